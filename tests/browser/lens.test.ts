/** The lens in a real browser, over a frozen field: from a paste to the questions it bears on, and to an insight. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { type LensText, lensTexts } from '../../scripts/bench/lens-texts.ts';
import { type About, aboutIn } from '../../src/views/compose-address.ts';
import { axe, OF_COLOUR } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();

const sourceNamed = (title: string) => lensTexts('sources').find((text) => text.title === title) ?? assert.fail(title);

/** A source of the field, and one of its questions. */
const GOALS = sourceNamed('Goal Misgeneralization in Deep Reinforcement Learning');
const OUTSIDE = lensTexts('outside').find(({ title }) => title.includes('sourdough')) ?? assert.fail();

const pasteOf = ({ title, abstract }: LensText) => `${title}\n\n${abstract}`;

/** Visits the lens. What is pasted is kept in a tab, so these visits leave nothing to each other. */
const visitLens = <T>(work: (page: Page) => Promise<T>) => visit('reading/', work, { shared: true });

/** Waits for the answer to what is in the box now. */
const answered = (page: Page) => page.waitForSelector('[data-lens][data-state="answered"]');

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const box = document.querySelector('[data-lens-text]') as HTMLTextAreaElement;
    document.querySelector('[data-lens]')?.removeAttribute('data-state');
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
  }, text);
  await answered(page);
}

/** Waits until what is known stands beside every likely question. */
const known = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('[data-lens-likely] .lens-known')].every((each) => !each.textContent?.includes('Loading')),
  );

const labels = (page: Page) => page.locator('[data-lens-likely] h3 a').allTextContents();
const status = (page: Page) => page.textContent('[data-lens-status]');
/** What is known of an insight that is begun from a result. */
async function insightOf(page: Page, nth = 0): Promise<Extract<About, { kind: 'insight' }>> {
  const href = (await page.locator('.lens-add a').nth(nth).getAttribute('href')) ?? assert.fail();
  const about = aboutIn(new URL(href, page.url()).hash);
  assert.ok(about?.kind === 'insight' && href.startsWith('/compose/#'), href);
  return about;
}

