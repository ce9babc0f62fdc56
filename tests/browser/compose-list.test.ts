/** Bringing a list in a real browser, over a frozen field: from what is pasted to the bundle that the command reads. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { bundleChange } from '../../src/edit/bundle-change.ts';
import { readBundle } from '../../src/formats/bundle.ts';
import { parseQuestion } from '../../src/mosaic/read/parse-question.ts';
import { listQuestions, readText } from '../../src/mosaic/read/read.ts';
import { FIELD } from '../fixtures.ts';
import { axe, OF_COLOUR } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();

/** The questions as the command reads them. */
const field = listQuestions(FIELD).names.map((name) => parseQuestion(name, name, readText(FIELD, name) as string));

/** A question that the field has, two below it that it does not have, a near one, a fragment and a heading. */
const LIST = `# My notes

- How does abstraction work?
  - Do infants count before they can speak?
    - or this?
  - Which animals besides us have a word for nothing at all?
- Why is there modularity in the boundaries of life?
`;

const bring = <T>(work: (page: Page) => Promise<T>, options: Parameters<typeof visit>[2] = {}, address = 'compose/list/') =>
  visit(
    address,
    async (page) => {
      await page.waitForSelector('[data-list]:is([data-state=ready], [data-state=planned], [data-state=finished])');
      return work(page);
    },
    options,
  );
const finished = (page: Page) => page.waitForSelector('[data-list][data-state=finished]');
/** Does something, and waits until the files are made again. */
async function then(page: Page, work: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => Object.assign((document.querySelector('[data-list]') as HTMLElement).dataset, { state: 'waiting' }));
  await work();
  await page.waitForSelector('[data-list][data-state=planned]');
  await finished(page);
}
const type = (page: Page, text: string) => then(page, () => page.fill('#ListText', text));
const line = (page: Page, words: string) => page.locator('.list-words', { has: page.locator('.list-title', { hasText: words }) });
const fates = (page: Page) => page.locator('.list-words').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.fate));
const href = async (page: Page) => new URL((await page.getAttribute('[data-propose-box] a.compose-primary', 'href')) ?? assert.fail());

