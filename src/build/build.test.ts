import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { CACHE } from '../../tests/sites.ts';
import { readSettings, type Settings } from '../settings.ts';
import { build } from './build.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mosaic-build-'));
after(() => rmSync(folder, { recursive: true }));

function mosaic(name: string, alias: string, basePath: string): Settings {
  const place = path.join(folder, name);
  mkdirSync(path.join(place, 'questions'), { recursive: true });
  writeFileSync(path.join(place, 'questions/q.md'), `---\ntitle: What is ${name}?\naliases: [${alias}]\n---\n`);
  return readSettings({
    QUESTIONS_DIR: path.join(place, 'questions'),
    OUT_DIR: path.join(place, 'dist'),
    CACHE_DIR: CACHE,
    SITE_URL: `https://${name}.example`,
    BASE_PATH: basePath,
  });
}

describe('build', () => {
  it('depends on its settings alone: two at once in one process, and a third after them, do not disturb each other', async () => {
    const [one, other] = [mosaic('one', 'uno', '/'), mosaic('other', 'altro', '/mosaic/')];
    const built = await Promise.all([build(one), build(other)]);
    built.push(await build(one));
    assert.deepEqual(
      built.map(({ done }) => done),
      [true, true, true],
    );
    for (const [settings, title, alias, address] of [
      [one, 'What is one?', 'uno', 'https://one.example/questions/q/'],
      [other, 'What is other?', 'altro', 'https://other.example/mosaic/questions/q/'],
    ] as const) {
      const read = (file: string) => readFileSync(path.join(settings.outDir, file), 'utf8');
      assert.ok(read('questions/q/index.html').includes(`<h1>${title}</h1>`));
      assert.ok(read('questions/q/index.html').includes(`<link rel="canonical" href="${address}">`));
      assert.ok(read(`questions/${alias}/index.html`).includes(address));
      const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, found]) => found);
      assert.ok(listed.includes(address) && listed.every((found) => found?.startsWith(settings.siteUrl + settings.basePath)));
    }
  });
});
