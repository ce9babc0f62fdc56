import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { passageOf } from './passage.ts';

const mosaic = mosaicOf({
  a: [
    'title: A?',
    'aliases: [old]',
    'sources:',
    '  - {url: https://example.org, title: T, insight: "See [[#part]], [x](#part), [[old#part]] and [[b]]."}',
    '',
    '[[#part]] and [x](#gone)',
    '',
    '## Part',
  ].join('\n'),
  b: 'title: B, then?\nparent: old',
});

describe('passageOf', () => {
  it('leads from what is written to the present address, and from a heading alone to the question of the text', () => {
    const a = mosaic.questions.get('a');
    const [body, insight] = [a?.prose, a?.citations[0]?.prose].map((prose) => {
      assert.ok(prose);
      const { targets } = passageOf(prose, mosaic, addressesUnder('/'));
      return Object.fromEntries(Object.entries(targets).map(([written, { href }]) => [written, href]));
    });
    assert.deepEqual(body, { '#part': '/questions/a/#part' });
    assert.deepEqual(insight, {
      'old#part': '/questions/a/#part',
      b: '/questions/b/',
      '#part': '/questions/a/#part',
    });
  });
});
