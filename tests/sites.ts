/** The sites that are built once for all tests. */
import path from 'node:path';
import { EVERYTHING, FIELD } from './fixtures.ts';

export const root = path.resolve(import.meta.dirname, '..');

/** `CACHE_DIR` of builds that do not need one of their own, so that the site's code is compiled once. */
export const CACHE = path.join(root, '.cache/tests/cache');

export const builtSites = {
  /** A whole field, at the root of a host. */
  plain: { folder: path.join(root, '.cache/tests/plain'), basePath: '/', questions: FIELD },
  /** Everything that a question file can hold, below a path, as on project pages. */
  below: { folder: path.join(root, '.cache/tests/below'), basePath: '/mosaic/', questions: EVERYTHING },
} as const;
