import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadMosaic } from '../mosaic/load.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { addressesUnder } from './address.ts';
import { passageOf } from './passage.ts';

const files = Object.entries({
  'a.md':
    '---\ntitle: A?\naliases: [old]\nsources:\n  - {url: https://example.org, title: T, insight: "See [[#part]], [x](#part), [[old#part]] and [[b]]."}\n---\n[[#part]] and [x](#gone)\n\n## Part\n',
  'b.md': '---\ntitle: B, then?\nparent: old\n---\n',
}).map(([name, text]) => parseQuestion(name, name, text));

describe('passageOf', () => {
  it('leads from what is written to the present address, and from a heading alone to the question of the text', () => {
    const { mosaic } = loadMosaic(files);
    const a = mosaic?.questions.get('a');
    const [body, insight] = [a?.prose, a?.citations[0]?.prose].map((prose) => {
      assert.ok(prose && mosaic);
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
