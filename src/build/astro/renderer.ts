/** Renders views to pages with the compiled site. */
import { resolveLinks } from '../../markdown/resolve-links.ts';
import { resolveWords } from '../../markdown/resolve-words.ts';
import type { Addresses } from '../../views/address.ts';
import type { Glossary } from '../../views/glossary.ts';
import type { LocalsFor } from '../../views/locals.ts';
import { type Passage, passagesIn } from '../../views/passage.ts';
import { summaryOf } from '../../views/question-page.ts';
import type { RenderedText, Store } from '../open/store.ts';
import type { CompiledSite } from './compile.ts';

/** What templates get: a view and the texts in it, and no other texts. */
export function localsFor(store: Pick<Store, 'renderedText'>, to: Addresses, siteUrl: string, glossary: Glossary): LocalsFor {
  // A page needs its body twice in a row.
  let last: RenderedText | undefined;
  return (view) => {
    // Only for a page with texts, because many pages have none.
    let passages: ReadonlySet<Passage> | undefined;
    const rendered = (passage: Passage): RenderedText => {
      passages ??= passagesIn(view);
      if (!passages.has(passage))
        throw new Error(`Unexpected text ${passage.digest}, expected one of the page's view: what is not in it is not in the page's key`);
      last = last?.digest === passage.digest ? last : store.renderedText(passage.digest);
      return last;
    };
    return {
      view,
      to,
      siteUrl,
      html(passage) {
        const html = resolveLinks(rendered(passage).html, passage.targets, passage.nested);
        return passage.terms ? glossary.explain(html, passage.terms) : html;
      },
      summary: (passage) => summaryOf(resolveWords(rendered(passage).words, (id) => labelIn(passage, id))),
    };
  };
}

/** The label of a question to which a passage links, perhaps to one of its headings. */
const labelIn = ({ targets }: Passage, id: string) =>
  (targets[id] ?? Object.entries(targets).find(([written]) => written.startsWith(`${id}#`))?.[1])?.label;

/**
 * Renders one page at a time: its HTML in UTF-8, from its path below the base path and what it shows.
 * @throws {Error} with the path of the page, when its template fails
 */
export function renderer(
  { app }: CompiledSite,
  store: Store,
  to: Addresses,
  siteUrl: string,
  glossary: Glossary,
): (path: string, view: unknown) => Promise<Uint8Array> {
  const locals = localsFor(store, to, siteUrl, glossary);
  // Not app.match(), which removes the base twice, and so does not find /mosaic/mosaic/.
  const templates = app.getManifest().routes.map(({ routeData }) => routeData);
  return async (path, view) => {
    const address = path === '404' ? '404/' : path;
    const request = new Request(`http://localhost${to.base}${address}`);
    const routeData = templates.find(({ pattern }) => pattern.test(`/${address}`));
    if (!routeData) throw new Error(`Unexpected page ${path}, expected one that the site's code has a template for`);
    const response = await app.render(request, { routeData, locals: locals(view) });
    if (response.status !== (path === '404' ? 404 : 200))
      throw new Error(`The page ${path} cannot be rendered (${response.status}); the reason is above`);
    return response.bytes();
  };
}
