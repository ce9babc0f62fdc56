/** Reads RIS, in which reference managers exchange sources (https://en.wikipedia.org/wiki/RIS_(file_format)). */
import type { Kind } from '../mosaic/schema.ts';
import type { CslReference } from './csl-reference.ts';

const KIND_OF: Readonly<Record<string, Kind>> = {
  JOUR: 'paper',
  JFULL: 'paper',
  CONF: 'paper',
  CPAPER: 'paper',
  CHAP: 'paper',
  THES: 'paper',
  RPRT: 'paper',
  UNPB: 'paper',
  PREP: 'paper',
  BOOK: 'book',
  EBOOK: 'book',
  BLOG: 'post',
  COMP: 'code',
  VIDEO: 'talk',
  ELEC: 'page',
  WEB: 'page',
};

/** The records of a file, each from `TY` to `ER`; one that does not end is read as far as it goes. */
export function readRis(text: string): CslReference[] {
  const records: Map<string, string[]>[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, tag = '', value = ''] = /^ {0,8}([A-Z][A-Z0-9]) {1,2}-(.*)$/.exec(line) ?? [];
    if (tag === 'TY') records.push(new Map());
    const record = records.at(-1);
    if (tag === '' || !record) continue;
    if (!value.trim()) continue;
    const values = record.get(tag);
    if (values) values.push(value.trim());
    else record.set(tag, [value.trim()]);
  }
  return records.map(fromRecord);
}

function fromRecord(record: ReadonlyMap<string, readonly string[]>): CslReference {
  const all = (...tags: string[]) => tags.flatMap((tag) => record.get(tag) ?? []);
  const type = all('TY')[0] ?? '';
  return {
    title: all('TI', 'T1', 'CT')[0],
    authors: all('AU', 'A1'),
    date: all('DA', 'PY', 'Y1')[0],
    kind: Object.hasOwn(KIND_OF, type) ? KIND_OF[type] : undefined,
    addresses: all('DO', 'UR', 'L2', 'L1'),
  };
}
