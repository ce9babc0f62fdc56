import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVERYTHING } from '../../tests/fixtures.ts';
import { fixture } from '../mosaic/fixture.example.ts';
import { addressesUnder } from './address.ts';
import { questionIn } from './mosaic.example.ts';
import { outlineOf } from './perspective.ts';

const mosaic = fixture(EVERYTHING);

describe('outlineOf', () => {
  it('puts questions below their nearest ancestor in the list', () => {
    const outline = outlineOf([questionIn(mosaic, 'field'), questionIn(mosaic, 'constructor')], addressesUnder('/base/'));
    assert.deepEqual(
      outline.map(({ id, children }) => [id, children.map((child) => child.href)]),
      [['field', ['/base/questions/constructor/']]],
    );
  });
});
