/** The sites that are built once for all tests. */
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** `CACHE_DIR` of builds that do not need one of their own, so that the site's code is compiled once. */
export const CACHE = path.join(root, '.cache/tests/cache');

export const builtSites = {
  /** A whole field with a history, at the root of a host: {@link makeLived}. */
  plain: { folder: path.join(root, '.cache/tests/plain'), basePath: '/', questions: path.join(root, '.cache/tests/lived/questions') },
  /** Everything that a question file can hold, below a path, as on project pages, without a history. */
  below: {
    folder: path.join(root, '.cache/tests/below'),
    basePath: '/mosaic/',
    questions: path.join(root, '.cache/tests/unlived/questions'),
  },
} as const;
