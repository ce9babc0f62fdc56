/** A copy of this checkout, for tests that let a build loose on its own code. */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../folder.ts';
import { root } from '../sites.ts';
import { type Files, fill } from './workshop.ts';

const COPIED = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Copies what a build needs to a folder called `mosaic` in one of its own; the packages are linked to.
 * @returns the path of the copy
 */
export function checkoutWith(questions: Files): string {
  const copy = path.join(folderOf({}), 'mosaic');
  mkdirSync(copy);
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  fill(path.join(copy, 'questions'), questions);
  restore(copy);
  return copy;
}

/** Gives a copy its code and what stands for its history back as they were. */
export function restore(copy: string): void {
  fill(path.join(copy, '.git'), { HEAD: 'ref: refs/heads/main\n' });
  for (const name of COPIED) {
    rmSync(path.join(copy, name), { recursive: true, force: true });
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
}
