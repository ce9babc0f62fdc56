/** Writing in a real browser, over a frozen field: a question, an insight and a correction, from the first key to GitHub's address. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, OF_COLOUR } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();

/** What is loaded only where one writes. */
const OF_THE_PAGE = /compose-worker|compose\.json|compose\.astro|\/compose\.|preview-/;

const PAPER = 'https://arxiv.org/abs/2110.14602';

/** Waits until the text of a file is there. */
async function ready(page: Page): Promise<void> {
  await page.waitForSelector('[data-compose][data-state=ready]');
  await page.waitForFunction(() => (document.querySelector('#ComposeText') as HTMLTextAreaElement).value !== '');
}

/** Visits the page for what its address asks. */
const write = <T>(address: string, work: (page: Page) => Promise<T>, options: Parameters<typeof visit>[2] = {}) =>
  visit(
    `compose/${address}`,
    async (page) => {
      await ready(page);
      // What the address gives is written in steps after the first text.
      const parent = /[#&]parent=([a-z-]+)/.exec(address)?.[1];
      if (parent) await textHas(page, `parent: ${parent}`);
      return work(page);
    },
    options,
  );

const textOf = (page: Page) => page.inputValue('#ComposeText');
const textHas = (page: Page, part: string) =>
  page.waitForFunction((part) => (document.querySelector('#ComposeText') as HTMLTextAreaElement).value.includes(part), part);
const messages = (page: Page, name: string) => page.locator(`[data-field="${name}"] .compose-message`).allTextContents();
const drafts = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('compose:')) as [string, string][]);
/** The address of the best way to propose. */
const proposal = async (page: Page) => new URL((await page.getAttribute('.compose-primary', 'href')) ?? assert.fail());

