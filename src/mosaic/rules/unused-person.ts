import { didYouMean, nearestOf } from '../near.ts';
import { personKey } from '../page-slug.ts';
import type { Rule } from '../rule.ts';

/** Every name of a person in `terms.yaml`, except the shown one, is an author of a source. */
export const unusedPerson: Rule = {
  id: 'unused-person',
  severity: 'warning',
  scope: 'beside',
  explain:
    'An entry of "people" in terms.yaml joins the names that sources give to one person. Remove one that no source uses, or correct it.',
  good: {
    files: {
      'a.md': '---\ntitle: A?\nsources: [{url: "https://example.org", title: X, authors: [ada]}]\n---\n',
      'terms.yaml': 'people: [{name: Ada Lovelace, also: [ada]}]\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\nsources: [{url: "https://example.org", title: X, authors: [Ada King]}]\n---\n',
      'terms.yaml': 'people: [{name: Ada Lovelace, also: [Ada Kingg]}]\n',
    },
    messages: ['terms.yaml:1:17: Unexpected person "Ada Lovelace", expected one of whose names a source has; did you mean "Ada King"?'],
  },
  check({ terms, sources }, report) {
    if (!terms || terms.people.length === 0) return;
    const authors = new Set([...sources.byKey.values()].flatMap(({ facts }) => facts.authors ?? []));
    const keys = new Set(Array.from(authors, personKey));
    const nearestAuthor = nearestOf(authors);
    for (const { name, names } of terms.people) {
      if (names.some((each) => keys.has(personKey(each.name)))) continue;
      const near = names.map((each) => nearestAuthor(each.name)).find((each) => each !== undefined);
      report(terms, names[0]?.at, `Unexpected person "${name}", expected one of whose names a source has${didYouMean(near)}`, near);
    }
  },
};