/** Pastes as a browser does, with what programs put beside the text. */
const paste = (page: Page, html: string, text: string) =>
  page.evaluate(
    ([html = '', text = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', text);
      const area = document.querySelector('#ListText') as HTMLTextAreaElement;
      area.focus();
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );

describe('a list that is brought', () => {
  it('is planned line by line, decided by keyboard, and becomes a bundle that the command reads', async () => {
    await bring(async (page) => {
      assert.ok(await page.isHidden('#ListPlan'), 'nothing is planned before there is a list');
      await type(page, LIST);
      assert.deepEqual(await fates(page), ['heading', 'same', 'new', 'new', 'near']);
      assert.match((await line(page, 'Do infants').textContent()) ?? '', /New, a part of How does abstraction work\?.*with a text/);
      assert.match((await page.textContent('[data-remarks]')) ?? '', /line 5.*or this\?/s, 'a fragment is named');
      assert.equal(await page.textContent('[data-undecided]'), '1 line needs your decision.');
      assert.match((await page.textContent('[data-propose-box]')) ?? '', /2 new questions\..*1 line is not in it/s);

      await line(page, 'Do infants').locator('.list-change').focus();
      await page.keyboard.press('n');
      assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /^The same as /);
      await then(page, () => page.keyboard.press('Enter'));
      assert.deepEqual(await fates(page), ['heading', 'same', 'new', 'new', 'same']);
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
        'Change what becomes of “Why is there modularity in the boundaries of life?”',
        'the place is kept',
      );
      assert.ok(await page.isHidden('[data-next]'));
      assert.equal(await page.textContent('[data-undecided]'), 'Every line is decided.');
      assert.match((await page.textContent('[data-check]')) ?? '', /no errors/);

      const address = await href(page);
      assert.equal(address.searchParams.get('template'), 'list.yml');
      const bundle = address.searchParams.get('bundle') ?? '';
      const change = bundleChange(field, readBundle(bundle));
      assert.deepEqual(
        [...change.keys()].map((name) => name.split('/')[0]),
        ['abstraction', 'abstraction'],
      );
      const [first = ''] = change.values();
      assert.match(first, /^---\ntitle: Do infants count before they can speak\?\nparent: abstraction\norder: \d+\n---\n\n- or this\?\n$/);
    });
  });

  it('brings its moves, and says of each what becomes of it', async () => {
    await bring(async (page) => {
      await type(
        page,
        '- Do infants count before they can speak?\n  - needs: abstraction\n  - way: pointers-problem=yes\n' +
          `  - way to yes: abstraction=yes (https://example.org/x, Section 2)\n`,
      );
      const moves = await line(page, 'Do infants').locator('.list-moves li').allTextContents();
      assert.deepEqual(
        moves.map((move) => move.replace(/: put its address.*/, '')),
        [
          '+needs: abstraction · a move, new',
          '×way to yes: pointers-problem=yes · a move, left out, line 3: no source argues it',
          '+way to yes: abstraction=yes (https://example.org/x, Section 2) · a move, new',
        ],
      );
      assert.match((await page.textContent('[data-plan-counts]')) ?? '', /1 new, 2 moves, 1 move left out/);
      const bundle = (await href(page)).searchParams.get('bundle') ?? (await href(page)).searchParams.get('value') ?? '';
      assert.match(
        bundle,
        /needs: \[abstraction\]\nsettled_by:\n {2}- all: \[abstraction=yes\]\n {4}from: https:\/\/example\.org\/x\n {4}at: Section 2\n/,
      );
    });
  });

  it('is corrected by choosing: the same as another, new with an id and a place, a heading, text, or left out', async () => {
    await bring(async (page) => {
      await type(page, LIST);
      const infants = line(page, 'Do infants');
      await infants.locator('.list-change').click();
      await infants.locator('#ListLine-2-id').waitFor({ state: 'hidden' });
      await then(page, () => infants.locator('select').first().selectOption('new'));
      await then(page, async () => {
        await infants.locator('#ListLine-2-id').fill('infants-count');
        await page.keyboard.press('Tab');
      });
      assert.match((await infants.locator('.list-fate').textContent()) ?? '', /infants-count.*as you chose/);
      await then(page, async () => {
        await infants.locator('#ListLine-2-id').fill('Not An Id');
        await page.keyboard.press('Tab');
      });
      assert.match((await infants.textContent()) ?? '', /Error: Unexpected id "Not An Id".*not-an-id/);
      await then(page, () => infants.locator('#ListLine-2-place').selectOption('root'));
      assert.match((await infants.locator('.list-fate').textContent()) ?? '', /a root of its own/);

      const animals = line(page, 'Which animals');
      await animals.locator('.list-change').click();
      await then(page, () => animals.locator('select').first().selectOption('out'));
      assert.equal(await animals.getAttribute('data-fate'), 'out');
      await animals.locator('select').first().selectOption('other');
      await animals.locator('#ListLine-3-same').fill('pointers problem');
      await page.waitForSelector('#ListLine-3-same-list [aria-selected=true]');
      await then(page, () => page.keyboard.press('Enter'));
      assert.match((await animals.textContent()) ?? '', /The same as .*as you chose/);
      await then(page, () => animals.locator('select').first().selectOption(''));
      assert.equal(await animals.getAttribute('data-fate'), 'new', 'as it was found');
    });
  });

  it('is read with its levels from HTML, of which nothing gets into the page, and as plain text when one wants that', async () => {
    await bring(async (page) => {
      const html = `<meta charset="utf-8"><ul><li>Do infants count before they can <b>speak</b>?<img src=x onerror="document.title='bad'">
        <ul><li>Do <script>document.title='bad'</script>sign languages matter to &lt;b&gt;it&lt;/b&gt;?</li></ul></li></ul><style>body{display:none}</style>`;
      await then(page, () => paste(page, html, 'Do infants count before they can speak?\nDo sign languages matter to it?'));
      assert.deepEqual(await page.locator('.list-title bdi').allTextContents(), [
        'Do infants count before they can speak?',
        'Do sign languages matter to <b>it</b>?',
      ]);
      assert.equal(await page.locator('.list-below .list-words').count(), 1);
      assert.equal(await page.locator('.list-page :is(img, script, style)').count(), 0);
      assert.notEqual(await page.title(), 'bad');
      await then(page, () => page.click('[data-plain]'));
      assert.equal(await page.locator('.list-below .list-words').count(), 0, 'the plain text has no levels');
    });
  });

  it('says in plain words what it does not take', async () => {
    await bring(async (page) => {
      await paste(page, '', Array.from({ length: 10_000 }, (_, at) => `- What is thing ${at}?`).join('\n'));
      await page.waitForSelector('text=These are 10,000 lines, and 1,000 fit into one proposal');
      await page.fill('#ListText', '');
      await paste(page, `<ul><li>${'x'.repeat(2_100_000)}</li></ul>`, 'x');
      await page.waitForSelector('text=more than two million characters');
      assert.ok(await page.isHidden('#ListPlan'));
      await page.fill('#ListText', '[{');
      await page.waitForSelector('text=The list cannot be read. Line 1: Unexpected text');
    });
  });

  it('credits each of two people with their own, and shows both perspectives with what is new', async () => {
    await bring(async (page) => {
      await type(
        page,
        `Ann Lee\n\nMar 11, 2023\n\n- Do infants count before they can speak?\n\nBo Wu\n\nMar 12, 2023\n\n${LIST.split('\n')[5]?.trim()}\n`,
      );
      assert.match((await page.textContent('[data-who]')) ?? '', /Nobody is credited for 1 line of Ann Lee, 1 line of Bo Wu/);
      await then(page, () => page.fill('#ListPoser-0-address', 'example.org'));
      assert.match((await page.textContent('#ListPoser-0-address-said')) ?? '', /no address/);
      await then(page, () => page.fill('#ListPoser-0-address', 'https://example.org/ann'));
      await page.fill('#ListPoser-0-title', 'On infants');
      await then(page, () => page.fill('#ListPoser-0-authors', 'Ann Lee'));
      const known = 'https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj/?commentId=tdF8BBgQyaj6KuMd7';
      await then(page, () => page.fill('#ListPoser-1-address', known));
      assert.match((await page.textContent('#ListPoser-1-address-said')) ?? '', /^Known here: /);
      assert.ok(await page.isHidden('#ListPoser-1-title'));
      // Whoever asked much before may have asked this in other words.
      await then(page, () => line(page, 'Which animals').locator('.list-answer', { hasText: 'No, it is new' }).click());
      const names = await page.locator('.list-perspective h3').allTextContents();
      assert.equal(names[0], 'Ann Lee');
      assert.equal(names.length, 2);
      assert.equal(await page.locator('.list-perspective:first-child li').count(), 1);
      assert.ok((await page.locator('.list-perspective:nth-child(2) li').count()) > 20, 'all that the other asked before');
      assert.equal(await page.locator('.list-perspective .list-fresh').count(), 2);
      await page.click('[data-files] > summary');
      await page.click('.list-file summary');
      assert.match(
        (await page.textContent('.list-file pre')) ?? '',
        /url: https:\/\/example\.org\/ann\n {4}title: On infants\n {4}authors: \[Ann Lee\]/,
      );
    });
  });

  it('goes as one file into GitHub’s editor, below a question that is picked', async () => {
    await bring(async (page) => {
      await type(page, '- Do infants count before they can speak?\n');
      await page.fill('#ListPlace', 'abstraction');
      await page.waitForSelector('#ListPlace-list [aria-selected=true]');
      await then(page, () => page.keyboard.press('Enter'));
      const address = await href(page);
      assert.match(address.pathname, /\/new\/main\/questions$/);
      assert.match(address.searchParams.get('value') ?? '', /\nparent: abstraction\n/);
    });
  });

  it('is copied where it is too long for an address, and downloaded as a bundle or a zip', async () => {
    await bring(
      async (page) => {
        await type(
          page,
          Array.from({ length: 60 }, (_, at) => `- Which animals besides us have a word for the number ${at + 1000}?`).join('\n'),
        );
        await page.evaluate(() => Object.assign(window, { open: (address: string) => Object.assign(window, { opened: address }) }));
        await page.click('[data-propose-box] .compose-primary');
        await page.waitForSelector('text=Copied.');
        const bundle = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(readBundle(bundle).size, 60);
        assert.match(await page.evaluate(() => (window as unknown as { opened: string }).opened), /issues\/new\?template=list\.yml$/);
        const saved = async (button: string) => {
          const [download] = await Promise.all([page.waitForEvent('download'), page.click(`button:has-text("${button}")`)]);
          return readFileSync(await download.path());
        };
        assert.equal(String(await saved('Download the bundle')), bundle);
        assert.equal(String((await saved('as a zip')).subarray(0, 2)), 'PK');
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  it('is kept in the browser with all choices, in a closed tab too, and goes when it is deleted', async () => {
    await bring(async (page) => {
      await type(page, LIST);
      await then(page, () => page.fill('#ListEveryone-address', 'https://example.org/ann'));
      const animals = line(page, 'Which animals');
      await animals.locator('.list-change').click();
      await then(page, () => animals.locator('select').first().selectOption('heading'));
      await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('"heading"')));
      await page.reload();
      await finished(page);
      assert.equal(await page.inputValue('#ListText'), LIST);
      assert.equal(await page.inputValue('#ListEveryone-address'), 'https://example.org/ann');
      assert.equal(await line(page, 'Which animals').getAttribute('data-fate'), 'heading');
      await type(page, LIST.replace('- How', '- What is before all?\n- How'));
      assert.equal(await line(page, 'Which animals').getAttribute('data-fate'), 'heading', 'a choice goes with its line');
      await page.click('[data-another]');
      assert.equal(await page.inputValue('#ListText'), '');
      assert.match((await page.textContent('[data-drafts]')) ?? '', /1 unfinished draft/);
      await page.click('[data-drafts] summary');
      await then(page, () => page.click('[data-drafts] a'));
      assert.equal(await page.inputValue('#ListEveryone-address'), 'https://example.org/ann');
      await page.click('[data-discard]');
      assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('compose-list:')).length), 0);
      await then(page, () => page.click('[data-notice] button'));
      assert.match(await page.inputValue('#ListText'), /What is before all/);
    });
  });

  it('has nothing that axe finds, in either theme, and fits a screen of 320 pixels', async () => {
    await bring(
      async (page) => {
        await type(page, LIST);
        await line(page, 'Do infants').locator('.list-change').click();
        await then(page, () => line(page, 'Do infants').locator('select').first().selectOption('new'));
        await page.click('[data-remarks] summary');
        assert.deepEqual(await axe(page), [], 'light');
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axe(page, OF_COLOUR), [], 'dark');
        await page.setViewportSize({ width: 320, height: 640 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      },
      { colorScheme: 'light', bypassCSP: true },
    );
  });

  it('says without JavaScript what to do instead', async () => {
    await visit(
      'compose/list/',
      async (page) => {
        assert.match((await page.textContent('.list-page')) ?? '', /needs JavaScript.*npm run import/s);
        assert.ok(await page.isHidden('[data-list]'));
      },
      { javaScriptEnabled: false },
    );
  });
});
