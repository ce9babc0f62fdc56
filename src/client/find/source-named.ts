/** Recognises a source in what a reader types or pastes: an address, an arXiv id or a DOI. */
import type { FindTitles } from '../../formats/find-data.ts';
import { identify } from '../../mosaic/identity.ts';

/** The address of the source that a text is, and nothing more; undefined where it is none. */
export function addressNamed(query: string): string | undefined {
  const text = query.trim();
  const arxiv = /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i.exec(text)?.[1];
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  const doi = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  if (doi) return `https://doi.org/${doi}`;
  if (/^https?:\/\/\S+$/i.test(text)) return text;
  return /^(?:www\.)?[a-z0-9-]+\.[a-z]{2,}\/\S+$/i.test(text) ? `https://${text}` : undefined;
}

/** The row of the source at an address; undefined where it is not here. */
export function sourceAt(address: string, titles: FindTitles | undefined): number | undefined {
  const key = identify(address)?.key;
  const row = key === undefined ? -1 : (titles?.sources.findIndex(([, own]) => own === key) ?? -1);
  return row < 0 ? undefined : row;
}

/** The row of the source that a query names; undefined where it names none that is here. */
export function sourceNamed(query: string, titles: FindTitles | undefined): number | undefined {
  const address = addressNamed(query);
  return address === undefined ? undefined : sourceAt(address, titles);
}
