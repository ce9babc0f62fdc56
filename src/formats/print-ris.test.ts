import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { identify } from '../mosaic/identity.ts';
import type { Citable } from './bibliography.ts';
import { printRis } from './print-ris.ts';
import { readBibliography } from './read-bibliography.ts';

interface Facts {
  title?: string;
  authors?: string[];
  date?: string;
}

function sourceAt(address: string, { title, authors = [], date }: Facts = {}): Citable {
  const { key, url, kind } = identify(address) ?? assert.fail(address);
  return { key, url, kind, slug: 'x', authors: authors.map((name) => ({ name })), ...(title && { title }), ...(date && { date }) };
}

/** A strict reader: each record from `TY` to `ER`, a line for each tag, as the format has them. */
function readRecords(text: string): [tag: string, value: string][][] {
  const records: [string, string][][] = [];
  for (const line of text.split('\r\n').slice(0, -1)) {
    if (line === '') continue;
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? assert.fail(JSON.stringify(line));
    if (tag === 'TY') records.push([]);
    const record = records.at(-1) ?? assert.fail('a record begins with TY');
    assert.notEqual(record.at(-1)?.[0], 'ER', 'nothing follows ER');
    record.push([tag, value]);
  }
  for (const record of records) assert.equal(record.at(-1)?.[0], 'ER');
  return records;
}

describe('RIS', () => {
  it('has one record for each source', () => {
    const facts = { title: 'A & B', authors: ['Vitaly Vanchurin', 'johnswentworth'], date: '2021-10-02' };
    const [record] = readRecords(printRis([sourceAt('https://doi.org/10.1000/x', facts)]));
    assert.deepEqual(record, [
      ['TY', 'JOUR'],
      ['ID', 'x'],
      ['TI', 'A & B'],
      ['AU', 'Vanchurin, Vitaly'],
      ['AU', 'johnswentworth'],
      ['PY', '2021'],
      ['DA', '2021/10/02/'],
      ['DO', '10.1000/x'],
      ['UR', 'https://doi.org/10.1000/x'],
      ['ER', ''],
    ]);
    assert.equal(readRecords(printRis([sourceAt('https://arxiv.org/abs/2110.14602')]))[0]?.[0]?.[1], 'UNPB');
    assert.equal(printRis([]), '');
  });

  it('is read back as it was written', () => {
    const title = fc.string({ unit: fc.constantFrom(...'aB é&%-'), maxLength: 12 }).map((text) => `T ${text} z`.replace(/\s+/g, ' '));
    const author = fc.constantFrom('Vitaly Vanchurin', 'Søren Łukasz', 'johnswentworth', 'Center for Research and Policy');
    const facts = fc.record({ title, authors: fc.uniqueArray(author), date: fc.constantFrom('2021', '2021-10', '2021-10-02') });
    const addresses = ['https://arxiv.org/abs/2110.14602', 'https://doi.org/10.1000/x_1(2)', 'https://example.org/a?q=1&r=%7B'];
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: addresses.length }), (all) => {
        const sources = all.map((each, place) => sourceAt(addresses[place] as string, each));
        const read = (readBibliography(printRis(sources)) ?? assert.fail()).map(({ identity, facts }) => [
          identity?.key,
          facts.title,
          facts.authors ?? [],
          facts.date,
        ]);
        assert.deepEqual(
          read,
          sources.map(({ key }, place) => [key, all[place]?.title, all[place]?.authors, all[place]?.date]),
        );
      }),
      tries(100),
    );
  });

  it('has a line for each value, whatever strangers write', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\r\n', '\n', 'ER  - ', 'TY  - JOUR', '\u2028', '\u0000', '\ud800', 'a'),
      minLength: 1,
    });
    fc.assert(
      fc.property(hostile, fc.array(hostile, { maxLength: 3 }), (title, authors) => {
        const records = readRecords(printRis([sourceAt('https://e.org', { title, authors })]));
        assert.equal(records.length, 1);
        assert.ok(records[0]?.every(([, value]) => value.isWellFormed()));
      }),
      tries(200),
    );
  });
});
