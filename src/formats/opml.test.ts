import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { planImport } from '../edit/import/plan.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { parseOpml, printOpml } from './opml.ts';
import { outlinedOf, outlines } from './outline.example.ts';
import type { Outlined } from './outline.ts';

describe('printOpml', () => {
  it('is always XML, without characters that XML does not allow', () => {
    const opml = printOpml('A \u0000', [{ id: 'a', title: 'a \u0001\u001b\ud800\uffff <&> "b"\n', children: [] }]);
    assert.equal(parseOpml(opml).items[0]?.title, 'a <&> "b"');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        const { items } = parseOpml(printOpml(words, [{ id: 'a', title: `a${words}`, children: [] }]));
        assert.equal(items.length, 1);
      }),
      tries(100),
    );
  });

  it('is written at any depth', () => {
    let node: Outlined = { id: 'a', title: 'A?', children: [] };
    for (let depth = 0; depth < 3000; depth++) node = { id: 'a', title: 'A?', children: [node] };
    assert.equal(printOpml('M', [node]).match(/<outline /g)?.length, 3001);
  });

  it('is read back by import', () => {
    fc.assert(
      fc.property(outlines, (written) => assert.deepEqual(outlinedOf(parseOpml(printOpml('Mosaic', written)).items), written)),
      tries(100),
    );
  });

  it('is read back by import, also the label of a question', () => {
    const opml = printOpml('M', [{ id: 'a', title: 'A?', children: [{ id: 'b', title: 'B?', children: [] }] }], (id) =>
      id === 'a' ? 'The "A"' : undefined,
    );
    const { items } = parseOpml(opml);
    assert.deepEqual([items[0]?.title, items[0]?.label, items[0]?.children[0]?.label], ['A?', 'The "A"', undefined]);
    const { change } = planImport([], { items }, { under: undefined });
    assert.equal(parseQuestion('a.md', 'a.md', change.get('a.md') ?? '').frontmatter.fields.label, 'The "A"');
  });
});
