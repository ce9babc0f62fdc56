import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mosaic } from '../../tests/any-mosaic.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { FIELDS } from '../mosaic/schema.ts';
import { splice } from '../mosaic/splice.ts';
import { fieldLines, putField } from './put-field.ts';

const read = (text: string) => parseQuestion('a.md', 'a.md', text);

/** The text after a field got a value. */
function put(
  text: string,
  ...[field, value]: Parameters<typeof putField> extends [unknown, ...infer Rest] ? Rest : never
): string | undefined {
  const file = read(text);
  const edits = putField(file, field, value);
  return edits && splice(file.text, edits);
}

describe('the lines of a field', () => {
  it('reach to the next name, with entries at the margin, and leave comments to what follows them', () => {
    const text =
      '---\ntitle: A?\ntags:\n- x\n- y\n# why\nlooked: 2026-01\nsources:\n  - url: https://e.org\n    insight: |\n      tags: no\n---\ntags: no\n';
    const found = [...fieldLines(text)].map(([name, { start, end }]) => [name, text.slice(start, end)]);
    assert.deepEqual(found, [
      ['title', 'title: A?\n'],
      ['tags', 'tags:\n- x\n- y\n'],
      ['looked', 'looked: 2026-01\n'],
      ['sources', 'sources:\n  - url: https://e.org\n    insight: |\n      tags: no\n'],
    ]);
  });

  it('are none without a frontmatter', () => {
    assert.deepEqual([...fieldLines('title: A?\n')], []);
  });
});

describe('a field that gets a value', () => {
  const cases: [does: string, before: string, Parameters<typeof put>[1], unknown, after: string | undefined][] = [
    [
      'is written in its place',
      '---\ntitle: A?\ntags: [x] # why\n---\n',
      'title',
      'B: "really"?',
      `---\ntitle: 'B: "really"?'\ntags: [x] # why\n---\n`,
    ],
    [
      'is added where the schema has it',
      '---\ntitle: A?\nstatus: open\n---\n',
      'parent',
      'b',
      '---\ntitle: A?\nparent: b\nstatus: open\n---\n',
    ],
    ['is added first, if nothing comes before it', '---\nparent: b\n---\n', 'title', 'A?', '---\ntitle: A?\nparent: b\n---\n'],
    ['has quotes where YAML needs them', '---\ntitle: A?\n---\n', 'parent', 'null', '---\ntitle: A?\nparent: "null"\n---\n'],
    ['is removed with an empty value', '---\ntitle: A?\ntags:\n  - x\n---\nB\n', 'tags', [], '---\ntitle: A?\n---\nB\n'],
    ['loses its empty value', '---\ntitle: A?\nparent:\n---\n', 'parent', 'b', '---\ntitle: A?\nparent: b\n---\n'],
    ['may be a title of which only the beginning is there', '---\ntitle: A?\ntags: [x]\n---\n', 'title', '', '---\ntags: [x]\n---\n'],
    ['holds texts by keys', '---\ntitle: A?\n---\n', 'answers', { a: 'One' }, '---\ntitle: A?\nanswers:\n  a: One\n---\n'],
    ['is not changed in YAML that does not parse', '---\ntitle: "A?\n---\n', 'parent', 'b', undefined],
    ['is not changed where that would change another', '---\n{title: A?, parent: c}\n---\n', 'parent', 'b', undefined],
  ];
  for (const [does, before, field, value, after] of cases) it(does, () => assert.equal(put(before, field, value as never), after));

  it('changes nothing else in any file', () => {
    const texts = fc.oneof(fc.constantFrom('B?', 'x: #y', 'null', "it's", '[a', 'é…'), fc.string({ minLength: 1, maxLength: 20 }));
    const value = fc.oneof(
      fc.tuple(fc.constantFrom('title' as const, 'label' as const, 'parent' as const, 'looked' as const), texts),
      fc.tuple(fc.constantFrom('tags' as const, 'needs' as const), fc.array(fc.constantFrom('a', 'null', '12', 'x-y'), { maxLength: 3 })),
      fc.tuple(fc.constant('order' as const), fc.constantFrom(1, 2.5, undefined)),
    );
    fc.assert(
      fc.property(mosaic, fc.nat(9), value, (files, at, [field, given]) => {
        const file = files[at % files.length] as (typeof files)[number];
        const edits = putField(file, field, given as never);
        assert.ok(edits, 'the files of the mosaic can be changed');
        const after = parseQuestion(file.path, file.name, splice(file.text, edits));
        for (const other of FIELDS)
          if (other !== field) assert.deepEqual(after.frontmatter.fields[other], file.frontmatter.fields[other], other);
        assert.equal(after.text.slice(after.frontmatter.bodyOffset), file.text.slice(file.frontmatter.bodyOffset));
      }),
    );
  });
});
