import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isSameWord } from './same-word.ts';

it('forms of one word are told from words that are misspelt or others', () => {
  for (const [one, other] of [
    ['modularity', 'modular'],
    ['optimising', 'optimisation'],
    ['optimize', 'optimization'],
    ['deceptive', 'deception'],
    ['agents', 'agent'],
    ['abilities', 'ability'],
    ['represent', 'representations'],
    ['beliefs', 'belief'],
  ] as const)
    assert.ok(isSameWord(one, other) && isSameWord(other, one), `${one}, ${other}`);
  for (const [one, other] of [
    ['deceptve', 'deceptive'],
    ['abstracton', 'abstraction'],
    ['zzzqqq', 'zzz'],
    ['market', 'markov'],
    ['training', 'trade'],
    ['ai', 'aim'],
  ] as const)
    assert.ok(!isSameWord(one, other) && !isSameWord(other, one), `${one}, ${other}`);
});
