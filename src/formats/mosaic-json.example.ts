/** The JSON of a mosaic, for tests. */

/** A valid one, with one question. */
export const valid = () => ({
  version: 3,
  questions: [
    {
      id: 'a',
      title: 'A?',
      parent: null as string | null,
      also_under: [],
      tags: ['x'],
      status: 'open',
      needs: [],
      settled_by: [],
      hinges: [],
      fill: 'dark',
      aliases: [],
      links: [],
      sources: [{ source: 'k', stance: 'poses' }],
      body: '',
    },
  ],
  sources: [{ key: 'k', url: 'https://example.org', title: null, authors: [], date: null, kind: 'page' }],
  tags: [{ slug: 'x', description: null }],
  terms: [{ term: 'Agency', also: ['agents'], question: 'a' }],
  people: [],
});
