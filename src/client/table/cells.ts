/** The cells of a row, as the components of tables write them. */
import { element } from '../element.ts';

type Content = Node | string | undefined;

/** A cell, which is marked where it has nothing to show. */
export function cell(column: string, content: readonly (Content | false)[] | false | undefined): HTMLTableCellElement {
  const parts = (content || []).filter((part) => part !== false);
  return element('td', { class: `column-${column}${parts.length > 0 ? '' : ' empty'}` }, ...parts);
}

export const link = (name: string, href: string) => element('a', { href }, name);

/** A word that stands beside a number where no head of a column says what it counts. */
export const unit = (word: string) => element('span', { class: 'unit' }, word);

export const counted = (number: number, one: string) => [`${number}`, unit(number === 1 ? ` ${one}` : ` ${one}s`)];

export const listed = <T>({ first, others }: { first: readonly T[]; others: number }, make: (one: T) => Node): Content[] => [
  ...first.flatMap((one, at) => (at > 0 ? [', ', make(one)] : [make(one)])),
  ...(others > 0 ? [` and ${others} more`] : []),
];
