/** Previews of links in a real browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { THOROUGH } from '../chance.ts';
import { axe, OF_COLOUR } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();

/** Most of what these tests do is to wait. */
const SIDE_BY_SIDE = { concurrency: 8 };

const POINTERS = 'questions/pointers-problem/';
/** The first link to a question in the text of that page. */
const SYMBOLS = '.body a[href$="/symbol-correspondence/"]';
const preview = (page: Page) => page.locator('.preview');

/** Moves the mouse onto a link as a hand does, and lets it rest there. */
async function restOn(link: Locator): Promise<void> {
  await link.scrollIntoViewIfNeeded();
  // A link may be wrapped.
  const { x, y } = await link.evaluate((each) => each.getClientRects()[0]?.toJSON() as DOMRect);
  const { mouse } = link.page();
  await mouse.move(x + 8, y - 30);
  await mouse.move(x + 8, y + 8, { steps: 4 });
}

/** Longer than any preview takes to come or go. */
const AWHILE = 900;

/** That no preview comes. */
async function staysAway(page: Page): Promise<void> {
  await page.waitForTimeout(AWHILE);
  assert.equal(await preview(page).count(), 0);
}

/** Presses a place with a finger. */
async function press(page: Page, link: Locator, milliseconds: number): Promise<void> {
  await link.scrollIntoViewIfNeeded();
  const { x, y } = (await link.boundingBox()) ?? assert.fail('no link');
  const device = await page.context().newCDPSession(page);
  await device.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 6, y: y + 6 }] });
  await page.waitForTimeout(milliseconds);
  await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const TOUCH = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } };

