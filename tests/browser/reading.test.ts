/** The reading list in a real browser: filters, and the reader's own marks. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { serve } from '../../scripts/shared/serve-folder.ts';
import { aboutIn } from '../../src/views/compose-address.ts';
import { buildHere } from '../laws/build.ts';
import { workshop } from '../laws/workshop.ts';
import { axe, OF_COLOUR } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();

/** Leads of the field. */
const COASE = 'The Nature of the Firm';
const SUBAGENTS = 'Why Subagents?';
const WAR = 'Rationalist explanations for war';

const lead = (page: Page, title: string) => page.locator('.lead', { hasText: title });
const press = (page: Page, title: string, button: string) => lead(page, title).locator(`button:text-is("${button}")`).click();
const pressed = (page: Page, title: string) => lead(page, title).locator('button[aria-pressed=true]').allTextContents();
const shown = (page: Page) => page.locator('.lead:visible .lead-name a').allTextContents();
const found = (page: Page) => page.textContent('[data-lead-found]');
async function openList(page: Page): Promise<void> {
  await page.locator('[data-own-list] > summary').click();
  await page.waitForSelector('[data-own-groups] > *');
}
/** What “My list” shows, as `group: source`. */
const ownList = (page: Page) =>
  page
    .locator('[data-own-groups] li')
    .evaluateAll((items) =>
      items.map(
        (item) => `${item.closest('ul')?.previousElementSibling?.firstChild?.textContent}: ${item.querySelector('a')?.textContent}`,
      ),
    );

/** Writes a note, and waits until it is kept. */
async function note(page: Page, title: string, text: string): Promise<void> {
  await press(page, title, 'Note');
  await lead(page, title).locator('textarea').fill(text);
  await press(page, title, 'Done');
  await lead(page, title).locator(`.marks-note:has-text("${text}")`).waitFor();
}

