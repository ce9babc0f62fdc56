import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { followsInShort, followsParts } from './follows.ts';
import { ofPremises, ofSafetyCase, ofTwo, situationOf } from './game-data.example.ts';
import { textOf } from './words.ts';

const said = ({ data, change }: ReturnType<typeof situationOf>) =>
  followsParts(change, data).map(({ name, sentences }) => [name, ...sentences.map((words) => textOf(words, data))]);

describe('what follows', () => {
  it('is said with the reason of each: what is settled, ready, contradictory, and what speaks', () => {
    assert.deepEqual(said(situationOf(ofPremises, 'catastrophe', { built: 'yes', difficulty: 'no', deployment: 'withhold' })), [
      ['Ready then', 'What about misaligned?, all that it needs is settled'],
    ]);
    assert.deepEqual(said(situationOf(ofSafetyCase, 'safe', { stakes: 'high', 'errors-rare': 'yes', 'rare-errors-suffice': 'yes' })), [
      [
        'Settled then',
        'What about safe? yes, follows from What about errors-rare? yes and What about rare-errors-suffice? yes (Buhl, C1.1, C1.2)',
      ],
      ['Then speaks for or against', 'What about stakes? high speaks against What about rare-errors-suffice?: One error may do (Buhl)'],
    ]);
    assert.deepEqual(said(situationOf(ofTwo, 'slow', { limits: 'yes' }))[0], [
      'Contradictions',
      'Slow progress: yes, follows from What about steps? yes (Ash 2025, Section 2); but no follows from What about steps? yes (Birch 2025)',
    ]);
    assert.deepEqual(said(situationOf(ofTwo, 'slow')), []);
  });

  it('is said in one line', () => {
    const short = (...of: Parameters<typeof situationOf>) => followsInShort(situationOf(...of).change);
    assert.equal(short(ofTwo, 'slow', { limits: 'yes' }), '2 follow, 1 contradiction');
    assert.equal(short(ofPremises, 'catastrophe', { built: 'yes', difficulty: 'no', deployment: 'withhold' }), '1 more is ready');
    assert.equal(short(ofPremises, 'catastrophe', { built: 'yes' }), 'nothing follows yet');
  });
});
