/** The built site in a real browser: usable by keyboard and without JavaScript, and quiet on the console. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
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
      await page.focus('[data-filter-input]');
      await page.keyboard.press('/');
      assert.equal(await page.inputValue('[data-filter-input]'), '/');
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
      assert.match((await page.textContent('.prose .meta')) ?? '', new RegExp(`${asked} questions`));
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
      assert.match((await page.getAttribute('[data-search-ask] a', 'href')) ?? '', /\/new\//);
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

/** Whether an element is on the screen of the tree. */
const isInFrame = (element: Element): boolean => {
  const frame = element.closest('.tree')?.getBoundingClientRect();
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return frame !== undefined && left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
};

describe('the tree', () => {
  const active = (page: Page) => page.locator('[role="treeitem"][aria-selected="true"] > title').textContent();
  const items = (page: Page) => page.locator('[role="treeitem"]:not([aria-hidden])');
  const titles = (page: Page) => items(page).locator('> title').allTextContents();
  const ready = (page: Page) => page.waitForSelector('[data-tree][data-ready]');

  it('is walked by keyboard, and leads by its card to the page', async () => {
    await visit('tree/', async (page) => {
      await ready(page);
      assert.equal(await items(page).count(), 5);
      await page.focus('[role="treeitem"][tabindex="0"]');
      const walk = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
        return (await active(page)) ?? '';
      };
      assert.match(await walk('ArrowRight'), /How do agents work/);
      assert.match(await walk('ArrowRight', 'ArrowRight'), /How does abstraction work/);
      assert.equal(await page.locator('[role="treeitem"][aria-expanded="true"]').count(), 2);
      assert.match(await walk('ArrowRight', 'ArrowRight'), /computed efficiently/);
      assert.match(await walk('ArrowLeft'), /How does abstraction work/);
      await walk('ArrowLeft');
      assert.equal(await page.locator('[role="treeitem"][data-active]').getAttribute('aria-expanded'), 'false');
      assert.match(await walk('End'), /What should an AI aim at/);
      assert.match(await walk('Home'), /Alignment Mosaic/);
      assert.match(await walk('ArrowDown', 'ArrowRight', 'b'), /^Where do boundaries/);
      assert.match(await walk('*', 'ArrowRight'), /^Do complex systems/);
      assert.match(await walk('ArrowLeft', 'ArrowDown'), /^Do complex systems/);
      assert.match(await walk('ArrowLeft', 'ArrowLeft', 'ArrowDown'), /^Which phenomena of biology/);
      assert.match(await walk('ArrowRight'), /^In what general terms can self-reproducing patterns/);
      assert.equal(await page.locator('[role="treeitem"][data-active]').getAttribute('aria-level'), '4', '* unfolds the siblings');
      assert.ok(await page.evaluate(() => document.activeElement?.matches('[role="treeitem"][data-active]')), 'the focus follows');
      await walk('Enter');
      await page.waitForSelector('[data-tree-card] .card-body > *');
      assert.match((await page.textContent('[data-tree-card]')) ?? '', /Partly answered|Open, with insights/);
      await page.keyboard.press('Escape');
      assert.ok(await page.evaluate(() => document.activeElement?.matches('[role="treeitem"][data-active]')), 'the focus comes back');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.waitForURL(/questions\/[a-z-]+\/$/);
    });
  });

  it('unfolds to the question in its address', async () => {
    await visit('tree/#pointers-problem', async (page) => {
      await ready(page);
      assert.match((await active(page)) ?? '', /pointers problem/);
    });
  });

  it('holds the clicked question still while it unfolds', async () => {
    await visit('tree/#understanding-agents', async (page) => {
      await ready(page);
      const node = page.locator('[role="treeitem"]', { hasText: 'happens when optimisation' });
      const circle = node.locator('.ring');
      const earlier = await circle.boundingBox();
      await circle.click({ position: { x: 5, y: 13 }, force: true });
      await page.waitForSelector('[role="treeitem"][aria-level="4"]');
      const later = await circle.boundingBox();
      assert.ok(
        earlier && later && Math.abs(earlier.x - later.x) < 1.5 && Math.abs(earlier.y - later.y) < 1.5,
        JSON.stringify([earlier, later]),
      );
    });
  });

  it('holds it still on the way too, and through quick clicks', async () => {
    await visit(
      'tree/?level=3#abstraction',
      async (page) => {
        await ready(page);
        // Its siblings are unfolded, so that the layout moves far when it folds.
        const circle = page.locator('[role="treeitem"]', { hasText: 'How does abstraction work' }).locator('.ring');
        const first = (await circle.boundingBox()) ?? assert.fail();
        /** How far the circle strays in the frames that follow some clicks, in pixels. */
        const strayed = await circle.evaluate(async (ring) => {
          const place = () => ring.getBoundingClientRect();
          const { x, y } = place();
          let most = 0;
          for (let frame = 0; frame < 60; frame++) {
            if (frame % 8 === 0 && frame < 24) ring.dispatchEvent(new MouseEvent('click', { bubbles: true }));
            await new Promise(requestAnimationFrame);
            most = Math.max(most, Math.abs(place().x - x), Math.abs(place().y - y));
          }
          return most;
        });
        const last = (await circle.boundingBox()) ?? assert.fail();
        assert.ok(Math.abs(last.x - first.x) < 2 && Math.abs(last.y - first.y) < 2, `after: ${JSON.stringify([first, last])}`);
        assert.ok(strayed < 3, `strayed ${strayed} px on the way`);
      },
      { reducedMotion: 'no-preference' },
    );
  });

  it('finds as one types, and steps through what it found', async () => {
    await visit('tree/', async (page) => {
      await ready(page);
      await page.fill('[data-tree-find]', 'maxwell');
      await page.waitForSelector('[data-found]');
      assert.match((await active(page)) ?? '', /Maxwell/);
      assert.equal(await page.textContent('[data-tree-found]'), '1 of 1');
      await page.fill('[data-tree-find]', 'optimis');
      const first = await active(page);
      await page.keyboard.press('Enter');
      assert.match((await page.textContent('[data-tree-found]')) ?? '', /^2 of \d+$/);
      assert.notEqual(await active(page), first);
      await page.click('[data-tree-action="previous"]');
      assert.equal(await active(page), first);
    });
  });

  it('filters by tag, person and fill: dims, or leaves out', async () => {
    await visit('tree/', async (page) => {
      await ready(page);
      await page.selectOption('[data-filter-tag]', 'deception');
      assert.equal(await page.textContent('[data-filter-said]'), `6 of ${questions} questions`);
      assert.deepEqual(await page.locator('.node:not(.dim) > title').allTextContents(), [
        'How can the unspoken beliefs of a language model be read from its internal states? (partial)',
        'Where do the inductive biases of gradient descent point in very capable models: towards deception and reward-seeking, or not? (partial)',
        'How likely is training to yield a system that is only deceptively aligned? (partial)',
        'If training leans towards dangerous systems, how can the lean be countered? (lit)',
        'How can a model be made to assert only what it believes? (partial)',
        'How can behaviour that was planted in a model be found and removed? (partial)',
      ]);
      await page.waitForFunction(() => !document.querySelector('.node[opacity]:not([opacity="1"])'));
      const opacities = await page.locator('.node.dim').evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).opacity));
      assert.deepEqual([...new Set(opacities)], ['0.32'], 'what was drawn while something moved is dimmed too');
      assert.ok(await page.locator('.node:not(.dim)').first().evaluate(isInFrame), 'the view goes to what was found');
      await page.check('[data-filter-prune]');
      await page.click('[data-tree-action="fit"]');
      const tagged = await titles(page);
      await page.click('[data-grade="partial"]');
      const partial = await titles(page);
      assert.deepEqual(
        tagged.filter((title) => !partial.includes(title)),
        ['If training leans towards dangerous systems, how can the lean be countered? (lit)'],
        'what is lit goes, but not what leads to those that stay',
      );
      assert.equal(await page.textContent('[data-filter-said]'), `5 of ${questions} questions`);
      const address = page.url();
      assert.match(address, /tag=deception.*only=partial.*prune=1/);
      const seen = await titles(page);
      await page.goto(address);
      await ready(page);
      assert.deepEqual(await titles(page), seen, 'the address brings it back');
      await page.click('[data-filter-clear]');
      assert.equal(await page.textContent('[data-filter-said]'), '');
      await page.selectOption('[data-filter-status]', 'ill-posed');
      assert.match((await page.textContent('[data-filter-said]')) ?? '', /^1 of /);
    });
  });

  it('shows one branch with its lineage, and goes back and forward', async () => {
    await visit('tree/#mesa-optimization', async (page) => {
      await ready(page);
      await page.focus('[role="treeitem"][tabindex="0"]');
      await page.keyboard.press('Shift+ArrowRight');
      assert.match((await titles(page))[0] ?? '', /optimisation produces/);
      assert.deepEqual(await page.locator('[data-tree-lineage] button').allTextContents(), ['Alignment Mosaic', 'Understanding agents']);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('[data-tree-lineage]')?.hasAttribute('hidden'));
      await page.goForward();
      await page.waitForFunction(() => !document.querySelector('[data-tree-lineage]')?.hasAttribute('hidden'));
      await page.click('[data-tree-lineage] button');
      assert.match((await titles(page))[0] ?? '', /Alignment Mosaic/);
    });
  });

  it('draws further parents as edges of their own', async () => {
    await visit('tree/?level=9', async (page) => {
      await ready(page);
      await page.fill('[data-tree-find]', 'deceptively aligned');
      await page.waitForSelector('.crossing.active');
    });
  });

  it('has only what is on the screen in the document', async () => {
    await visit('tree/?level=9', async (page) => {
      await ready(page);
      const count = await items(page).count();
      assert.ok(count < questions / 2, `${count} of ${questions}`);
      const box = (await page.locator('.tree > svg').boundingBox()) ?? assert.fail();
      const seen = new Set(await titles(page));
      await page.mouse.move(box.x + 400, box.y + 300);
      await page.mouse.down();
      await page.mouse.move(box.x + 400, box.y - 1500, { steps: 8 });
      await page.mouse.up();
      assert.ok(
        (await titles(page)).some((title) => !seen.has(title)),
        'and what comes onto it',
      );
    });
  });

  it('zooms with the wheel and by buttons, and pans by dragging', async () => {
    await visit('tree/', async (page) => {
      await ready(page);
      const transform = () => page.locator('.tree > svg > g').getAttribute('transform');
      const first = await transform();
      const box = (await page.locator('.tree > svg').boundingBox()) ?? assert.fail();
      await page.mouse.move(box.x + 330, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(box.x + 430, box.y + 120, { steps: 4 });
      await page.mouse.up();
      const dragged = await transform();
      assert.notEqual(dragged, first);
      await page.mouse.wheel(0, -300);
      await page.waitForFunction((before) => document.querySelector('.tree > svg > g')?.getAttribute('transform') !== before, dragged);
      await page.waitForFunction(() => location.search.includes('view='));
      await page.click('[data-tree-action="reset"]');
      await page.waitForFunction(() => !location.search);
    });
  });

  it('is dragged and pinched by fingers', async () => {
    await visit(
      'tree/',
      async (page) => {
        await ready(page);
        const transform = async () => {
          const said = await page.locator('.tree > svg > g').getAttribute('transform');
          const [x, y, k] = (said ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
          return { x: x ?? 0, y: y ?? 0, k: k ?? 0 };
        };
        const session = await page.context().newCDPSession(page);
        const touch = (type: string, ...touchPoints: { x: number; y: number }[]) =>
          session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints });
        const box = (await page.locator('.tree > svg').boundingBox()) ?? assert.fail();
        const [x, y] = [box.x + box.width / 2, box.y + 90];
        const first = await transform();
        await touch('touchStart', { x, y });
        await touch('touchMove', { x: x - 30, y: y + 40 });
        await touch('touchEnd');
        const dragged = await transform();
        assert.ok(Math.abs(dragged.x - first.x + 30) < 3 && Math.abs(dragged.y - first.y - 40) < 3, JSON.stringify([first, dragged]));
        await touch('touchStart', { x: x - 20, y }, { x: x + 20, y });
        await touch('touchMove', { x: x - 50, y }, { x: x + 50, y });
        await touch('touchEnd');
        assert.ok((await transform()).k > dragged.k * 1.8);
      },
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    );
  });

  it('leaves the nested lists when there is nothing to draw from', async () => {
    const page = await visit.newPage();
    await page.route('**/tree.json', (route) => route.abort());
    await page.goto(`${visit.home('plain')}tree/`);
    await page.waitForSelector('main .outline a');
    assert.equal(await page.locator('main .outline a').count(), questions);
    await page.close();
  });

  it('is saved as SVG and as PNG', async () => {
    await visit('tree/', async (page) => {
      await ready(page);
      for (const [format, begins] of [
        ['svg', /^<svg[^>]*xmlns/],
        ['png', /^.PNG/],
      ] as const) {
        const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-tree-action="${format}"]`)]);
        assert.equal(file.suggestedFilename(), `tree.${format}`);
        const content = readFileSync(await file.path(), 'latin1');
        assert.match(content, begins);
        if (format === 'svg') assert.ok(content.includes('How do agents work?') && !content.includes('var(--'));
      }
    });
  });
});

describe('the mosaic', () => {
  const ready = (page: Page) => page.waitForSelector('[data-mosaic][data-ready]');
  const tiles = (page: Page) => page.locator('.treemap a:not([aria-hidden])');

  it('zooms into a branch and out, by pointer, by keyboard and by the address', async () => {
    await visit('mosaic/', async (page) => {
      await ready(page);
      const all = await tiles(page).count();
      await page.locator('a[data-id="mesa-optimization"] .area').click({ position: { x: 20, y: 8 } });
      await page.waitForURL(/root=mesa-optimization/);
      const inside = await tiles(page).count();
      assert.ok(inside < all && inside > 5);
      await page.goto(page.url());
      await ready(page);
      assert.equal(await tiles(page).count(), inside);
      await page.keyboard.press('Tab');
      await page.locator('[data-mosaic-lineage] button').last().focus();
      await page.keyboard.press('Escape');
      await page.waitForURL(/root=understanding-agents/);
      await page.goBack();
      await page.waitForURL(/root=mesa-optimization/);
      assert.equal(await tiles(page).count(), inside);
    });
  });

  it('shows a card on hover and on focus, and hides it on Escape', async () => {
    await visit('', async (page) => {
      await ready(page);
      await page.hover('a[data-id="pointers-problem"] .area');
      await page.waitForSelector('[data-mosaic-card]:not([hidden])');
      assert.match((await page.textContent('[data-mosaic-card]')) ?? '', /pointers problem/);
      await page.mouse.move(0, 0);
      await page.waitForSelector('[data-mosaic-card]', { state: 'hidden' });
      await page.locator('[data-filter-legend] button').last().focus();
      await page.keyboard.press('Tab');
      await page.waitForSelector('[data-mosaic-card]:not([hidden])');
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-mosaic-card]', { state: 'hidden' });
    });
  });

  it('has a legend that filters, and other colours', async () => {
    await visit('mosaic/', async (page) => {
      await ready(page);
      await page.click('[data-grade="ill-posed"]');
      assert.equal(await page.locator('.treemap .tile:not(.dim)').count(), 1);
      assert.equal(await page.getAttribute('[data-grade="ill-posed"]', 'aria-pressed'), 'true');
      await page.selectOption('[data-filter-colour]', 'insights');
      assert.equal(await page.locator('.treemap .dim').count(), 0);
      assert.ok((await page.locator('.treemap .area.grade-0').count()) > 10);
      assert.match(page.url(), /colour=insights/);
      await page.goBack();
      await page.waitForSelector('[data-grade="ill-posed"][aria-pressed="true"]');
    });
  });

  it('leads to pages: its leaves are links', async () => {
    await visit('', async (page) => {
      await ready(page);
      await page.click('a[data-id="pointers-problem"] .area');
      await page.waitForURL(/questions\/pointers-problem\//);
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
