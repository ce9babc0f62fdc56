/** The page of moves in a real browser: what is drawn, what is supposed and what follows, by pointer, keys and address. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axe } from './axe.ts';
import { comes, settle, visitor } from './visit.ts';

const visit = visitor();

const open = <T>(query: string, work: (page: Page) => Promise<T>, options: Parameters<typeof visit>[2] = {}) =>
  visit(
    `backcast/${query}`,
    async (page) => {
      await settle(page, 'backcast/');
      return work(page);
    },
    { site: 'below', ...options },
  );

/** What is drawn: the words of each node, and what they say of it. */
const drawn = (page: Page) =>
  page.locator('.tree .node').evaluateAll((nodes) =>
    nodes.map((node) =>
      [...node.querySelectorAll('.title, .note')]
        .map((text) => [...text.children].map((line) => line.textContent).join(' '))
        .filter(Boolean)
        .join(' | '),
    ),
  );
const queryOf = (page: Page) => new URL(page.url()).search;
const chip = (page: Page, node: string, answer: string) =>
  page.locator('.tree .node', { has: page.locator(`title:text("${node}")`) }).locator(`[data-chip="${answer}"]`);

const UNTOUCHED = [
  'Is a lone leaf lit? | any of 2 ways is enough',
  'yes, if all of these | Vanchurin, Section 1',
  'Can an id be called constructor? yes | waits for What is the "field" <about> & why?',
  'needs first',
  'What is the "field" <about> & why? | ready, 1 question waits for it',
  'Is the first child answered? answered | answered, as its file says',
  'no, if this | Çelik and Null 2023, Section 2',
  'Can an id be called constructor? yes | as above',
];

