/** The mosaic that a development server shows: set after each reading of the folder, read by the middleware for each page. */
import type { LocalsFor } from '../../views/locals.ts';
import type { SiteFile } from '../site/site-files.ts';

export interface Served {
  /** By path below the base. */
  files: ReadonlyMap<string, SiteFile>;
  /** The site's own path, with a slash at both ends. */
  base: string;
  locals: LocalsFor;
}

/** The mosaic, or as text the problems because of which there is none. */
export type State = { problems: string } | Served;

// Vite loads the middleware separately from the configuration, so a variable of this module would exist twice.
const KEY = Symbol.for('alignment-mosaic.served');
const shared = globalThis as { [KEY]?: State };

export function serve(state: State): void {
  shared[KEY] = state;
}

export const served = (): State => shared[KEY] ?? { problems: 'The questions have not been read yet.' };
