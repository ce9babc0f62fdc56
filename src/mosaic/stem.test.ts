import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stem, withoutStopWords } from './stem.ts';

describe('the form by which a word is found', () => {
  it('is the same for one and for many', () => {
    for (const [one, many] of [
      ['agent', 'agents'],
      ['theory', 'theories'],
      ['process', 'processes'],
      ['abstraction', 'abstractions'],
      ['ai', 'ais'],
      ['sae', 'saes'],
    ] as const)
      assert.equal(stem(many), stem(one), many);
  });

  it('is the same on both sides of the Atlantic', () => {
    for (const [british, american] of [
      ['optimisation', 'optimization'],
      ['generalises', 'generalizes'],
      ['modelling', 'modeling'],
      ['behaviour', 'behavior'],
      ['cyberdefence', 'cyberdefense'],
      ['analyse', 'analyze'],
    ] as const)
      assert.equal(stem(british), stem(american), british);
  });

  it('keeps different words apart', () => {
    for (const [a, b] of [
      ['agent', 'agency'],
      ['basis', 'basi'],
      ['class', 'clas'],
      ['four', 'for'],
      ['is', 'i'],
    ] as const)
      assert.notEqual(stem(a), stem(b), `${a}, ${b}`);
  });
});

describe('the words that count', () => {
  it('are all but the small ones', () => assert.deepEqual(withoutStopWords(['how', 'do', 'agents', 'work']), ['agents', 'work']));
  it('are all where all are small', () => assert.deepEqual(withoutStopWords(['to', 'be']), ['to', 'be']));
});
