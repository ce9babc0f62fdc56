import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { givenIn } from './given.ts';
import { happened, LIVED, livedMosaic } from './history.example.ts';
import { historyView } from './history-view.ts';
import { mosaicOf } from './mosaic.example.ts';
import { plainWords } from './what-happened.ts';

const to = addressesUnder('/');

describe('givenIn', () => {
  it('keeps handles and names of changes apart from people, in the order of their names', () => {
    const mosaic = livedMosaic();
    const given = givenIn(mosaic, historyView(mosaic, { events: LIVED }), to);
    assert.deepEqual(given.others, [
      { name: 'Ann', counts: 'made 7 changes' },
      { name: 'ann-x', counts: 'wrote 1 insight, made 1 change' },
      { name: 'bob', counts: 'checked 1 insight, made 1 change' },
    ]);
    for (const person of mosaic.people.values()) assert.equal(given.of(person), undefined, person.name);
  });

  it('joins them with a person who has them among the names of terms.yaml', () => {
    const mosaic = mosaicOf(
      { a: 'title: A?\nsources: [{url: "https://e.org/s", title: S, authors: [Ann Ott], insight: So., by: ann-x}]' },
      undefined,
      'people:\n  - name: Ann Ott\n    also: [ann-x, Ann]\n',
    );
    const events = Array.from({ length: 12 }, (_, n) =>
      happened(`2026-01-${10 + n}`, 'a', 'learnt', { source: 'https://e.org/s', by: 'ann-x' }),
    );
    const given = givenIn(mosaic, historyView(mosaic, { events: [...events, happened('2026-02-01', 'gone', 'asked')] }), to);
    assert.deepEqual(given.others, []);
    const [ann] = mosaic.people.values();
    const { counts, latest } = given.of(ann ?? assert.fail()) ?? assert.fail();
    assert.equal(counts, 'wrote 1 insight, made 13 changes');
    assert.equal(latest.length, 10);
    assert.deepEqual(
      latest.slice(0, 2).map(({ date, question, line }) => [date, question.label, question.href, plainWords(line.words)]),
      [
        ['2026-02-01', 'Was it gone?', undefined, 'asked'],
        ['2026-01-21', 'A?', '/questions/a/', 'learnt from S'],
      ],
    );
  });

  it('knows of insights and checks without a history too', () => {
    assert.deepEqual(
      givenIn(livedMosaic(), undefined, to).others.map(({ name, counts }) => `${name}: ${counts}`),
      ['ann-x: wrote 1 insight', 'bob: checked 1 insight'],
    );
  });
});
