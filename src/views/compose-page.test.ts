import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldReference } from '../mosaic/field-reference.ts';
import { FIELDS } from '../mosaic/schema.ts';
import { addressesUnder } from './address.ts';
import { composePage } from './compose-page.ts';
import { repositoryLinks } from './repository-links.ts';

const page = composePage(repositoryLinks({ repository: 'https://github.com/a/b', branch: 'main' }), addressesUnder('/m/'));

const further = [...page.more, ...page.moves.fields];

describe('composePage', () => {
  it('has every field of the schema in one place', () => {
    const placed = ['title', 'label', 'parent', 'tags', 'sources'];
    const all = [...placed, ...further.map(({ name }) => name), ...page.moves.lists.map(({ name }) => name), ...page.inText];
    assert.deepEqual(all.toSorted(), FIELDS.toSorted());
  });

  it('fills in each further field as its type asks', () => {
    const controls = Object.fromEntries(further.map(({ name, control }) => [name, control]));
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
    for (const { name, label, says } of further) assert.ok(label !== name && says.length > 0, `${name} has words of its own`);
  });

  it('has every field of a way and of a hinge', () => {
    const { settled_by, hinges } = fieldReference();
    for (const { name, fields } of page.moves.lists)
      assert.deepEqual(
        fields.map((field) => field.name).toSorted(),
        (name === 'hinges' ? hinges : settled_by).map((field) => field.name).toSorted(),
      );
    assert.deepEqual(
      page.moves.lists.map(({ name }) => name),
      ['settled_by', 'hinges'],
    );
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
