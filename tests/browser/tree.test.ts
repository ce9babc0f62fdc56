/** The tree in a real browser. */
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
      assert.equal(await items(page).count(), 25, 'two levels');
      assert.equal(await page.locator('[role="treeitem"][aria-level="1"]').count(), 4, 'the roots are the first level');
      await page.focus('[role="treeitem"][tabindex="0"]');
      const walk = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
        return (await active(page)) ?? '';
      };
      assert.match((await active(page)) ?? '', /How do agents work/);
      assert.match(await walk('ArrowRight'), /How does abstraction work/);
      assert.equal(await page.locator('[role="treeitem"][aria-expanded="true"]').count(), 4);
      assert.match(await walk('ArrowRight', 'ArrowRight'), /computed efficiently/);
      assert.match(await walk('ArrowLeft'), /How does abstraction work/);
      await walk('ArrowLeft');
      assert.equal(await page.locator('[role="treeitem"][data-active]').getAttribute('aria-expanded'), 'false');
      assert.match(await walk('End'), /protect one another/);
      assert.match(await walk('Home'), /How do agents work/);
      assert.match(await walk('b'), /^Where do boundaries/);
      assert.match(await walk('*', 'ArrowRight'), /^Do complex systems/);
      assert.match(await walk('ArrowLeft', 'ArrowDown'), /^Do complex systems/);
      assert.match(await walk('ArrowLeft', 'ArrowLeft', 'ArrowDown'), /^Which phenomena of biology/);
      assert.match(await walk('ArrowRight'), /^In what general terms can self-reproducing patterns/);
      assert.equal(await page.locator('[role="treeitem"][data-active]').getAttribute('aria-level'), '3', '* unfolds the siblings');
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
      await page.waitForSelector('[role="treeitem"][aria-level="3"]');
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
      assert.match((await titles(page))[0] ?? '', /How do agents work/);
      assert.ok(await page.locator('[data-tree-lineage]').isHidden());
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
      'tree/?layout=columns',
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
