/** The sites that are built once for all tests. */
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

export const builtSites = {
  /** The real questions, at the root of a host. */
  plain: { folder: path.join(root, '.cache/tests/plain'), basePath: '/', questions: path.join(root, 'questions') },
  /** Everything that a question file can hold, below a path, as on project pages. */
  below: { folder: path.join(root, '.cache/tests/below'), basePath: '/mosaic/', questions: path.join(root, 'tests/fixtures/everything') },
} as const;
