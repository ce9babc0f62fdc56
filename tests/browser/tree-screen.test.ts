/** What a reader sees of the tree: full, readable, with nothing cut or covered, and the same for everybody with its address. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSites } from '../sites.ts';
import { largeTree } from './large-tree.ts';
import { visitor } from './visit.ts';

const visit = visitor();
const ready = (page: Page) => page.waitForSelector('[data-tree][data-ready]');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const questions = readdirSync(builtSites.plain.questions, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
).length;

interface Seen {
  id: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  level: number;
}

/** The questions of which mark and label are seen, with their places in the frame, in pixels. */
const seen = (page: Page): Promise<Seen[]> =>
  page.evaluate(() => {
    const frame = (document.querySelector('.tree > svg') as Element).getBoundingClientRect();
    return [...document.querySelectorAll('.tree .node')].map((node) => {
      const boxes = [node.querySelector('.mark'), node.querySelector('.title')].map((part) => (part as Element).getBoundingClientRect());
      const shown = boxes.filter(({ width }) => width > 0);
      return {
        id: node.querySelector<SVGAElement>('a')?.href.baseVal.split('/').at(-2) ?? '',
        left: Math.min(...shown.map(({ left }) => left)) - frame.left,
        right: Math.max(...shown.map(({ right }) => right)) - frame.left,
        top: Math.min(...shown.map(({ top }) => top)) - frame.top,
        bottom: Math.max(...shown.map(({ bottom }) => bottom)) - frame.top,
        level: Number(node.getAttribute('aria-level')),
      };
    });
  });

const sizeOf = (page: Page) =>
  page.locator('.tree > svg').evaluate(({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight }));

/** The sizes of all texts that are shown, in pixels of the screen. */
const typeSizes = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('.tree > svg text')]
      .filter((text) => text.getBoundingClientRect().width > 0)
      .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)),
  );

describe('the first view', () => {
  for (const [width, height, questions] of [
    [1440, 900, 25],
    [1280, 800, 25],
    [1280, 720, 25],
    [768, 1024, 25],
    [1280, 560, 12],
  ] as const) {
    it(`is full and can be read at ${width} by ${height}`, async () => {
      await visit(
        'tree/',
        async (page) => {
          await ready(page);
          const { width: across, height: down } = await sizeOf(page);
          const all = await seen(page);
          assert.ok(all.length >= questions, `${all.length} questions`);
          assert.ok(Math.max(...all.map(({ bottom }) => bottom)) > down * 0.6, 'down to the end');
          assert.ok(
            all.every(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= across && bottom <= down),
            'all of it is in the frame',
          );
          assert.ok(
            all.filter(({ level }) => level === 1).every(({ left }) => left < 40),
            'the roots are at the left',
          );
          assert.ok((await typeSizes(page)).every((size) => size >= 11));
        },
        { viewport: { width, height } },
      );
    });
  }

  it('has indented titles on a phone, high on the page, which scrolls under a finger', async () => {
    await visit(
      'tree/',
      async (page) => {
        await ready(page);
        const { y } = (await page.locator('.tree > svg').boundingBox()) ?? assert.fail();
        assert.ok(y < 300, `begins at ${y}`);
        assert.equal(await page.locator('[data-tree-layout="indented"]').getAttribute('aria-pressed'), 'true');
        assert.ok(await page.locator('.tree-hint kbd').first().isHidden(), 'no help for a keyboard');
        assert.ok(await page.locator('[data-tree-zoom]').isHidden());
        const { width } = await sizeOf(page);
        assert.ok((await seen(page)).every(({ right }) => right <= width));
        const session = await page.context().newCDPSession(page);
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
          session.send('Input.dispatchTouchEvent', { type, touchPoints });
        await touch('touchStart', { x: 195, y: 600 });
        for (let y = 585; y >= 300; y -= 15) await touch('touchMove', { x: 195, y });
        await touch('touchEnd');
        await page.waitForFunction(() => scrollY > 150);
        await page.evaluate(() => scrollTo(0, 0));
        assert.ok(await page.locator('[data-filter-tag]').isHidden());
        await page.tap('[data-tree-filters]');
        assert.ok(await page.locator('[data-filter-tag]').isVisible());
      },
      PHONE,
    );
  });
});

