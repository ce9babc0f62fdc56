import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { tries } from '../../tests/chance.ts';
import { diffMosaics } from '../history/diff.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { diffHtml, diffMarkdown, diffText } from './diff.ts';
import { questionText } from './question-file.ts';

const question = (id: string, fields: Parameters<typeof questionText>[0]): QuestionFile =>
  parseQuestion(`questions/${id}.md`, `${id}.md`, questionText(fields));

const added = (...files: QuestionFile[]) => diffMosaics({ files: [] }, { files });

const parsed = (markdown: string) => remark().use(remarkGfm, { singleTilde: true }).parse(markdown);

/** What GitHub makes something of when it stands in text. */
const LIVE = /@\w|#\d|\bGH-\d|:\/\/|\bwww\.|\b[0-9a-f]{7,}\b|:[\w+-]+:/i;

/** Everything in a comment that is not our own headings, lists, code and folds, or text that GitHub makes something of. */
function liveIn(markdown: string): string[] {
  const found: string[] = [];
  visit(parsed(markdown), (node: Nodes) => {
    if (node.type === 'html' && /^(?:<!-- -->|<details><summary><b>[\w ,()-]+<\/b><\/summary>|<\/details>)$/.test(node.value)) return;
    if (node.type === 'heading' && textOf(node) === 'What this changes in the mosaic') return;
    if (node.type === 'text' && LIVE.test(node.value)) found.push(node.value);
    if (!['root', 'paragraph', 'list', 'listItem', 'text', 'strong', 'inlineCode', 'heading', 'html'].includes(node.type))
      found.push(node.type);
    if (node.type === 'heading' || node.type === 'html') found.push(node.type);
  });
  return found;
}

const HOSTILE = [
  'x\n\n# Approved by maintainers @octocat\n\n![t](https:&#47;&#47;evil.example&#47;t.png) [d](https:&#47;&#47;evil.example)\n\n',
  'www.evil.example and GH-1 and a/b#1 and a@b.example and mailto:a@b.example',
  'https://evil.example/?a=b <https://evil.example> [x][y] ![i](//e.org)',
  '0123456789abcdef0123456789abcdef01234567 @org/team :tada: a@0123456789',
  '</details><img src=x> <b>&lt;b> &#64;x | a | b |\n|---|---|',
  '~~gone~~ **strong** __x__ `code` ``` $x$ $$y$$ > [!NOTE]',
  '- a\n1. b\n    code\n===\n---\n+++ \\ \\@ \\',
  '\u202eevil\u0007\u001b[2J\u2028\u200b',
];

/** As one line that a title can be. */
const lineOf = (words: string) => words.replace(/[\s\p{Cc}\u2028\u202e]+/gu, ' ').trim();

