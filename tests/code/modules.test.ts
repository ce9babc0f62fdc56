/** The tests of all modules that start no processes, in one process: Node gives each file one of its own, which would take as long as the tests. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../sites.ts';

for (const file of globSync('src/**/*.test.ts', { cwd: root, exclude: ['src/build/**'] }).sort())
  await import(pathToFileURL(path.join(root, file)).href);
