/** The mosaic that is being built or served: loaded once, shared by every page. */

import type { Rendering } from '../markdown/render.ts';
import type { Mosaic } from '../mosaic/mosaic.ts';
import type { Settings } from '../settings.ts';
import type { Addresses } from '../views/address.ts';
import type { QuestionPage } from '../views/question-page.ts';

export interface Build {
  settings: Settings;
  mosaic: Mosaic;
  rendering: Rendering;
  to: Addresses;
  /** The page of every question, in tree order. */
  questionPages: readonly QuestionPage[];
}

// Astro bundles the pages apart from the configuration, so that a variable of this module would exist twice.
const KEY = Symbol.for('alignment-mosaic.build');
const shared = globalThis as { [KEY]?: Build };

export function setCurrent(build: Build): void {
  shared[KEY] = build;
}

/** @throws {Error} when a page is rendered without the integration */
export function current(): Build {
  const build = shared[KEY];
  if (!build) throw new Error('Unexpected missing mosaic, expected the integration of src/build to have loaded one');
  return build;
}
