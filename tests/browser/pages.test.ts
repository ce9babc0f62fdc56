/** The built site in a real browser: usable by keyboard and without JavaScript, and quiet on the console. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSites } from '../sites.ts';
import { visitor } from './visit.ts';

/** How many questions the site "plain" has. */
const questions = readdirSync(builtSites.plain.questions, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
).length;

const visit = visitor();

describe('search', () => {
  it('opens as a dialog on / and on Ctrl-K, finds and goes there', async () => {
    await visit('frontier/', async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('dialog[open] input');
      await page.keyboard.type('maxwell demon');
      await page.waitForSelector('dialog [role=option][aria-selected=true]:has-text("Maxwell")');
      await page.keyboard.press('Enter');
      await page.waitForURL(/questions\/embedded-demons\//);
    });
  });

  it('is walked by keyboard: options in turn, the full text last, and what was found lately', async () => {
    await visit('frontier/', async (page) => {
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input');
      assert.equal(await page.locator('dialog [role=option]').count(), 1, 'nothing was found yet');
      await page.keyboard.type('ELK');
      await page.waitForSelector('dialog [role=option][aria-selected=true] .find-other:text("ELK")');
      const active = () =>
        page.evaluate(() =>
          document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.getAttribute('href'),
        );
      assert.equal(await active(), '/questions/latent-beliefs/');
      assert.match((await page.textContent('dialog [role=status]')) ?? '', /^\d+ found$/);
      await page.keyboard.press('ArrowUp');
      assert.equal(await active(), '/search/?q=ELK');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      assert.equal(await active(), '/search/?q=ELK', 'from the end of the text, End goes to the last');
      await page.keyboard.press('Home');
      await page.keyboard.press('Home');
      assert.equal(await active(), '/questions/latent-beliefs/');
      await page.keyboard.press('Enter');
      await page.waitForURL(/questions\/latent-beliefs\//);
      await page.keyboard.press('/');
      await page.waitForSelector('dialog [role=group][aria-label="Lately"] [role=option]');
      assert.equal(await active(), '/questions/latent-beliefs/');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('dialog[open]').count(), 0);
    });
  });

  it('says that nothing has a name, and still leads to the full text', async () => {
    await visit(
      'search/',
      async (page) => {
        await page.goto(page.url().replace('search/', 'tags/'));
        await page.keyboard.press('/');
        await page.fill('dialog input', 'zzzqqq');
        await page.waitForSelector('dialog .find-note:not([hidden]):has-text("Nothing here is called")');
        assert.equal(await page.locator('dialog [role=option]').getAttribute('href'), '/mosaic/search/?q=zzzqqq');
      },
      { site: 'below' },
    );
  });

  it('does not take / from somebody who is typing', async () => {
    await visit('frontier/', async (page) => {
      await page.focus('[data-table-words]');
      await page.keyboard.press('/');
      assert.equal(await page.inputValue('[data-table-words]'), '/');
      assert.equal(await page.locator('dialog').count(), 0);
    });
  });

  const shown = (page: Page) => page.waitForSelector('[data-search-results][data-shown]');
  const links = (page: Page) =>
    page.locator('[data-search-results] .search-head a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));

  it('has a page whose address holds the words and the filters, below a base path too', async () => {
    await visit(
      'search/?q=child&status=answered',
      async (page) => {
        await shown(page);
        assert.deepEqual(await links(page), ['/mosaic/questions/child-one/']);
        assert.equal(await page.inputValue('[data-search-input]'), 'child');
        assert.ok(await page.isChecked('input[name="status"][value="answered"]'));
        await page.uncheck('input[name="status"][value="answered"]');
        await page.waitForFunction(() => document.querySelectorAll('.search-head').length > 1);
        assert.match(page.url(), /\?q=child$/);
        await page.fill('[data-search-input]', 'dispute');
        await page.waitForFunction(() => location.search.includes('q=dispute'));
        await page.goBack();
        await page.waitForFunction(() => document.querySelectorAll('.search-head').length === 1);
        assert.equal(await page.inputValue('[data-search-input]'), 'child');
      },
      { site: 'below' },
    );
  });

  it('filters by what is known, status, root, tag, person and kind of source, with the counts of the other pages', async () => {
    await visit('search/?tag=modularity', async (page) => {
      await shown(page);
      const groups = await page.locator('.search-filters legend').allTextContents();
      assert.deepEqual(groups, ['What is known', 'Status', 'Root', 'Tag', 'Asked by', 'Kind of source']);
      const count = (name: string, value: string) =>
        page.locator(`label:has(input[name="${name}"][value="${value}"]) .count`).textContent();
      assert.match((await page.textContent('[data-search-status]')) ?? '', new RegExp(`^${await count('tag', 'modularity')} questions`));
      await page.goto(page.url().replace(/search.*/, 'search/?person=quintin-pope'));
      await shown(page);
      const asked = await count('person', 'quintin-pope');
      await page.goto(page.url().replace(/search.*/, 'people/quintin-pope/'));
      assert.match((await page.textContent('article .meta')) ?? '', new RegExp(`${asked} questions`));
    });
  });

  it('shows nothing before something is asked, then twenty results, and more on demand', async () => {
    await visit('search/', async (page) => {
      await page.waitForSelector('[data-search-filters] input');
      assert.deepEqual(await links(page), []);
      await page.fill('[data-search-input]', 'agent');
      await page.waitForFunction(() => document.querySelectorAll('.search-head').length === 20);
      await page.click('[data-search-more]');
      await page.waitForFunction(() => document.querySelectorAll('.search-head').length > 20);
      assert.ok(await page.evaluate(() => document.activeElement?.closest('li') === document.querySelectorAll('.search-results > li')[20]));
    });
  });

  it('is walked by arrow keys from the field through the results, and back', async () => {
    await visit('search/?q=natural+abstraction', async (page) => {
      await shown(page);
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName);
      const results = (await links(page)).slice(0, 2);
      const named = await page.locator('[data-search-named]:not([hidden]) a').count();
      for (let step = 0; step <= named; step++) await page.keyboard.press('ArrowDown');
      assert.equal(await focused(), results[0]);
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(), results[1]);
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowUp');
      assert.equal(await focused(), 'INPUT');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      assert.equal(await focused(), 'INPUT');
    });
  });

  it('finds pages with some of the words where none has all, and says which word is nowhere', async () => {
    await visit('search/?q=natural+abstraction+zzzqqq', async (page) => {
      await shown(page);
      assert.match(
        (await page.textContent('[data-search-status]')) ?? '',
        /^Nothing here mentions “zzzqqq”; \d+ questions with some of them/,
      );
      assert.ok((await links(page)).length > 3);
      await page.fill('[data-search-input]', 'zzzqqq');
      await page.waitForSelector('[data-search-ask]:not([hidden])');
      assert.equal(await page.textContent('[data-search-status]'), 'Nothing here mentions “zzzqqq”.');
      assert.equal(await page.getAttribute('[data-search-ask] a', 'href'), '/compose/#question&title=zzzqqq');
      await page.fill('[data-search-input]', 'deceptve');
      await page.waitForSelector('[data-search-named]:not([hidden]):has-text("Did you mean") a[href="/questions/deceptive-alignment/"]');
      assert.deepEqual(await links(page), [], 'the full text forgives no letters');
    });
  });

  it('shows first what is called so, and the passage with the words', async () => {
    await visit('search/?q=2212.03827', async (page) => {
      await page.waitForSelector('[data-search-named]:not([hidden]) a[href="/sources/arxiv-2212-03827/"]');
      await page.fill('[data-search-input]', 'demon');
      await page.waitForSelector('.search-excerpt mark');
      for (const passage of await page.locator('.search-excerpt:has(mark)').allTextContents()) assert.match(passage, /demon/i);
    });
  });
});

