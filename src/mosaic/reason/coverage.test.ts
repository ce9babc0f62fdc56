import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVERYTHING } from '../../../tests/fixtures.ts';
import { fixture } from '../fixture.example.ts';
import { coverageOf, fillCounts, knownAbout } from './coverage.ts';
import { mosaicOf } from './mosaic.example.ts';

const insight = (more = '') => `{url: "https://example.org", title: S, insight: It says so.${more}}`;

describe('coverage', () => {
  it('counts the leaves that are dark, and those of which something is known', () => {
    assert.deepEqual(coverageOf(fixture(EVERYTHING).roots), { leaves: 3, dark: 1, unchecked: 2, checked: 0 });
    assert.deepEqual(coverageOf([]), { leaves: 0, dark: 0, unchecked: 0, checked: 0 });
  });

  it('counts each leaf once, of the given questions alone, and no branch', () => {
    const { roots } = mosaicOf({
      a: `sources: [${insight(', checked: [ada]')}]\n`,
      b: 'parent: a\n',
      c: `parent: a\nsources: [${insight()}]\n`,
      d: `parent: c\nsources: [${insight(', checked: [ada]')}]\n`,
      e: '',
    });
    assert.deepEqual(coverageOf(roots), { leaves: 3, dark: 2, unchecked: 0, checked: 1 });
    assert.deepEqual(coverageOf(roots.filter(({ id }) => id === 'e')), { leaves: 1, dark: 1, unchecked: 0, checked: 0 });
  });

  it('takes a question as checked when somebody compared one of its insights with the source, whatever its status', () => {
    const known = (fields: string) => knownAbout(mosaicOf({ a: fields }).questions.get('a') ?? assert.fail());
    assert.equal(known('sources: [{url: "https://example.org", title: S}]\n'), 'dark');
    assert.equal(known(`sources: [${insight()}]\n`), 'unchecked');
    assert.equal(known(`sources: [${insight(', checked: []')}]\n`), 'unchecked');
    assert.equal(known(`status: answered\nsources: [${insight(', stance: answers')}]\n`), 'unchecked');
    const second = insight(', checked: [ada]').replace('example.org', 'example.org/2');
    assert.equal(known(`sources: [${insight()}, ${second}]\n`), 'checked');
  });

  it('counts each fill of a mosaic', () =>
    assert.deepEqual(fillCounts(fixture(EVERYTHING).questions.values()), { dark: 1, lit: 1, partial: 1, answered: 1, 'ill-posed': 1 }));
});
