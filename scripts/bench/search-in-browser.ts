/** Times finding and searching in a browser, from a key until the answer is on the page. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { TreeData } from '../../src/pictures/tree-data.ts';

/** How many questions' words are typed. */
const WORDS = 12;

/** The beginnings of a word that a reader types, in characters; the last is the whole word. */
const KEYS = [2, 3, 4, 5, 30];

/**
 * Types the first letters of words of the mosaic into the dialog, then searches for those words on the search page.
 * @param home address of the home page
 * @param folder of the site
 * @returns rows for a table: milliseconds, and kilobytes of data, compressed
 */
export async function searchInBrowser(
  browser: Browser,
  home: string,
  folder: string,
  { title }: TreeData,
): Promise<Record<string, string>[]> {
  const step = Math.max(1, Math.floor(title.length / WORDS));
  const words = title.filter((_, row) => row % step === 0).map((text) => text.split(/\W+/).sort((a, b) => b.length - a.length)[0] ?? '');
  const weigh = async (name: string) => gzipSync(await readFile(path.join(folder, name))).length;
  const data = (await Promise.all(['find-names.json', 'find-titles.json'].map(weigh))).reduce((sum, bytes) => sum + bytes);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(`${home}tags/`);
    const find = await finding(page, words);
    await page.goto(`${home}search/`);
    const search = await searching(page, words);
    return [row(title.length, 'find by name', find, `${(data / 1000).toFixed(0)} kB`), row(title.length, 'search the text', search, '')];
  } finally {
    await context.close();
  }
}

interface Times {
  /** From the first key, when nothing is loaded. */
  first: number;
  /** Of each later key or query. */
  later: number[];
}

/** Until the options of the last key are there. */
function finding(page: Page, words: readonly string[]): Promise<Times> {
  return page.evaluate(
    async ({ words, keys }) => {
      const begun = performance.now();
      document.querySelector<HTMLElement>('[data-search]')?.click();
      while (!document.querySelector('dialog[open] input')) await new Promise(requestAnimationFrame);
      const input = document.querySelector('dialog[open] input') as HTMLInputElement;
      const list = document.querySelector('dialog [role=listbox]') as HTMLElement;
      const type = async (text: string) => {
        const start = performance.now();
        const answered = new Promise<void>((resolve) => {
          const watcher = new MutationObserver(() => {
            watcher.disconnect();
            resolve();
          });
          watcher.observe(list, { childList: true });
        });
        input.value = text;
        input.dispatchEvent(new Event('input'));
        await answered;
        return performance.now() - start;
      };
      await type((words[0] ?? '').slice(0, 3));
      const first = performance.now() - begun;
      // Titles come later, and are no part of a key.
      await new Promise((resolve) => setTimeout(resolve, 4000));
      const later: number[] = [];
      for (const word of words) for (const key of keys) later.push(await type(word.slice(0, key)));
      return { first, later };
    },
    { words, keys: KEYS },
  );
}

/** Until the first results of a query are there. */
async function searching(page: Page, words: readonly string[]): Promise<Times> {
  await page.waitForSelector('[data-search-filters] input');
  const all = await page.evaluate(async (words) => {
    const input = document.querySelector('[data-search-input]') as HTMLInputElement;
    const results = document.querySelector('[data-search-results]') as HTMLElement;
    const times: number[] = [];
    for (const word of words) {
      const start = performance.now();
      delete results.dataset.shown;
      results.replaceChildren();
      input.value = word;
      input.form?.requestSubmit();
      while (results.dataset.shown === undefined && !results.firstElementChild) await new Promise((resolve) => setTimeout(resolve, 1));
      times.push(performance.now() - start);
      while (results.dataset.shown === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return times;
  }, words);
  return { first: all[0] ?? 0, later: all.slice(1) };
}

function row(questions: number, what: string, { first, later }: Times, data: string): Record<string, string> {
  const sorted = [...later].sort((a, b) => a - b);
  const ms = (share: number) => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0)} ms`;
  return { questions: String(questions), what, data, first: `${first.toFixed(0)} ms`, 'later, median': ms(0.5), p95: ms(0.95) };
}
