import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { backlinksOf } from './backlinks.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';

const mosaic = mosaicOf({
  goal: 'title: Goal?\nlabel: The goal',
  a: 'title: A?\nsources: [{url: "https://e.org/s", title: S, insight: "It needs [[goal|one]]."}]\n\nThis is what [[goal]] needs. It is long.',
  b: 'title: B?\n\nSee [x][y].\n\n[y]: goal.md',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, number) => [`c${number}`, `title: C${number}?\n\nOf <b>[[goal]]</b> & more.`])),
});
const { shown, more } = backlinksOf(questionIn(mosaic, 'goal'), addressesUnder('/'));

describe('backlinksOf', () => {
  it('has the sentences of each question with the words of the link, first of the body, then of insights', () => {
    assert.deepEqual(shown[0], {
      question: { id: 'a', label: 'A?', title: 'A?', fill: 'lit', href: '/questions/a/' },
      sentences: [
        { before: 'This is what ', link: 'The goal', after: ' needs.' },
        { before: 'It needs ', link: 'one', after: '.' },
      ],
    });
  });

  it('has a question without a sentence too, and sentences without HTML', () => {
    assert.deepEqual(shown[1]?.sentences, []);
    assert.deepEqual(shown[2]?.sentences, [{ before: 'Of ', link: 'The goal', after: ' & more.' }]);
  });

  it('folds the rest of a long list', () => assert.deepEqual([shown.length, more.length], [8, 3]));
});