/** Goes by Tab to an element, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let keys = 0; keys < 80; keys++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) return;
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

describe('a question', () => {
  it('is written and proposed by keyboard alone', async () => {
    await write('#question', async (page) => {
      await tabTo(page, '#Compose-title');
      await page.keyboard.type('How does abstraction work in children?');
      await page.waitForSelector('[data-similar]:not([hidden]) a');
      assert.match((await page.textContent('[data-similar]')) ?? '', /How does abstraction work\?[\s\S]*add what you know there instead/);
      await tabTo(page, '#Compose-parent');
      await page.keyboard.type('abstraction');
      await page.waitForSelector('#Compose-parent-list [role=option][aria-selected=true]');
      assert.match((await page.textContent('#Compose-parent-list [aria-selected=true]')) ?? '', /Understanding agentsAbstraction/);
      await page.keyboard.press('Enter');
      await tabTo(page, '#Compose-body');
      await page.keyboard.type('It matters to [[natural-data-structures]].');
      await tabTo(page, '[data-source-add]');
      await page.keyboard.press('Enter');
      await page.keyboard.type('arXiv:2110.14602v3');
      await page.waitForSelector('[data-source-known]:not([hidden])');
      assert.match((await page.textContent('[data-source-known]')) ?? '', /^Known: .+Evolution.+ · listed by 1 question$/);
      assert.ok(await page.isHidden('[data-source-facts]'), 'facts that the mosaic has are not asked for');
      await tabTo(page, 'textarea[id^=Compose-insight]');
      await page.keyboard.type('It derives scales.');
      await tabTo(page, '#Compose-tags');
      await page.keyboard.type('abstrac');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await textHas(page, 'tags: [abstraction]');
      assert.equal(
        await textOf(page),
        [
          '---',
          'title: How does abstraction work in children?',
          'parent: abstraction',
          'tags: [abstraction]',
          'sources:',
          `  - url: ${PAPER}`,
          '    stance: poses',
          '    insight: |',
          '      It derives scales.',
          '---',
          '',
          'It matters to [[natural-data-structures]].',
          '',
        ].join('\n'),
      );
      assert.match((await page.textContent('[data-summary]')) ?? '', /no problems/);
      assert.equal(await page.textContent('[data-file-name]'), 'questions/abstraction/abstraction-children.md');
      const address = await proposal(page);
      assert.equal(address.searchParams.get('filename'), 'abstraction/abstraction-children.md');
      assert.equal(address.searchParams.get('value'), await textOf(page));
      await tabTo(page, '.compose-primary');
    });
  });

  it('is picked a parent in the tree, by keyboard', async () => {
    await write('#question', async (page) => {
      await page.focus('[data-field=parent] summary');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role=tree]');
      await page.keyboard.press('Tab');
      const item = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      const root = await item();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      assert.notEqual(await item(), root);
      await page.keyboard.press('ArrowLeft');
      assert.equal(await item(), root, 'back to its parent');
      await page.keyboard.press('ArrowRight');
      const label = await item();
      await page.keyboard.press('Enter');
      await textHas(page, '\nparent: ');
      assert.match(label ?? '', new RegExp((await page.textContent('[data-field=parent] .compose-option-name')) ?? ''));
    });
  });

  it('has what is known filled in from its address, and says what is wrong beside each field', async () => {
    await write('#question&parent=abstraction&title=Is%20it%20so%3F', async (page) => {
      await textHas(page, 'parent: abstraction');
      assert.equal(await page.inputValue('#Compose-title'), 'Is it so?');
      assert.deepEqual(await page.locator('.compose-message').count(), 0, 'nobody has been anywhere yet');
      await page.fill('#Compose-body', 'See [[natural-data-structure]].');
      await page.waitForSelector('[data-field=body] .compose-message.error');
      assert.match(
        (await messages(page, 'body')).join(),
        /^Error: Unexpected link to "natural-data-structure".*natural-data-structures.*Why$/,
      );
      assert.equal(await page.getAttribute('#Compose-body', 'aria-invalid'), 'true');
      const described = (await page.getAttribute('#Compose-body', 'aria-describedby')) ?? '';
      assert.match((await page.textContent(`#${described.split(' ').at(-1)}`)) ?? '', /Unexpected link/);
      assert.equal(
        await page.getAttribute('[data-field=body] .compose-message a', 'href'),
        '/contribute/#Rule-link',
        'with the page of the rule',
      );
      assert.equal(await page.locator('.compose-primary').count(), 0, 'nothing is proposed with an error');
      assert.ok(await page.isVisible('button:has-text("Download the file")'), 'but it can be kept');
      await page.click('.compose-lacks .compose-go');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'Compose-body', 'the message leads to its field');
      await page.fill('#Compose-body', 'See [[natural-data-structures]]. And more.');
      await page.waitForSelector('.compose-primary');
      assert.match((await messages(page, 'body')).join(), /^Suggestion: /, 'advice hinders nobody');
      await page.click('[data-fix]');
      await textHas(page, '\nSee [[natural-data-structures]].\nAnd more.\n');
      assert.equal(await page.inputValue('#Compose-body'), 'See [[natural-data-structures]].\nAnd more.');
    });
  });

  it('says what would settle it and what follows, and hears of each what is wrong', async () => {
    await write('#question&title=Is%20it%20so%3F&parent=abstraction', async (page) => {
      assert.ok(await page.isHidden('[data-moves=settled_by]'), 'it is folded away');
      await page.click('[data-source-add]');
      await page.keyboard.type(PAPER);
      await textHas(page, PAPER);
      await page.click('[data-move-fields] > summary');
      await page.fill('#Compose-answers', 'shared: All have the same\nprivate: Each has its own');
      await textHas(page, 'private: Each');
      await page.click('[data-moves=settled_by] [data-move-add]');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'Compose-all-w1');
      await page.keyboard.type('pointers');
      await page.waitForSelector('#Compose-all-w1-list [aria-selected=true]');
      await page.keyboard.press('Enter');
      await textHas(page, '- all: [pointers-problem=yes]');
      await page.selectOption('[data-moves=settled_by] .compose-answer', 'no');
      await page.selectOption('#Compose-as-w1', 'private');
      await textHas(page, `settled_by:\n  - all: [pointers-problem=no]\n    as: private\n    from: ${PAPER}\n`);
      await page.click('[data-moves=hinges] [data-move-add]');
      await page.keyboard.type('It can be seen.');
      await textHas(page, `hinges:\n  - if: shared\n    then: It can be seen.\n    from: ${PAPER}\n`);
      await page.fill('#Compose-from-h1', 'https://example.org/unknown');
      await page.fill('#Compose-favours-h1', 'pointers');
      await page.waitForSelector('#Compose-favours-h1-list [aria-selected=true]');
      await page.keyboard.press('Enter');
      await textHas(page, 'favours: [pointers-problem=yes]');
      const said = '[data-moves=hinges] [data-field=from] .compose-message';
      await page.waitForSelector(said);
      assert.match((await page.textContent(said)) ?? '', /Unexpected source "https:\/\/example\.org\/unknown", expected one that is among/);
      const text = await textOf(page);
      await page.fill('#ComposeText', text.replace('as: private', 'as: {}'));
      await page.waitForSelector('[data-moves=settled_by] [data-move-inert]:not([hidden])');
      assert.ok(await page.isDisabled('[data-moves=settled_by] [data-move-add]'), 'what cannot be read is not written over');
      await page.fill('#ComposeText', text.replace('as: private', 'as: shared'));
      await page.waitForSelector('[data-moves=settled_by] [data-move-inert]', { state: 'hidden' });
      assert.equal(await page.inputValue('[data-moves=settled_by] [data-field=as] select'), 'shared');
      await page.click('[data-moves=settled_by] [data-move-remove]');
      await page.waitForFunction(() => !(document.querySelector('#ComposeText') as HTMLTextAreaElement).value.includes('settled_by'));
    });
  });

  it('fills in all further fields, and writes each as its field asks', async () => {
    await write('#question&title=Is%20it%20so%3F&parent=abstraction', async (page) => {
      await page.click('[data-more] > summary');
      await page.click('[data-move-fields] > summary');
      await page.fill('#Compose-order', '2');
      await page.selectOption('#Compose-status', 'partial');
      await page.fill('#Compose-looked', '2026-11');
      await page.fill('#Compose-answers', 'shared: All have the same\nprivate');
      await page.fill('#Compose-discussion', 'https://example.org/talk');
      assert.match((await messages(page, 'answers')).join(), /Found “private”, expected a key/);
      await page.fill('#Compose-answers', 'shared: All have the same\nprivate: Each has its own');
      await page.fill('#Compose-needs', 'pointers');
      await page.waitForSelector('#Compose-needs-list [aria-selected=true]');
      await page.keyboard.press('Enter');
      await textHas(page, 'needs: [pointers-problem]');
      const text = await textOf(page);
      assert.match(
        text,
        /\norder: 2\nstatus: partial\nlooked: 2026-11\nanswers:\n {2}shared: All have the same\n {2}private: Each has its own\nneeds: /,
      );
      assert.match(text, /\ndiscussion: https:\/\/example\.org\/talk\n/);
      await page.waitForSelector('[data-field=status] .compose-message');
      assert.match((await messages(page, 'status')).join(), /Unexpected status "partial"/);
      await page.fill('#Compose-order', 'first');
      await page.waitForSelector('[data-field=order] .compose-message');
      await page.focus('#Compose-title');
      assert.equal(await page.inputValue('#Compose-order'), 'first', 'what was typed stays');
      await page.fill('#Compose-id', 'Whether It Is');
      await page.waitForFunction(() => document.querySelector('[data-file-name]')?.textContent?.endsWith('/whether-it-is.md'));
      await page.focus('#Compose-title');
      assert.equal(await page.inputValue('#Compose-id'), 'whether-it-is', 'what the file made of it is shown when it is left');
    });
  });

  it('asks for the facts of a source that nobody knows', async () => {
    await write('#question&title=Is%20it%20so%3F&parent=abstraction', async (page) => {
      await page.click('[data-source-add]');
      await page.keyboard.type('https://example.org/new');
      await page.waitForSelector('[data-source-facts]:not([hidden])');
      await page.fill('input[id^=Compose-title-s]', 'A paper: new');
      await page.fill('input[id^=Compose-authors-s]', 'Ann Lee, Bo Wu');
      await page.fill('input[id^=Compose-date-s]', 'soon');
      await page.waitForSelector('[data-source] [data-field=date] .compose-message');
      await page.fill('input[id^=Compose-date-s]', '2024');
      await page.check('input[type=radio][value=disputes]');
      await textHas(page, 'stance: disputes');
      assert.match(
        await textOf(page),
        /\n {2}- url: https:\/\/example\.org\/new\n {4}title: "A paper: new"\n {4}authors: \[Ann Lee, Bo Wu\]\n {4}date: 2024\n {4}stance: disputes\n/,
      );
      await page.click('[data-source-add]');
      await page.keyboard.type(PAPER);
      await textHas(page, PAPER);
      await page.click('.compose-one-source:first-child [data-source-remove]');
      await page.waitForFunction(() => !(document.querySelector('#ComposeText') as HTMLTextAreaElement).value.includes('example.org'));
      assert.match(await textOf(page), new RegExp(`sources:\\n {2}- url: ${PAPER}\\n---`));
    });
  });
});

describe('an insight', () => {
  it('goes to the lead of its source, and into the form with everything filled in', async () => {
    await write(`#insight=atoms-of-abstraction&url=${encodeURIComponent('https://arxiv.org/pdf/2110.14602v2')}`, async (page) => {
      assert.equal(await page.inputValue('input[id^=Compose-url-s]'), 'https://arxiv.org/pdf/2110.14602v2');
      await page.fill('[data-insight-form] textarea', 'It derives scales.\nSo it is a module.');
      await page.check('[data-insight-form] input[value=answers]');
      await page.fill('input[id^=Compose-at-s]', 'Section 3');
      await page.check('[data-insight-form] [data-field=assisted] input');
      await page.waitForSelector('.compose-primary');
      await textHas(page, 'assisted: true');
      assert.deepEqual(Object.fromEntries((await proposal(page)).searchParams), {
        template: 'insight.yml',
        question: 'atoms-of-abstraction',
        url: PAPER,
        insight: 'It derives scales.\nSo it is a module.',
        stance: 'answers',
        at: 'Section 3',
        assisted: 'yes',
      });
      assert.equal(await page.locator('.compose-diff .gone').count(), 0, 'nothing else of the file changes');
      assert.match(
        (await page.locator('.compose-diff .new').allTextContents()).join('\n'),
        /- url: https:\/\/arxiv\.org\/abs\/2110\.14602/,
      );
      assert.doesNotMatch(await textOf(page), /\n {4}by: /, 'nobody is signed who did not sign');
      await page.click('text=Or propose the edited file yourself');
      assert.match(
        (await page.getAttribute('.compose-steps a', 'href')) ?? '',
        /^https:\/\/github\.com\/.*\/edit\/main\/questions\/.*atoms-of-abstraction\.md$/,
      );
    });
  });

  it('shows what is known, says that the question has the source already, and goes on in the whole file', async () => {
    await write('#insight=abstraction', async (page) => {
      await page.waitForSelector('[data-subject-known]:not([hidden])');
      await page.click('[data-subject-known] summary');
      assert.ok(await page.isVisible('[data-subject-known] .insight'));
      assert.match((await page.textContent('[data-propose-box]')) ?? '', /Not yet:.*needs the address of its source/);
      const url = /- url: (\S+)\n(?: {4}.*\n)*? {4}insight/.exec(await textOf(page))?.[1] ?? assert.fail();
      await page.fill('input[id^=Compose-url-s]', url);
      await page.waitForSelector('text=The question has an insight from this source already');
      await page.fill('[data-insight-form] textarea', 'Another one.');
      await textHas(page, 'Another one.');
      await page.click('[data-whole-file]');
      await page.waitForSelector('[data-question-form]:not([hidden])');
      assert.match(await textOf(page), /Another one\./);
      await page.waitForFunction(() => location.hash.startsWith('#correction=abstraction&draft='));
      assert.equal(await page.getAttribute('[data-way=correction]', 'aria-current'), 'true');
    });
  });

  it('is begun with the words of the source, and asks for a question where there is none', async () => {
    await visit('compose/#insight&url=https://example.org/x&passage=Some%20words.', async (page) => {
      await page.waitForSelector('[data-compose][data-state=ready]');
      assert.ok(await page.isHidden('[data-insight-form]'));
      await page.fill('#ComposeSubject', 'abstraction');
      await page.waitForSelector('#ComposeSubject-list [aria-selected=true]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-insight-form]:not([hidden])');
      assert.equal(await page.inputValue('input[id^=Compose-url-s]'), 'https://example.org/x');
      assert.equal(await page.inputValue('[data-insight-form] textarea'), '> Some words.\n\n');
      await page.fill('[data-insight-form] textarea', 'What it says.');
      await page.waitForFunction(() => location.hash.includes('draft='));
      await page.fill('#ComposeSubject', 'pointers problem');
      await page.waitForSelector('#ComposeSubject-list [aria-selected=true]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('[data-file-name]')?.textContent?.endsWith('/pointers-problem.md'));
      assert.equal(await page.inputValue('[data-insight-form] textarea'), 'What it says.', 'another question takes it over');
      await textHas(page, 'What it says.');
      assert.equal((await drafts(page)).length, 1, 'as the same draft');
    });
  });
});

describe('a correction', () => {
  it('shows what changes, copies the text and says what to do with it', async () => {
    await write(
      '#correction=abstraction',
      async (page) => {
        const before = await textOf(page);
        assert.match((await page.textContent('[data-propose-box]')) ?? '', /Nothing has changed yet/);
        assert.ok(await page.isHidden('[data-changes]'));
        await page.fill('#Compose-title', 'How does abstraction really work?');
        await textHas(page, 'really');
        assert.equal(await textOf(page), before.replace('How does abstraction work?', 'How does abstraction really work?'));
        assert.deepEqual(await page.locator('.compose-line.gone, .compose-line.new').allTextContents(), [
          '−removed: title: How does abstraction work?',
          '+added: title: How does abstraction really work?',
        ]);
        assert.deepEqual(await page.locator('[data-field=id]').isVisible(), false, 'an id is for ever');
        await page.waitForSelector('.compose-primary');
        await page.evaluate(() => Object.assign(window, { open: (address: string) => Object.assign(window, { opened: address }) }));
        await page.click('.compose-primary');
        await page.waitForSelector('text=Copied.');
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await textOf(page));
        assert.match(
          await page.evaluate(() => (window as unknown as { opened: string }).opened),
          /\/edit\/main\/questions\/.*abstraction\.md$/,
        );
        const steps = (await page.locator('.compose-steps li').allTextContents()).join('\n');
        assert.match(steps, /the file as it is now[\s\S]*select all \(Ctrl-A[\s\S]*paste[\s\S]*Commit changes[\s\S]*Create pull request/);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  it('is selected for copying where the browser lets no page copy', async () => {
    await write('#correction=abstraction', async (page) => {
      await page.fill('#Compose-title', 'How does abstraction really work?');
      await page.waitForSelector('.compose-primary');
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } }),
      );
      await page.click('.compose-primary');
      await page.waitForSelector('text=press Ctrl-C');
      const selected = await page.evaluate(() => {
        const box = document.activeElement as HTMLTextAreaElement;
        return box.value.slice(box.selectionStart, box.selectionEnd);
      });
      assert.equal(selected, await textOf(page));
    });
  });

  it('looks like the page of the question', async () => {
    const partsOf = (page: Page, root: string) =>
      page.evaluate((root) => {
        const article = document.querySelector(root) as HTMLElement;
        const textOf = (part: Element) =>
          (part.textContent ?? '')
            .replace(/\s+/g, ' ')
            .replace(/Add an insight/g, '')
            .trim();
        const all = (selector: string) => [...article.querySelectorAll(selector)].map((part) => `${part.className}: ${textOf(part)}`);
        const links = (selector: string) => [...article.querySelectorAll(selector)].map((link) => (link as HTMLAnchorElement).href);
        return {
          texts: all('.breadcrumb, .status, .known dl div, .body, .insight .stance, .insight-text, .insight-source, .sources li'),
          links: links('.breadcrumb a, .body a, .insight a, .sources a:not(.meta)'),
        };
      }, root);
    const id = 'abstraction';
    const site = await visit(`questions/${id}/`, (page) => partsOf(page, '.question-page'));
    await write(`#correction=${id}`, async (page) => {
      await page.waitForSelector('.compose-preview article .body');
      const preview = await partsOf(page, '.compose-preview article');
      // Terms are explained on the page of the question, and headings have anchors there.
      const withoutTerms = (links: readonly string[]) => links.filter((link) => !/\/terms\/#|\/compose\//.test(link));
      assert.deepEqual(preview.texts, site.texts);
      assert.deepEqual(withoutTerms(preview.links), withoutTerms(site.links));
    });
  });
});

describe('form and text', () => {
  it('are one: broken YAML stops the form and loses nothing, and it goes on when that is mended', async () => {
    await write('#question&title=Is%20it%20so%3F&parent=abstraction', async (page) => {
      const text = await textOf(page);
      await page.fill('#Compose-body', 'Some text.');
      await textHas(page, 'Some text.');
      const whole = await textOf(page);
      await page.fill('#ComposeText', whole.replace('title: ', 'title: "'));
      await page.waitForSelector('[data-inert]:not([hidden])');
      assert.equal(await page.inputValue('#Compose-title'), 'Is it so?', 'what was typed stays');
      assert.ok(await page.isDisabled('#Compose-title'));
      assert.match((await page.textContent('[data-all-messages]')) ?? '', /Error line \d: Unexpected YAML.*quote/);
      assert.equal(await textOf(page), whole.replace('title: ', 'title: "'));
      await page.click('[data-all-messages] .compose-go');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'ComposeText');
      await page.fill('#ComposeText', whole.replace('Is it so?', 'Is it not so?'));
      await page.waitForSelector('[data-inert]', { state: 'hidden' });
      assert.equal(await page.inputValue('#Compose-title'), 'Is it not so?');
      assert.notEqual(text, whole);
    });
  });

  it('never move the caret of what is being typed in', async () => {
    await write('#correction=abstraction', async (page) => {
      await page.evaluate(() => {
        const box = document.querySelector('#ComposeText') as HTMLTextAreaElement;
        box.focus();
        box.setSelectionRange(box.value.indexOf('How does') + 8, box.value.indexOf('How does') + 8);
      });
      await page.keyboard.type(' all of our', { delay: 15 });
      await page.waitForFunction(() => (document.querySelector('#Compose-title') as HTMLInputElement).value.includes('does all of our'));
      await page.focus('#Compose-title');
      await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).setSelectionRange(3, 3));
      await page.keyboard.type('  ever', { delay: 15 });
      await textHas(page, 'title: How ever does all of our');
      assert.equal(await page.inputValue('#Compose-title'), 'How  ever does all of our abstraction work?');
      assert.equal(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart), 9);
    });
  });

  it('can be taken back in the text, also what the form has written', async () => {
    await write('#question&title=Is%20it%20so%3F&parent=abstraction', async (page) => {
      const before = await textOf(page);
      await page.fill('#Compose-body', 'Some text.');
      await textHas(page, 'Some text.');
      await page.focus('#ComposeText');
      await page.keyboard.press('Control+z');
      assert.equal(await textOf(page), before);
      await page.waitForFunction(() => (document.querySelector('#Compose-body') as HTMLInputElement).value === '');
      await page.keyboard.press('Control+Shift+z');
      await textHas(page, 'Some text.');
    });
  });
});

describe('a draft', () => {
  const TITLE = 'Is it kept when the tab closes?';

  it('survives a closed tab, is listed, gone on with and deleted', async () => {
    await write('#question&parent=abstraction', async (page) => {
      await page.fill('#Compose-title', TITLE);
      await page.waitForFunction(() => location.hash.includes('draft='));
      await page.reload();
      await ready(page);
      assert.equal(await page.inputValue('#Compose-title'), TITLE, 'a reload finds it');
      await page.click('[data-way=question]');
      await page.waitForFunction(() => (document.querySelector('#Compose-title') as HTMLInputElement).value === '');
      await page.waitForFunction(() => document.querySelector('[data-drafts-count]')?.textContent === '1 unfinished draft');
      await page.goto(page.url().replace(/#.*/, '#insight=abstraction'));
      await page.waitForSelector('[data-insight-form]:not([hidden])');
      await page.fill('[data-insight-form] textarea', 'Half a thought.');
      await page.waitForFunction(() => location.hash.includes('draft='));
      await page.goto(page.url().replace(/#.*/, '#question'));
      await page.waitForFunction(() => document.querySelector('[data-drafts-count]')?.textContent === '2 unfinished drafts');
      await page.click('[data-drafts] summary');
      await page.click(`[data-drafts-list] a:has-text("${TITLE}")`);
      await page.waitForFunction((title) => (document.querySelector('#Compose-title') as HTMLInputElement).value === title, TITLE);
      await page.goto(page.url().replace(/#.*/, '#insight=abstraction'));
      await page.waitForFunction(
        () => (document.querySelector('[data-insight-form] textarea') as HTMLTextAreaElement | null)?.value === 'Half a thought.',
      );
      await page.click('[data-drafts-list] button:has-text("Delete")');
      assert.equal((await drafts(page)).length, 1);
      await page.click('text=Put it back');
      assert.equal((await drafts(page)).length, 2);
      await page.click('text=Delete this draft');
      await page.waitForSelector('text=The draft is deleted.');
      assert.ok(await page.isHidden('[data-insight-form]'));
      assert.equal((await drafts(page)).length, 1);
      await page.click('[data-notice] button');
      await page.waitForFunction(
        () => (document.querySelector('[data-insight-form] textarea') as HTMLTextAreaElement | null)?.value === 'Half a thought.',
      );
    });
  });

  it('of another tab is never written over', async () => {
    await write('#question&parent=abstraction', async (page) => {
      await page.fill('#Compose-title', TITLE);
      await page.waitForFunction(() => location.hash.includes('draft='));
      const other = await page.context().newPage();
      await other.goto(page.url());
      await ready(other);
      await other.fill('#Compose-title', `${TITLE} Elsewhere?`);
      await other.waitForFunction(() => Object.values(localStorage).some((text) => String(text).includes('Elsewhere')));
      await page.fill('#Compose-title', `${TITLE} Here?`);
      await page.waitForFunction(() => Object.values(localStorage).some((text) => String(text).includes('Here')));
      assert.equal((await drafts(page)).length, 2);
      assert.match((await page.textContent('[data-notice]')) ?? '', /Another tab has this draft too/);
    });
  });

  it('of a file that has changed since is shown beside it, and stays', async () => {
    await write('#correction=abstraction', async (page) => {
      await page.fill('#Compose-title', TITLE);
      await page.waitForFunction(() => location.hash.includes('draft='));
      const now = (await textOf(page))
        .replace(TITLE, 'How does abstraction work?')
        .replace('tags: [abstraction]', 'tags: [abstraction, convergence]');
      await page.route('**/questions/abstraction.md', (route) => route.fulfill({ body: now, contentType: 'text/markdown' }));
      await page.reload();
      await ready(page);
      assert.match(
        (await page.textContent('[data-notice]')) ?? '',
        /The file has changed since you began[\s\S]*added: tags: \[abstraction, convergence\]/,
      );
      assert.equal(await page.inputValue('#Compose-title'), TITLE);
      await page.click('text=Begin again from the file as it is now');
      await textHas(page, 'convergence');
      assert.equal((await drafts(page)).length, 1);
      await page.waitForSelector('text=1 unfinished draft');
    });
  });

  it('that cannot be kept is said, and can be downloaded', async () => {
    await visit('', async (page) => {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await page.goto(new URL('/compose/#question&parent=abstraction', page.url()).href);
      await ready(page);
      await page.fill('#Compose-title', TITLE);
      await page.waitForSelector('text=Not kept in this browser: its storage for this site is full.');
      const download = page.waitForEvent('download');
      await page.click('button:has-text("Download the file")');
      assert.match((await download).suggestedFilename(), /\.md$/);
    });
  });

  it('whatever is in storage, the page works, and shows what it cannot read', async () => {
    await visit('', async (page) => {
      await page.evaluate(() => {
        localStorage.setItem('compose:a', '{"version":1,"about":"#question","title":"<img src=x onerror=alert(1)>"');
        localStorage.setItem('compose:b', 'null');
        localStorage.setItem(
          'compose:c',
          JSON.stringify({
            version: 1,
            about: '#question',
            title: '<img src=x onerror=alert(1)>\u202e',
            name: 'x.md',
            text: '---\ntitle: "<b>x</b>?"\n---\n',
            changed: '2026-11-26T10:00:00.000Z',
          }),
        );
      });
      await page.goto(new URL('/compose/', page.url()).href);
      await ready(page);
      await page.click('[data-drafts] summary');
      assert.equal(await page.locator('[data-drafts-list] img').count(), 0);
      assert.equal(await page.locator('text=A draft that cannot be read').count(), 2);
      assert.doesNotMatch((await page.textContent('[data-drafts-list]')) ?? '', /\u202e/);
      await page.click('[data-drafts-list] a');
      await page.waitForFunction(() => (document.querySelector('#Compose-title') as HTMLInputElement).value === '<b>x</b>?');
    });
  });
});

