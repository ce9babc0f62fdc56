/** Follows every link of a built site, as a reader could. */
import { LinkChecker, LinkState } from 'linkinator';
import { serve } from '../scripts/shared/serve-folder.ts';

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
    return {
      dead: links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent, status }) => `${status} ${url} on ${parent}`),
      visited: new Set(links.filter(({ state }) => state === LinkState.OK).map(({ url }) => new URL(url).pathname)),
    };
  } finally {
    await served.close();
  }
}