describe('the preview of a link', SIDE_BY_SIDE, () => {
  it('comes when the mouse rests on it, loads nothing before, stays while the mouse is on it, and goes', async () => {
    await visit(POINTERS, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.locator('h1').hover();
      await page.waitForTimeout(AWHILE);
      // What is new to a reader is asked for once, by every page.
      assert.deepEqual(
        asked.filter((address) => !address.endsWith('/changes/recent.json')),
        [],
      );
      await restOn(page.locator(SYMBOLS));
      await preview(page).waitFor();
      assert.equal(asked.filter((address) => address.endsWith('/')).join(' '), '/questions/symbol-correspondence/');
      const box = (await preview(page).boundingBox()) ?? assert.fail();
      await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 8 });
      await page.waitForTimeout(AWHILE);
      await page.mouse.move(2, 2, { steps: 8 });
      await preview(page).waitFor({ state: 'detached' });
      const loaded = asked.length;
      await restOn(page.locator(SYMBOLS));
      await preview(page).waitFor();
      assert.equal(asked.length, loaded, 'it is loaded once');
    });
  });

  it('has of a question the lineage, fill, first sentence, newest insight and what hangs on it', async () => {
    await visit('questions/understanding-agents/', async (page) => {
      await restOn(page.locator('main a[href="/questions/abstraction/"]').first());
      await preview(page).waitFor();
      assert.deepEqual(await preview(page).locator('.breadcrumb a').allTextContents(), ['Understanding agents']);
      assert.equal(await preview(page).locator('h2 a').getAttribute('href'), '/questions/abstraction/');
      const said = async (part: string) => (await preview(page).locator(part).innerText()).replace(/\s+/g, ' ').trim();
      assert.equal(await said('.status'), 'Open, with insights');
      assert.match(await said('.standing'), /^\d+ questions link here$/);
      assert.match(await said('.parts-below'), /^\d+ questions: \d+ \w+/);
      assert.match(await preview(page).locator(':scope > p:not([class])').innerText(), /^An abstraction keeps [^.]+\.$/);
      assert.equal(await preview(page).locator('.insight').count(), 1);
      assert.match(await preview(page).innerText(), /and 2 more/);
      await preview(page).locator('h2 a').click();
      await page.waitForURL(/questions\/abstraction\//);
    });
  });

  it('has of a source who wrote it, when, and which questions it bears on', async () => {
    await visit(POINTERS, async (page) => {
      await restOn(page.locator('.insight a[href="/sources/post-dwqwzgcsfj6gtzhz7/"]'));
      await preview(page).waitFor();
      const said = (await preview(page).innerText()).replace(/\s+/g, ' ');
      assert.match(said, /^Sources Natural Latents: The Math John Wentworth, David Lorell · 2023-12-27/);
      assert.match(said, /Questions it bears on .*informs /);
    });
  });

  it('has of a person how many questions they pose by fill, the first of them, and what they wrote', async () => {
    await visit(POINTERS, async (page) => {
      await restOn(page.locator('.standing a[href="/people/john-wentworth/"]'));
      await preview(page).waitFor();
      assert.match((await preview(page).locator('.fill-counts').innerText()).replace(/\s+/g, ' '), /^\d+ questions \d+ dark \d+ lit/);
      assert.equal(await preview(page).locator('.preview-question').count(), 4);
      assert.match((await preview(page).innerText()).replace(/\s+/g, ' '), /and \d+ more Wrote Natural Latents: The Math/);
    });
  });

  it('has of a tag what it is for, and its dark questions before others', async () => {
    await visit(POINTERS, async (page) => {
      await restOn(page.locator('.tags a[href="/tags/goals/"]'));
      await preview(page).waitFor();
      assert.match(await preview(page).locator('.lede').innerText(), /What systems pursue/);
      const marks = await preview(page)
        .locator('.preview-question > .mark')
        .evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
      assert.equal(marks.length, 5);
      assert.deepEqual(marks.slice(0, 4), ['dark', 'dark', 'dark', 'dark']);
    });
  });

  it('has of a term what it means, and the question that is about it', async () => {
    await visit('questions/guaranteed-abstraction-margin/', async (page) => {
      await restOn(page.locator('.body a.term'));
      await preview(page).waitFor();
      assert.equal(await preview(page).locator('h2').textContent(), 'natural abstraction');
      assert.match((await preview(page).textContent()) ?? '', /A summary that very different minds would arrive at/);
      assert.match((await preview(page).locator('dd a').getAttribute('href')) ?? '', /\/questions\/abstraction\/$/);
    });
  });

  it('does not come for a mouse that passes, presses, or stands still while the page scrolls', async () => {
    await visit('frontier/', async (page) => {
      const links = page.locator('main li a');
      const { x, y } = (await links.first().boundingBox()) ?? assert.fail();
      // The page's own time, so that a slow machine is not a mouse that rests.
      await page.clock.install();
      for (let step = 0; step < 30; step++) {
        await page.mouse.move(x + 10, y + step * 8);
        await page.clock.runFor(30);
      }
      await page.mouse.move(2, 2);
      await page.clock.resume();
      await staysAway(page);
      await page.mouse.move(x + 10, y - 40);
      for (let step = 0; step < 6; step++) {
        await page.mouse.wheel(0, 8);
        await page.waitForTimeout(60);
      }
      assert.ok(await links.first().evaluate((link) => link.matches(':hover')));
      // As Safari does.
      await links.first().evaluate((link, at) => link.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true })), {
        clientX: x + 10,
        clientY: y - 40,
      });
      await staysAway(page);
      await page.mouse.move(x + 14, y - 40);
      await page.mouse.wheel(0, 2);
      await staysAway(page);
    });
  });

  it('follows a former id, and honours the base path', async () => {
    await visit(
      'questions/hidden-leaf/',
      async (page) => {
        await page.evaluate(() =>
          document.querySelector('h1')?.insertAdjacentHTML('afterend', '<p><a id="old" href="/mosaic/questions/old-field/">old</a></p>'),
        );
        await restOn(page.locator('#old'));
        await preview(page).waitFor();
        assert.equal(await preview(page).locator('h2 a').getAttribute('href'), '/mosaic/questions/field/');
        for (const href of await preview(page)
          .locator('a:not(.external, [rel])')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)))
          assert.match(href, /^\/mosaic\//);
      },
      { site: 'below' },
    );
  });

  it('does not come where it would say nothing new, or cannot be loaded; the link works', async () => {
    const page = await visit.newPage();
    await page.goto(visit.home('plain') + POINTERS);
    await page.evaluate(() =>
      document
        .querySelector('h1')
        ?.insertAdjacentHTML('afterend', '<p><a id="here" href="#Insights">here</a> <a id="none" href="/questions/none/">none</a></p>'),
    );
    await restOn(page.locator('#here'));
    await staysAway(page);
    await restOn(page.locator('#none'));
    await staysAway(page);
    await page.context().setOffline(true);
    await restOn(page.locator(SYMBOLS));
    await staysAway(page);
    await page.context().setOffline(false);
    await page.mouse.move(2, 2, { steps: 3 });
    await restOn(page.locator(SYMBOLS));
    await preview(page).waitFor();
    await page.locator(SYMBOLS).click();
    await page.waitForURL(/symbol-correspondence/);
    await page.context().close();
  });

  it('is loaded for a key but not for a mouse where data is to be saved', async () => {
    await visit(POINTERS, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
      await restOn(page.locator(SYMBOLS));
      await staysAway(page);
      await page.locator(SYMBOLS).focus();
      await page.keyboard.press('p');
      await preview(page).waitFor();
    });
  });

  it('takes the place of the tooltip, which comes back', async () => {
    await visit(POINTERS, async (page) => {
      const next = page.locator('.turn [rel="next"]');
      const title = await next.getAttribute('title');
      assert.ok(title);
      await restOn(next);
      await preview(page).waitFor();
      assert.equal(await next.getAttribute('title'), null);
      await page.mouse.move(2, 2, { steps: 3 });
      assert.equal(await next.getAttribute('title'), title);
    });
  });

  for (const [width, height] of [
    [320, 480],
    [640, 400],
    [1200, 800],
  ] as const) {
    it(`is never off a screen of ${width} × ${height}, wherever its link is`, async () => {
      await visit(
        'questions/deceptive-alignment/',
        async (page) => {
          const links = page.locator(
            'main a[href^="/questions/"], main a[href^="/sources/"], main a[href^="/people/"], main a[href^="/tags/"]',
          );
          const count = await links.count();
          assert.ok(count > 20);
          for (let nth = 0; nth < count; nth += Math.ceil(count / (THOROUGH ? 20 : 4))) {
            await restOn(links.nth(nth));
            await preview(page).waitFor();
            const { x, y, width: wide, height: tall } = (await preview(page).boundingBox()) ?? assert.fail();
            const where = `${width}: ${await links.nth(nth).innerText()}`;
            assert.ok(x >= 0 && x + wide <= width && y >= 0 && y + tall <= height, `${where}: ${[x, y, wide, tall]}`);
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth <= 0), true, where);
            await page.keyboard.press('Escape');
            await page.mouse.move(1, 1, { steps: 2 });
            await preview(page).waitFor({ state: 'detached' });
          }
        },
        { viewport: { width, height } },
      );
    });
  }
});

