import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { inStyle, styleName } from '../../../tests/scalars.ts';
import { textAt } from '../references.ts';
import { parseQuestion } from './parse-question.ts';
import { spanIn, writtenAt } from './scalar.ts';

const FIELD = ['sources', 0, 'insight'];
const fileOf = (scalar: string, newline = '\n') =>
  parseQuestion(
    'a.md',
    'a.md',
    `---\ntitle: A?\nsources:\n  - url: https://e.org\n    insight: ${scalar}\n---\n`.replaceAll('\n', newline),
  );

/** The text in the file at the span of a part of the insight. */
function written(scalar: string, part: string): string {
  const file = fileOf(scalar);
  const start = textAt(file, FIELD).indexOf(part);
  const span = spanIn(file, { field: FIELD, start, end: start + part.length });
  return file.text.slice(span.start, span.end);
}

describe('spanIn', () => {
  it('finds the characters of a text in each style of YAML', () => {
    assert.equal(written('See [[a]] and\n      [[b]].', '[[b]]'), '[[b]]');
    assert.equal(written("'It''s [[b]].'", '[[b]]'), '[[b]]');
    assert.equal(written('"\\x5b\\u005bb]] is\\\n      so."', '[[b]] i'), '\\x5b\\u005bb]] i');
    assert.equal(written('|2-\n        See\n      [[b]].', '[[b]]'), '[[b]]');
    assert.equal(written('> # [[b]]\n      See\n\n      [[b|c]].\n', '[[b|c]]'), '[[b|c]]');
    assert.equal(written('!!str "[[b]]"', '[[b]]'), '[[b]]');
  });

  it('returns the whole field where its characters are written elsewhere', () => {
    const file = parseQuestion('a.md', 'a.md', '---\ntitle: &t See [[b]]\nsources: [{url: https://e.org, insight: *t}]\n---\n');
    const span = spanIn(file, { field: FIELD, start: 4, end: 9 });
    assert.equal(file.text.slice(span.start, span.end), '*t');
  });

  it('finds each character that is not white space, in any text and style', () => {
    const word = fc.constantFrom(
      'a',
      'b:c',
      "it's",
      '"q"',
      '\\',
      '[[b]]',
      '[x](b.md)',
      '#',
      '- ',
      '𝕏',
      'é',
      '`[[b]]`',
      '{',
      '%',
      '\u00a0',
      '\u0085',
      'z',
    );
    const text = fc.array(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ').trim() || 'x'),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(text, styleName, fc.constantFrom('\n', '\r\n'), (lines, style, newline) => {
        const file = fileOf(inStyle(style, lines.join('\n'), '    '), newline);
        fc.pre(file.frontmatter.flaws.length === 0);
        const { characters } = writtenAt(file, FIELD) ?? {};
        assert.equal(characters?.length, textAt(file, FIELD).replace(/\s/g, '').length, file.text);
        if (style !== 'doubleEscaped')
          assert.ok(characters.every((span, index) => index === 0 || span.start >= (characters[index - 1] as typeof span).start));
      }),
      tries(300),
    );
  });
});