describe('labels', () => {
  it('are whole and apart from each other', async () => {
    await visit(
      'tree/?level=9',
      async (page) => {
        await ready(page);
        const labels = await page.locator('.tree .title').allTextContents();
        assert.ok(labels.length > 20 && labels.every((label) => !label.includes('…')));
        const all = await seen(page);
        for (const [i, a] of all.entries())
          for (const b of all.slice(i + 1))
            assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1, `${a.id} and ${b.id}`);
      },
      { viewport: { width: 1440, height: 900 } },
    );
  });

  it('are never smaller than 11 px, at any zoom', async () => {
    await visit('tree/?level=3', async (page) => {
      await ready(page);
      for (let step = 0; step < 9; step++) {
        const sizes = await typeSizes(page);
        assert.ok(
          sizes.every((size) => size > 10.95),
          `step ${step}: ${Math.min(...sizes)}`,
        );
        await page.click('[data-tree-action="out"]');
      }
    });
  });
});

describe('a question above', () => {
  const held = 'tree/?layout=columns&level=9&view=220+0+1+schelling-problems';

  it('stays in sight while some of its branch is', async () => {
    await visit(held, async (page) => {
      await ready(page);
      const { height } = await sizeOf(page);
      const root = (await seen(page)).find(({ id }) => id === 'understanding-agents');
      assert.ok(root && root.top >= 0 && root.bottom < height / 4, JSON.stringify(root));
    });
  });

  it('stays under the pointer when it is folded where it is held', async () => {
    await visit(held, async (page) => {
      await ready(page);
      const ring = page.locator('.node', { hasText: 'How do agents work' }).locator('.ring');
      const before = (await ring.boundingBox()) ?? assert.fail();
      await ring.click({ position: { x: 4, y: 12 }, force: true });
      await page.waitForSelector('.node[data-active][data-fold="folded"]');
      const after = (await ring.boundingBox()) ?? assert.fail();
      assert.ok(Math.hypot(before.x - after.x, before.y - after.y) < 2, JSON.stringify([before, after]));
    });
  });

  it('is in the frame with what was found, which is in its middle', async () => {
    await visit('tree/', async (page) => {
      await ready(page);
      await page.fill('[data-tree-find]', 'prices');
      await page.waitForSelector('[data-found]');
      const { height } = await sizeOf(page);
      const all = await seen(page);
      const [found, ...lineage] = ['prices', 'markets-and-firms', 'understanding-agents'].map((part) =>
        all.find(({ id }) => id.includes(part)),
      );
      assert.ok(found && Math.abs((found.top + found.bottom) / 2 - height / 2) < 60, JSON.stringify(found));
      for (const above of lineage) assert.ok(above && above.left >= 0 && above.top >= 0 && above.bottom <= height, JSON.stringify(above));
    });
  });
});