describe('without JavaScript', () => {
  it('every page reads: the tree is nested lists, the mosaic is links', async () => {
    await visit(
      'tree/',
      async (page) => {
        assert.equal(await page.locator('[data-tree-outline] a').count(), questions);
        assert.ok(await page.locator('[data-tree-outline]').isVisible());
        assert.ok(!(await page.locator('[data-tree-tools]').isVisible()));
      },
      { javaScriptEnabled: false },
    );
    await visit(
      '',
      async (page) => {
        assert.ok(!(await page.locator('[data-theme-switch]').isVisible()), 'no button that does nothing');
        assert.ok((await page.locator('.treemap.wide a').count()) > 100);
        await page.click('[data-search]');
        await page.waitForURL(/search\//);
        assert.match((await page.textContent('main')) ?? '', /needs JavaScript/);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('every page', () => {
  it('switches its theme and keeps it', async () => {
    await visit('', async (page) => {
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await background();
      await page.click('[data-theme-switch]');
      const dark = await background();
      assert.notEqual(dark, light);
      await page.goto(new URL('frontier/', page.url()).href);
      assert.equal(await background(), dark);
    });
  });

  it('is kept by its policy from running what is injected', async () => {
    const page = await visit.newPage();
    await page.goto(visit.home('plain'));
    const inject = page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      // One that is not refused has run as it was put in.
      return 'injected' in window;
    });
    const refusal = page.waitForEvent('console', {
      predicate: (message) => /inline script violates .*script-src/.test(message.text()),
      timeout: 5000,
    });
    const [ran] = await Promise.all([inject, refusal]);
    assert.equal(ran, false);
    await page.close();
  });

  it('follows an alias to the question', async () => {
    await visit('questions/old-field/', (page) => page.waitForURL(/\/mosaic\/questions\/field\/$/), { site: 'below' });
  });

  it('helps where there is no page', async () => {
    const home = visit.home('plain');
    const page = await visit.newPage();
    for (const [asked, meant] of [
      ['questions/natural-abstractions-computing/', '/questions/computing-natural-abstractions/'],
      ['questions/abstracton/', '/questions/abstraction/'],
    ]) {
      await page.goto(home + asked);
      await page.waitForSelector('[data-nearest] a');
      assert.equal(await page.locator('[data-nearest] a').first().getAttribute('href'), meant);
    }
    await page.close();
  });
});
