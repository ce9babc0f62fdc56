import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeFacts } from '../mosaic/facts.ts';
import { identify } from '../mosaic/identity.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { addLeads, addSource, entryOf, factsHere } from './add-source.ts';

const file = (text: string) => parseQuestion('questions/a.md', 'a.md', `---\ntitle: A?\n${text}---\n`);
const added = (before: string, entry: Parameters<typeof addSource>[1]) => addSource(file(before), entry).get('a.md');
const of = (address: string) => identify(address) ?? assert.fail(address);

describe('addSource', () => {
  const INSIGHT = { at: 'Section 3', insight: 'It says: yes.' };

  it('writes an insight into the lead of its source, whatever the address and the layout of that', () => {
    const filled = '    at: Section 3\n    insight: |\n      It says: yes.\n';
    const cases: [before: string, after: string][] = [
      ['  - https://arxiv.org/pdf/2110.14602 # soon\n', `  - url: https://arxiv.org/pdf/2110.14602 # soon\n${filled}`],
      [
        '  - {url: https://arxiv.org/abs/2110.14602, title: T} # soon\n',
        `  - url: https://arxiv.org/abs/2110.14602 # soon\n    title: T\n${filled}`,
      ],
      [
        '  - url: https://arxiv.org/abs/2110.14602\n    title: T # soon\n',
        `  - url: https://arxiv.org/abs/2110.14602\n    title: T # soon\n${filled}`,
      ],
    ];
    for (const [before, after] of cases) {
      const other = '  - https://example.org/other\n';
      assert.equal(
        added(`sources:\n${before}${other}`, { url: 'https://doi.org/10.48550/arXiv.2110.14602', ...INSIGHT }),
        `---\ntitle: A?\nsources:\n${after}${other}---\n`,
      );
    }
  });

  it('adds an entry beside one with another stance or an insight of its own, and nothing that is there', () => {
    const digested = 'sources:\n  - url: https://example.org/1\n    insight: One.\n';
    assert.match(
      added(digested, { url: 'https://example.org/1', ...INSIGHT }) ?? '',
      /insight: One\.\n {2}- url: https:\/\/example\.org\/1\n {4}at/,
    );
    assert.match(
      added('sources:\n  - {url: https://example.org/1, stance: poses}\n', { url: 'https://example.org/1', ...INSIGHT }) ?? '',
      /poses\}\n {2}- url/,
    );
    assert.equal(addSource(file(digested), { url: 'https://example.org/1/' }).size, 0);
  });
});

describe('addLeads', () => {
  it('adds each source once, and none that the question lists, whatever its stance', () => {
    const question = file('sources:\n  - {url: https://example.org/1, stance: poses}\n');
    const urls = ['https://example.org/1', 'https://arxiv.org/abs/2110.14602', 'https://arxiv.org/pdf/2110.14602v3'];
    assert.equal(
      addLeads(
        question,
        urls.map((url) => ({ url })),
      ).get('a.md'),
      '---\ntitle: A?\nsources:\n  - {url: https://example.org/1, stance: poses}\n  - url: https://arxiv.org/abs/2110.14602\n---\n',
    );
    assert.equal(addLeads(question, [{ url: 'https://example.org/1' }]).size, 0);
  });
});

describe('entryOf', () => {
  const sources = mergeFacts([file('sources:\n  - {url: https://example.org/1, title: One}\n  - https://example.org/2\n')]);

  it('says no fact that the mosaic has', () => {
    const found = { title: 'Another', authors: ['Ann'], date: '2021' };
    assert.deepEqual(entryOf(sources, of('https://example.org/1?utm_source=x'), found), {
      url: 'https://example.org/1',
      authors: ['Ann'],
      date: '2021',
    });
    assert.deepEqual(entryOf(sources, of('https://example.org/2'), found), { url: 'https://example.org/2', ...found });
  });

  it('knows the facts of a source that has a title somewhere', () => {
    assert.deepEqual(factsHere(sources, of('https://example.org/1')), { title: 'One' });
    assert.equal(factsHere(sources, of('https://example.org/2')), undefined);
    assert.equal(factsHere(sources, of('https://example.org/3')), undefined);
  });
});
