import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf } from './mosaic.example.ts';
import { isLead, readingList } from './reading.ts';

/** Fields, and sources as lines of YAML, by id of the question. */
type Files = Record<string, { fields?: string; sources?: string[] }>;

const fieldsOf = ({ fields = '', sources = [] }: Files[string]) =>
  fields + (sources.length > 0 ? `sources:\n${sources.map((source) => `  - ${source}\n`).join('')}` : '');

const list = (files: Files) => readingList(mosaicOf(Object.fromEntries(Object.entries(files).map(([id, file]) => [id, fieldsOf(file)]))));
const scores = (files: Files) => Object.fromEntries(list(files).map(({ source, score }) => [source.title ?? source.url, score]));

const lead = (name: string, more = '') => `{url: "https://example.org/${name}", title: ${name}${more}}`;
const insight = (name: string, more = '') => lead(name, `, insight: So it is${more}`);

describe('a lead', () => {
  it('is a source without an insight that does more than ask the question', () => {
    assert.ok(isLead({ stance: 'informs' }));
    assert.ok(isLead({ stance: 'disputes' }));
    assert.ok(!isLead({ stance: 'poses' }));
    assert.ok(!isLead({ stance: 'informs', insight: 'So it is.' }));
  });

  it('waits only for the questions that it is a lead of', () => {
    const [only, ...others] = list({
      a: { sources: [lead('P', ', stance: poses'), insight('I'), lead('L')] },
      b: { sources: [insight('L'), lead('I', ', stance: poses')] },
      c: { sources: ['https://example.org/L'] },
    });
    assert.equal(only?.source.title, 'L');
    assert.deepEqual(
      only.because.waiting.map(({ id }) => id),
      ['a', 'c'],
    );
    assert.deepEqual(others, []);
  });

  it('waits once for a question that lists it with two stances', () => {
    const [twice] = list({ a: { sources: [lead('L', ', stance: answers'), lead('L', ', stance: disputes')] } });
    assert.deepEqual([twice?.because.waiting.length, twice?.because.unsettled, twice?.because.dark, twice?.score], [1, 1, 1, 2]);
  });
});

describe('the score of a lead', () => {
  it('counts a dark question fully, a learnt one half, a checked or partial one a quarter, all twice where nobody has looked', () => {
    assert.deepEqual(
      scores({
        a: { sources: [lead('Dark')] },
        b: { sources: [lead('Learnt'), insight('B')] },
        c: { sources: [lead('Checked'), insight('C', ', by: ann, checked: [bob]')] },
        d: { fields: 'status: partial\n', sources: [lead('Partial'), insight('D')] },
      }),
      { Dark: 2, Learnt: 1, Checked: 0.5, Partial: 0.5 },
    );
  });

  it('is the sum over the questions that wait for it, of which settled ones add nothing', () => {
    const { S, T, U } = scores({
      a: { sources: [lead('S'), lead('T')] },
      b: { sources: [lead('S'), insight('B')] },
      c: { fields: 'status: answered\n', sources: [lead('S'), lead('U'), insight('C', ', stance: answers')] },
      d: { fields: 'status: ill-posed\n', sources: [lead('U'), insight('D', ', stance: disputes')] },
    });
    assert.deepEqual([S, T, U], [3, 2, 0]);
  });

  it('counts a question more, the more its answer would change', () => {
    const { Needed, Alone } = scores({ a: { sources: [lead('Needed')] }, b: { fields: 'needs: [a]\n' }, c: { sources: [lead('Alone')] } });
    assert.deepEqual([Needed, Alone], [4, 2], 'one dark question needs it: its importance is 1');
  });

  it('counts a question once where somebody just looked, and up to twice for a year before the newest look of the mosaic', () => {
    assert.deepEqual(
      scores({
        a: { fields: 'looked: 2024-07\n', sources: [lead('Now')] },
        b: { fields: 'looked: 2024-01-01\n', sources: [lead('Half')] },
        c: { fields: 'looked: 2019-05\n', sources: [lead('Long')] },
        d: { sources: [lead('Never')] },
      }),
      { Now: 1, Half: 1.5, Long: 2, Never: 2 },
    );
  });
});

describe('the reading list', () => {
  it('has the highest score first, and of the same score the newest, then by title; those without open questions last', () => {
    const answered = { fields: 'status: answered\n', sources: [lead('Settled', ', date: 2030'), insight('A', ', stance: answers')] };
    const order = list({
      a: { sources: [lead('Old', ', date: 1990'), lead('Undated'), lead('B'), lead('New', ', date: 2020-05')] },
      b: { sources: [lead('Two')] },
      c: { sources: [lead('Two')] },
      d: answered,
    }).map(({ source }) => source.title);
    assert.deepEqual(order, ['Two', 'New', 'Old', 'B', 'Undated', 'Settled']);
  });

  it('says where a score comes from', () => {
    const [first] = list({
      a: { fields: 'looked: 2023-04\n', sources: [lead('S')] },
      'a-part': { fields: 'parent: a\nlooked: 2021-02\n', sources: [lead('S'), insight('I')] },
      'a-leaf': { fields: 'parent: a-part\n' },
      done: { fields: 'status: answered\n', sources: [lead('S'), insight('D', ', stance: answers')] },
      needy: { fields: 'needs: [a, a-part]\n' },
      other: { sources: [lead('S')], fields: 'hinges: [{if: yes, favours: [needy], from: "https://example.org/S"}]\n' },
      way: { sources: [insight('W')], fields: 'settled_by: [{all: [other], from: "https://example.org/W"}]\n' },
    });
    const { waiting, ...trace } = first?.because ?? assert.fail();
    assert.deepEqual(
      waiting.map(({ id, fill }) => `${id} ${fill}`),
      ['a dark', 'a-part lit', 'other dark', 'done answered'],
    );
    assert.deepEqual(trace, {
      unsettled: 3,
      dark: 2,
      unblocks: 1,
      settles: 1,
      speaksTo: 1,
      // The part and its leaf are both below `a`.
      below: 2,
      neverLooked: 1,
      lookedLast: '2021-02',
    });
  });

  it('is empty without leads', () => assert.deepEqual(list({ a: {}, b: { sources: [insight('I')] } }), []));

  it('does not depend on the order of files', () => {
    const files = { a: { sources: [lead('S'), lead('T', ', date: 2020')] }, b: { sources: [lead('T')] }, c: { sources: [lead('U')] } };
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const seen = (given: typeof files) => list(given).map(({ source, score }) => `${source.title} ${score}`);
    assert.deepEqual(seen(reversed as typeof files), seen(files));
  });
});
