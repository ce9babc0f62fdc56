/** Outlines for the tests of their formats. */
import fc from 'fast-check';
import type { Outlined, OutlineItem } from './outline.ts';

/** Titles by nesting, as `a(b,c(d))`. */
export const shape = (items: readonly OutlineItem[]): string =>
  items.map(({ title, children }) => title + (children.length > 0 ? `(${shape(children)})` : '')).join(',');

const mark = fc.constantFrom(...'aB1?,:<>&"\'[]\\()*_`~$#@!/.-+=| ', '&amp;', 'www.', 'https://', '![', '](', '<b>');
const title = fc.array(mark, { minLength: 1, maxLength: 20 }).map((marks) => `A${marks.join('').replace(/\s+/g, ' ')}?`);
const rows = fc.array(fc.record({ title, depth: fc.nat({ max: 4 }) }), { maxLength: 12 });

/** Puts each row below the last one that is less deep. */
const nestedOf = (list: readonly { title: string; depth: number }[]): Outlined[] => {
  const top: Outlined[] = [];
  const open: { depth: number; children: Outlined[] }[] = [{ depth: -1, children: top }];
  for (const [row, { title: words, depth }] of list.entries()) {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const children: Outlined[] = [];
    open.at(-1)?.children.push({ id: `q-${row}`, title: words, children });
    open.push({ depth, children });
  }
  return top;
};

/** What was read, without what was not written. */
export const outlinedOf = (items: readonly OutlineItem[]): Outlined[] =>
  items.map(({ id = '', title, children }) => ({ id, title, children: outlinedOf(children) }));

/** Any outline that export can write. */
export const outlines: fc.Arbitrary<Outlined[]> = rows.map(nestedOf);
