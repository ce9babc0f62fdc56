/** Builds, before all tests, the sites that several of them look at: from nothing but compiled code. */
import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeLived, makeUnlived } from './lived.ts';
import { builtSites, CACHE, root } from './sites.ts';

export async function globalSetup(): Promise<void> {
  const folder = path.dirname(CACHE);
  for (const [place, kept] of [
    [folder, path.basename(CACHE)],
    [CACHE, 'code'],
  ] as const) {
    for (const name of await readdir(place).catch(() => []))
      if (name !== kept) await rm(path.join(place, name), { recursive: true, force: true });
  }
  makeLived(path.dirname(builtSites.plain.questions));
  makeUnlived(path.dirname(builtSites.below.questions));
  await Promise.all(
    Object.values(builtSites).map(({ folder, basePath, questions }) =>
      promisify(execFile)(process.execPath, ['scripts/build.ts'], {
        cwd: root,
        env: {
          ...process.env,
          QUESTIONS_DIR: questions,
          OUT_DIR: folder,
          CACHE_DIR: CACHE,
          BASE_PATH: basePath,
          SITE_URL: 'https://mosaic.example',
        },
      }),
    ),
  );
}
