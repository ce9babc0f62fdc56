import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELDS } from '../mosaic/schema.ts';
import { addressesUnder } from './address.ts';
import { composePage } from './compose-page.ts';
import { repositoryLinks } from './repository-links.ts';

const page = composePage(repositoryLinks({ repository: 'https://github.com/a/b', branch: 'main' }), addressesUnder('/m/'));

describe('composePage', () => {
  it('has every field of the schema in one place', () => {
    const placed = ['title', 'label', 'parent', 'tags', 'sources'];
    const all = [...placed, ...page.more.map(({ name }) => name), ...page.inText];
    assert.deepEqual(all.toSorted(), FIELDS.toSorted());
  });

  it('fills in each further field as its type asks', () => {
    const controls = Object.fromEntries(page.more.map(({ name, control }) => [name, control]));
    assert.deepEqual(controls, {
      also_under: 'ids',
      order: 'line',
      status: 'choice',
      looked: 'line',
      answers: 'keys',
      answer: 'line',
      needs: 'ids',
      discussion: 'line',
    });
    assert.deepEqual(page.more.find(({ name }) => name === 'status')?.choices, ['open', 'partial', 'answered', 'ill-posed']);
    for (const { name, label, says } of page.more) assert.ok(label !== name && says.length > 0, `${name} has words of its own`);
  });

  it('says what each stance means, and how else one can contribute', () => {
    assert.deepEqual(
      page.stances.map(({ value }) => value),
      ['poses', 'informs', 'answers', 'disputes'],
    );
    assert.ok(page.stances.every(({ line }) => line !== ''));
    assert.match(page.elsewhere.insight, /\/issues\/new\?template=insight\.yml$/);
    assert.match(page.elsewhere.newQuestion, /\/new\/main\/questions\?/);
    assert.equal(page.elsewhere.contribute, '/m/contribute/');
  });
});