describe('the lens', () => {
  it('shows the questions that an abstract bears on, with what is known, and begins an insight', async () => {
    await visitLens(async (page) => {
      await paste(page, `${GOALS.title}\nhttps://example.org/goals\nAuthors: Ann Lee, Bo Wu\nDate: 2022-01\n\n${GOALS.abstract}`);
      assert.match((await status(page)) ?? '', /^\d+ questions? it may bear on, best first\. Words in common are a hint/);
      const ids = await page.locator('.lens-result h3 a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      const place = ids.indexOf('/questions/inner-and-outer-objectives/');
      assert.ok(place >= 0 && place < 5, ids.join(', '));
      await known(page);
      const result = page.locator('.lens-result').nth(place);
      assert.match((await result.locator('.lens-said mark').allTextContents()).join(' '), /proxy|objective/);
      assert.match((await result.locator('.lens-said blockquote').textContent()) ?? '', /\.$/);
      assert.ok((await result.locator('.lens-known .insight .insight-text').count()) > 0, 'insights have their words');
      assert.ok((await result.locator('.lens-known .insight .source-line > a').count()) > 0, 'and their source');
      const { passage, ...others } = await insightOf(page, place);
      assert.deepEqual(others, {
        kind: 'insight',
        id: 'inner-and-outer-objectives',
        url: 'https://example.org/goals',
        title: GOALS.title,
        authors: ['Ann Lee', 'Bo Wu'],
        date: '2022-01',
      });
      assert.equal(passage, (await result.locator('.lens-said blockquote').textContent())?.trim());
    });
  });

  it('says plainly that nothing is close, and leads to search and to a new question', async () => {
    await visitLens(async (page) => {
      await paste(page, pasteOf(OUTSIDE));
      assert.match((await status(page)) ?? '', /^No question is close to this text\./);
      assert.deepEqual(await labels(page), []);
      const links = await page
        .locator('[data-lens-far]:not([hidden]) a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      assert.match(links.join(' '), /\/search\/ .*\/compose\/#question$/);
      assert.equal(await page.locator('[data-lens-less]').getAttribute('open'), null, 'what is nearest is folded');
      await page.click('[data-lens-less] summary');
      await page.waitForSelector('[data-lens-less-list] .lens-known .meta:not(:text("Loading"))');
      assert.ok(await page.isHidden('[data-lens-keep]'), 'there is nothing to keep in mind');
      await page.check('[data-lens-less-list] li:first-child input');
      assert.match((await page.textContent('[data-lens-keep]:not([hidden]) [data-lens-chosen]')) ?? '', /^1 question /);
    });
  });

  it('knows a source by its address, with its questions and what it was read for, and asks for the text of an unknown one', async () => {
    await visitLens(async (page) => {
      await paste(page, 'https://arxiv.org/pdf/2110.14602v2');
      await page.waitForSelector('.lens-questions li a');
      assert.match((await page.textContent('[data-lens-source]')) ?? '', /This is in the mosaic:/);
      assert.equal(
        await page.locator('[data-lens-source] p a').getAttribute('href'),
        new URL('/sources/arxiv-2110-14602/', page.url()).href,
      );
      await paste(page, 'https://example.org/unknown');
      assert.match((await page.textContent('[data-lens-source]')) ?? '', /may fetch nothing: paste its abstract/);
      const address = GOALS.source.replace('arxiv:', 'https://arxiv.org/abs/');
      await paste(page, `${address}\n${pasteOf(GOALS)}`);
      await known(page);
      const read = page.locator('.lens-result:has(.lens-read)').first();
      assert.match((await read.locator('.lens-known .insight').first().textContent()) ?? '', new RegExp(GOALS.title));
      const begun = await insightOf(page);
      assert.deepEqual([begun.url, begun.title], [address, undefined], 'facts that the mosaic has are left out');
    });
  });

  it('shows markup, signs that turn the text, and words without an end as text', async () => {
    await visitLens(async (page) => {
      const hostile = `<img src=x onerror=alert(1)> \u202eGoals\n\n<script>alert(1)</script> ${GOALS.abstract} ${'reward'.repeat(20_000)} [x](javascript:alert(1))`;
      await paste(page, hostile);
      await known(page);
      assert.equal(await page.locator('[data-lens] :is(img, script[src=x])').count(), 0);
      assert.doesNotMatch((await page.textContent('[data-lens-likely]')) ?? '', /\u202e/);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(excess, 0);
    });
  });

  it('takes a whole paper of 300,000 characters without a stall', async () => {
    await visitLens(async (page) => {
      const texts = lensTexts('sources').map(pasteOf).join('\n\n');
      const whole = texts.repeat(Math.ceil(300_000 / texts.length)).slice(0, 300_000);
      await paste(page, pasteOf(GOALS));
      const longest = await page.evaluate(async (whole) => {
        const box = document.querySelector('[data-lens-text]') as HTMLTextAreaElement;
        const lens = document.querySelector('[data-lens]') as HTMLElement;
        // The browser itself takes a while to put so much into a box; that is not what is measured.
        box.value = whole;
        for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => setTimeout(resolve, 100));
        let [last, longest] = [performance.now(), 0];
        box.dispatchEvent(new Event('input'));
        delete lens.dataset.state;
        while (lens.dataset.state !== 'answered') {
          await new Promise((resolve) => setTimeout(resolve, 5));
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
        }
        return longest;
      }, whole);
      assert.ok((await page.locator('.lens-result').count()) > 0);
      assert.ok(longest < 250, `the page stood still for ${longest} ms`);
    });
  });

  it('loads nothing before it is used, and asks for nothing with a pasted word', async () => {
    await visit('tags/', async (page) => {
      const requests: string[] = [];
      const note = (request: Request) => requests.push(decodeURIComponent(`${request.url()} ${request.postData() ?? ''}`));
      page.on('request', note);
      await page.goto(page.url().replace('tags/', 'reading/'), { waitUntil: 'networkidle' });
      const data = () => requests.filter((request) => /\.json/.test(request));
      assert.deepEqual(data(), []);
      const rare = 'xylophonic';
      await paste(page, `${GOALS.title}\n\n${GOALS.abstract} ${rare} goals.`);
      await known(page);
      await page.click('[data-lens-less] summary');
      await page.waitForLoadState('networkidle');
      const paths = requests.map((request) => new URL(request.split(' ')[0] as string).pathname);
      const strange = paths.filter(
        (each) =>
          !/^\/(?:reading\/(?:share-target\.js)?|(?:lens|find-names|find-titles)\.json|questions\/[a-z0-9-]+\/|_astro\/[\w.-]+|icon\.svg|manifest\.webmanifest)$/.test(
            each,
          ),
      );
      assert.deepEqual(strange, []);
      assert.equal(data().length, 3);
      assert.deepEqual(
        requests.filter((request) => request.includes(rare) || request.includes('Misgeneralization')),
        [],
      );
    });
  });

  it('keeps what was pasted over a reload, until it is cleared', async () => {
    await visitLens(async (page) => {
      await paste(page, pasteOf(GOALS));
      const first = await labels(page);
      await page.reload();
      await answered(page);
      assert.deepEqual([await page.inputValue('[data-lens-text]'), await labels(page)], [pasteOf(GOALS), first]);
      await page.click('[data-lens-clear]');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'LensText');
      assert.equal(await page.locator('.lens-result').count(), 0);
      await page.reload();
      assert.equal(await page.inputValue('[data-lens-text]'), '');
    });
  });

  it('says what is wrong where files are of two builds or missing, and can be asked again', async () => {
    await visit('tags/', async (page) => {
      const lens = (await (await page.request.get(new URL('/lens.json', page.url()).href)).json()) as object;
      // A page of its own: the console says so too where a file is missing.
      const other = await page.context().newPage();
      let isMissing = false;
      await other.route('**/lens.json', (route) =>
        isMissing ? route.abort() : route.fulfill({ body: JSON.stringify({ ...lens, documentCount: 3 }) }),
      );
      await other.goto(new URL('/reading/', page.url()).href);
      // The files are asked for when the box gets the focus, once.
      await other.focus('[data-lens-text]');
      await other.waitForSelector('[data-lens][data-state="failed"]');
      assert.match((await status(other)) ?? '', /two builds of this site/);
      isMissing = true;
      await other.click('[data-lens-retry]');
      await other.waitForFunction(() => document.querySelector('[data-lens-status]')?.textContent?.includes('could not be loaded'));
      await other.unroute('**/lens.json');
      await other.click('[data-lens-retry]');
      await other.fill('[data-lens-text]', pasteOf(GOALS));
      await answered(other);
      assert.ok((await labels(other)).length > 0);
    });
  });
});

