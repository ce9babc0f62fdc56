import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELD } from '../../tests/fixtures.ts';
import { fixture } from '../mosaic/fixture.example.ts';
import { type Counts, counter, into, writeCounts } from './counts.ts';
import { openLens } from './lens.ts';
import type { LensIndex } from './lens-index.ts';
import { lensInput, type SourceInput } from './lens-input.ts';
import { makeLens } from './make-lens.ts';

const words = (text: string) => ({ names: [[text, 1]] as [string, number][], texts: [] });
const QUESTIONS = [
  'What do firms do that markets of agents cannot?',
  'When does a market of agents replace a firm and its plan?',
  'How do cells keep a boundary?',
  'What is a goal?',
].map(words);
const unread = (title: string, near: number[]) =>
  makeLens({ questions: QUESTIONS, sources: [{ ...words(title), near } satisfies SourceInput] }, new Map()).unread[0];

describe('what a source has not been read for', () => {
  const title = 'Why firms exist: agents plan inside a firm where a market fails';

  it('are questions that share several of its words', () => assert.deepEqual(unread(title, []), [1, 0]));

  it('are not those that it is connected with, nor those above them', () => assert.deepEqual(unread(title, [0]), [1]));

  it('are none where only one or two words are shared', () => assert.deepEqual(unread('A goal and a cell', []), []));
});

describe('the index of the lens', () => {
  const field = fixture(FIELD);
  const count = counter();
  const texts = new Map<string, string>();
  for (const { prose, body, citations } of field.questions.values()) {
    for (const [of, text] of [[prose, body] as const, ...citations.map((each) => [each.prose, each.insight] as const)]) {
      if (!of || text === undefined) continue;
      const counts: Counts = new Map();
      count(text, into(counts));
      texts.set(of.digest, writeCounts(counts));
    }
  }
  const made = () => makeLens(lensInput(field), texts);
  const { index: json, unread } = made();
  const index = JSON.parse(json) as LensIndex;

  it('has every question of a mosaic, and is the same each time', () => {
    assert.equal(index.documentCount, field.questions.size);
    assert.deepEqual(Object.keys(index.fieldLength).map(Number), [...field.questions.keys()].keys().toArray());
    assert.equal(made().index, json);
  });

  it('has no more than 80 words of a question', () => {
    const words = new Map<string, number>();
    for (const [, { 0: posting }] of index.index) for (const row of Object.keys(posting)) words.set(row, (words.get(row) ?? 0) + 1);
    assert.equal(words.size, field.questions.size);
    assert.equal(Math.max(...words.values()), 80);
  });

  it('finds a question by its label, its title and its insights', () => {
    const lens = openLens(index);
    const ids = [...field.questions.keys()];
    const first = (text: string) => ids[lens.ask(lens.countsOf({ title: '', text }), 1)[0]?.row ?? -1];
    const question = field.questions.get('modules-by-default') ?? assert.fail();
    for (const text of [question.title, `${question.label} ${question.title}`, question.citations.map(({ insight }) => insight).join(' ')])
      assert.equal(first(text), question.id, text);
  });

  it('suggests for a source only questions that are not connected with it', () => {
    assert.equal(unread.length, field.sources.size);
    const ordered = [...field.questions.values()];
    const suggested = [...field.sources.values()].flatMap(({ citations }, place) =>
      (unread[place] ?? []).map((row) => citations.some(({ question }) => question === ordered[row])),
    );
    assert.ok(suggested.length > 10 && !suggested.includes(true));
  });
});
