/** Views to pages, by the compiled site. */
import { resolveLinks } from '../../markdown/resolve-links.ts';
import type { Addresses } from '../../views/address.ts';
import type { PageLocals } from '../../views/locals.ts';
import type { Passage } from '../../views/passage.ts';
import { summaryOf } from '../../views/question-page.ts';
import type { Store, StoredText } from '../open/store.ts';
import type { CompiledSite } from './compile.ts';

/** What every template is given beside its view. */
export function localsOf(store: Store, to: Addresses, siteUrl: string): Omit<PageLocals, 'view'> {
  // A page asks for its body twice in a row.
  let last: StoredText | undefined;
  const rendered = (digest: string) => {
    last = last?.digest === digest ? last : store.renderedText(digest);
    return last;
  };
  return {
    to,
    siteUrl,
    html: ({ digest, targets }: Passage) => resolveLinks(rendered(digest).html, targets),
    summary: ({ digest }: Passage) => summaryOf(rendered(digest).words),
  };
}

/**
 * Renders one page at a time: its HTML in UTF-8, from its path below the base path and what it shows.
 * @throws {Error} with the path of the page, when its template fails
 */
export function renderer(
  { app }: CompiledSite,
  store: Store,
  to: Addresses,
  siteUrl: string,
): (path: string, view: unknown) => Promise<Uint8Array> {
  const locals = localsOf(store, to, siteUrl);
  // Not app.match(), which takes the base off twice and so does not find /mosaic/mosaic/.
  const templates = app.getManifest().routes.map(({ routeData }) => routeData);
  return async (path, view) => {
    const address = path === '404' ? '404/' : path;
    const request = new Request(`http://localhost${to.base}${address}`);
    const routeData = templates.find(({ pattern }) => pattern.test(`/${address}`));
    if (!routeData) throw new Error(`Unexpected page ${path}, expected one that the site's code has a template for`);
    const response = await app.render(request, { routeData, locals: { ...locals, view } });
    if (response.status !== (path === '404' ? 404 : 200))
      throw new Error(`The page ${path} cannot be rendered (${response.status}); the reason is above`);
    return response.bytes();
  };
}
