import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Recent } from '../../formats/happened-data.ts';
import { countVisit, keptUnder, type VisitStorage } from './count-visit.ts';
import { newsOf, newsSince, newWords } from './news.ts';
import { parseVisits, visited } from './visits.ts';

const HOUR = 3_600_000;
const [JAN1, JAN2, JAN3] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'] as const;

describe('visited', () => {
  it('finds nothing new on a first visit, and on the next what came after it, until that is over', () => {
    const first = visited(undefined, JAN1, 0);
    assert.equal(first.since, undefined);
    assert.equal(visited(first, JAN1, HOUR).since, undefined);
    const second = visited(first, JAN2, 10 * HOUR);
    assert.equal(second.since, JAN1);
    // A page that is loaded again, or one that is newer than the last, does not end what is new.
    const again = visited(visited(second, JAN2, 11 * HOUR), JAN3, 14 * HOUR);
    assert.equal(again.since, JAN1);
    assert.equal(visited(again, JAN3, 20 * HOUR).since, JAN3);
  });

  it('begins no visit where a clock goes back', () => {
    assert.equal(visited({ seen: 10 * HOUR, head: JAN2, since: JAN1 }, JAN2, 0).since, JAN1);
  });
});

describe('parseVisits', () => {
  it('reads what was kept', () => {
    for (const visits of [visited(undefined, '', 1), { seen: 5, head: JAN2, since: JAN1 }, { seen: 5, head: JAN2, since: '' }])
      assert.deepEqual(parseVisits(JSON.stringify(visits)), visits);
  });

  it('finds nothing in anything else', () => {
    const wrong = [
      ...[null, '', 'null', '[]', '1', '{', '{"seen":1}', '{"seen":"1","head":""}', `{"seen":1e999,"head":"${JAN1}"}`],
      ...['{"seen":1,"head":"yesterday"}', '{"seen":1,"head":"2026-99-01T00:00:00Z"}', '{"seen":1,"head":["2026-01-01T00:00:00Z"]}'],
      `{"seen":1,"head":"","more":"${'x'.repeat(1000)}"}`,
    ];
    for (const text of wrong) assert.equal(parseVisits(text), undefined, String(text));
    assert.deepEqual(parseVisits(`{"seen":1,"head":"${JAN1}","since":{},"__proto__":{"since":"x"}}`), { seen: 1, head: JAN1 });
  });
});

/** b and c are below a; d is a root. */
const RECENT: Recent = {
  head: JAN3,
  ids: ['a', 'b', 'c', 'd'],
  parents: [-1, 0, 1, -1],
  events: [
    [2, JAN3, JAN1],
    [0, JAN3],
    [1, JAN2, JAN2],
    [3, JAN1],
  ],
};

describe('what is new', () => {
  it('is counted for the whole, for a question and for all below it', () => {
    const news = newsSince(RECENT, JAN1);
    assert.deepEqual([news.count, news.isMore], [4, false]);
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'e'].map((id) => newsOf(id, news)),
      [
        '1 new here, 3 new below it since you were here',
        '2 new here, 1 new below it since you were here',
        '1 new since you were here',
        '',
        '',
      ],
    );
    assert.equal(newsOf('a', newsSince({ ...RECENT, events: [[1, JAN3]] }, JAN1)), '1 new below it since you were here');
    assert.equal(newsSince(RECENT, JAN3).count, 0);
  });

  it('may be more than the data have', () => {
    const { count, isMore } = newsSince({ ...RECENT, from: JAN2 }, JAN1);
    assert.equal(newWords(count, isMore), '4 or more new');
    assert.equal(newsSince({ ...RECENT, from: JAN2 }, JAN2).isMore, false);
  });

  it('ends where rows lead in a circle', () => {
    assert.equal(newsSince({ ...RECENT, parents: [1, 0, 9, 3] }, JAN1).count, 4);
  });
});

describe('countVisit', () => {
  const memory = (kept = new Map<string, string>()): VisitStorage & { kept: typeof kept } => ({
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  });
  const recent = async () => RECENT;

  it('keeps visits of each site by itself', async () => {
    const storage = memory();
    assert.equal(await countVisit(() => storage, '/m/', recent, 0), undefined);
    assert.deepEqual([...storage.kept.keys()], [keptUnder('/m/')]);
    assert.equal(await countVisit(() => storage, '/', recent, 9 * HOUR), undefined);
    assert.equal((await countVisit(() => storage, '/m/', recent, 9 * HOUR))?.since, JAN3);
  });

  it('does no harm, and asks for nothing, where storage is forbidden; counts on where it is full; starts anew where it is damaged', async () => {
    let asked = 0;
    const asking = async () => {
      asked += 1;
      return RECENT;
    };
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError');
    };
    assert.equal(await countVisit(forbidden, '/', asking, 0), undefined);
    assert.equal(asked, 0);
    const full = memory(new Map([[keptUnder('/'), `{"seen":0,"head":"${JAN1}"}`]]));
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    assert.equal((await countVisit(() => full, '/', recent, 9 * HOUR))?.count, 4);
    const damaged = memory(new Map([[keptUnder('/'), '{"seen":']]));
    assert.equal(await countVisit(() => damaged, '/', recent, 9 * HOUR), undefined);
    assert.deepEqual(parseVisits(damaged.kept.get(keptUnder('/')) ?? null), { seen: 9 * HOUR, head: JAN3 });
  });

  it('changes nothing where the data cannot be loaded', async () => {
    const storage = memory(new Map([[keptUnder('/'), `{"seen":0,"head":"${JAN1}"}`]]));
    assert.equal(
      await countVisit(
        () => storage,
        '/',
        async () => undefined,
        9 * HOUR,
      ),
      undefined,
    );
    assert.equal(storage.kept.get(keptUnder('/')), `{"seen":0,"head":"${JAN1}"}`);
  });
});
