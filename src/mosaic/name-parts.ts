/** Tells names of people from others, and takes them apart. */

export interface NameParts {
  given: string;
  family: string;
}

/**
 * The given name and the family name of a person; undefined for a name that must stay whole: one word, a company, a list, a last word in
 * lower case. A family name begins with its first word in lower case, as in `van Beethoven`, or else is the last word: so BibTeX does
 * (btxdoc, section 4), and it takes apart names of other customs as wrongly.
 */
export function nameParts(name: string): NameParts | undefined {
  const words = name.trim().split(/\s+/);
  const isOfPerson =
    words.length > 1 &&
    !name.includes(',') &&
    !words.some((word) => /^(?:and|for|of|the|others)$/i.test(word)) &&
    !/^\p{Ll}/u.test(words.at(-1) as string);
  if (!isOfPerson) return undefined;
  const particle = words.findIndex((word, place) => place > 0 && /^\p{Ll}/u.test(word));
  const family = particle < 0 ? words.length - 1 : particle;
  return { given: words.slice(0, family).join(' '), family: words.slice(family).join(' ') };
}
