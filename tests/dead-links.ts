/** Finds links of a built site that lead to nothing. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { serve } from '../scripts/shared/serve-folder.ts';
import { aboutIn } from '../src/views/compose-address.ts';

export interface Followed {
  /** One line for each link, or anchor of one, that leads to nothing. */
  dead: string[];
  /** Paths of all that some link leads to. */
  visited: ReadonlySet<string>;
}

/** Serves the site in a folder below a base path and follows its links from the home page; those to other hosts are passed over. */
export async function followLinks(folder: string, basePath: string): Promise<Followed> {
  const served = await serve(folder, basePath);
  try {
    const { links } = await new LinkChecker().check({
      path: served.url,
      recurse: true,
      checkFragments: true,
      linksToSkip: [`^(?!${served.url})`],
      concurrency: 50,
      timeout: 60_000,
      // Of a machine that has much to do: a connection that was closed as it was asked again is no dead link.
      retryErrors: true,
      retryErrorsCount: 3,
      retryErrorsJitter: 100,
    });
    const visited = new Set(links.filter(({ state }) => state === LinkState.OK).map(({ url }) => new URL(url).pathname));
    const isBegun = ({ url }: { url: string }) =>
      new URL(url).pathname === `${basePath}compose/` && beginsText(new URL(url).hash, (id) => visited.has(`${basePath}questions/${id}/`));
    return {
      dead: links
        .filter((link) => link.state === LinkState.BROKEN && !isBegun(link))
        .map(({ url, parent, status }) => `${status} ${url} on ${parent}`),
      visited,
    };
  } finally {
    await served.close();
  }
}

/** Whether what is behind # in an address of the page on which one writes says what to begin, of a question that there is. */
function beginsText(fragment: string, isQuestion: (id: string) => boolean): boolean {
  const about = aboutIn(fragment);
  const id = about?.kind === 'question' ? about.parent : about?.id;
  return about !== undefined && (id === undefined || isQuestion(id));
}

/**
 * The links and anchors in all pages of a built site that lead to nothing, read from its files: a site of thousands of pages takes a
 * second, where following its links takes minutes. It relies on what the site writes itself: attributes in double quotes.
 */
export function deadLinksIn(folder: string, basePath: string): { dead: string[]; links: number } {
  const pages = globSync('**/*.html', { cwd: folder }).map((file) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }));
  const anchors = new Map(pages.map(({ file, html }) => [file, new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id]) => id))]));
  const known = new Map<string, string | undefined>();
  const fileAt = (pathname: string): string | undefined => {
    if (known.has(pathname)) return known.get(pathname);
    const below = decodeURIComponent(pathname.slice(basePath.length));
    const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    const found = pathname.startsWith(basePath) && existsSync(path.join(folder, file)) ? file : undefined;
    known.set(pathname, found);
    return found;
  };
  const dead: string[] = [];
  let links = 0;
  for (const { file, html } of pages) {
    const address = new URL(basePath + file.replace(/index\.html$/, ''), 'http://site.test');
    for (const [, written = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const url = new URL(written.replaceAll('&#38;', '&').replaceAll('&amp;', '&'), address);
      if (url.host !== address.host) continue;
      links += 1;
      const target = fileAt(url.pathname);
      const anchor = decodeURIComponent(url.hash.slice(1));
      // The pictures, search, the lens and the page on which one writes read what is behind # themselves.
      const isThere =
        target !== undefined &&
        (anchor === '' ||
          /^(?:tree|mosaic|search)\//.test(target) ||
          (target === 'compose/index.html' && beginsText(url.hash, (id) => anchors.has(`questions/${id}/index.html`))) ||
          anchors.get(target)?.has(anchor));
      if (!isThere) dead.push(`${written} on ${file}`);
    }
  }
  return { dead, links };
}
