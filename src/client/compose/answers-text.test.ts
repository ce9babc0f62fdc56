import assert from 'node:assert/strict';
import { it } from 'node:test';
import { answersOf, answersText } from './answers-text.ts';

it('possible answers are lines of a key and a text, and what is none is said', () => {
  const answers = { shared: 'All have the same: one', private: 'Each has its own' };
  assert.deepEqual(answersOf(`\n${answersText(answers)}\n`), answers);
  assert.equal(answersOf(' \n'), undefined);
  assert.match(answersOf('shared') as string, /^Found “shared”, expected a key/);
  assert.match(answersOf('a: x\na: y') as string, /^Found “a” twice/);
  assert.deepEqual(Object.keys(answersOf('__proto__: x') as object), ['__proto__']);
});