describe('Fit', () => {
  for (const address of ['tree/', 'tree/?level=2', 'tree/?level=3', 'tree/?level=9', 'tree/?level=9&tag=modularity&prune=1'])
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ])
      it(`shows all of ${address} at ${viewport.width} px`, async () => {
        await visit(
          `${address}${address.includes('?') ? '&' : '?'}layout=columns`,
          async (page) => {
            await ready(page);
            await page.click('[data-tree-action="fit"]');
            const frame = await sizeOf(page);
            const outside = await page.evaluate(() => {
              const { left, top, right, bottom } = (document.querySelector('.tree > svg') as Element).getBoundingClientRect();
              return [...document.querySelectorAll('.tree .node .mark, .tree .bar')]
                .map((part) => part.getBoundingClientRect())
                .filter((box) => box.left < left - 1 || box.top < top - 1 || box.right > right + 1 || box.bottom > bottom + 1).length;
            });
            assert.equal(outside, 0, JSON.stringify(frame));
            const drawn = await page.evaluate(() => {
              const bars = [...document.querySelectorAll('.tree .bar')].map((bar) => bar.getAttribute('d')?.split('M').length ?? 1);
              return bars.length > 0 ? bars.reduce((sum, parts) => sum + parts - 1, 0) : document.querySelectorAll('.tree .node').length;
            });
            if (address === 'tree/?level=9') assert.equal(drawn, questions);
            assert.ok((await typeSizes(page)).every((size) => size > 10.95));
          },
          { viewport },
        );
      });

  it('leads back from afar: a click on a bar goes to its question', async () => {
    await visit('tree/?level=9', async (page) => {
      await ready(page);
      await page.click('[data-tree-action="fit"]');
      const { x, y } = await page
        .locator('.tree .bar')
        .last()
        .evaluate((bar) => {
          const path = bar as SVGPathElement;
          const { x, y } = path.getPointAtLength(path.getTotalLength() - 20).matrixTransform(path.getScreenCTM() ?? undefined);
          return { x, y };
        });
      await page.mouse.click(x, y);
      await page.waitForFunction(() => document.querySelectorAll('.tree .bar').length === 0);
      assert.ok((await seen(page)).length > 10);
    });
  });
});

it('covers nothing of the picture with minimap or buttons', async () => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])
    await visit(
      'tree/?level=9&layout=columns',
      async (page) => {
        await ready(page);
        assert.ok(await page.locator('.minimap').isVisible());
        const covering = await page.evaluate(() => {
          const picture = (document.querySelector('.tree > svg') as Element).getBoundingClientRect();
          return [...document.querySelectorAll('.minimap, main button, main select, main input')]
            .filter((part) => part.checkVisibility())
            .map((part) => part.getBoundingClientRect())
            .filter(
              (box) =>
                box.left < picture.right - 1 &&
                box.right > picture.left + 1 &&
                box.top < picture.bottom - 1 &&
                box.bottom > picture.top + 1,
            ).length;
        });
        assert.equal(covering, 0);
      },
      { viewport },
    );
});

describe('the indented layout', () => {
  it('shows 25 whole titles on a screen of 800 px, and is walked by keyboard', async () => {
    await visit(
      'tree/',
      async (page) => {
        await ready(page);
        await page.click('[data-tree-layout="indented"]');
        assert.match(page.url(), /layout=indented/);
        const titles = await page
          .locator('.tree .node')
          .evaluateAll((nodes) =>
            nodes
              .filter((node) => (node.querySelector('.title') as Element).getBoundingClientRect().bottom <= innerHeight)
              .map((node) => [node.querySelector('.title')?.textContent, node.querySelector('title')?.textContent]),
          );
        assert.ok(titles.length >= 25, `${titles.length} titles`);
        for (const [shown, whole] of titles)
          assert.ok(shown && whole?.replaceAll(' ', '').startsWith(shown.replaceAll(' ', '')), `${shown} of ${whole}`);
        await page.focus('[role="treeitem"][tabindex="0"]');
        for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
        assert.equal(await page.locator('[role="treeitem"][data-active]').getAttribute('aria-level'), '3');
        await page.keyboard.press('End');
        const last = (await page.locator('[role="treeitem"][data-active]').boundingBox()) ?? assert.fail();
        assert.ok(last.y > 0 && last.y < 800, 'the page follows the focus');
      },
      { viewport: { width: 1280, height: 800 } },
    );
  });

  it('has all rows in the document, for the browser to find words in; of a large tree those near the screen', async () => {
    await visit('tree/?level=9&layout=indented', async (page) => {
      await ready(page);
      assert.equal(await page.locator('.tree .node').count(), questions);
      const large = await largeTree(page, 3000);
      const rows = () => large.locator('.tree .node').count();
      assert.ok((await rows()) < 150);
      await large.evaluate(() => scrollTo(0, 30_000));
      await large.waitForFunction(() => [...document.querySelectorAll('.tree .title')].at(-1)?.textContent?.includes('question 12'));
      assert.ok((await rows()) < 150);
      await large.close();
    });
  });
});

