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
      await page.waitForSelector('dialog .pf-result a');
      await page.click('dialog .pf-result a');
      await page.waitForURL(/questions\/embedded-demons\//);
    });
  });

  it('does not take / from somebody who is typing', async () => {
    await visit('frontier/', async (page) => {
      await page.focus('[data-filter-input]');
      await page.keyboard.press('/');
      assert.equal(await page.inputValue('[data-filter-input]'), '/');
      assert.equal(await page.locator('dialog').count(), 0);
    });
  });

  it('has a page whose address holds the words and the filters, below a base path too', async () => {
    await visit(
      'search/?q=child&status=answered',
      async (page) => {
        await page.waitForSelector('.pf-result a');
        assert.equal(await page.locator('.pf-result').count(), 1);
        assert.equal(await page.locator('.pf-result a').first().getAttribute('href'), '/mosaic/questions/child-one/');
        assert.equal(await page.inputValue('pagefind-input input'), 'child');
        await page.fill('pagefind-input input', 'dispute');
        await page.waitForFunction(() => location.search.includes('q=dispute'));
      },
      { site: 'below' },
    );
  });

  it('filters by status, tag, kind of source and person', async () => {
    await visit('search/?tag=modularity', async (page) => {
      await page.waitForSelector('.pf-result');
      const groups = await page.locator('.pf-filter-group-name').allTextContents();
      assert.deepEqual(groups.map((name) => name.trim().toLowerCase()).sort(), ['person', 'source', 'status', 'tag']);
      assert.ok((await page.locator('.pf-result').count()) >= 7);
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
    await page.goto(`${home}questions/natural-abstractions-computing/`);
    await page.waitForSelector('[data-nearest] a');
    assert.equal(await page.locator('[data-nearest] a').first().getAttribute('href'), '/questions/computing-natural-abstractions/');
    await page.close();
  });

  it('filters its lists', async () => {
    await visit('frontier/', async (page) => {
      const all = await page.locator('[data-filter-group] li:visible').allTextContents();
      await page.fill('[data-filter-input]', 'agent');
      const left = await page.locator('[data-filter-group] li:visible').allTextContents();
      assert.deepEqual(
        left,
        all.filter((text) => /agent/i.test(text)),
      );
      assert.ok(left.length > 0 && left.length < all.length);
      assert.equal(await page.textContent('[data-filter-count]'), `${left.length} shown`);
    });
  });
});