describe('the reading list without JavaScript', () => {
  it('is ranked, says why, leads to where insights are written, and has no button that does nothing', async () => {
    await visit(
      'reading/',
      async (page) => {
        assert.ok((await shown(page)).includes(COASE));
        assert.match((await lead(page, COASE).locator('.lead-because').textContent()) ?? '', /^1 open question, dark/);
        await lead(page, COASE).locator('summary').click();
        const address = new URL((await lead(page, COASE).locator('[data-lead-insight] a').getAttribute('href')) ?? '', page.url());
        assert.equal(address.pathname, '/compose/');
        assert.deepEqual(aboutIn(address.hash), {
          kind: 'insight',
          id: 'nonhuman-firms',
          url: 'https://doi.org/10.1111/j.1468-0335.1937.tb00002.x',
        });
        for (const hidden of ['[data-lead-filters]', '[data-own-list]', '.marks'])
          assert.equal(await page.locator(`${hidden}:visible`).count(), 0, hidden);
        await page.locator('.lead-lists a', { hasText: 'Learned systems' }).click();
        await page.waitForURL(/\/reading\/of\/learned-systems\/$/);
        const all = await page.locator('.lead').count();
        assert.equal(await page.textContent('.lead-lists [aria-current] .count'), `${all}`);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('the filters of the reading list', () => {
  it('leave the sources that are wanted, say how many, and are kept in the address', async () => {
    await visit('reading/', async (page) => {
      const all = await shown(page);
      await page.selectOption('[name=kind]', 'post');
      const posts = await shown(page);
      assert.ok(posts.includes(SUBAGENTS) && !posts.includes(COASE));
      assert.equal(await found(page), `${posts.length} of ${all.length} sources`);
      await page.fill('[name=q]', 'wentworth  SUBAGENTS');
      assert.deepEqual(await shown(page), [SUBAGENTS]);
      await page.waitForURL(/\?q=wentworth\+\+SUBAGENTS&kind=post$|\?kind=post&q=wentworth\+\+SUBAGENTS$/);
      await page.reload();
      assert.deepEqual(await shown(page), [SUBAGENTS]);
      await page.click('[data-lead-clear]');
      assert.deepEqual([await shown(page), await found(page), new URL(page.url()).search], [all, '', '']);
      await page.fill('[name=q]', 'zzzqqq');
      assert.equal(await page.textContent('[data-lead-none]:visible'), 'No source is like that.');
    });
  });

  it('find by root, tag, year and the words of questions; an address with what the list does not have filters nothing', async () => {
    await visit('reading/?root=understanding-agents&from=1990', async (page) => {
      const agents = await shown(page);
      assert.ok(agents.includes(SUBAGENTS) && !agents.includes(COASE), '1937 is before 1990');
      await page.goto(page.url().replace(/\?.*/, '?q=non-human+firms'));
      assert.deepEqual(await shown(page), [COASE]);
      const tag = await lead(page, COASE).getAttribute('data-tags');
      await page.goto(page.url().replace(/\?.*/, `?tag=${tag?.split(' ')[0]}`));
      assert.ok((await shown(page)).includes(COASE));
      await page.goto(page.url().replace(/\?.*/, '?root=nowhere&kind=constructor&from=x&tag=__proto__'));
      assert.equal(await found(page), '');
    });
  });

  it('look through all pages of a long list', async () => {
    const sources = (from: number) =>
      Array.from(
        { length: 100 },
        (_, at) => `  - {url: "https://example.org/${from + at}", title: Paper n${from + at}x, date: ${2300 - from - at}}`,
      );
    const question = (title: string, from: number) => `---\ntitle: ${title}\nsources:\n${sources(from).join('\n')}\n---\n`;
    const shop = workshop({ 'a.md': question('A?', 0), 'b.md': question('B, then?', 100), 'c.md': question('C, now?', 200) });
    const { status, stderr } = await buildHere(shop);
    assert.equal(status, 0, stderr);
    const served = await serve(shop.out);
    const page = await visit.newPage();
    try {
      await page.goto(`${served.url}reading/page/2/`);
      assert.equal(await page.locator('.lead').count(), 100);
      assert.equal(await page.locator('.lead-place').first().textContent(), '101');
      await page.fill('[name=q]', 'paper n7');
      await page.waitForFunction(() => /^\d+ of 300 sources$/.test(document.querySelector('[data-lead-found]')?.textContent ?? ''));
      const places = (await page.locator('.lead:visible .lead-place').allTextContents()).map(Number);
      assert.deepEqual(
        places,
        [...new Set(places)].sort((a, b) => a - b),
        'each once, in order',
      );
      assert.deepEqual(
        (await shown(page)).filter((title) => !/^Paper n7\d*x$/.test(title)),
        [],
      );
      assert.ok((await shown(page)).includes('Paper n7x') && (await shown(page)).includes('Paper n70x'));
      assert.equal(await page.locator('[data-lead-pages]:visible').count(), 0);
      await press(page, 'Paper n77x', 'Read');
      await page.check('[name=unread]');
      assert.ok(!(await shown(page)).includes('Paper n77x'));
      await page.click('[data-lead-clear]');
      assert.equal(await page.locator('.lead:visible').count(), 100, 'without a filter, this page');
      await page.route('**/reading/page/3/', (route) => route.abort());
      await page.goto(`${served.url}reading/?q=paper+n7`);
      await page.waitForFunction(() => /others could not be loaded/.test(document.querySelector('[data-lead-found]')?.textContent ?? ''));
      assert.equal((await shown(page)).at(0), 'Paper n7x');
    } finally {
      await page.close();
      await served.close();
    }
  });
});

describe('a reader’s marks', () => {
  it('survive a reload, are the same on the page of the source, and are heard of in another tab', async () => {
    await visit('reading/', async (page) => {
      await press(page, COASE, 'To read');
      await note(page, SUBAGENTS, 'Compare with firms.');
      await press(page, WAR, 'Note');
      await page.keyboard.type('Half a sent');
      await page.reload();
      assert.deepEqual([await pressed(page, COASE), await pressed(page, SUBAGENTS)], [['To read'], []]);
      assert.equal(await lead(page, SUBAGENTS).locator('.marks-note').textContent(), 'Compare with firms.');
      assert.equal(await lead(page, WAR).locator('.marks-note').textContent(), 'Half a sent', 'what is being written is kept too');
      const other = await page.context().newPage();
      await other.goto(new URL((await lead(page, COASE).locator('.lead-name a').getAttribute('href')) ?? '', page.url()).href);
      assert.deepEqual(await other.locator('.marks button[aria-pressed=true]').allTextContents(), ['To read']);
      await other.locator('.marks button:text-is("Read")').click();
      assert.match((await other.textContent('[data-when-read]:visible')) ?? '', /You have read it: 1 question waits below/);
      await lead(page, COASE).locator('button[aria-pressed=true]:text-is("Read")').waitFor();
      await other.locator('.marks button:text-is("Read")').click();
      await page.waitForFunction(() => document.querySelectorAll('.lead button[aria-pressed=true]').length === 0);
    });
  });

  it('lead on from “Read” to where an insight is written, and “hide what I have read” hides it', async () => {
    await visit('reading/', async (page) => {
      const link = lead(page, COASE).locator('[data-lead-insight] a');
      assert.ok(!(await link.isVisible()));
      await press(page, COASE, 'Read');
      assert.match((await link.getAttribute('href')) ?? '', /^\/compose\/#insight=nonhuman-firms&url=https%3A%2F%2Fdoi\.org/);
      assert.ok(await link.isVisible());
      await page.check('[name=unread]');
      assert.ok(!(await shown(page)).includes(COASE));
      await page.waitForURL(/\?unread=1$/);
    });
  });

  it('are listed by mark, with sources that are no leads, and without leaving the keyboard', async () => {
    await visit('sources/arxiv-2110-14602/', async (page) => {
      await page.locator('.marks button:text-is("Reading")').click();
      await page.goto(new URL('reading/', visit.home('plain')).href);
      await press(page, WAR, 'Read');
      await note(page, COASE, 'On my desk.');
      await openList(page);
      const [reading, ...others] = await ownList(page);
      assert.match(reading ?? '', /^Reading: /);
      assert.deepEqual(others, [`Read: ${WAR}`, `Only a note: ${COASE}`]);
      await page.waitForSelector('[data-own-groups] a[href="/sources/arxiv-2110-14602/"]');
      assert.equal(await page.textContent('[data-own-count]'), '1 reading, 1 read, 1 with a note');
      await page.locator('[data-own-groups] li', { hasText: WAR }).locator('button:text-is("Read")').focus();
      await page.keyboard.press('Enter');
      assert.ok((await ownList(page)).includes(`Taken off just now: ${WAR}`));
      await page.keyboard.press('Enter');
      assert.ok((await ownList(page)).includes(`Read: ${WAR}`), 'the button kept the focus');
    });
  });

  it('go into a file and come back after the browser has forgotten them', async () => {
    await visit('reading/', async (page) => {
      await press(page, WAR, 'Reading');
      await note(page, COASE, 'On my desk.');
      await openList(page);
      const before = await ownList(page);
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-own-save]')]);
      assert.equal(download.suggestedFilename(), 'reading-marks.json');
      const file = await readFile(await download.path(), 'utf8');
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await openList(page);
      assert.match((await page.textContent('[data-own-groups]')) ?? '', /Nothing yet/);
      const add = async (text: string) => {
        await page.setInputFiles('[data-own-file]', { name: 'marks.json', mimeType: 'application/json', buffer: Buffer.from(text) });
        await page.waitForFunction(() => document.querySelector('[data-own-said]')?.textContent !== '');
        const said = await page.textContent('[data-own-said]');
        await page.evaluate(() => document.querySelector('[data-own-said]')?.replaceChildren());
        return said;
      };
      assert.equal(await add(file), '2 sources added.');
      assert.deepEqual((await ownList(page)).sort(), before.sort());
      assert.equal(await add(file), 'Everything in the file is here already.');
      assert.match((await add('{"questions": []}')) ?? '', /^Nothing added\. Found “\{"questions": \[\]\}”, expected \{"version": 1/);
      const strange = {
        url: 'https://example.org/gone',
        name: '<img src=x onerror=alert(1)>',
        mark: 'read',
        changed: '2026-01-01T00:00:00.000Z',
      };
      assert.match(
        (await add(JSON.stringify({ version: 1, marks: [strange, { ...strange, url: 'javascript:alert(1)' }] }))) ?? '',
        /^1 source added\. Left out: Entry 2: found url/,
      );
      assert.ok((await ownList(page)).includes(`Read: ${strange.name}`));
      await page.waitForSelector('[data-own-groups] li:has-text("not in this mosaic") a[href="https://example.org/gone"]');
    });
  });

  it('that cannot be read break nothing, and are set aside before anything is written over them', async () => {
    await visit('reading/', async (page) => {
      const damaged = '{"version":1,"marks":[{"url":"https://example.org/x","name":"X","mark":"loved"}]}';
      await page.evaluate((text) => localStorage.setItem('reading-marks', text), damaged);
      await page.reload();
      await page.selectOption('[name=kind]', 'post');
      assert.ok((await shown(page)).includes(SUBAGENTS));
      await openList(page);
      assert.match((await page.textContent('[data-own-aside]')) ?? '', /Entry 1: found mark “loved”, expected/);
      await press(page, SUBAGENTS, 'Read');
      assert.match((await page.textContent('[data-own-aside]')) ?? '', /set aside/);
      assert.match((await page.textContent('[data-own-count]')) ?? '', /, something that could not be read$/, 'also where it is folded');
      await page.focus('[data-own-aside] button:has-text("Save")');
      await page.evaluate(() => dispatchEvent(new Event('storage')));
      assert.equal(
        await page.evaluate(() => document.activeElement?.textContent),
        'Save it as a file',
        'what another tab does takes no focus',
      );
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-own-aside] button:has-text("Save")')]);
      assert.equal(await readFile(await download.path(), 'utf8'), damaged);
      await page.click('[data-own-aside] button:has-text("Forget")');
      assert.equal(await page.textContent('[data-own-aside]'), '');
      await page.reload();
      assert.deepEqual(await pressed(page, SUBAGENTS), ['Read']);
    });
  });

  it('say that the storage of the browser is full, or forbidden', async () => {
    await visit('reading/', async (page) => {
      await page.evaluate(() => {
        let size = 1 << 22;
        for (let at = 0; size > 0; at++) {
          try {
            localStorage.setItem(`filler-${at}`, 'x'.repeat(size));
          } catch {
            size >>= 1;
          }
        }
      });
      await press(page, COASE, 'Read');
      assert.match((await lead(page, COASE).locator('[role=alert]').textContent()) ?? '', /^Not kept: the storage .* is full/);
      assert.deepEqual(await pressed(page, COASE), []);
      await press(page, COASE, 'Note');
      await page.keyboard.type('Do not lose this.');
      await press(page, COASE, 'Done');
      assert.equal(await lead(page, COASE).locator('textarea').inputValue(), 'Do not lose this.', 'what cannot be kept stays to be copied');
      await page.evaluate(() => localStorage.removeItem('filler-0'));
      await press(page, COASE, 'Read');
      assert.deepEqual(await pressed(page, COASE), ['Read']);
      assert.equal(await lead(page, COASE).locator('textarea').inputValue(), 'Do not lose this.', 'nor does another change take it away');
      await press(page, COASE, 'Done');
      assert.equal(
        await lead(page, COASE).locator('.marks-note:visible').textContent(),
        'Do not lose this.',
        'and is kept when there is room',
      );
      await page.context().addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
      });
      await page.reload();
      await press(page, COASE, 'To read');
      assert.equal(await lead(page, COASE).locator('[role=alert]').textContent(), 'Not kept: this browser lets this site keep nothing.');
    });
  });

  it('can be used by everybody: axe finds nothing where all is open', async () => {
    await visit(
      'reading/',
      async (page) => {
        await press(page, COASE, 'Read');
        await press(page, SUBAGENTS, 'Note');
        await page.keyboard.type('A note.');
        await openList(page);
        await page.fill('[name=q]', 'e');
        assert.deepEqual(await axe(page), []);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axe(page, OF_COLOUR), []);
      },
      { colorScheme: 'light', bypassCSP: true },
    );
  });
});

describe('an empty reading list', () => {
  it('says how to fill it', async () => {
    const shop = workshop({ 'a.md': '---\ntitle: A?\n---\n' });
    assert.equal((await buildHere(shop)).status, 0);
    const served = await serve(shop.out);
    const page = await visit.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    try {
      await page.goto(`${served.url}reading/`);
      assert.match(
        (await page.textContent('main')) ?? '',
        /No source waits to be read\. A source that a question lists without an insight is a lead/,
      );
      await openList(page);
      assert.deepEqual(errors, []);
      await page.goto(served.url);
      assert.equal(await page.locator('#Next').count(), 0);
    } finally {
      await page.close();
      await served.close();
    }
  });
});