describe('what is written', () => {
  it('is text whatever it is: nothing of it runs, and nothing is asked of elsewhere', async () => {
    const hostile = '<img src=https://evil.example/x onerror=alert(1)><script>alert(1)</script>';
    const address = `#question&parent=${encodeURIComponent('"><b>')}&title=${encodeURIComponent(hostile)}&draft=../x`;
    await write(address, async (page) => {
      page.on('dialog', () => assert.fail('a dialog'));
      await page.fill('#Compose-title', `${hostile} Is it?`);
      await page.fill(
        '#Compose-body',
        `${hostile}\n\n![x](https://evil.example/y.png) [z](javascript:alert(1)) [[x|${hostile}]]\n\n\`\`\`js\nlet a = 1\n\`\`\`\n\n$x^2$`,
      );
      await page.click('[data-source-add]');
      await page.keyboard.type('javascript:alert(1)//x.y/z');
      await page.fill('#Compose-tags', '<b>');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.compose-preview math');
      await page.waitForSelector('.compose-preview .hljs-keyword');
      assert.equal(await page.locator('.compose :is(img, script, b b, iframe)').count(), 0);
      assert.equal(await page.locator('.compose a[href^=javascript]').count(), 0);
    });
  });

  it('that is too long for an address goes by way of the clipboard', async () => {
    await write('#question&title=Is%20it%20so%3F&parent=abstraction', async (page) => {
      await page.fill(
        '#Compose-body',
        Array.from({ length: 200 }, (_, at) => `Sentence ${at} says what nobody has said before.`).join('\n'),
      );
      await page.waitForSelector('text=too long for an address');
      await page.waitForSelector('.compose-steps a[href*="filename=abstraction%2F"]');
      const address = new URL((await page.getAttribute('.compose-steps a', 'href')) ?? '');
      assert.deepEqual([address.searchParams.get('value'), address.searchParams.get('filename')?.startsWith('abstraction/')], [null, true]);
    });
  });

  it('takes no page that does not write any of its code, and the preview only when there is something to see', async () => {
    const requests = (address: string, work: (page: Page) => Promise<unknown> = async () => undefined) =>
      visit('404.html', async (page) => {
        const urls: string[] = [];
        page.on('request', (request) => urls.push(new URL(request.url()).pathname));
        await page.goto(new URL(address, page.url()).href, { waitUntil: 'networkidle' });
        await work(page);
        return urls;
      });
    for (const address of ['/', '/questions/abstraction/', '/contribute/', '/reading/'])
      assert.deepEqual(
        (await requests(address)).filter((path) => OF_THE_PAGE.test(path)),
        [],
        address,
      );
    const urls = await requests('/compose/#question', ready);
    assert.ok(urls.some((path) => /compose-worker/.test(path)));
    assert.ok(!urls.some((path) => /math|highlight/.test(path)), 'formulas and code are loaded with the first of them');
    assert.deepEqual(
      urls.filter((path) => /find-(?:worker|names|titles)/.test(path)),
      [],
      'names are loaded when somebody looks for one',
    );
  });

  it('waits for a connection, and is begun when there is one', async () => {
    const page = await visit.newPage();
    await page.route('**/compose.json', (route) => route.abort());
    await page.goto(`${visit.home('plain')}compose/#question&title=Is%20it%20so%3F`);
    await page.waitForSelector('text=The questions could not be loaded.');
    await page.unroute('**/compose.json');
    await page.click('button:has-text("Try again")');
    await ready(page);
    await textHas(page, 'title: Is it so?');
    assert.ok(await page.isHidden('button:has-text("Try again")'));
    await page.close();
  });

  it('says without JavaScript what to do instead', async () => {
    await visit(
      'compose/#insight=abstraction',
      async (page) => {
        assert.ok(await page.isHidden('[data-compose]'));
        const links = await page.locator('noscript a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
        for (const part of ['question.yml', 'insight.yml', 'wrong.yml', '/new/main/questions', 'CONTRIBUTING.md', '/contribute/'])
          assert.ok(
            links.some((link) => link.includes(part)),
            part,
          );
      },
      { javaScriptEnabled: false },
    );
  });

  it('fits a phone, and is written there', async () => {
    await write(
      '#question&parent=abstraction',
      async (page) => {
        await page.tap('#Compose-title');
        await page.keyboard.type('Is it so on a phone?');
        await page.tap('[data-source-add]');
        await page.keyboard.type('https://example.org/a-very-long-address/that-has-no-end-to-it/and-goes-on-for-ever');
        await page.waitForSelector('[data-source-facts]:not([hidden])');
        await page.tap('[data-field=parent] summary');
        await page.tap('[role=treeitem] .compose-fold');
        await page.waitForSelector('.compose-preview .compose-preview-title:has-text("phone")');
        const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(await excess(), 0);
        await page.setViewportSize({ width: 320, height: 640 });
        assert.equal(await excess(), 0);
        await page.tap('[data-way=correction]');
        await page.waitForSelector('[data-subject]:not([hidden])');
      },
      { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true },
    );
  });

  it('is accessible in every state', async () => {
    const options = { colorScheme: 'light', bypassCSP: true } as const;
    await write(
      '#question&parent=abstraction',
      async (page) => {
        await page.fill('#Compose-title', 'How does abstraction form?');
        await page.fill('#Compose-body', 'See [[nobody]].');
        await page.click('[data-more] > summary');
        await page.click('[data-move-fields] > summary');
        await page.click('[data-moves=settled_by] [data-move-add]');
        await page.fill('#Compose-all-w1', 'pointers');
        await page.waitForSelector('#Compose-all-w1-list [aria-selected=true]');
        await page.keyboard.press('Enter');
        await page.click('[data-moves=hinges] [data-move-add]');
        await page.click('[data-source-add]');
        await page.keyboard.type('https://example.org/new');
        await page.click('[data-field=parent] summary');
        await page.waitForSelector('[data-source-facts]:not([hidden])');
        await page.waitForSelector('[data-similar]:not([hidden])');
        await page.focus('#Compose-tags');
        await page.keyboard.type('a');
        await page.waitForSelector('#Compose-tags-list [role=option]');
        assert.deepEqual(await axe(page), []);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axe(page, OF_COLOUR), []);
      },
      options,
    );
    await write(
      '#insight=abstraction&url=https://example.org/x',
      async (page) => {
        await page.fill('[data-insight-form] textarea', 'It says.');
        await page.waitForSelector('.compose-primary');
        await page.waitForSelector('[data-subject-known]:not([hidden])');
        await page.click('[data-subject-known] summary');
        await page.click('text=Or propose the edited file yourself');
        assert.deepEqual(await axe(page), []);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axe(page, OF_COLOUR), []);
      },
      options,
    );
  });
});
