/** Tells names of people from others, and takes them apart. */

export interface NameParts {
  given: string;
  family: string;
}

/**
 * The given name and the family name of a person; undefined for a name that must stay whole: one word, a company, a list, a last word in
 * lower case. A name of people with other customs may be taken apart wrongly, as other programs do.
 */
export function nameParts(name: string): NameParts | undefined {
  const words = name.trim().split(/\s+/);
  const isOfPerson =
    words.length > 1 &&
    !name.includes(',') &&
    !words.some((word) => /^(?:and|for|of|the|others)$/i.test(word)) &&
    !/^\p{Ll}/u.test(words.at(-1) as string);
  return isOfPerson ? { given: words.slice(0, -1).join(' '), family: words.at(-1) as string } : undefined;
}
