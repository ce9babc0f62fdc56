import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { identify } from '../../mosaic/identity.ts';
import { LONGEST } from '../../mosaic/schema-parts.ts';
import { KEPT, keptMarks, type MarkStorage } from './kept-marks.ts';
import { LONGEST_NOTE, MARKS, type Marked, type Marks, printMarks, withMarked } from './marks.ts';
import { mergeMarks } from './merge-marks.ts';
import { parseMarks } from './parse-marks.ts';

const time = (day: number) => `2026-11-0${day}T00:00:00.000Z`;
const marked = (name: string, more: Partial<Marked> = {}): Marked => ({
  url: `https://example.org/${name}`,
  name,
  changed: time(1),
  ...more,
});
const marks = (...all: Marked[]): Marks => new Map(all.map((one) => [`example.org/${one.name}`, one]));
const textOf = (...entries: unknown[]) => JSON.stringify({ version: 1, marks: entries });

/** Marks as a browser may hold them. */
const anyMarks = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 6 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .record({
            mark: fc.constantFrom(undefined, ...MARKS),
            note: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: undefined }),
            day: fc.integer({ min: 1, max: 9 }),
          })
          .filter(({ mark, note }) => mark !== undefined || note !== undefined)
          .map(({ mark, note, day }) => marked(name, { ...(mark && { mark }), ...(note && { note }), changed: time(day) })),
      ),
    ),
  )
  .map((all) => marks(...all));

describe('the text of marks', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(anyMarks, (all) => assert.deepEqual(parseMarks(printMarks(all)), { marks: all, problems: [] })));
  });

  it('is read as it was written of any source that a question can list', () => {
    const { key, url } = identify(`https://example.org/${'統'.repeat(LONGEST.url - 20)}`) ?? assert.fail();
    const all = new Map([[key, marked('', { url, name: key, mark: 'read' })]]);
    assert.deepEqual(parseMarks(printMarks(all)), { marks: all, problems: [] });
  });

  it('is read whatever it is', () => {
    for (const any of [fc.string(), fc.json(), fc.anything().map((value) => JSON.stringify({ version: 1, marks: [value] }))])
      fc.assert(fc.property(any, (text) => assert.ok(parseMarks(text).marks instanceof Map)));
  });

  it('knows a source by its identity, by whichever of its addresses it is named', () => {
    const { marks: read } = parseMarks(textOf({ ...marked('P'), url: 'http://arxiv.org/pdf/2110.14602v2', mark: 'read' }));
    assert.deepEqual(
      [...read].map(([key, { url }]) => [key, url]),
      [['arxiv:2110.14602', 'https://arxiv.org/abs/2110.14602']],
    );
  });

  it('of one source twice is one mark, and no note is lost', () => {
    const twice = [marked('a', { mark: 'to-read', note: 'One' }), marked('a', { mark: 'read', note: 'Two', changed: time(2) })];
    assert.deepEqual(parseMarks(textOf(...twice)).marks, marks(marked('a', { mark: 'read', note: 'Two\n\nOne', changed: time(2) })));
    const long = [marked('a', { note: 'x'.repeat(6000) }), marked('a', { note: 'y'.repeat(6000) })];
    const { marks: first, problems } = parseMarks(textOf(...long));
    assert.equal(first.get('example.org/a')?.note?.[0], 'x');
    assert.match(problems[0] ?? '', /^Entry 2: found a second note/);
  });

  const wrong: [text: string, problem: RegExp][] = [
    ['', /^Found nothing, which is no JSON, expected \{"version": 1/],
    ['<!doctype html>', /^Found “<!doctype html>”, which is no JSON/],
    ['[1]', /^Found “\[1\]”, expected \{"version"/],
    ['{"version":2,"marks":[]}', /^Found version 2, expected version 1$/],
    ['{"version":{"a":[]},"marks":[]}', /^Found version an object, expected version 1$/],
    ['{"version":1,"marks":{}}', /^Found marks that are no list/],
    [`{"version":1,"marks":[${'0,'.repeat(20_000)}0]}`, /^Found 20,001 marks, expected at most 20,000$/],
    [' '.repeat(5_000_001), /^Found 5,000,001 characters, expected at most 5,000,000$/],
    [textOf(null), /^Entry 1: found null, expected an entry/],
    [
      textOf({ ...marked('a', { mark: 'read' }), url: 'javascript:alert(1)' }),
      /^Entry 1: found url “javascript:alert\(1\)”, expected the web/,
    ],
    [textOf({ ...marked('a'), mark: 'later' }), /^Entry 1: found mark “later”, expected reading, to-read, read$/],
    [textOf({ ...marked('a'), mark: 'read\u202e' }), /“read\\u\{202e\}”/],
    [textOf(marked('a')), /neither mark nor note/],
    [textOf(marked('a', { note: 'x'.repeat(LONGEST_NOTE + 1) })), /^Entry 1: found note “x+…”, expected a text of at most 10000/],
    [textOf({ ...marked('a', { mark: 'read' }), changed: 'yesterday' }), /^Entry 1: found changed “yesterday”, expected a time such as/],
    [textOf({ ...marked('a', { mark: 'read' }), changed: '2026-13-40T00:00:00.000Z' }), /found changed/],
    [textOf({ ...marked('a', { mark: 'read' }), stars: 5 }), /^Entry 1: found a field “stars”/],
    ['{"version":1,"marks":[{"__proto__":{"mark":"read"}}]}', /^Entry 1: found a field “__proto__”/],
    [`{"version":1,"marks":[{"url":${'['.repeat(9000)}${']'.repeat(9000)}}]}`, /^Entry 1: found url a list/],
  ];
  for (const [text, problem] of wrong) {
    it(`says what was found and expected: ${text.slice(0, 60)}`, () => {
      const { marks: read, problems } = parseMarks(text);
      assert.equal(read.size, 0);
      assert.match(problems.join('\n'), problem);
    });
  }

  it('keeps the good entries beside a wrong one, and counts many wrong ones', () => {
    const { marks: read, problems } = parseMarks(textOf(marked('a', { mark: 'read' }), 7, marked('b', { note: 'N' })));
    assert.deepEqual([...read.keys()], ['example.org/a', 'example.org/b']);
    assert.deepEqual(problems.length, 1);
    assert.equal(parseMarks(textOf(...Array(25).fill(0))).problems.at(-1), 'and 15 more');
  });
});