describe('by keyboard, a preview', SIDE_BY_SIDE, () => {
  it('opens on p, not by focus alone; has the focus; closes on Escape and gives it back', async () => {
    await visit(POINTERS, async (page) => {
      const link = page.locator(SYMBOLS);
      await link.focus();
      await staysAway(page);
      for (const key of ['p', 'Alt+ArrowDown']) {
        await page.keyboard.press(key);
        const dialog = page.getByRole('dialog', { name: /right mathematics for how the symbols/ });
        await dialog.waitFor();
        assert.ok(await dialog.evaluate((box) => box === document.activeElement));
        await page.keyboard.press('Tab');
        assert.ok(await dialog.evaluate((box) => box.contains(document.activeElement?.closest('.breadcrumb') ?? null)));
        await page.keyboard.press('Escape');
        assert.equal(await preview(page).count(), 0);
        assert.ok(await link.evaluate((each) => each === document.activeElement));
      }
    });
  });

  it('is left by Tab at its end to what follows the link, and by Shift+Tab to the link', async () => {
    await visit(POINTERS, async (page) => {
      const link = page.locator(SYMBOLS);
      await link.focus();
      await page.keyboard.press('p');
      await preview(page).waitFor();
      await page.keyboard.press('Shift+Tab');
      assert.ok(await link.evaluate((each) => each === document.activeElement));
      assert.equal(await preview(page).count(), 0);
      await page.keyboard.press('p');
      await preview(page).waitFor();
      await preview(page).locator('button').last().focus();
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '/questions/mapping-to-the-world/');
      assert.equal(await preview(page).count(), 0);
    });
  });

  it('is pinned by p, and then stays until it is closed', async () => {
    await visit(POINTERS, async (page) => {
      await page.locator(SYMBOLS).focus();
      await page.keyboard.press('p');
      await preview(page).waitFor();
      await page.keyboard.press('p');
      const pinned = page.locator('.preview[data-pinned]');
      await pinned.waitFor();
      assert.equal(await pinned.locator('[data-preview-pin]').getAttribute('aria-pressed'), 'true');
      const place = await pinned.boundingBox();
      await page.mouse.click(5, 300);
      await page.mouse.wheel(0, 200);
      await restOn(page.locator('.turn a').first());
      await page.locator('.preview:not([data-pinned])').waitFor();
      assert.deepEqual(await pinned.boundingBox(), place, 'it stays where it is on the screen');
      await page.keyboard.press('Escape');
      assert.equal(await preview(page).count(), 1);
      await restOn(page.locator('main a[href$="/symbol-correspondence/"]').last());
      await page.waitForTimeout(AWHILE);
      assert.equal(await preview(page).count(), 1, 'a page is shown once');
      await page.setViewportSize({ width: 500, height: 400 });
      const kept = (await pinned.boundingBox()) ?? assert.fail();
      assert.ok(kept.x >= 0 && kept.x + kept.width <= 500, JSON.stringify(kept));
      await page.keyboard.press('Escape');
      assert.equal(await preview(page).count(), 0);
    });
  });

  it('does not take p from somebody who types, prints or has the focus elsewhere', async () => {
    await visit('frontier/', async (page) => {
      await page.focus('[data-table-words]');
      await page.keyboard.press('p');
      assert.equal(await page.inputValue('[data-table-words]'), 'p');
      await page.locator('.site-nav a').first().focus();
      await page.keyboard.press('p');
      await staysAway(page);
    });
  });
});

