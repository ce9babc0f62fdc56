import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importanceIn } from '../mosaic/reason/importance.ts';
import { addressesUnder } from './address.ts';
import { learntLately } from './learnt-lately.ts';
import { mosaicOf } from './mosaic.example.ts';
import { passagesIn } from './passage.ts';

const to = addressesUnder('/');
const latelyIn = (files: Record<string, string>) => {
  const mosaic = mosaicOf(files);
  return learntLately(mosaic, importanceIn(mosaic), to);
};
/** A question with insights from sources of these dates. */
const learnt = (title: string, dates: readonly string[], more = '') =>
  [
    `title: ${title}`,
    ...(more ? [more] : []),
    'sources:',
    ...dates.map(
      (date, at) => `  - {url: "https://example.org/${title.length}-${at}-${date}", title: S ${date}, date: ${date}, insight: "Yes."}`,
    ),
  ].join('\n');

describe('what was learnt lately', () => {
  it('is the newest insight of a question, with its lineage and its text', () => {
    const lately = latelyIn({ a: 'title: A?', b: learnt('B, then?', ['2024-05', '2025-01-02', '2023'], 'parent: a') });
    assert.deepEqual([lately?.question.id, lately?.insight.source.date, lately?.standing], ['b', '2025-01-02', 'Open, with insights']);
    assert.deepEqual(
      lately?.lineage.map(({ label }) => label),
      ['A?'],
    );
    assert.equal(passagesIn(lately).size, 1);
  });

  it('is about the question on which most hangs among those learnt about lately', () => {
    const files = {
      newest: learnt('What is newest?', ['2026-02']),
      needed: learnt('What is needed?', ['2026-01']),
      dark: 'title: What needs it?\nneeds: [needed]',
    };
    assert.equal(latelyIn(files)?.question.id, 'needed');
    const old = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`q-${at}`, learnt(`Number ${'i'.repeat(at + 1)}?`, ['2026-03'])]),
    );
    assert.equal(latelyIn({ ...files, ...old })?.question.id, 'q-0', 'twelve others are newer');
  });

  it('is the newest, then the first in the tree, where equally much hangs on several', () => {
    assert.equal(latelyIn({ a: learnt('Old or not?', ['2025']), b: learnt('Newer than old?', ['2026']) })?.question.id, 'b');
    assert.equal(latelyIn({ b: learnt('Second one?', ['2026'], 'order: 2'), a: learnt('First?', ['2026'], 'order: 1') })?.question.id, 'a');
  });

  it('is nothing without an open question that has an insight from a dated source', () => {
    assert.equal(latelyIn({}), undefined);
    assert.equal(
      latelyIn({ a: 'title: A?', b: 'title: B, now?\nsources: [{url: "https://example.org", title: T, insight: "Yes."}]' }),
      undefined,
    );
    const answered =
      'title: A?\nstatus: answered\nsources: [{url: "https://example.org", title: T, date: 2026, stance: answers, insight: "Yes."}]';
    assert.equal(latelyIn({ a: answered }), undefined);
  });
});
