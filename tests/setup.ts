/** Builds, before all tests, the sites that several of them look at. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { builtSites, root } from './sites.ts';

export async function globalSetup(): Promise<void> {
  if (process.env.REUSE_BUILDS && Object.values(builtSites).every(({ folder }) => existsSync(folder))) return;
  await rm(path.join(root, '.cache/tests'), { recursive: true, force: true });
  await mkdir(path.join(root, '.cache/tests'), { recursive: true });
  for (const { folder, basePath, questions } of Object.values(builtSites)) {
    execFileSync(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      env: { ...process.env, QUESTIONS_DIR: questions, OUT_DIR: folder, BASE_PATH: basePath, SITE_URL: 'https://mosaic.example' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}