describe('on a touch screen, a preview', SIDE_BY_SIDE, () => {
  it('opens as a sheet on a long press, in place of the menu of the device, and closes by a tap beside it', async () => {
    await visit(
      POINTERS,
      async (page) => {
        await page.evaluate(() =>
          addEventListener('contextmenu', (event) => document.body.toggleAttribute('data-menu', !event.defaultPrevented)),
        );
        await press(page, page.locator(SYMBOLS), 800);
        const sheet = page.locator('dialog.preview[open]');
        await sheet.waitFor();
        assert.match(page.url(), /pointers-problem/, 'the link is not followed');
        assert.equal(await page.locator('[data-menu], [data-pressed]').count(), 0);
        const { x, y, width, height } = (await sheet.boundingBox()) ?? assert.fail();
        assert.deepEqual([x, width, Math.round(y + height)], [0, 390, 800]);
        for (const button of await sheet.locator('button').all()) assert.ok(((await button.boundingBox())?.height ?? 0) >= 44);
        await page.touchscreen.tap(200, 40);
        await sheet.waitFor({ state: 'detached' });
        await page.locator(SYMBOLS).tap();
        await page.waitForURL(/symbol-correspondence/);
      },
      TOUCH,
    );
  });

  for (const [does, x, y] of [
    ['scrolls', 0, -6],
    ['slips', 5, 0],
  ] as const)
    it(`does not open while the finger ${does}`, async () => {
      await visit(
        POINTERS,
        async (page) => {
          const at = (await page.locator(SYMBOLS).boundingBox()) ?? assert.fail();
          const device = await page.context().newCDPSession(page);
          await device.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: at.x + 6, y: at.y + 6 }] });
          for (let step = 1; step < 12; step++) {
            await device.send('Input.dispatchTouchEvent', {
              type: 'touchMove',
              touchPoints: [{ x: at.x + 6 + step * x, y: at.y + 6 + step * y }],
            });
            await page.waitForTimeout(60);
          }
          await staysAway(page);
          await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
        },
        TOUCH,
      );
    });
});

describe('the switch of previews', SIDE_BY_SIDE, () => {
  it('turns them off and on at the foot of the page, also for the next one', async () => {
    await visit(POINTERS, async (page) => {
      const button = page.locator('[data-previews] button');
      assert.equal((await button.innerText()).trim(), 'Turn previews off');
      await button.click();
      await restOn(page.locator(SYMBOLS));
      await staysAway(page);
      await page.reload();
      await page.locator(SYMBOLS).focus();
      await page.keyboard.press('p');
      await staysAway(page);
      assert.equal((await button.innerText()).trim(), 'Turn previews on');
      await button.click();
      await restOn(page.locator(SYMBOLS));
      await preview(page).waitFor();
    });
  });

  it('is in a preview too, and closes it', async () => {
    await visit(POINTERS, async (page) => {
      await page.locator(SYMBOLS).focus();
      await page.keyboard.press('p');
      await preview(page).locator('[data-preview-off]').click();
      assert.equal(await preview(page).count(), 0);
      assert.ok(await page.locator(SYMBOLS).evaluate((each) => each === document.activeElement));
      await page.keyboard.press('p');
      await staysAway(page);
    });
  });

  it('works for one page where nothing can be kept', async () => {
    await visit(POINTERS, async (page) => {
      await page.evaluate(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new Error('no storage');
          },
        }),
      );
      await page.locator('[data-previews] button').click();
      await page.locator('[data-previews] button').click();
      await restOn(page.locator(SYMBOLS));
      await preview(page).waitFor();
    });
  });
});

describe('an open preview', SIDE_BY_SIDE, () => {
  it('has nothing that axe finds, in either theme, nor two of one id', async () => {
    await visit(
      POINTERS,
      async (page) => {
        await page.locator(SYMBOLS).focus();
        await page.keyboard.press('p');
        await preview(page).waitFor();
        assert.deepEqual(await axe(page), [], 'light');
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axe(page, OF_COLOUR), [], 'dark');
        const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
        assert.equal(new Set(ids).size, ids.length);
      },
      { colorScheme: 'light', bypassCSP: true },
    );
  });

  it('is not printed', async () => {
    await visit(POINTERS, async (page) => {
      await restOn(page.locator(SYMBOLS));
      await preview(page).waitFor();
      await page.emulateMedia({ media: 'print' });
      assert.ok(!(await preview(page).isVisible()));
    });
  });
});
