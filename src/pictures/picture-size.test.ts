import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf } from '../views/mosaic.example.ts';
import { pictureSize } from './picture-size.ts';

/** Questions without labels, each with a sentence of its own, eight below each other one. */
const roots = (count: number) =>
  mosaicOf(
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `q-${n}`,
        `title: What is it that the question with the number ${n} asks for?${n > 0 ? `\nparent: q-${Math.floor((n - 1) / 8)}` : ''}`,
      ]),
    ),
  ).roots;

describe('the height of the picture', () => {
  const height = (count: number) => pictureSize(roots(count), 'wide').height;

  it('is what the words need, also of some hundred questions', () => {
    const [few, more] = [height(120), height(240)];
    assert.ok(few > 480 && more > few && more > 1280 && more <= 2200, `${few}, ${more}`);
  });

  it('is that of an overview where the words need more', () => assert.equal(height(1200), 1280));
  it('is never less than a picture needs', () => assert.equal(height(2), 480));
});
