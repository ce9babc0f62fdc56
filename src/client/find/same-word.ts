/** Whether two words are forms of one, for English: to tell a form that a page has from a misspelt word. */

/** What may follow the stem of a word. */
const ENDINGS = new Set(
  (
    ' e s es ed er ers ing ings ly y ies ied ion ions ive ively al ally ity ities ment ments ic ics ism ist ists ise ised ises ising iser isers isation ' +
    'ize ized izes izing izer izers ization able ability ation ations ness ful less or ors ance ence ent ant'
  ).split(' '),
);

/** Letters that forms of one word have in common at least; chosen by eye. */
const STEM = 3;

/** @param one in lower case, as `other` */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  // A form may share letters of its ending too: `optimising` and `optimisation` share an i.
  for (let stem = shared; stem >= STEM && stem >= shared - 2; stem--)
    if (ENDINGS.has(one.slice(stem)) && ENDINGS.has(other.slice(stem))) return true;
  return false;
}
