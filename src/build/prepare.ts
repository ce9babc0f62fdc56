/** A checked mosaic with everything its pages need. */
import path from 'node:path';
import type { Mosaic } from '../mosaic/mosaic.ts';
import type { Settings } from '../settings.ts';
import { addressesUnder } from '../views/address.ts';
import { questionPages } from '../views/question-page.ts';
import { cacheFolder } from './cache.ts';
import type { Build } from './current.ts';
import { renderMosaic } from './rendering.ts';

/** Renders the Markdown of a mosaic and makes the views of its questions. */
export async function prepare(mosaic: Mosaic, settings: Settings): Promise<Build> {
  const rendering = await renderMosaic(mosaic, path.join(cacheFolder(settings), 'markdown.json'));
  const to = addressesUnder(settings.basePath);
  return { settings, mosaic, rendering, to, questionPages: questionPages(mosaic, rendering, to) };
}
