import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openLens } from './lens.ts';
import type { LensIndex } from './lens-index.ts';
import { makeLens } from './make-lens.ts';

const QUESTIONS = [
  'How does abstraction work? Different minds find the same abstractions of the world.',
  'What is a firm? Prices carry knowledge between firms of a market, and inside a firm there are none.',
  'How are goals represented? A goal points at something in the world.',
  'When do boundaries form? A cell keeps its boundary at a cost.',
];

const lensOf = (questions: readonly string[]) => {
  const input = { questions: questions.map((text) => ({ names: [[text, 1] as [string, number]], texts: [] })), sources: [] };
  return openLens(JSON.parse(makeLens(input, new Map()).index) as LensIndex);
};
const lens = lensOf(QUESTIONS);
const ask = (title: string, text = '', most = 10) => lens.ask(lens.countsOf({ title, text }), most);

describe('the lens', () => {
  it('finds the questions that share telling words with a text, best first', () => {
    const found = ask('', 'We ask whether prices in a market carry what each firm knows of the world.');
    assert.deepEqual(found.map(({ row }) => row).slice(0, 1), [1]);
    assert.ok(found.every(({ row }) => row !== 3));
    assert.ok(found.every((each, index) => index === 0 || each.score <= (found[index - 1]?.score ?? 0)));
  });

  it('says which words matched, the most telling first, and how much of the text they are', () => {
    const [first] = ask('', 'Prices, knowledge, and the world.');
    assert.deepEqual(first?.stems, ['price', 'knowledge']);
    const all = ask(QUESTIONS[3] ?? '')[0];
    assert.ok(first && all && first.share > 0 && first.share < all.share && all.share <= 1);
  });

  it('takes a word of the title for three in the text', () => {
    assert.equal(ask('A cell and its boundary', 'goal goal something')[0]?.row, 3);
    assert.equal(ask('', 'cell boundary goal goal something points')[0]?.row, 2);
  });

  it('is not moved by how often a word is said over and over', () => {
    const often = ask('', `${'world '.repeat(10_000)} prices market knowledge firms carry`);
    assert.equal(often[0]?.row, 1);
  });

  it('finds nothing for a text without a word of the questions', () => {
    for (const text of ['', 'the of and', 'photosynthesis', '!!! ---', '\ud800', 'constructor __proto__ hasOwnProperty'])
      assert.deepEqual(ask(text, text), [], text);
  });

  it('returns no more than is asked for, and has nothing to say in an empty mosaic', () => {
    assert.equal(ask('world firm goal boundary', '', 2).length, 2);
    assert.deepEqual(lensOf([]).ask(new Map([['world', 1]]), 5), []);
  });

  it('does not put a long question first for its length', () => {
    const long = `What else? ${'Everything about markets, cells, minds, worlds, laws, games, trees, stars, ships, seas and songs. '.repeat(3)}`;
    const both = lensOf([...QUESTIONS, long]);
    assert.equal(both.ask(both.countsOf({ title: 'Cells keep a boundary', text: '' }), 1)[0]?.row, 3);
  });

  it('asks for the most telling words of a whole paper', () => {
    const words = Array.from({ length: 300 }, (_, at) => `common${at}`);
    const many = lensOf([...Array.from({ length: 40 }, () => words.join(' ')), 'A rare word: telephone']);
    const counts = many.countsOf({ title: '', text: `${words.join(' ')} telephone` });
    assert.equal(many.ask(counts, 1)[0]?.row, 40);
  });
});
