/** A checked mosaic with everything its pages need. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Mosaic } from '../mosaic/mosaic.ts';
import type { Settings } from '../settings.ts';
import { addressesUnder } from '../views/address.ts';
import { questionPages } from '../views/question-page.ts';
import type { Build } from './current.ts';
import { renderMosaic } from './rendering.ts';

/** Renders the Markdown of a mosaic and makes the views of its questions. */
export async function prepare(mosaic: Mosaic, settings: Settings): Promise<Build> {
  const rendering = await renderMosaic(mosaic, path.join(cacheFolder(settings), 'markdown.json'));
  const to = addressesUnder(settings.basePath);
  return { settings, mosaic, rendering, to, questionPages: questionPages(mosaic, rendering, to) };
}

/** Where a build keeps what the next build of the same folder to the same address can use again. */
export function cacheFolder({ questionsDir, siteUrl, basePath }: Settings): string {
  return path.resolve('.cache', digestOf([questionsDir, siteUrl, basePath]).slice(0, 12));
}

/** A digest of everything in `data`: the cache key of a page that shows nothing else. */
export const digestOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('base64url');