describe('marks of two browsers together', () => {
  it('have the newer mark, and both notes', () => {
    const own = marks(marked('a', { mark: 'to-read', note: 'Mine' }), marked('b', { mark: 'read', changed: time(5) }));
    const given = marks(
      marked('a', { mark: 'read', note: 'Theirs', changed: time(3) }),
      marked('b', { mark: 'to-read', changed: time(2) }),
      marked('c', { mark: 'reading' }),
    );
    const { marks: all, added, changed } = mergeMarks(own, given);
    assert.deepEqual(
      [...all.values()].map(({ name, mark, note }) => [name, mark, note]),
      [
        ['a', 'read', 'Theirs\n\nMine'],
        ['b', 'read', undefined],
        ['c', 'reading', undefined],
      ],
    );
    assert.deepEqual([added, changed], [1, 1]);
  });

  it('are the same when they are added again, and after being taken off come back', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (own, given) => {
        const once = mergeMarks(own, given);
        const again = mergeMarks(once.marks, given);
        assert.deepEqual([again.marks, again.added, again.changed], [once.marks, 0, 0]);
        assert.deepEqual(mergeMarks(new Map(), given).marks, given);
      }),
    );
  });

  it('lose no source, no mark and no word of a note', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (own, given) => {
        const { marks: all } = mergeMarks(own, given);
        for (const side of [own, given])
          for (const [key, { mark, note }] of side) {
            assert.ok(mark === undefined || all.get(key)?.mark !== undefined);
            assert.ok(note === undefined || all.get(key)?.note?.includes(note.trim()), note);
          }
      }),
    );
  });

  it('stay as they are where their notes are too long together', () => {
    const own = marks(marked('a', { note: 'x'.repeat(LONGEST_NOTE) }));
    const { marks: all, tooLong } = mergeMarks(own, marks(marked('a', { note: 'y', changed: time(2) })));
    assert.deepEqual([all, tooLong], [own, ['a']]);
  });
});

/** A storage with room for some code units. */
function storageOf(texts: Record<string, string> = {}, room = Number.POSITIVE_INFINITY): MarkStorage & { texts: Map<string, string> } {
  const held = new Map(Object.entries(texts));
  return {
    texts: held,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, text) {
      const others = [...held].filter(([other]) => other !== key).reduce((sum, [, { length }]) => sum + length, 0);
      if (others + text.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, text);
    },
    removeItem: (key) => void held.delete(key),
  };
}

