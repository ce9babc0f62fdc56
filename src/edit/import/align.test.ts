import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertGrowsEvenly } from '../../../tests/hostile/growth.ts';
import { align as alignWith } from './align.ts';
import type { Alignment, Line } from './alignment.ts';
import { type Known, knownQuestions } from './known.ts';

const known = (id: string, title: string, more: Partial<Known> = {}): Known => ({ id, title, parents: [], posers: new Set(), ...more });
const line = (title: string, above?: number, posers: string[] = []) => ({ title, above, posers });
const align = (lines: readonly Line[], questions: readonly Known[], under?: string) => alignWith(lines, knownQuestions(questions), under);
const shown = ({ match, isSure }: Alignment) => (match ? `${match.id}${isSure ? '' : '?'}` : '-');

describe('aligning a list', () => {
  it('finds the same words, in any order and script, and when none of them tells anything', () => {
    const questions = [known('a', 'What then?'), known('b', 'Was ist Licht?'), known('c', 'Что такое свет?')];
    const lines = ['what THEN', 'Ist was Licht?', 'Что такое свет', 'What is heat?'].map((title) => line(title));
    assert.deepEqual(align(lines, questions).map(shown), ['a', 'b', 'c', '-']);
  });

  it('knows a question by its id and label too, where its title is told in other words', () => {
    const questions = [
      known('mesa-optimization', 'What happens when learning makes learners?'),
      known('sticks', 'Q?', { label: 'Measuring sticks' }),
    ];
    assert.deepEqual(align([line("What's up with mesa-optimisers?"), line('Are there measuring sticks?')], questions).map(shown), [
      'mesa-optimization',
      'sticks',
    ]);
  });

  it('takes a near question for the same when the same people ask it, and asks otherwise', () => {
    const questions = [
      known('firms', 'What decides how large a company of traders becomes?', { posers: new Set(['ann']) }),
      known('ships', 'How do ships float?'),
    ];
    const title = 'What decides the size of a company?';
    assert.deepEqual(align([line(title, undefined, ['ann'])], questions).map(shown), ['firms']);
    assert.deepEqual(align([line(title, undefined, ['bo'])], questions).map(shown), ['firms?']);
  });

  it('prefers a question at the same place', () => {
    const questions = [
      known('ships', 'How do ships float?'),
      known('planes', 'How do planes fly?'),
      known('ship-shape', 'Which shape is good?', { parents: ['ships'] }),
      known('plane-shape', 'Which shape is good for it?', { parents: ['planes'] }),
    ];
    const [, shape] = align([line('How do planes fly?'), line('Which shape is good there?', 0)], questions);
    assert.equal(shape?.match?.id, 'plane-shape');
    const [, , heading] = align(
      [line('How do planes fly?'), { ...line('On shape', 0), isHeading: true }, line('Which shape is good there?', 1)],
      questions,
    );
    assert.equal(heading?.match?.id, 'plane-shape', 'a heading between them changes nothing');
    const [under] = align([line('Which shape is good there?')], questions, 'planes');
    assert.equal(under?.match?.id, 'plane-shape', 'the place of the list counts');
  });

  it('gives a question to one line, and asks where two want it', () => {
    const questions = [known('model', 'How does the world model act on the rest?'), known('other', 'What is snow?')];
    const lines = [line('How is the world model built?'), line('How does the world model act on everything else?')];
    assert.deepEqual(align(lines, questions).map(shown), ['model?', 'model?']);
    assert.deepEqual(align(lines, questions)[1]?.rival, { line: 0 });
  });

  it('asks where a line may be two questions', () => {
    const questions = [known('a', 'How do tides rise in spring?'), known('b', 'How do tides rise in autumn?'), known('c', 'What is snow?')];
    const [found] = align([line('How do tides rise?')], questions);
    assert.equal(found?.isSure, false);
    assert.ok(found?.rival && 'id' in found.rival);
  });

  it('holds to what is given', () => {
    const questions = [known('a', 'What is snow?'), known('b', 'What is rain?')];
    const lines = [{ ...line('What is snow?'), given: 'b' }, { ...line('What is snow?'), given: null }, line('What is rain?')];
    assert.deepEqual(align(lines, questions).map(shown), ['b', '-', 'b']);
  });

  it('takes a time that grows with the list, also where all lines are alike', async () => {
    for (const above of [undefined, 0])
      await assertGrowsEvenly(8000, 500, (size) => {
        const titles = Array.from({ length: size }, (_, i) => `How does abstraction number ${i % 3000} of the model work in agents?`);
        const questions = titles.map((title, i) =>
          known(`q-${i}`, title, { parents: i > 0 ? ['q-0'] : [], order: i, posers: new Set(['ann']) }),
        );
        const lines = titles.map((title, i) => line(title, i === 0 ? undefined : above, ['ann']));
        return () => align(lines, questions);
      });
  });
});
