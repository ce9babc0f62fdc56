/** The mosaic that a development server shows: put there when the folder was read, taken by the middleware for each page. */
import type { LocalsFor } from '../../views/locals.ts';
import type { SiteFile } from '../site/site-files.ts';

export interface Served {
  /** By path below the base. */
  files: ReadonlyMap<string, SiteFile>;
  /** The site's own path, with a slash at both ends. */
  base: string;
  locals: LocalsFor;
}

/** What stands in the way of a mosaic, as text; or the mosaic. */
export type State = { problems: string } | Served;

// Vite runs the middleware apart from the configuration, so that a variable of this module would exist twice.
const KEY = Symbol.for('alignment-mosaic.served');
const shared = globalThis as { [KEY]?: State };

export function serve(state: State): void {
  shared[KEY] = state;
}

export const served = (): State => shared[KEY] ?? { problems: 'The questions have not been read yet.' };
