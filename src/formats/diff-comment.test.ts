import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { tries } from '../../tests/chance.ts';
import { added, HOSTILE, question } from './diff.example.ts';
import { diffMarkdown } from './diff-comment.ts';

const parsed = (markdown: string) => remark().use(remarkGfm, { singleTilde: true }).parse(markdown);

/** What GitHub turns into a link, a mention or an emoji when it is in text. */
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

/** As one line that a title can be. */
const lineOf = (words: string) => words.replace(/[\s\p{Cc}\u2028\u202e]+/gu, ' ').trim();

describe('the comment on a pull request', () => {
  it('leaves what strangers wrote dead text, in titles, insights, ids and messages', () => {
    for (const words of HOSTILE) {
      const id = words.replaceAll('/', '&#47;');
      const markdown = diffMarkdown(
        added(
          question(id, {
            title: lineOf(words),
            label: lineOf(words).replaceAll('?', '').slice(0, 40).trim(),
            parent: words,
            tags: [words],
            sources: [{ url: 'https://www.e.org/@x', insight: words }],
          }),
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
        const shown = textOf(parsed(markdown), { includeHtml: false });
        if (!/\p{Cf}/u.test(title)) assert.ok(shown.includes(title), `${title}\n${shown}`);
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
    const files = Array.from({ length: 300 }, (_, i) =>
      question(`question-${i}`, { title: `${'How so @x '.repeat(50)} ${i}?`, parent: 'nowhere' }),
    );
    files.push(question('known', { title: 'Known?', sources: [{ url: 'https://e.org', insight: 'Long. '.repeat(330).trim() }] }));
    const markdown = diffMarkdown(added(...files));
    assert.ok(markdown.length < 65_000, `${markdown.length}`);
    assert.deepEqual(liveIn(markdown), []);
    assert.match(markdown, /<summary><b>New problems, error parent \(300\)<\/b>/);
    assert.match(markdown, /<summary><b>Added \(301\)<\/b>/);
    assert.match(markdown, /- and \d+ more\n/);
    assert.match(markdown, /\*\*Insights \(1\)\*\*\n\n- \\\+ `known` \(informs\) https:<!-- -->\/\/e\.org\/: (?:Long\. )+.*…/);
    assert.equal(markdown.match(/<details>/g)?.length, markdown.match(/<\/details>/g)?.length);
  });
});
