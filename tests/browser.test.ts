/** The built site in a real browser: accessible, usable by keyboard and without JavaScript, and quiet on the console. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import axeCore from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { type Served, serve } from './serve.ts';
import { builtSites } from './sites.ts';

/** One page of each type. */
const PAGES = {
  plain: [
    '',
    'questions/understanding-agents/',
    'questions/biological-modularity/',
    'tree/',
    'tags/',
    'tags/modularity/',
    'sources/',
    'sources/arxiv-2110-14602/',
    'people/',
    'people/johnswentworth/',
    'frontier/',
    'search/?q=abstraction',
    'contribute/',
    '404.html',
  ],
  below: ['questions/field/'],
} as const;

/** How many questions the real mosaic has. */
const questions = readdirSync(builtSites.plain.questions, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
).length;

let browser: Browser;
const sites: Partial<Record<keyof typeof builtSites, Served>> = {};

before(async () => {
  browser = await launch();
  for (const name of ['plain', 'below'] as const) sites[name] = await serve(builtSites[name].folder, builtSites[name].basePath);
});

after(async () => {
  await browser.close();
  for (const site of Object.values(sites)) await site.close();
});

/** Opens a page, does something there, and fails on any error of the console or request to another host. */
async function visit<T>(
  address: string,
  work: (page: Page) => Promise<T>,
  options: BrowserContextOptions & { site?: 'plain' | 'below' } = {},
): Promise<T> {
  const { site = 'plain', ...context } = options;
  const home = sites[site]?.url ?? assert.fail();
  // The policy of the page would keep axe out; that it holds is tested apart.
  const opened = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1200, height: 800 }, ...context });
  try {
    const page = await opened.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(home).origin) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
        troubles.push(`request to ${request.url()}`);
    });
    await page.goto(home + address, { waitUntil: 'load' });
    const result = await work(page);
    assert.deepEqual(troubles, []);
    return result;
  } finally {
    await opened.close();
  }
}

/** Waits for what a page loads after itself. */
async function settle(page: Page, address: string): Promise<void> {
  if (address.startsWith('search')) await page.waitForSelector('.pf-result');
  if (address === 'tree/') await page.waitForSelector('[role="treeitem"]');
}

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate(
    `(async () => { ${axeCore.source}; return axe.run(document, { resultTypes: ['violations'] }); })()`,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

describe('accessibility', () => {
  for (const [site, pages] of Object.entries(PAGES)) {
    for (const address of pages) {
      for (const colorScheme of ['light', 'dark'] as const) {
        it(`axe finds nothing on ${site}/${address} in ${colorScheme}`, async () => {
          const found = await visit(
            address,
            async (page) => {
              await settle(page, address);
              return axe(page);
            },
            { colorScheme, site: site as 'plain' | 'below', bypassCSP: true },
          );
          assert.deepEqual(found, []);
        });
      }
    }
  }

  it('axe finds nothing in the search dialog', async () => {
    const found = await visit(
      '',
      async (page) => {
        await openDialog(page);
        await page.keyboard.type('abstraction');
        await page.waitForSelector('dialog .pf-result');
        return axe(page);
      },
      { bypassCSP: true },
    );
    assert.deepEqual(found, []);
  });

  it('nothing is wider than a screen of 320 pixels', async () => {
    for (const [site, pages] of Object.entries(PAGES)) {
      for (const address of pages) {
        const excess = await visit(
          address,
          async (page) => {
            await settle(page, address);
            return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          },
          { viewport: { width: 320, height: 640 }, site: site as 'plain' },
        );
        assert.equal(excess, 0, `${site}/${address}`);
      }
    }
  });
});

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input');
}

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

describe('the tree', () => {
  const active = (page: Page) => page.locator('[role="treeitem"][aria-selected="true"] > title').textContent();

  it('is walked by keyboard and leads to the page', async () => {
    await visit('tree/', async (page) => {
      await page.waitForSelector('[role="treeitem"]');
      await page.focus('[role="treeitem"][tabindex="0"]');
      await page.keyboard.press('ArrowRight');
      assert.match((await active(page)) ?? '', /How do agents work/);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      assert.match((await active(page)) ?? '', /How does abstraction work/);
      assert.equal(await page.locator('[role="treeitem"][aria-expanded="true"]').count(), 2);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      assert.match((await active(page)) ?? '', /computed efficiently/);
      assert.match(page.url(), /#computing-natural-abstractions$/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/questions\/computing-natural-abstractions\//);
    });
  });

  it('unfolds to the question in its address', async () => {
    await visit('tree/#pointers-problem', async (page) => {
      await page.waitForSelector('[role="treeitem"][aria-selected="true"]');
      assert.match((await active(page)) ?? '', /pointers problem/);
    });
  });

  it('holds the clicked question still while it unfolds', async () => {
    await visit('tree/#understanding-agents', async (page) => {
      const node = page.locator('[role="treeitem"]', { hasText: 'happens when optimisation' });
      await node.waitFor();
      const circle = node.locator('.ring');
      const earlier = await circle.boundingBox();
      await circle.click({ position: { x: 5, y: 13 }, force: true });
      await page.waitForSelector('[role="treeitem"][aria-level="4"]');
      await page.waitForTimeout(100);
      const later = await circle.boundingBox();
      assert.ok(
        earlier && later && Math.abs(earlier.x - later.x) < 1.5 && Math.abs(earlier.y - later.y) < 1.5,
        JSON.stringify([earlier, later]),
      );
    });
  });

  it('finds as one types, and steps through what it found', async () => {
    await visit('tree/', async (page) => {
      await page.fill('[data-tree-find]', 'maxwell');
      await page.waitForSelector('[data-found]');
      assert.match((await active(page)) ?? '', /Maxwell/);
      assert.equal(await page.textContent('[data-tree-found]'), '1 of 1');
    });
  });

  it('zooms with the wheel and pans by dragging', async () => {
    await visit('tree/', async (page) => {
      await page.waitForSelector('[role="treeitem"]');
      const transform = () => page.locator('.tree svg > g').getAttribute('transform');
      const first = await transform();
      const box = (await page.locator('.tree svg').boundingBox()) ?? assert.fail();
      await page.mouse.move(box.x + 30, box.y + 30);
      await page.mouse.down();
      await page.mouse.move(box.x + 130, box.y + 90, { steps: 4 });
      await page.mouse.up();
      const dragged = await transform();
      assert.notEqual(dragged, first);
      await page.mouse.wheel(0, -300);
      await page.waitForFunction((before) => document.querySelector('.tree svg > g')?.getAttribute('transform') !== before, dragged);
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
        assert.equal(await page.locator('.treemap a').count(), questions);
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
    await visit('', async (page) => {
      const ran = await page
        .evaluate(async () => {
          const script = document.createElement('script');
          script.textContent = 'window.injected = true';
          document.body.append(script);
          await new Promise((resolve) => setTimeout(resolve, 50));
          return 'injected' in window;
        })
        .catch(() => false);
      assert.equal(ran, false);
    }).catch((error: Error) => assert.match(error.message, /Content Security Policy|violates/i));
  });

  it('follows an alias to the question', async () => {
    await visit('questions/old-field/', (page) => page.waitForURL(/\/mosaic\/questions\/field\/$/), { site: 'below' });
  });

  it('helps where there is no page', async () => {
    const home = sites.plain?.url ?? assert.fail();
    const page = await browser.newPage();
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
