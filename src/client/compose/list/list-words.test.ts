import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PASTED } from '../../../formats/outline/pasted.example.ts';
import { repositoryLinks } from '../../../views/repository-links.ts';
import { countWords, fateParts, type Part, SIGNS } from './fate-words.ts';
import { hasList } from './has-list.ts';
import { listWay } from './list-proposal.ts';

const links = repositoryLinks({ repository: 'https://github.com/a/b', branch: 'main' });

describe('HTML of a clipboard', () => {
  it('is read for its levels where it has a list, as all programs copy one', () => {
    const copied = Object.entries(PASTED).filter(([, { text }]) => /^\s*<(?!opml|\?xml)/.test(text));
    assert.ok(copied.length > 4);
    for (const [name, { text }] of copied) assert.ok(hasList(text), name);
    for (const html of ['<p>What is it?</p>', '<b>list</b>', '&lt;li&gt;', '<link>', '<span>mso</span>', ''])
      assert.ok(!hasList(html), html);
  });
});

describe('the way to propose a list', () => {
  const file = (text: string, was?: string) => ({ name: 'x.md', text, ...(was !== undefined && { was }) });
  const way = (...given: Parameters<typeof listWay>) => listWay(...given)?.kind;

  it('is GitHub’s editor for one new file, and the filled form for others, as long as they fit into an address', () => {
    const [short, long] = ['x'.repeat(100), 'x'.repeat(9000)];
    assert.equal(way({ files: [file(short)], bundle: short }, links), 'file');
    assert.equal(way({ files: [file(short, 'y')], bundle: short }, links), 'form');
    assert.equal(way({ files: [file(short), file(short)], bundle: short }, links), 'form');
    assert.equal(way({ files: [file(long)], bundle: long }, links), 'paste');
    assert.equal(way({ files: [file(long)], bundle: 'x'.repeat(70_000) }, links), 'attach');
    assert.equal(way({ files: [], bundle: '' }, links), undefined);
  });

  it('fills the field of the form with the bundle, in an address that GitHub takes', () => {
    const bundle = 'New file `a.md`\n\n```markdown\n& ü\n```\n';
    const address = new URL(links.filledList(bundle) ?? assert.fail());
    assert.deepEqual(Object.fromEntries(address.searchParams), { template: 'list.yml', bundle });
    assert.ok((links.filledList('x'.repeat(8000)) ?? '').length <= 8191);
    assert.equal(links.filledList('ü'.repeat(2000)), undefined, 'an escaped letter is six bytes long');
  });
});

describe('what becomes of a line', () => {
  const words = (parts: readonly Part[]) => parts.map((part) => (typeof part === 'string' ? part : `[${part.id}]`)).join('');

  it('is said in words', () => {
    const said = (fate: Parameters<typeof fateParts>[0]['fate']) => words(fateParts({ fate }, (row) => row + 10));
    assert.equal(said({ is: 'same', id: 'a', alsoUnder: 'b' }), 'The same as [a], which comes also under [b]');
    assert.equal(said({ is: 'near', id: 'a' }), 'Near [a]');
    assert.equal(said({ is: 'new', id: 'a', under: 'b' }), 'New, a part of [b]');
    assert.equal(said({ is: 'new', id: 'a', under: undefined }), 'New, a root of its own');
    assert.equal(said({ is: 'body', of: 'a' }), 'Goes into the text of [a]');
    assert.equal(said({ is: 'waits', for: 3 }), 'Waits until line 13 is decided');
    assert.equal(new Set(Object.values(SIGNS)).size, Object.keys(SIGNS).length, 'each has a sign of its own');
  });

  it('is counted for all of them', () => {
    assert.equal(
      countWords([
        { fate: { is: 'out' } },
        { fate: { is: 'heading' } },
        { fate: { is: 'near', id: 'a' } },
        { fate: { is: 'waits', for: 2 } },
      ]),
      '2 left out, 1 waits for a decision',
    );
    const moves = (['new', 'same', 'new', 'waits', 'out'] as const).map((is) => ({ line: 1, text: 'needs: a', is }));
    assert.equal(countWords([{ fate: { is: 'same', id: 'a' }, moves }]), '1 here already, 2 moves, 2 moves left out');
  });
});
