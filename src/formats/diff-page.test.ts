import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { diffMosaics } from '../history/diff.ts';
import { added, HOSTILE, question } from './diff.example.ts';
import { diffHtml } from './diff-page.ts';
import { diffText } from './diff-text.ts';

describe('the page and the text of a diff', () => {
  it('shorten what is long, and show what cannot be seen', () => {
    const diff = added(question('a', { title: 'A?', sources: [{ url: 'https://e.org', insight: `\u001b[2J${'x'.repeat(1000)}` }] }));
    for (const text of [diffText(diff), diffHtml(diff, () => [])]) {
      assert.match(text, /\\u\{1b\}\[2Jx{200,300}…/);
      assert.doesNotMatch(text, /x{301}/);
    }
  });
});

describe('a question in a diff', () => {
  const base = [
    question('agents', { title: 'How do agents work?', label: 'Agents' }),
    question('trade-offs', { title: 'Which structure represents trade-offs?', label: 'Structure of goals' }),
    question('moved', { title: 'What is moved?', label: 'Movement', parent: 'agents' }),
    question('plain', { title: 'What has no label?', parent: 'agents' }),
  ];
  const head = [
    ...base.slice(0, 2),
    question('moved', { title: 'What is moved?', label: 'Movement', parent: 'trade-offs', also_under: ['agents'] }),
    question('plain', { title: 'What has no label?', parent: 'agents', body: 'New.' }),
    question('new-one', { title: 'What is new?', label: 'Novelty', parent: 'trade-offs' }),
  ];
  const diff = diffMosaics({ files: base }, { files: head });

  it('is called by its label, with its id where that says something else; the whole question stands where it is new', () => {
    const lines = diffText(diff).split('\n');
    for (const line of [
      '  Novelty (new-one): What is new? (under Structure of goals (trade-offs), dark)',
      '  Movement (moved): under agents → under Structure of goals (trade-offs)',
      '  Movement (moved): +agents',
      '  plain: What has no label?',
    ])
      assert.ok(lines.includes(line), `${line}\n\n${lines.join('\n')}`);
  });

  it('has its label before its title in the tree, where nothing happened its label alone', () => {
    const html = diffHtml(diff, (id) => (id === 'new-one' ? [{ id: 'trade-offs', label: 'Structure of goals' }] : []));
    assert.match(html, /<span>Structure of goals<\/span><ul><li class="added"><span>Novelty: What is new\?<\/span>/);
  });
});

describe('the page of a diff', () => {
  it('has no element that a stranger wrote', () => {
    for (const words of HOSTILE) {
      const html = diffHtml(added(question('a', { title: words, sources: [{ url: 'https://e.org', insight: words }] })), () => [
        { id: words, label: words },
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
