import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HistoryEvent } from '../history/events.ts';
import { addressesUnder } from './address.ts';
import { type ChangesPage, changesPages } from './changes-page.ts';
import { happened, LIVED, livedMosaic } from './history.example.ts';
import { historyView } from './history-view.ts';
import { plainWords } from './what-happened.ts';

const to = addressesUnder('/m/');
const mosaic = livedMosaic();

function pagesOf(events: readonly HistoryEvent[], since?: string): Map<string, ChangesPage> {
  const history = historyView(mosaic, { events: [...events], ...(since !== undefined && { since }) });
  const made = [...changesPages(mosaic, history, to, '/m/recent')].map(([path, make]) => [path, make()] as const);
  return new Map(made.map(([path, page]) => [path, page.weeks ? page : assert.fail(path)]));
}

/** So many questions asked in a week. */
const asked = (monday: string, count: number) => Array.from({ length: count }, (_, n) => happened(monday, `q-${monday}-${n}`, 'asked'));
const sizes = (pages: Map<string, ChangesPage>) =>
  Array.from(pages, ([path, { weeks }]) =>
    [path, ...weeks.map(({ name, shown, more }) => `${name} ${shown.length + (more?.happened.length ?? 0)}`)].join(', '),
  );

describe('changesPages', () => {
  it('has what happened by week and by question, newest first, with what is gone as text', () => {
    const page = pagesOf(LIVED).get('changes/') ?? assert.fail();
    const told = page.weeks.map(({ heading, days, counts, shown }) => [
      `${heading}, ${days}: ${counts}`,
      ...shown.map(({ question, lines, day, authors }) =>
        [
          'href' in question ? question.href : question.title,
          lines.map(({ words }) => plainWords(words)).join('; '),
          day,
          authors.join(),
        ].join(' | '),
      ),
    ]);
    assert.deepEqual(told, [
      [
        'Week 4, 19 to 25 January 2026: 1 question asked, 1 merged, 1 dispute',
        '/m/questions/c/ | asked | 20 January | Ann',
        '/m/questions/b/ | disputed by lost.example | 20 January | Ann',
        '/m/questions/a/ | merged with “Is it <gone>?” | 19 January | Bob',
      ],
      [
        'Week 3, 12 to 18 January 2026: 1 moved, 1 insight',
        '/m/questions/b/ | moved from “Is it <gone>?” to The first; learnt from S <1> | 13 January | Ann',
      ],
      [
        'Week 2, 5 to 11 January 2026: 3 questions asked',
        'Is it <gone>? | asked | 6 January | Ann',
        '/m/questions/a/ | asked | 5 January | Ann',
        '/m/questions/b/ | asked | 5 January | Ann',
      ],
    ]);
    assert.deepEqual(page.kinds, ['asked', 'merged', 'moved', 'learnt', 'disputed']);
    assert.deepEqual(
      page.weeks[0]?.shown.map(({ top }) => top),
      ['c', 'a', 'a'],
    );
  });

  it('names nobody where one person did everything', () => {
    const [page] = pagesOf(LIVED.filter(({ author }) => author === 'Ann')).values();
    assert.ok(page?.weeks.every(({ shown }) => shown.every(({ authors }) => authors.length === 0)));
  });

  it('folds a long week after the first questions', () => {
    const [page] = pagesOf(asked('2026-01-05', 60)).values();
    assert.deepEqual(
      page?.weeks.map(({ shown, more }) => [shown.length, more?.words, more?.happened.length]),
      [[12, '48 more questions', 48]],
    );
  });

  it('closes a page only when enough is newer, divides a week that is too long, and keeps the number and content of older pages', () => {
    const old = asked('2026-01-05', 320);
    const before = pagesOf([...old, ...asked('2026-01-12', 40)]);
    assert.deepEqual(sizes(before), [
      'changes/page/1/, 2026-W02-3 106',
      'changes/page/2/, 2026-W02-2 107',
      'changes/, 2026-W03 40, 2026-W02 107',
    ]);
    const after = pagesOf([...old, ...asked('2026-01-12', 60)]);
    assert.deepEqual(sizes(after), [
      'changes/page/1/, 2026-W02-3 106',
      'changes/page/2/, 2026-W02-2 107',
      'changes/page/3/, 2026-W02 107',
      'changes/, 2026-W03 60',
    ]);
    assert.deepEqual(after.get('changes/page/1/'), before.get('changes/page/1/'));
    const turns = Array.from(after.values(), ({ older, newer }) => [older, newer]);
    assert.deepEqual(turns, [
      [undefined, '/m/changes/page/2/'],
      ['/m/changes/page/1/', '/m/changes/page/3/'],
      ['/m/changes/page/2/', '/m/changes/'],
      ['/m/changes/page/3/', undefined],
    ]);
  });

  it('says on the oldest page where a history begins, also one without events', () => {
    const pages = [...pagesOf([...asked('2026-01-05', 320), ...asked('2026-01-12', 60)], '2026-01-05').values()];
    assert.deepEqual(
      pages.map(({ since }) => since),
      ['2026-01-05', undefined, undefined, undefined],
    );
    assert.deepEqual(
      Array.from(pagesOf([], '2026-01-05').values(), ({ weeks, since }) => [weeks, since]),
      [[[], '2026-01-05']],
    );
  });

  it('is one page without weeks where the history is not known', () => {
    const pages = changesPages(mosaic, undefined, to, '');
    assert.deepEqual(
      Array.from(pages, ([path, make]) => [path, make()]),
      [['changes/', {}]],
    );
  });
});
