/** The development server follows the folder: what is edited, added, renamed and deleted is there within a second. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { launch } from '../../scripts/shared/browser.ts';
import { folderOf } from '../folder.ts';
import { root } from '../sites.ts';

const WITHIN = 1000;

let server: ChildProcess;
let url: string;
let folder: string;
let saidBy: (pattern: RegExp) => Promise<void>;

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const body = async (id: string) => {
  const response = await fetch(`${url}questions/${id}/`);
  return { status: response.status, text: await response.text() };
};

/** Asks until the answer is right, and says how long that took. */
async function eventually(right: () => Promise<boolean>, limit: number): Promise<number> {
  const begun = performance.now();
  for (;;) {
    if (await right().catch(() => false)) return performance.now() - begun;
    if (performance.now() - begun > limit) assert.fail(`not within ${limit} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What the development server says over a page; empty where it says nothing. */
const overlayOf = (page: Page) => page.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '');

interface Serving {
  server: ChildProcess;
  url: string;
  /** Waits until the server has written this to stderr. */
  saidBy(pattern: RegExp): Promise<void>;
}

async function serveFolder(questions: string): Promise<Serving> {
  const port = await freePort();
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, QUESTIONS_DIR: questions, BASE_PATH: '/', ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const saidBy = async (pattern: RegExp) => void (await eventually(async () => pattern.test(said), 10 * WITHIN));
  return { server, url: `http://localhost:${port}/`, saidBy };
}

describe('the development server', () => {
  before(async () => {
    folder = folderOf({});
    ({ server, url, saidBy } = await serveFolder(folder));
  });
  after(() => server.kill());

  it('says how to begin while the folder is empty, and shows the first question when it is there', async () => {
    const home = async () => (await fetch(url)).text();
    await eventually(async () => (await home()).includes('This mosaic has no questions yet'), 60_000);
    write('a.md', '---\ntitle: What is first?\n---\nFirst.\n');
    await eventually(async () => (await home()).includes('What is first?'), 5 * WITHIN);
    write('b.md', '---\ntitle: B, then?\nparent: a\n---\n');
    await eventually(async () => (await body('a')).text.includes('First.') && (await body('b')).status === 200, 5 * WITHIN);
  });

  it('shows an edit', async () => {
    write('a.md', '---\ntitle: A?\n---\nSecond.\n');
    await eventually(async () => (await body('a')).text.includes('Second.'), WITHIN);
  });

  it('shows a new question, on its page and on that of its parent', async () => {
    write('c.md', '---\ntitle: Is C new?\nparent: a\n---\n');
    await eventually(async () => (await body('c')).status === 200 && (await body('a')).text.includes('Is C new?'), WITHIN);
  });

  it('follows a renamed file', async () => {
    renameSync(path.join(folder, 'c.md'), path.join(folder, 'd.md'));
    await eventually(async () => (await body('d')).status === 200 && (await body('c')).status === 404, WITHIN);
  });

  it('forgets a deleted one', async () => {
    rmSync(path.join(folder, 'd.md'));
    await eventually(async () => (await body('d')).status === 404 && !(await body('a')).text.includes('Is C new?'), WITHIN);
  });

  it('keeps the last good mosaic while there is an error, and goes on when it is mended', async () => {
    write('b.md', '---\ntitle: B, then?\nparent: nowhere\n---\nBroken.\n');
    await saidBy(/b\.md[\s\S]*Unexpected parent "nowhere"/);
    const kept = await body('b');
    assert.equal(kept.status, 200);
    assert.ok(!kept.text.includes('Broken.'));
    write('b.md', '---\ntitle: B, then?\nparent: a\n---\nMended.\n');
    await eventually(async () => (await body('b')).text.includes('Mended.'), WITHIN);
  });

  it('ends on the last of many quick saves', async () => {
    for (let save = 1; save <= 8; save++) {
      write('a.md', `---\ntitle: A?\n---\nSave ${save}.\n`);
      await new Promise((resolve) => setTimeout(resolve, 60 + 10 * save));
    }
    await eventually(async () => (await body('a')).text.includes('Save 8.'), WITHIN);
  });

  it('shows in the browser what is wrong, also to one that comes later, and the page again when it is mended', async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(`${url}questions/a/`);
      write('b.md', '---\ntitle: B, then?\nparent: nowhere\n---\n');
      await eventually(async () => (await overlayOf(page)).includes('Unexpected parent'), 10 * WITHIN);
      const later = await browser.newPage();
      await later.goto(`${url}questions/b/`);
      await eventually(async () => (await overlayOf(later)).includes('nowhere'), 10 * WITHIN);
      write('b.md', '---\ntitle: B, then?\nparent: a\n---\nMended again.\n');
      const shown = () => later.evaluate(() => document.querySelector('main')?.textContent ?? '');
      await eventually(async () => (await shown()).includes('Mended again.') && (await overlayOf(later)) === '', 10 * WITHIN);
    } finally {
      await browser.close();
    }
  });
});
