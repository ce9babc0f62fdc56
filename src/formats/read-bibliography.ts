/** Reads the sources in a file of BibTeX, RIS or CSL-JSON, as Zotero and other programs write them. */
import { addressNamed } from '../mosaic/address-named.ts';
import type { Facts } from '../mosaic/facts.ts';
import { type Identity, identify } from '../mosaic/identity.ts';
import type { Kind } from '../mosaic/schema.ts';
import { readBibtex } from './bibtex.ts';
import { referenceIn } from './bibtex-reference.ts';
import { type CslReference, readCslItem } from './csl-reference.ts';
import { readRis } from './ris.ts';
import { soundFacts } from './sound-facts.ts';

export interface Reference {
  /** Undefined where no address, DOI or arXiv id is given that others can follow. */
  identity: Identity | undefined;
  facts: Facts;
}

/** Undefined for a text of another format. */
export function readBibliography(text: string): Reference[] | undefined {
  const found = /^\s*[[{]/.test(text) ? cslIn(text) : /^ {0,8}TY {1,2}-/m.test(text) ? readRis(text) : bibtexIn(text);
  return found?.map(({ addresses, kind, ...facts }) => {
    const identity = identityOf(addresses);
    // What the address says already stays unsaid.
    return { identity, facts: soundFacts({ ...facts, kind: kind === identity?.kind ? undefined : kind }) };
  });
}

/** The first address that is one of a source. A DOI and an arXiv id may be written without one. */
function identityOf(addresses: readonly string[]): Identity | undefined {
  return addresses.map((each) => identify(addressNamed(each) ?? '')).find((identity) => identity !== undefined);
}

/** A list of items, or one item; undefined for other JSON and for what is none. */
function cslIn(text: string): CslReference[] | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  const items = Array.isArray(found) ? found : [found];
  const read = items.flatMap((item) => readCslItem(item) ?? []);
  return read.length > 0 || items.length === 0 ? read : undefined;
}

const BOOKS = new Set(['book', 'proceedings']);

/** The entries; what stands between them is a comment. */
function bibtexIn(text: string): CslReference[] | undefined {
  const begin = /@(?!comment|preamble|string)([a-z]{1,40})\s*[{(]/gi;
  const references: CslReference[] = [];
  for (let next = begin.exec(text); next; next = begin.exec(text)) {
    const entry = readBibtex(text.slice(next.index));
    if (!entry) continue;
    begin.lastIndex = text.length - entry.rest.length;
    const type = (next[1] as string).toLowerCase();
    const kind: Kind | undefined = BOOKS.has(type) ? 'book' : type === 'software' ? 'code' : undefined;
    references.push({ ...referenceIn(entry.fields), kind });
  }
  return references.length > 0 ? references : undefined;
}
