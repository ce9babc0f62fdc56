import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Marked } from './marks.ts';
import { addedWords, countWords } from './own-words.ts';

const marked = (part: Partial<Marked>): Marked => ({ url: 'https://example.org', name: 'S', changed: '', ...part });

it('counts what is marked', () => {
  assert.equal(countWords(new Map()), 'nothing yet; what you mark stays in this browser');
  const marks = [marked({ mark: 'read' }), marked({ mark: 'reading', note: 'N' }), marked({ mark: 'read' }), marked({ note: 'N' })];
  assert.equal(countWords(new Map(marks.map((one, at) => [`${at}`, one]))), '1 reading, 2 read, 1 with a note');
  assert.equal(countWords(new Map(), true), 'something that could not be read');
  assert.equal(countWords(new Map([['a', marked({ mark: 'read' })]]), true), '1 read, something that could not be read');
});

it('says what came of a file', () => {
  const marks = new Map();
  assert.equal(addedWords({ marks, added: 1, changed: 2, tooLong: [] }, []), '1 source added; 2 sources changed.');
  assert.equal(addedWords({ marks, added: 0, changed: 0, tooLong: [] }, []), 'Everything in the file is here already.');
  assert.equal(addedWords(undefined, []), 'Nothing added. The file has no marks.');
  assert.equal(addedWords(undefined, ['Found version 2, expected version 1']), 'Nothing added. Found version 2, expected version 1.');
  assert.equal(
    addedWords({ marks, added: 3, changed: 0, tooLong: ['A', 'B'] }, ['Entry 4: found null']),
    '3 sources added; not changed, because their notes are too long together: A, B. Left out: Entry 4: found null.',
  );
  const tooLong = Array.from({ length: 20_000 }, (_, at) => `\u202e${at} ${'long '.repeat(400)}`);
  const said = addedWords({ marks, added: 0, changed: 0, tooLong }, []);
  assert.ok(said.length < 600 && said.endsWith(', and 19,995 more.') && !said.includes('\u202e'), said.slice(0, 600));
});