describe('questions to keep in mind', () => {
  it('are those that are ticked, the likely ones at first, and are copied as Markdown', async () => {
    await visit(
      'reading/',
      async (page) => {
        await paste(page, pasteOf(GOALS));
        await known(page);
        const all = await labels(page);
        assert.match((await page.textContent('[data-lens-chosen]')) ?? '', new RegExp(`^${all.length} question`));
        await page.uncheck('[data-lens-likely] li:first-child input');
        await page.click('[data-lens-less] summary');
        await page.check('[data-lens-less-list] li:first-child input');
        await page.click('[data-lens-copy]');
        await page.waitForFunction(() => document.querySelector('[data-lens-status]')?.textContent?.startsWith('Copied'));
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.match(copied, /^# Questions to keep in mind while reading “Goal Misgeneralization in Deep Reinforcement Learning”\n/);
        const items = copied.match(/^- \[[^\]]+\]\(http:\/\/127\.0\.0\.1:\d+\/questions\/[a-z-]+\/\)/gm) ?? [];
        assert.equal(items.length, all.length);
        assert.doesNotMatch(copied, new RegExp(`\\[${all[0]}\\]`));
        assert.match(copied, /\n {2}Known: \S/);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  it('are printed on one page, with nothing else', async () => {
    await visitLens(async (page) => {
      await paste(page, pasteOf(sourceNamed('Open Problems in AI X-Risk [PAIS #5]')));
      await known(page);
      if (await page.isVisible('[data-lens-less]')) await page.click('[data-lens-less] summary');
      for (const box of await page.locator('.lens-tick input').all()) await box.check();
      assert.equal(await page.locator('.lens-sheet li').count(), 10);
      await page.evaluate(() => {
        Object.assign(window, { print: () => document.body.toggleAttribute('data-printed', true) });
      });
      await page.click('[data-lens-print]');
      assert.ok(await page.evaluate(() => document.body.hasAttribute('data-printed')));
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(
        await page
          .locator('h1, .site-header, .lens-result, textarea')
          .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length),
        0,
      );
      assert.ok(await page.locator('.lens-sheet').isVisible());
      const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
      assert.equal(pages.length, 1);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.ok(await page.locator('h1').isVisible());
    });
  });
});

describe('arriving at the lens', () => {
  it('is by a fragment, which is gone then', async () => {
    await visit(`reading/#lens=${encodeURIComponent(pasteOf(GOALS))}`, async (page) => {
      await answered(page);
      assert.ok((await labels(page)).length > 0);
      assert.equal(new URL(page.url()).hash, '');
      await page.locator('[data-lens-likely] input').first().uncheck();
      await page.evaluate((text) => {
        document.querySelector('[data-lens]')?.removeAttribute('data-state');
        location.hash = `#lens=${encodeURIComponent(text)}`;
      }, GOALS.abstract);
      await answered(page);
      assert.equal(await page.inputValue('[data-lens-text]'), GOALS.abstract);
      assert.equal(await page.locator('[data-lens-likely] input:not(:checked)').count(), 0, 'what was unticked was for another text');
    });
  });

  it('is by a bookmarklet on the page of a paper, which takes what is selected, or the abstract; on this page, it says what to do with it', async () => {
    const script = await visit(
      'reading/',
      async (page) => {
        await page.click('.lens-ways summary');
        const link = page.locator('[data-lens-bookmarklet] a');
        await link.click();
        assert.match((await page.textContent('[data-lens-drag]:not([hidden])')) ?? '', /drag it/);
        const href = decodeURIComponent((await link.getAttribute('href')) ?? '');
        assert.ok(href.startsWith('javascript:'), href.slice(0, 80));
        return href.slice('javascript:'.length);
      },
      { site: 'below' },
    );
    const page = await visit.newPage();
    const meta = (name: string, content: string) => `<meta name="${name}" content="${content.replaceAll('"', '&quot;')}">`;
    await page.route('https://paper.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: [
          '<title>Other</title>',
          meta('citation_title', GOALS.title),
          meta('citation_author', 'Lee, Ann'),
          meta('citation_author', 'Bo Wu'),
          meta('citation_date', '2022/05/01'),
          meta('citation_abstract', GOALS.abstract),
          '<p>Selected words about wireheading.</p>',
        ].join(''),
      }),
    );
    await page.goto('https://paper.example/abs/1');
    const run = async () => {
      const opened = page.waitForEvent('popup');
      await page.evaluate(script);
      return opened;
    };
    const lens = await run();
    await answered(lens);
    assert.ok(lens.url().startsWith(`${visit.home('below')}reading/`), lens.url());
    assert.equal(
      await lens.inputValue('[data-lens-text]'),
      `${GOALS.title}\nhttps://paper.example/abs/1\nAuthors: Ann Lee; Bo Wu\nDate: 2022/05/01\n\n${GOALS.abstract.replace(/\s+/g, ' ').trim()}`,
    );
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
    const other = await run();
    await answered(other);
    assert.match(await other.inputValue('[data-lens-text]'), /\n\nSelected words about wireheading\.$/);
    await page.close();
  });

  it('is by the share menu of a device: what it posts opens the lens, and reaches no server', async () => {
    await visit(
      'reading/',
      async (page) => {
        const manifest = (await (
          await page.request.get(await page.locator('link[rel=manifest]').evaluate((link) => (link as HTMLLinkElement).href))
        ).json()) as {
          scope: string;
          start_url: string;
          icons: { src: string }[];
          share_target: { action: string; method: string; enctype: string; params: Record<string, string> };
        };
        const { action, method, enctype, params } = manifest.share_target;
        assert.ok(action.startsWith(manifest.scope) && manifest.start_url === new URL(page.url()).pathname);
        assert.equal((await page.request.get(new URL(manifest.icons[0]?.src ?? '', page.url()).href)).status(), 200);
        await page.evaluate(() => navigator.serviceWorker.ready);
        const posts: string[] = [];
        page.context().on('request', (request) => {
          if (request.method() === 'POST' && request.serviceWorker()) posts.push(request.url());
        });
        await page.evaluate(
          ({ action, method, enctype, fields }) => {
            const form = document.createElement('form');
            Object.assign(form, { action, method, enctype });
            for (const [name, value] of Object.entries(fields)) {
              const input = document.createElement('textarea');
              Object.assign(input, { name, value });
              form.append(input);
            }
            document.body.append(form);
            form.submit();
          },
          {
            action,
            method,
            enctype,
            fields: {
              [params.title ?? '']: GOALS.title,
              [params.text ?? '']: 'An agent’s goals & 100 %',
              [params.url ?? '']: 'https://example.org/goals',
            },
          },
        );
        await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[data-lens-text]')?.value.includes('goals'));
        await answered(page);
        assert.equal(await page.inputValue('[data-lens-text]'), `${GOALS.title}\nhttps://example.org/goals\nAn agent’s goals & 100 %`);
        assert.equal(new URL(page.url()).pathname, manifest.start_url);
        assert.deepEqual(posts, []);
      },
      { site: 'below' },
    );
  });

  it('leaves every other address to the network: a changed page is there at once', async () => {
    await visit('reading/', async (page) => {
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.reload();
      assert.equal(await page.evaluate(() => navigator.serviceWorker.controller !== null), true);
      await page.context().route('**/reading/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>New</title>' }));
      await page.reload();
      assert.equal(await page.title(), 'New');
      assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    });
  });
});

