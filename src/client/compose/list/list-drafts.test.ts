import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../../tests/chance.ts';
import { LIST_DRAFTS, type ListDraft, listDraftIn } from './list-drafts.ts';

const SAID = { address: 'https://example.org/x', title: 'A list', authors: 'Ann Lee', date: '2024' };
const DRAFT: ListDraft = {
  text: '- What is it?',
  html: '<ul><li>What is it?</li></ul>',
  file: '',
  title: 'What is it?',
  under: 'seas',
  everyone: SAID,
  named: [['Bo', SAID]],
  choices: [
    [0, { as: 'new', id: 'it', under: null, title: 'What is that?' }],
    [1, { as: 'same', id: 'seas' }],
    [2, { as: 'out' }],
  ],
  changed: '2026-11-26T16:58:00.000Z',
};
const printed = (others: object) => LIST_DRAFTS.print({ ...DRAFT, ...others } as ListDraft);

describe('the draft of a list', () => {
  it('is read as it was kept', () => {
    assert.deepEqual(listDraftIn(LIST_DRAFTS.print(DRAFT)), DRAFT);
    const { html: _html, under: _under, ...bare } = DRAFT;
    assert.deepEqual(listDraftIn(LIST_DRAFTS.print(bare)), bare);
  });

  it('is nothing where a stranger has written something else', () => {
    const others: object[] = [
      { text: 1 },
      { html: {} },
      { under: '../x' },
      { everyone: { address: 1 } },
      { named: [['Bo']] },
      { named: 'Bo' },
      { choices: [[-1, { as: 'out' }]] },
      { choices: [[0, { as: 'same', id: '<b>' }]] },
      { choices: [[0, { as: 'everything' }]] },
      { choices: Array.from({ length: 2001 }, () => [0, { as: 'out' }]) },
      { changed: 'today' },
    ];
    for (const other of others) assert.equal(listDraftIn(printed(other)), undefined, JSON.stringify(other).slice(0, 80));
    for (const text of ['', '{', '[]', 'null', '{"version":2}', 'x'.repeat(2_000_000)]) assert.equal(listDraftIn(text), undefined);
  });

  it('never fails, whatever is there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        listDraftIn(JSON.stringify(value));
        listDraftIn(printed({ everyone: value, named: value, choices: value }));
      }),
      tries(100),
    );
  });
});
