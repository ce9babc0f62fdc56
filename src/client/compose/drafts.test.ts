import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Draft, draftFor, draftIn, keptDrafts } from './drafts.ts';
import type { DraftStorage } from './kept.ts';

/** Storage that can be full or forbidden. */
function storageOf(values: Record<string, string> = {}, fails?: 'full' | 'forbidden') {
  const map = new Map(Object.entries(values));
  const storage: DraftStorage = {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      if (fails === 'full') throw Object.assign(new Error(), { name: 'QuotaExceededError' });
      map.set(key, value);
    },
    removeItem: (key) => void map.delete(key),
  };
  return {
    map,
    open: () => {
      if (fails === 'forbidden') throw new Error('SecurityError');
      return storage;
    },
  };
}

let made = 0;
const newId = () => `made-${++made}`;

const DRAFT: Draft = {
  about: { kind: 'question', parent: 'agents' },
  title: 'Why?',
  name: 'deep/why.md',
  text: '---\ntitle: Why?\n---\n',
  changed: '2026-11-26T10:00:00.000Z',
};
const INSIGHT: Draft = {
  ...DRAFT,
  about: { kind: 'insight', id: 'agents' },
  was: 'old',
  form: { url: 'https://x.org/1', insight: 'It says.' },
  changed: '2026-11-26T11:00:00.000Z',
};

describe('drafts', () => {
  it('are kept and found again, the newest first', () => {
    const { open } = storageOf({ 'reading-marks': '{}' });
    const drafts = keptDrafts(open, newId);
    assert.deepEqual(drafts.keep('a', DRAFT), { id: 'a' });
    assert.deepEqual(drafts.keep('b', INSIGHT), { id: 'b' });
    const again = keptDrafts(open, newId).all();
    assert.deepEqual(
      again.map(({ id, draft }) => [id, draft]),
      [
        ['b', INSIGHT],
        ['a', DRAFT],
      ],
    );
    const [{ text = '' } = {}] = drafts.all();
    drafts.remove('b');
    assert.equal(drafts.all().length, 1);
    drafts.putBack('b', text);
    assert.deepEqual(drafts.get('b'), INSIGHT);
  });

  it('of two tabs are both kept', () => {
    const { open } = storageOf();
    const [one, other] = [keptDrafts(open, newId), keptDrafts(open, newId)];
    one.keep('a', DRAFT);
    assert.ok(other.get('a'));
    one.keep('a', { ...DRAFT, text: 'one' });
    const kept = other.keep('a', { ...DRAFT, text: 'other' });
    assert.ok('id' in kept && kept.id !== 'a');
    assert.deepEqual(
      one
        .all()
        .map(({ draft }) => draft?.text)
        .sort(),
      ['one', 'other'],
    );
    assert.deepEqual(other.keep(kept.id, { ...DRAFT, text: 'more' }), { id: kept.id }, 'which stays its own');
  });

  it('that were deleted in another tab are kept again where one writes on', () => {
    const { open } = storageOf();
    const [one, other] = [keptDrafts(open, newId), keptDrafts(open, newId)];
    one.keep('a', DRAFT);
    other.remove('a');
    assert.deepEqual(one.keep('a', DRAFT), { id: 'a' });
  });

  it('that cannot be read are listed with what is there, and never written over', () => {
    const { open, map } = storageOf({ 'compose:x': '{"version":1', 'compose:y': '[]', 'compose:z': '{"version":2}' });
    const drafts = keptDrafts(open, newId);
    assert.deepEqual(
      drafts.all().map(({ id, draft, text }) => [id, draft, text]),
      [
        ['x', undefined, '{"version":1'],
        ['y', undefined, '[]'],
        ['z', undefined, '{"version":2}'],
      ],
    );
    const kept = drafts.keep('x', DRAFT);
    assert.ok('id' in kept && kept.id !== 'x');
    assert.equal(map.get('compose:x'), '{"version":1');
  });

  it('say why they are not kept', () => {
    const full = keptDrafts(storageOf({}, 'full').open, newId).keep('a', DRAFT);
    const forbidden = keptDrafts(storageOf({}, 'forbidden').open, newId);
    assert.match('failure' in full ? full.failure : '', /full/);
    const refused = forbidden.keep('a', DRAFT);
    assert.match('failure' in refused ? refused.failure : '', /lets this site keep nothing/);
    assert.deepEqual([forbidden.all(), forbidden.get('a')], [[], undefined]);
    const long = keptDrafts(storageOf().open, newId).keep('a', { ...DRAFT, text: 'x'.repeat(400_000) });
    assert.match('failure' in long ? long.failure : '', /too long/);
  });

  it('take nothing from storage that is no draft', () => {
    const printed = { version: 1, ...DRAFT, about: '#question' };
    assert.ok(draftIn(JSON.stringify(printed)));
    for (const bad of [
      { name: '../../x.md' },
      { name: '/x.md' },
      { name: 'a\\b.md' },
      { name: 'x.html' },
      { name: '.github/x.md' },
      { about: '#nothing' },
      { about: {} },
      { text: 1 },
      { was: null },
      { form: { url: {} } },
      { form: [] },
      { changed: 'today' },
      { title: undefined },
    ])
      assert.equal(draftIn(JSON.stringify({ ...printed, ...bad })), undefined, JSON.stringify(bad));
  });
});

describe('the draft to go on with', () => {
  const kept = [
    { id: 'q', text: '', draft: DRAFT },
    { id: 'i', text: '', draft: INSIGHT },
    { id: 'c', text: '', draft: { ...DRAFT, about: { kind: 'correction' as const, id: 'agents' } } },
    { id: 'bad', text: '' },
  ];
  const found = (about: Parameters<typeof draftFor>[0]) => draftFor(about, kept)?.id;

  it('is the one about the same question and source', () => {
    assert.equal(found({ kind: 'insight', id: 'agents' }), 'i');
    assert.equal(found({ kind: 'insight', id: 'agents', url: 'https://x.org/1' }), 'i');
    assert.equal(found({ kind: 'insight', id: 'agents', url: 'https://x.org/2' }), undefined);
    assert.equal(found({ kind: 'insight', id: 'other' }), undefined);
    assert.equal(found({ kind: 'correction', id: 'agents' }), 'c');
  });

  it('of a new question is only the one that is named', () => {
    assert.equal(found({ kind: 'question', parent: 'agents' }), undefined);
    assert.equal(found({ kind: 'question', draft: 'q' }), 'q');
    assert.equal(found({ kind: 'question', draft: 'i' }), undefined);
    assert.equal(found({ kind: 'question', draft: 'none' }), undefined);
  });
});
