import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELD } from '../../tests/fixtures.ts';
import { readQuestions } from '../mosaic/read/read-questions.ts';
import { commonness, idFor } from './id-for.ts';

describe('an id that is made', () => {
  it('is never one that no file can have', () => {
    assert.equal(
      idFor('Con?', () => false),
      'con-question',
    );
    assert.ok(idFor(`Is ${'y'.repeat(300)} so?`, (id) => !id.endsWith('-7')).length <= 100);
  });

  it('is free and short', () => {
    for (const { frontmatter } of readQuestions(FIELD))
      assert.match(
        idFor(frontmatter.fields.title, () => false),
        /^[a-z0-9]+(-[a-z0-9]+){0,4}$/,
      );
    assert.equal(
      idFor('What is it?', (id) => id === 'what-is-it'),
      'what-is-it-2',
    );
    assert.equal(
      idFor('¿?', () => false),
      'question',
    );
    assert.equal(
      idFor('Wie naïv ist Łukasz’ Maß?', () => false),
      'wie-naiv-ist-lukasz-mass',
    );
    assert.ok(idFor('x'.repeat(300), () => false).length <= 100);
  });

  it('has the telling words of what is asked first, in their order', () => {
    const ids: Record<string, string> = {
      "What's the right way in which to talk about weather on other planets?": 'weather-planets',
      'Why don’t ants rest (i.e. stop and sleep, as bees and birds do at night)?': 'ants-rest',
      'How do rivers choose their beds? To what extent do bridges change that, and who pays for them?': 'rivers-choose-beds',
      'deep sea cables: who mends them, and what happens to the messages of a whole continent meanwhile?': 'deep-sea-cables',
      'Narrower problem: what is a tide?': 'tide',
      'What about it?': 'what-about-it',
    };
    for (const [title, id] of Object.entries(ids))
      assert.equal(
        idFor(title, () => false),
        id,
      );
  });

  it('prefers words that few titles have', () => {
    const title = 'How do systems of agents with markets and tariffs price grain and salt?';
    const titles = [title, ...Array.from({ length: 127 }, (_, i) => `Which systems of agents with markets are number ${i}?`)];
    assert.equal(
      idFor(title, () => false),
      'systems-agents-markets-tariffs',
    );
    assert.equal(
      idFor(title, () => false, commonness(titles)),
      'tariffs-price-grain-salt',
    );
  });

  it('tells titles apart by another word before a number', () => {
    const taken = new Set<string>();
    const next = (title: string) => {
      const id = idFor(title, (candidate) => taken.has(candidate));
      taken.add(id);
      return id;
    };
    const title = 'How do tides, winds, moons, storms, sand and rocks form coasts?';
    assert.deepEqual([title, title, title, title].map(next), [
      'tides-winds-moons-storms',
      'tides-winds-moons-storms-sand',
      'tides-winds-moons-storms-2',
      'tides-winds-moons-storms-3',
    ]);
  });

  it('takes little time for a title that is repeated', () => {
    let asked = 0;
    const taken = new Set(['tide', ...Array.from({ length: 20_000 }, (_, i) => `tide-${i + 2}`)]);
    const id = idFor('What is a tide?', (candidate) => {
      asked += 1;
      return taken.has(candidate);
    });
    assert.equal(id, 'tide-20002');
    assert.ok(asked < 200, `${asked} ids were tried`);
  });
});
