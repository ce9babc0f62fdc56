/** What the lens says is likely: on a frozen field, with abstracts from the field and from outside. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { holdingOut } from '../scripts/bench/hold-out.ts';
import type { Lens } from '../src/lens/lens.ts';
import { likelyOf } from '../src/lens/likely.ts';
import { fixture } from '../src/mosaic/fixture.example.ts';
import type { Mosaic } from '../src/mosaic/mosaic.ts';
import { FIELD } from './fixtures.ts';

interface Text {
  source: string;
  title: string;
  abstract: string;
}

const textsIn = (name: string) => parse(readFileSync(path.join(import.meta.dirname, 'lens', name), 'utf8')) as Text[];

let mosaic: Mosaic;
let lens: Lens;

before(async () => {
  mosaic = fixture(FIELD);
  lens = await (await holdingOut(mosaic))([]);
});

const found = ({ title, abstract }: Text) => lens.ask(lens.countsOf({ title, text: abstract }), 10);

describe('what is likely', () => {
  it('is nothing for most texts from outside the field', () => {
    const outside = textsIn('outside.yaml');
    const close = outside.filter((text) => likelyOf(found(text)) > 0);
    assert.ok(outside.length === 12 && close.length <= 3, close.map(({ title }) => title).join('; '));
  });

  it('is something for nearly all sources of the field, and is right', () => {
    const sources = textsIn('sources.yaml').filter(({ source }) => mosaic.sources.has(source));
    const ids = [...mosaic.questions.keys()];
    const right = sources.filter((text) => {
      const own = new Set(mosaic.sources.get(text.source)?.citations.map(({ question }) => question.id));
      const all = found(text);
      return all.slice(0, likelyOf(all)).some(({ row }) => own.has(ids[row] as string));
    });
    assert.ok(sources.length > 50 && right.length >= 0.9 * sources.length, `${right.length} of ${sources.length}`);
  });

  it('is some of the results, the best first', () => {
    const counts = textsIn('sources.yaml').map((text) => [found(text).length, likelyOf(found(text))] as const);
    const mean = counts.reduce((sum, [, likely]) => sum + likely, 0) / counts.length;
    assert.ok(mean > 2 && mean < 7, `${mean}`);
    assert.equal(likelyOf([]), 0);
  });
});
