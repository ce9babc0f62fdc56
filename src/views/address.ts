/** Where everything is on the site. */

export interface Addresses {
  /** The site's own path, with a slash at both ends. */
  base: string;
  home: string;
  mosaic: string;
  tree: string;
  tags: string;
  /** The first page of the list of all sources; `sourcesPage` has the others. No source has the `_` of their addresses. */
  sources: string;
  sourcesPage(page: number): string;
  people: string;
  terms: string;
  frontier: string;
  /** What would settle what. */
  backcast: string;
  /** A page of all open leaves, or of those of one root. */
  frontierOf(root?: string, page?: number): string;
  /** Where the rule of importance is said. */
  importance: string;
  /** A page of the reading list: of all leads, or of those of a root; the first page unless said. */
  reading(root?: string, page?: number): string;
  search: string;
  contribute: string;
  /** A page of what happened: of the newest or, by their numbers from the oldest, of the others. */
  changes(page?: number): string;
  compose: string;
  /** Where a whole list is brought. */
  list: string;
  /** What comes before the id in the address of a question. */
  questions: string;
  /** A page of the table of all questions, the first unless said. No id has the `_` of the others. */
  table(page?: number): string;
  /** @param heading the anchor of a heading in its body */
  question(id: string, heading?: string): string;
  /** All questions of a branch as one page. */
  branch(id: string): string;
  /** A page of a tag, the first unless said. */
  tag(slug: string, page?: number): string;
  source(slug: string): string;
  person(slug: string): string;
  /** A page of the people of a letter, the first unless said. No slug has the `_`. */
  letter(letter: string, page?: number): string;
  term(slug: string): string;
  /** A file of the site, such as `tree.json`. */
  file(name: string): string;
}

/** @param base path of the site, with a slash at both ends */
export function addressesUnder(base: string): Addresses {
  return {
    base,
    home: base,
    mosaic: `${base}mosaic/`,
    tree: `${base}tree/`,
    tags: `${base}tags/`,
    sources: `${base}sources/`,
    sourcesPage: (page) => `${base}sources/${page > 1 ? `page_${page}/` : ''}`,
    people: `${base}people/`,
    terms: `${base}terms/`,
    frontier: `${base}frontier/`,
    backcast: `${base}backcast/`,
    frontierOf: (root, page = 1) => `${base}frontier/${root ? `of/${root}` : 'all'}/${page > 1 ? `page/${page}/` : ''}`,
    importance: `${base}frontier/#Importance`,
    reading: (root, page = 1) => `${base}reading/${root ? `of/${root}/` : ''}${page > 1 ? `page/${page}/` : ''}`,
    search: `${base}search/`,
    contribute: `${base}contribute/`,
    changes: (page) => `${base}changes/${page === undefined ? '' : `page/${page}/`}`,
    compose: `${base}compose/`,
    list: `${base}compose/list/`,
    questions: `${base}questions/`,
    table: (page = 1) => `${base}questions/${page > 1 ? `page_${page}/` : ''}`,
    question: (id, heading) => `${base}questions/${id}/${heading ? `#${heading}` : ''}`,
    branch: (id) => `${base}questions/${id}/all/`,
    tag: (slug, page = 1) => `${base}tags/${slug}/${page > 1 ? `page_${page}/` : ''}`,
    source: (slug) => `${base}sources/${slug}/`,
    person: (slug) => `${base}people/${slug}/`,
    letter: (letter, page = 1) => `${base}people/letter_${letter}${page > 1 ? `_${page}` : ''}/`,
    term: (slug) => `${base}terms/#${slug}`,
    file: (name) => base + name,
  };
}
