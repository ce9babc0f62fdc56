import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNames, findTitles } from '../../formats/find-data.ts';
import { lensInput } from '../../lens/lens-input.ts';
import { makeLens } from '../../lens/make-lens.ts';
import { mosaicOf } from '../../views/mosaic.example.ts';
import { answering } from './answer.ts';
import { openLensData } from './data.ts';

const filler = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`q-${i}`, `title: Does thing${i} concern agents with stuff${i}?`]));
const mosaic = mosaicOf({
  field: 'title: What is the field about?\nlabel: The field',
  tampering: `title: Will learners tamper with sensors of reward?\nlabel: Tampering\nparent: field
sources:\n  - url: https://arxiv.org/abs/2110.14602\n    title: On tampering with reward\n    insight: They do.`,
  ...filler,
});
const { index } = makeLens(lensInput(mosaic), new Map());
const answer = answering(openLensData(JSON.parse(index), findNames(mosaic), findTitles(mosaic)));

describe('an answer', () => {
  it('has the question, where it is, the words as they stand in the text, and the sentence', () => {
    const { likely, lessLikely, source, known } = answer(
      'A Paper\n\nNothing here. A learner with Sensors tampers with rewards in this sentence. Nor here.',
    );
    assert.deepEqual([...likely, ...lessLikely][0], {
      id: 'tampering',
      label: 'Tampering',
      title: 'Will learners tamper with sensors of reward?',
      fill: 'lit',
      lineage: ['The field'],
      words: ['learner', 'Sensors', 'tampers', 'rewards'],
      passage: [
        { text: 'A ', shared: false },
        { text: 'learner', shared: true },
        { text: ' with ', shared: false },
        { text: 'Sensors', shared: true },
        { text: ' ', shared: false },
        { text: 'tampers', shared: true },
        { text: ' with ', shared: false },
        { text: 'rewards', shared: true },
        { text: ' in this sentence.', shared: false },
      ],
    });
    assert.deepEqual(source, { title: 'A Paper', addresses: [], authors: [] });
    assert.equal(known, undefined);
  });

  it('knows a source by any of its addresses', () => {
    assert.deepEqual(answer('https://arxiv.org/pdf/2110.14602v3').known, { slug: 'arxiv-2110-14602', name: 'On tampering with reward' });
    assert.equal(answer('https://arxiv.org/abs/2110.14603').known, undefined);
    assert.equal(answer('https://arxiv.org/abs/2110.14603').hasText, false);
  });

  it('has no question for a text without a word of theirs', () => {
    const { likely, lessLikely, hasText } = answer('Lorem ipsum dolor sit amet.');
    assert.deepEqual([likely, lessLikely, hasText], [[], [], true]);
  });
});