describe('the page of the lens', () => {
  it('is used by keyboard alone, and says what happens', async () => {
    await visitLens(async (page) => {
      await page.focus('[data-lens-text]');
      await page.keyboard.insertText(pasteOf(GOALS));
      await answered(page);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'LensText', 'the focus stays');
      assert.equal(await page.locator('[data-lens-status]').getAttribute('role'), 'status');
      const stops: string[] = [];
      for (let i = 0; i < 9; i++) {
        await page.keyboard.press('Tab');
        stops.push(
          await page.evaluate(
            () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
          ),
        );
      }
      const [first] = await labels(page);
      assert.deepEqual(stops.slice(0, 6), [
        'Clear',
        'Print',
        'Copy as Markdown',
        first,
        `Keep in mind: ${first}`,
        `Add an insight about ${first}`,
      ]);
    });
  });

  it('says without JavaScript that it needs it, and leads to search', async () => {
    await visit(
      'reading/',
      async (page) => {
        assert.match((await page.textContent('[data-lens] noscript')) ?? '', /needs JavaScript/);
        assert.ok(await page.locator('[data-lens] noscript a[href="/search/"]').isVisible());
        assert.ok(await page.locator('[data-lens-text]').isHidden());
      },
      { javaScriptEnabled: false },
    );
  });

  it('axe finds nothing on it when it has answered, in either theme and in forced colours, and it fits a screen of 320 pixels', async () => {
    await visit(
      'reading/',
      async (page) => {
        await paste(page, pasteOf(GOALS));
        await known(page);
        await page.click('[data-lens-less] summary');
        await page.click('.lens-ways summary');
        assert.deepEqual(await axe(page), []);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axe(page, OF_COLOUR), []);
        await page.emulateMedia({ forcedColors: 'active' });
        assert.deepEqual(await axe(page, OF_COLOUR), []);
        await page.setViewportSize({ width: 320, height: 640 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      },
      { colorScheme: 'light', bypassCSP: true },
    );
  });
});