describe('the marks that a browser keeps', () => {
  const key = 'example.org/a';

  it('change one at a time, and are gone without mark and note', () => {
    const kept = keptMarks(() => storage);
    const storage = storageOf();
    assert.equal(kept.change(key, marked('a', { mark: 'read' })), undefined);
    assert.equal(kept.change('example.org/b', marked('b', { note: 'N' })), undefined);
    assert.deepEqual(kept.read().marks, marks(marked('a', { mark: 'read' }), marked('b', { note: 'N' })));
    assert.equal(kept.change(key, marked('a')), undefined);
    assert.deepEqual([...kept.read().marks.keys()], ['example.org/b']);
    assert.equal(withMarked(kept.read().marks, 'x', marked('x')).size, 1);
  });

  it('hold what another tab has changed since', () => {
    const storage = storageOf();
    const [one, other] = [keptMarks(() => storage), keptMarks(() => storage)];
    one.change(key, marked('a', { mark: 'read' }));
    other.change('example.org/b', marked('b', { mark: 'reading' }));
    one.change('example.org/c', marked('c', { mark: 'to-read' }));
    assert.deepEqual([...other.read().marks.keys()], [key, 'example.org/b', 'example.org/c']);
  });

  it('are set aside as they were before something is written over what could not be read', () => {
    const damaged = textOf(marked('a', { mark: 'read' }), { damaged: true });
    const storage = storageOf({ [KEPT]: damaged });
    const kept = keptMarks(() => storage);
    assert.equal(kept.read().problems.length, 1);
    assert.deepEqual(kept.aside(), [], 'reading changes nothing');
    kept.change('example.org/b', marked('b', { mark: 'read' }));
    assert.deepEqual([...kept.read().marks.keys()], [key, 'example.org/b'], 'what could be read stays');
    assert.deepEqual([kept.aside(), kept.read().problems], [[damaged], []]);
    storage.setItem(KEPT, 'again');
    kept.change(key, marked('a', { mark: 'read' }));
    assert.deepEqual(kept.aside(), [damaged, 'again']);
    kept.forgetAside();
    assert.deepEqual([...storage.texts.keys()], [KEPT]);
  });

  it('are not written over while too much is set aside', () => {
    const storage = storageOf({ [KEPT]: 'damaged' });
    for (let at = 1; at <= 20; at++) storage.setItem(`reading-marks-aside${at}`, `piece ${at}`);
    assert.match(keptMarks(() => storage).change(key, marked('a', { mark: 'read' })) ?? '', /^Not kept: too much is set aside/);
    assert.equal(storage.getItem(KEPT), 'damaged');
  });

  it('say that storage is full, and stay as they were', () => {
    const before = printMarks(marks(marked('a', { mark: 'read' })));
    const storage = storageOf({ [KEPT]: before }, before.length + 20);
    const kept = keptMarks(() => storage);
    assert.match(kept.change('example.org/b', marked('b', { note: 'A long note.' })) ?? '', /^Not kept: the storage .* is full/);
    assert.match(String(kept.add(marks(marked('c', { note: 'Another long note.' })))), /is full/);
    assert.equal(storage.getItem(KEPT), before);
    const damaged = storageOf({ [KEPT]: 'x'.repeat(50) }, 60);
    assert.match(keptMarks(() => damaged).change(key, marked('a', { mark: 'read' })) ?? '', /is full/);
    assert.equal(damaged.getItem(KEPT), 'x'.repeat(50), 'what could not be set aside is not written over');
  });

  it('are never more than can be read again', () => {
    const kept = keptMarks(() => storage);
    const storage = storageOf();
    const many = new Map(Array.from({ length: 20_000 }, (_, at) => [`example.org/n${at}`, marked(`n${at}`, { mark: 'read' })]));
    assert.deepEqual((kept.add(many) as { added: number }).added, 20_000);
    assert.match(kept.change(key, marked('a', { mark: 'read' })) ?? '', /is full/);
    assert.equal(kept.read().marks.size, 20_000);
  });

  it('say that storage is forbidden', () => {
    const kept = keptMarks(() => {
      throw new DOMException('no', 'SecurityError');
    });
    assert.deepEqual([kept.read(), kept.aside()], [{ marks: new Map(), problems: [] }, []]);
    assert.equal(kept.change(key, marked('a', { mark: 'read' })), 'Not kept: this browser lets this site keep nothing.');
  });
});