describe('the comment on a pull request', () => {
  it('leaves what strangers wrote dead text, in titles, insights, ids and messages', () => {
    for (const words of HOSTILE) {
      const id = words.replaceAll('/', '&#47;');
      const markdown = diffMarkdown(
        added(
          question(id, { title: lineOf(words), parent: words, tags: [words], sources: [{ url: 'https://www.e.org/@x', insight: words }] }),
        ),
      );
      assert.deepEqual(liveIn(markdown), [], markdown);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.doesNotMatch(markdown, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    }
  });

  it('reads as what was written, whatever that was', () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom(...'@#:/.&<>[]()!*_~`$|\\-+=1aw"\n '),
          fc.constantFrom('www.', 'GH-', 'http://', 'a@b.c', '<!--', ...HOSTILE),
        ),
        {
          minLength: 1,
          maxLength: 20,
        },
      )
      .map((parts) => lineOf(parts.join('').slice(0, 250)))
      .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));
    fc.assert(
      fc.property(words, (title) => {
        const markdown = diffMarkdown(added(question('a', { title })));
        assert.deepEqual(liveIn(markdown), [], markdown);
        const said = textOf(parsed(markdown), { includeHtml: false });
        if (!/\p{Cf}/u.test(title)) assert.ok(said.includes(title), `${title}\n${said}`);
      }),
      tries(100),
    );
  });

  it('has the counts in a line at the top, and problems by rule', () => {
    const files = [
      question('a', { title: 'A?', parent: 'x' }),
      question('b', { title: 'B?', parent: 'x' }),
      question('c', { title: 'C?' }),
    ];
    const markdown = diffMarkdown(added(...files));
    assert.match(markdown, /^### What this changes in the mosaic\n\n\*\*New problems: 3 · Added: 3\*\*\n\nCoverage: /);
    assert.match(markdown, /\*\*New problems, error parent \(2\)\*\*\n\n- error `questions\/a\.md:3:9` Unexpected/);
    assert.match(markdown, /\*\*New problems, warning stray-root \(1\)\*\*/);
  });

  it('keeps its point when there is more than it can hold: every list has its head and says what is left out', () => {
    const files = Array.from({ length: 1000 }, (_, i) =>
      question(`question-${i}`, { title: `${'How so @x '.repeat(50)} ${i}?`, parent: 'nowhere' }),
    );
    files.push(question('known', { title: 'Known?', sources: [{ url: 'https://e.org', insight: 'Long. '.repeat(330).trim() }] }));
    const markdown = diffMarkdown(added(...files));
    assert.ok(markdown.length < 65_000, `${markdown.length}`);
    assert.deepEqual(liveIn(markdown), []);
    assert.match(markdown, /<summary><b>New problems, error parent \(1000\)<\/b>/);
    assert.match(markdown, /<summary><b>Added \(1001\)<\/b>/);
    assert.match(markdown, /- and \d+ more\n/);
    assert.match(markdown, /\*\*Insights \(1\)\*\*\n\n- \\\+ `known` \(informs\) https:<!-- -->\/\/e\.org\/: (?:Long\. )+.*…/);
    assert.equal(markdown.match(/<details>/g)?.length, markdown.match(/<\/details>/g)?.length);
  });
});

describe('the other formats of a diff', () => {
  it('shorten what is long, and show what cannot be seen', () => {
    const diff = added(question('a', { title: 'A?', sources: [{ url: 'https://e.org', insight: `\u001b[2J${'x'.repeat(1000)}` }] }));
    for (const text of [diffText(diff), diffHtml(diff, () => [])]) {
      assert.match(text, /\\u\{1b\}\[2Jx{200,300}…/);
      assert.doesNotMatch(text, /x{301}/);
    }
  });

  it('have no element, in HTML, that a stranger wrote', () => {
    for (const words of HOSTILE) {
      const html = diffHtml(added(question('a', { title: words, sources: [{ url: 'https://e.org', insight: words }] })), () => [
        { id: words, title: words },
      ]);
      const tags = new Set<string>();
      visit(rehype().parse(html), 'element', ({ tagName }) => void tags.add(tagName));
      assert.deepEqual(
        [...tags].filter(
          (name) =>
            !['html', 'head', 'meta', 'title', 'style', 'body', 'h1', 'h2', 'p', 'div', 'ul', 'li', 'span', 'mark', 'code'].includes(name),
        ),
        [],
      );
    }
  });
});

describe('what counts as rewritten', () => {
  const renamed = (before: string, after: string) => {
    const base = [question('agency', { title: 'A?' }), question('b', { title: 'B?', body: before })];
    const head = [question('natural-agency', { title: 'A?', aliases: ['agency'] }), question('b', { title: 'B?', body: after })];
    return diffMosaics({ files: base }, { files: head }).rewritten.map(({ id }) => id);
  };

  it('is no link to a question that was renamed, also where its id is a word of the prose', () => {
    assert.deepEqual(
      renamed(
        'Where agency begins, see [[agency]], [[agency|agency]] and [agency](deep/agency.md#agency).',
        'Where agency begins, see [[natural-agency]], [[natural-agency|agency]] and [agency](deep/natural-agency.md#agency).',
      ),
      [],
    );
  });

  it('is the prose beside it', () => {
    assert.deepEqual(renamed('Where agency begins, see [[agency]].', 'Where natural-agency begins, see [[natural-agency]].'), ['b']);
  });
});