describe('what the sender of an address sees is what the receiver sees', { concurrency: 3 }, () => {
  const deeds: Record<string, (page: Page) => Promise<unknown>> = {
    'a branch unfolded': (page) =>
      page
        .locator('.node', { hasText: 'Markets and firms' })
        .locator('.ring')
        .click({ position: { x: 4, y: 12 }, force: true }),
    'a filter': (page) => page.selectOption('[data-filter-tag]', 'modularity'),
    'a filter that leaves out the rest': async (page) => {
      await page.selectOption('[data-filter-tag]', 'modularity');
      await page.check('[data-filter-prune]');
    },
    'a find': (page) => page.fill('[data-tree-find]', 'optimis'),
    'one branch': async (page) => {
      await page.focus('[role="treeitem"][tabindex="0"]');
      for (const key of ['ArrowRight', 'Shift+ArrowRight', '*', 'ArrowDown']) await page.keyboard.press(key);
    },
    'everything, from afar': async (page) => {
      await page.selectOption('[data-tree-level]', '99');
      await page.click('[data-tree-action="fit"]');
    },
    'moved by hand': async (page) => {
      await page.selectOption('[data-tree-level]', '99');
      const box = (await page.locator('.tree > svg').boundingBox()) ?? assert.fail();
      await page.mouse.move(box.x + 300, box.y + 300);
      await page.mouse.down();
      await page.mouse.move(box.x + 200, box.y - 900, { steps: 5 });
      await page.mouse.up();
      await page.mouse.move(box.x + 300, box.y + 200);
      await page.mouse.wheel(0, -100);
    },
    'the other layout': (page) => page.click('[data-tree-layout="indented"]'),
    'the other layout, scrolled': async (page) => {
      await page.click('[data-tree-layout="indented"]');
      await page.selectOption('[data-tree-level]', '99');
      await page.evaluate(() => scrollTo(0, 1500));
    },
  };
  for (const [what, act] of Object.entries(deeds))
    it(what, async () => {
      await visit('tree/', async (page) => {
        await ready(page);
        await act(page);
        // Longer than what the page waits with its address after many moves.
        await page.waitForTimeout(600);
        const picture = async (of: Page) =>
          (await seen(of))
            .filter(({ top, bottom }) => bottom > 0 && top < 700)
            .map((one) => `${one.id} ${Math.round(one.left / 3)} ${Math.round(one.top / 3)}`);
        const sent = await picture(page);
        const bars = await page.locator('.tree .bar').count();
        const scrolled = await page.evaluate(() => scrollY);
        const receiver = await page.context().newPage();
        await receiver.goto(page.url());
        await ready(receiver);
        await receiver.waitForTimeout(100);
        const received = await picture(receiver);
        const near = (a: string, b: string) => {
          const [[id, ...at], [same, ...there]] = [a.split(' '), b.split(' ')];
          return id === same && at.every((value, i) => Math.abs(Number(value) - Number(there[i])) <= 1);
        };
        assert.equal(received.length, sent.length, page.url());
        for (const [i, one] of sent.entries()) assert.ok(near(one, received[i] ?? ''), `${one} | ${received[i]} | ${page.url()}`);
        assert.equal(await receiver.locator('.tree .bar').count(), bars);
        if (what.includes('layout')) assert.ok(Math.abs((await receiver.evaluate(() => scrollY)) - scrolled) < 3);
        await receiver.close();
      });
    });
});

it('says above an indented tree what the uppermost question is a part of', async () => {
  await visit('tree/?level=9&layout=indented', async (page) => {
    await ready(page);
    assert.ok(await page.locator('[data-tree-above]').isHidden());
    await page.evaluate(() => scrollTo(0, 1000));
    await page.waitForSelector('[data-tree-above]:not([hidden]) span');
    assert.match((await page.textContent('[data-tree-above]')) ?? '', /^Understanding agents/);
    assert.equal((await page.locator('[data-tree-above] span').boundingBox())?.y, 0);
  });
});