describe('the page of moves', () => {
  it('draws what would settle a question: ways, conditions, what is ready and what waits', async () => {
    await open('', async (page) => {
      await comes(() => drawn(page), UNTOUCHED);
      assert.equal(await page.locator('[data-backcast-question]').inputValue(), 'hidden-leaf');
      assert.deepEqual(await page.locator('.backcast-set').allTextContents(), [
        'Can an id be called constructor? yes',
        'Can an id be called constructor? yes',
      ]);
    });
  });

  it('shows what follows from an answer that is clicked, with the reason, and takes it back', async () => {
    await open('', async (page) => {
      await chip(page, 'constructor', 'yes').first().click();
      await comes(
        async () => (await drawn(page))[0],
        'Is a lone leaf lit? | yes, follows from Can an id be called constructor? yes and Is the first child answered? answered (Vanchurin, Section 1); contradiction: no follows from Can an id be called constructor? yes (Çelik and Null 2023, Section 2)',
      );
      assert.equal(queryOf(page), '?suppose=constructor:yes');
      await comes(
        () =>
          page
            .locator('[data-backcast-supposed]')
            .innerText()
            .then((text) => text.replaceAll('\n', ' ')),
        'You suppose Can an id be called constructor? yes × Clear Then 1 follows, 1 contradiction, something speaks about 1.',
      );
      assert.match(await page.locator('[data-backcast-follows]').innerText(), /Settled then\s+Is a lone leaf lit\? yes, follows from/);
      await page.getByRole('button', { name: /^Take back/ }).click();
      await comes(() => drawn(page), UNTOUCHED);
      assert.equal(queryOf(page), '');
      await page.goBack();
      await comes(() => page.locator('.chip.pressed').count(), 1);
    });
  });

  it('is used by keyboard: arrows, an answer by its number, the card by Enter', async () => {
    await open(
      '',
      async (page) => {
        await page.locator('.tree .node[tabindex="0"]').focus();
        for (const key of ['ArrowRight', 'ArrowRight', '2']) await page.keyboard.press(key);
        await comes(async () => queryOf(page), '?suppose=constructor:no');
        await comes(
          () => page.evaluate(() => document.activeElement?.querySelector('title')?.textContent?.slice(0, 32)),
          'Can an id be called constructor?',
        );
        await page.keyboard.press('0');
        await comes(async () => queryOf(page), '');
        await page.keyboard.press('Enter');
        await page.getByRole('complementary', { name: 'The question chosen' }).getByRole('button', { name: 'yes' }).press('Enter');
        await comes(async () => queryOf(page), '?suppose=constructor:yes');
        assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed')), 'true');
        assert.deepEqual(await axe(page), []);
        await page.keyboard.press('Escape');
        await comes(() => page.locator('[data-tree-card]').isVisible(), false);
      },
      { bypassCSP: true },
    );
  });

  it('shows what an address says, and nothing of what is not there', async () => {
    await open('?q=hidden-leaf&suppose=constructor:yes&by=unal-celik&soft', async (page) => {
      await comes(
        async () => (await drawn(page)).slice(0, 2),
        [
          'Is a lone leaf lit? | no, follows from Can an id be called constructor? yes (Çelik and Null 2023, Section 2)',
          'no, if this | Çelik and Null 2023, Section 2',
        ],
      );
      assert.match(await page.locator('[data-backcast-compared]').innerText(), /What Ünal Çelik argues/);
    });
    await open(`?q=%3Cb%3E&suppose=__proto__:yes,constructor:maybe,${'a:b,'.repeat(500)}&by=nobody&layout=x`, async (page) => {
      await comes(() => drawn(page), UNTOUCHED);
    });
  });

  it('compares two people: what only one argues, and where they part', async () => {
    await open('', async (page) => {
      await page.locator('[data-backcast-person="0"]').selectOption({ label: 'Vitaly Vanchurin' });
      await page.locator('[data-backcast-person="1"]').selectOption({ label: 'Ünal Çelik' });
      await comes(async () => queryOf(page), '?by=vitaly-vanchurin,unal-celik');
      const said = page.locator('[data-backcast-compared]');
      await comes(
        () => said.locator('h3').allTextContents(),
        ['Where they part', 'Only Vitaly Vanchurin argues', 'Only Ünal Çelik argues'],
      );
      assert.match(
        await said.locator('.backcast-crux').innerText(),
        /Can an id be called constructor\?. From the same answer, they come to different ends\./,
      );
    });
  });

  it('supposes one of the shortest ways to settle a question by one click', async () => {
    await open('', async (page) => {
      await page.locator('.backcast-set').first().click();
      await comes(async () => queryOf(page), '?suppose=constructor:yes');
      await comes(() => page.locator('[data-backcast-shortest]').isVisible(), false);
    });
  });

  it('finds a question by words, and begins there', async () => {
    await open('', async (page) => {
      await page.fill('[data-tree-find]', 'called');
      await comes(async () => queryOf(page), '?q=constructor');
      await comes(async () => (await drawn(page))[0], 'Can an id be called constructor? | waits for What is the "field" <about> & why?');
    });
  });

  it('goes through all questions that have the words', async () => {
    await open('', async (page) => {
      await page.fill('[data-tree-find]', 'is the');
      await comes(async () => queryOf(page), '?q=field');
      await page.getByRole('button', { name: 'Next match' }).click();
      await comes(async () => queryOf(page), '?q=child-one');
      assert.equal(await page.locator('[data-tree-found]').textContent(), '2 of 2');
    });
  });

  it('is an outline in Markdown, to save', async () => {
    await open('?suppose=constructor:yes', async (page) => {
      await page.getByText('As an outline').click();
      await comes(
        () =>
          page
            .locator('.backcast-outline pre')
            .innerText()
            .then((text) => text.split('\n').slice(0, 3)),
        ['# Is a lone leaf lit?', '', 'Supposing Can an id be called constructor? yes.'],
      );
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as Markdown' }).click()]);
      assert.equal(saved.suggestedFilename(), 'backcast-hidden-leaf.md');
      assert.match(readFileSync(await saved.path(), 'utf8'), /^# Is a lone leaf lit\?\n/);
    });
  });

  it('is an indented outline on a phone, where answers are supposed by touch', async () => {
    await open(
      '',
      async (page) => {
        assert.equal(await page.locator('[data-backcast]').getAttribute('data-layout'), 'indented');
        await chip(page, 'constructor', 'yes').first().tap();
        await comes(async () => queryOf(page), '?suppose=constructor:yes');
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      },
      { viewport: { width: 320, height: 640 }, hasTouch: true },
    );
  });

  it('reads without JavaScript: what is ready, what waits, and the ways to settle each question', async () => {
    await visit(
      'backcast/',
      async (page) => {
        assert.ok(!(await page.locator('[data-backcast]').isVisible()));
        assert.match(await page.locator('section', { has: page.locator('#Ready') }).innerText(), /1 question waits for it/);
        assert.match(await page.locator('section', { has: page.locator('#Blocked') }).innerText(), /constructor\? waits for/);
        assert.match(await page.locator('#Ways-hidden-leaf').innerText(), /yes, if all 2 hold Vanchurin, Section 1/);
      },
      { site: 'below', javaScriptEnabled: false },
    );
  });

  it('says how to add the first move where there is none', async () => {
    await visit('backcast/', async (page) => {
      assert.match(await page.locator('main').innerText(), /No source has been read for this yet[\s\S]*Add the first way/);
      assert.equal(await page.locator('[data-backcast]').count(), 0);
    });
  });

  it('draws ten thousand questions with moves, and what follows among them', async () => {
    await visit(
      'backcast/',
      async (page) => {
        await page.route('**/backcast.json', (route) => route.fulfill({ json: largeGame(10_000) }));
        await page.reload();
        await settle(page, 'backcast/');
        await chip(page, 'Question 5 ', 'yes').first().click();
        await comes(async () => queryOf(page), '?suppose=q5:yes');
        await comes(() => page.locator('.node.supposed').count(), 1);
        await page.getByRole('button', { name: 'Unfold all' }).click();
        await chip(page, 'Question 4 ', 'yes').first().click();
        await comes(() => page.locator('.backcast-list .pressed').count(), 2);
      },
      { site: 'below' },
    );
  });
});

/** Moves of so many questions: a goal, and three conditions for each question. */
function largeGame(size: number) {
  const questions = Array.from({ length: size }, (_, place) => {
    const parts = [1, 2, 3].map((each) => 3 * place + each).filter((part) => part < size);
    return {
      id: `q${place}`,
      title: `Question ${place} of many?`,
      fill: 'dark',
      ...(parts.length > 0 && { ways: [{ all: parts.map((part) => [part, 'yes']), as: 'yes', from: 0 }] }),
      ...(place % 3 === 0 && place + 7 < size && { needs: [place + 7] }),
      hinges: [{ if: 'yes', favours: [[(place * 7919) % size, 'no']], from: 0 }],
    };
  });
  return { people: [['somebody', 'Somebody']], sources: [{ slug: 's', name: 'S', by: 'Somebody 2025', authors: [0] }], questions };
}
