import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { splice } from '../mosaic/splice.ts';
import { addToList, removeEntries, setField } from './fields.ts';

const file = (text: string) => parseQuestion('questions/a.md', 'a.md', text);

describe('edits of a field', () => {
  const cases: [name: string, before: string, edits: (now: ReturnType<typeof file>) => Parameters<typeof splice>[1], after: string][] = [
    [
      'add to a list between brackets',
      '---\ntitle: A? # said\ntags: [ x,  "y" ] # two\n---\n',
      (now) => addToList(now, 'tags', ['z', 'x']),
      '---\ntitle: A? # said\ntags: [ x,  "y", z ] # two\n---\n',
    ],
    ['add to an empty list', '---\ntitle: A?\ntags: []\n---\n', (now) => addToList(now, 'tags', ['z']), '---\ntitle: A?\ntags: [z]\n---\n'],
    [
      'add to a list of lines',
      '---\ntitle: A?\ntags:\n  - x # one\n  - y\nstatus: open\n---\n',
      (now) => addToList(now, 'tags', ['z']),
      '---\ntitle: A?\ntags:\n  - x # one\n  - y\n  - z\nstatus: open\n---\n',
    ],
    [
      'add a list after the title',
      '---\ntitle: A?\n---\nText\n',
      (now) => addToList(now, 'aliases', ['b']),
      '---\ntitle: A?\naliases: [b]\n---\nText\n',
    ],
    [
      'add to a list without a value',
      '---\ntitle: A?\ntags:\n---\n',
      (now) => addToList(now, 'tags', ['z']),
      '---\ntitle: A?\ntags: [z]\n---\n',
    ],
    [
      'remove the last from brackets',
      '---\ntitle: A?\ntags: [x, y]\n---\n',
      (now) => removeEntries(now, 'tags', (tag) => ['y'].includes(tag)),
      '---\ntitle: A?\ntags: [x]\n---\n',
    ],
    [
      'remove two from brackets',
      '---\ntitle: A?\ntags: [x, y, z]\n---\n',
      (now) => removeEntries(now, 'tags', (tag) => ['x', 'y'].includes(tag)),
      '---\ntitle: A?\ntags: [z]\n---\n',
    ],
    [
      'remove from lines',
      '---\ntitle: A?\ntags:\n- x\n- y # gone\n- z\n---\n',
      (now) => removeEntries(now, 'tags', (tag) => ['y'].includes(tag)),
      '---\ntitle: A?\ntags:\n- x\n- z\n---\n',
    ],
    [
      'remove everything',
      '---\ntitle: A?\ntags: [x]\nstatus: open\n---\n',
      (now) => removeEntries(now, 'tags', (tag) => ['x'].includes(tag)),
      '---\ntitle: A?\nstatus: open\n---\n',
    ],
    [
      'set a quoted parent',
      "---\ntitle: A?\nparent: 'b' # why\n---\n",
      (now) => setField(now, 'parent', 'c'),
      '---\ntitle: A?\nparent: c # why\n---\n',
    ],
    [
      'set a missing field',
      '---\ntitle: A?\ntags: [x]\n---\n',
      (now) => setField(now, 'parent', 'c'),
      '---\ntitle: A?\nparent: c\ntags: [x]\n---\n',
    ],
    ['remove a field', '---\ntitle: A?\nparent: c\n---\n', (now) => setField(now, 'parent', undefined), '---\ntitle: A?\n---\n'],
  ];
  for (const [name, before, edits, after] of cases) it(name, () => assert.equal(splice(before, edits(file(before))), after));
});
