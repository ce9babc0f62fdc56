/** Times the lens in a browser: from the first use until it is ready, and from a paste until the questions are on the page. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { TreeData } from '../../src/pictures/tree-data.ts';

/** Characters of an abstract and of a whole paper. */
const ABSTRACT = 1500;
const PAPER = 300_000;

/** How often each is pasted; the median counts. */
const TIMES = 5;

/**
 * Pastes texts made of titles of the mosaic.
 * @param home address of the home page
 * @param folder of the site
 * @returns a row for a table: milliseconds, and kilobytes of the index, compressed
 */
export async function lensInBrowser(browser: Browser, home: string, folder: string, { title }: TreeData): Promise<Record<string, string>> {
  const index = gzipSync(await readFile(path.join(folder, 'lens.json'))).length;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(`${home}reading/`);
    const ready = await page.evaluate(async () => {
      const lens = document.querySelector('[data-lens]') as HTMLElement;
      const begun = performance.now();
      document.querySelector<HTMLElement>('[data-lens-text]')?.focus();
      while (lens.dataset.state !== 'ready') await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - begun;
    });
    const ms = (value: number) => `${value.toFixed(0)} ms`;
    return {
      questions: String(title.length),
      what: 'lens',
      index: `${(index / 1000).toFixed(0)} kB`,
      ready: ms(ready),
      'an abstract': ms(await pasting(page, title, ABSTRACT)),
      'a whole paper': ms(await pasting(page, title, PAPER)),
    };
  } finally {
    await context.close();
  }
}

/** The median time until a text of so many characters is answered. */
function pasting(page: Page, titles: readonly string[], length: number): Promise<number> {
  return page.evaluate(
    async ({ titles, length, times }) => {
      const lens = document.querySelector('[data-lens]') as HTMLElement;
      const box = document.querySelector('[data-lens-text]') as HTMLTextAreaElement;
      const all: number[] = [];
      for (let i = 0; i < times; i++) {
        let text = '';
        for (let at = i * 7; text.length < length; at += 13) text += `${titles[at % titles.length]} `;
        const begun = performance.now();
        box.value = text.slice(0, length);
        delete lens.dataset.state;
        box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
        while (lens.dataset.state !== 'answered') await new Promise((resolve) => setTimeout(resolve, 1));
        all.push(performance.now() - begun);
      }
      return all.sort((a, b) => a - b)[Math.floor(times / 2)] as number;
    },
    { titles, length, times: TIMES },
  );
}
