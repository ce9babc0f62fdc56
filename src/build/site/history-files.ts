/** The files of what happened: pages, feeds, and data beside the pages. Where the history is not known there is one page, which says so. */
import { happenedFiles, RECENT_FILE, recentOf } from '../../formats/happened-data.ts';
import { digestOf } from '../../mosaic/digest.ts';
import type { Mosaic } from '../../mosaic/mosaic.ts';
import type { Addresses } from '../../views/address.ts';
import { changesPages } from '../../views/changes-page.ts';
import { type HistoryView, happeningsDigest } from '../../views/history-view.ts';
import { feedFiles } from './feed-files.ts';
import type { SiteFile } from './site-files.ts';

/**
 * @param shards how many files have what happened to the questions
 * @param shape the digest of the mosaic: all of these files say what questions and sources are called
 * @param told a digest of the history
 * @param page makes a page of the site
 */
export function historyFiles(
  mosaic: Mosaic,
  history: HistoryView | undefined,
  {
    shards,
    to,
    siteUrl,
    shape,
    told,
    page,
  }: {
    shards: number;
    to: Addresses;
    siteUrl: string;
    shape: () => string;
    told: () => string;
    page(path: string, makeView: () => unknown, more: Pick<SiteFile, 'from'>): SiteFile;
  },
): SiteFile[] {
  const pages = Array.from(changesPages(mosaic, history, to, to.file(RECENT_FILE)), ([path, makeView]) =>
    page(path, makeView, { from: () => `${shape()} ${told()}` }),
  );
  if (!history) return pages;
  const data = happenedFiles(history, shards, to).map(
    ({ name, happenings, text }): SiteFile => ({
      path: name,
      listed: false,
      from: () => `${shape()} ${history.since ?? ''} ${happeningsDigest(happenings, history)}`,
      content: async () => textFile(text()),
    }),
  );
  const recent: SiteFile = { path: RECENT_FILE, listed: false, content: async () => textFile(JSON.stringify(recentOf(history))) };
  return [...pages, ...data, recent, ...feedFiles(mosaic, { history, to, siteUrl }, shape)];
}

const textFile = (text: string) => ({ key: digestOf(text), text: () => text });
