import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';
import { type ClaimView, movesIn } from './moves.ts';

const FROM = 'from: "https://arxiv.org/abs/2110.14602"';
const mosaic = mosaicOf({
  goal:
    'title: Goal?\nsources: [{url: "https://arxiv.org/abs/2110.14602", title: S, authors: [Ada], date: 2021}]\n' +
    `settled_by: [{all: [a=yes, kind=shared], ${FROM}, at: Section 2}, {all: [known=no], as: no, ${FROM}}, {all: [known=yes], as: yes, ${FROM}}]`,
  a: `title: A?\nparent: goal\nneeds: [b, known]\nhinges: [{if: no, then: Then it is late., favours: [goal=no, kind=private, b], ${FROM}}]`,
  b: 'title: B?\nparent: goal',
  kind: 'title: Which kind?\nparent: goal\nanswers: {shared: All have one, private: Each has its own}',
  known:
    'title: Known?\nlabel: Known\nparent: goal\nstatus: answered\nanswer: yes\nsources: [{url: "https://example.org", title: T, stance: answers}]',
  calm: 'title: Calm?\nparent: goal\nneeds: [known]',
  none: 'title: None?\nparent: goal',
});
const viewOf = movesIn(mosaic, addressesUnder('/'));
const view = (id: string) => viewOf(questionIn(mosaic, id)) ?? assert.fail(id);
const claims = (some: readonly ClaimView[]) => some.map(({ question, answer, standing }) => `${question.id} ${answer ?? ''} ${standing}`);

describe('movesIn', () => {
  it('says nothing of a question without moves', () => assert.equal(viewOf(questionIn(mosaic, 'none')), undefined));

  it('says what would settle it: each way with its claims, how it stands and who argues so', () => {
    assert.deepEqual(
      view('goal').ways.map((way) => [way.as, claims(way.claims), way.words, way.source?.name, way.at]),
      [
        ['yes', ['a yes open', 'kind shared open'], '2 answers away', 'S', 'Section 2'],
        ['no', ['known no refuted'], 'no longer possible', 'S', undefined],
        ['yes', ['known yes holds'], 'holds', 'S', undefined],
      ],
    );
    assert.equal(view('goal').standing, 'Follows from what is known: yes');
  });

  it('says what it waits for, and when it is ready', () => {
    assert.deepEqual([claims(view('a').needs), view('a').standing], [['b  open', 'known  holds'], 'Waits for 1 question']);
    assert.equal(view('calm').standing, 'Ready: all that it needs is settled');
    assert.equal(view('known').standing, 'Answered: yes');
  });

  it('says what hangs on it: who waits, what it is a part of, and what its hinges say', () => {
    assert.deepEqual(claims(view('b').neededBy.shown), ['a  open']);
    assert.deepEqual(
      view('kind').settles.shown.map((part) => [part.question.id, part.as, part.if, claims(part.with)]),
      [['goal', 'yes', 'shared', ['a yes open']]],
    );
    assert.deepEqual(
      view('a').hinges.map((hinge) => [hinge.if, hinge.then, hinge.favours.map(({ question, words }) => `${words} ${question.id}`)]),
      [['no', 'Then it is late', ['speaks against goal', 'speaks for “private” in kind', 'gives weight to b']]],
    );
  });

  it('says what speaks to it, and its own answers where they have names', () => {
    const said = (id: string) => view(id).voices.shown.map((voice) => `${voice.question.id}=${voice.if}: ${voice.words}`);
    assert.deepEqual(
      [said('goal'), said('kind'), said('b')],
      [['a=no: that speaks for no'], ['a=no: that speaks for “private”'], ['a=no: this question matters more']],
    );
    assert.deepEqual(view('kind').answers, [
      { key: 'shared', text: 'All have one' },
      { key: 'private', text: 'Each has its own' },
    ]);
  });

  it('shows the first twelve of those that files of others add, and counts the rest', () => {
    const many = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`q${index}`, `title: Q${index}?\nparent: top\nneeds: [top]`]),
    );
    const all = mosaicOf({ top: 'title: Top?', ...many });
    const { neededBy } = movesIn(all, addressesUnder('/'))(questionIn(all, 'top')) ?? assert.fail();
    assert.deepEqual([neededBy.shown.length, neededBy.more], [12, 3]);
  });
});
