import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mixOf, sharesOf } from './mix.ts';

interface Part {
  fill: string;
  children: Part[];
}
const leaf = (fill: string): Part => ({ fill, children: [] });

describe('a mix', () => {
  it('counts leaves, and not the questions above them', () => {
    const branch = { fill: 'dark', children: [leaf('lit'), { fill: 'dark', children: [leaf('answered'), leaf('lit')] }] };
    const mix = mixOf([branch, leaf('dark')], ({ fill }) => fill);
    assert.deepEqual(Object.fromEntries(mix), { lit: 2, answered: 1, dark: 1 });
    const order = ['dark', 'lit', 'partial', 'answered'].map((key) => ({ key, label: key }));
    assert.deepEqual(
      sharesOf(mix, order).map(({ key, count }) => `${count} ${key}`),
      ['1 dark', '2 lit', '1 answered'],
    );
  });
});
