import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safetyCase, strategy } from '../mosaic/backcast/game-trees.example.ts';
import { mosaicOf } from '../mosaic/reason/mosaic.example.ts';
import { addressesUnder } from './address.ts';
import { backcastPage, type GoalView } from './backcast-page.ts';

const pageOf = (mosaic: ReturnType<typeof mosaicOf>) => backcastPage(mosaic, addressesUnder('/base/'));
const FROM = 'from: "https://example.org"';
const S = 'sources: [{url: "https://example.org", title: S, authors: [Ada Lovelace], date: 1843-10, stance: answers}]\n';

const words = ({ question, settled, ways }: GoalView) =>
  [question.id, settled, ...ways.map(({ as, standing, claims }) => `${as} ${standing}: ${claims.map((c) => `${c.asked} ${c.standing}`)}`)]
    .filter(Boolean)
    .join('; ');

describe('backcastPage', () => {
  it('shows the ways to settle each question: first of those that are part of no other way', () => {
    const { goals } = pageOf(strategy);
    assert.deepEqual(
      goals.entries.map(({ question }) => question.id),
      ['goal', 'definitions-fixed', 'no-obfuscation', 'stability', 'survives-error'],
    );
    const [way] = goals.entries[0]?.ways ?? [];
    assert.deepEqual(way?.argued, { by: 'Buhl', name: 'Marie Buhl wrote it', href: '/base/sources/arxiv-2505-03989/', at: 'Section 6' });
    assert.deepEqual(
      way?.claims.map(({ ways }) => ways),
      ['#Ways-no-obfuscation', '#Ways-survives-error', '#Ways-definitions-fixed'],
    );
    assert.equal(goals.entries[0]?.tree, '/base/backcast/?q=goal');
  });

  it('says how each way stands, and what is settled already', () => {
    const page = pageOf(
      mosaicOf({
        goal: `settled_by: [{all: [fact=yes, open], ${FROM}}, {all: [fact=no], as: no, ${FROM}}]\n`,
        part: `settled_by: [{all: [fact=yes], as: no, ${FROM}}]\n`,
        fact: `status: answered\nanswer: yes\n${S}`,
        open: '',
      }),
    );
    assert.deepEqual(page.goals.entries.map(words), [
      'goal; yes open: yes holds,answered open; no refuted: no refuted',
      'part; no, which follows; no holds: yes holds',
    ]);
    assert.equal(page.goals.entries[0]?.ways[0]?.argued?.by, 'Lovelace 1843');
  });

  it('has first what most wait for among what is ready, and says what blocks what', () => {
    const { ready, blocked } = pageOf(
      mosaicOf({
        goal: `settled_by: [{all: [a=yes, b=yes], ${FROM}}]\n${S.replace(', stance: answers', '')}`,
        a: 'needs: [c, d]\n',
        b: '',
        c: '',
        d: 'needs: [c]\n',
        elsewhere: '',
      }),
    );
    assert.deepEqual(
      ready.entries.map(({ question, why }) => `${question.id}: ${why}`),
      ['c: 2 questions wait for it', 'b: part of a way to settle 1'],
    );
    assert.deepEqual(
      blocked.entries.map(({ question, by }) => [question.id, ...by.map(({ label }) => label)]),
      [
        ['a', 'What about c?', 'What about d?'],
        ['d', 'What about c?'],
      ],
    );
  });

  it('shows what speaks for or against answers', () => {
    assert.deepEqual(
      pageOf(safetyCase).hinges.entries.map((hinge) => [hinge.if, hinge.then, hinge.favours.map(({ words }) => words), hinge.argued?.by]),
      [
        ['yes', 'Training can be steered away.', ['speaks against'], 'Buhl'],
        ['high', 'One error may do.', ['speaks against'], 'Buhl'],
      ],
    );
  });

  it('is empty where no question has a move, and no longer than a few hundred ways where ten thousand have', () => {
    const { empty, goals } = pageOf(mosaicOf({ a: '', b: '' }));
    assert.ok(empty && goals.entries.length === 0);
    const source = `${S.replace(', stance: answers', '')}`;
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, place) => [`q${place}`, `settled_by: [{all: [end], ${FROM}}]\n${place === 0 ? source : ''}`]),
    );
    const page = pageOf(mosaicOf({ ...many, end: '' }));
    assert.equal(page.goals.entries.length, 200);
    assert.equal(page.goals.more, 'and 100 more');
  });
});
