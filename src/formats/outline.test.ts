import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { parseOutline } from './outline/read-text.ts';
import { outlinedOf, outlines, shape } from './outline.example.ts';
import type { Outlined } from './outline.ts';
import { printOutline } from './print-outline.ts';

describe('outlines in text', () => {
  const forms: Record<string, [text: string, expected: string]> = {
    bullets: ['- a?\n  - b?\n    - c?\n  - d?\n- e?', 'a?(b?(c?),d?),e?'],
    'stars and tabs': ['* a?\n\t* b?\n\t\t* c?\n* d?', 'a?(b?(c?)),d?'],
    'dots as copied from a page': ['  • a?\n    • b?\n  • c?', 'a?(b?),c?'],
    numbers: ['1. a?\n2. b?\n   1. c?', 'a?,b?(c?)'],
    'numbers of several parts, not indented': ['1. a?\n1.1 b?\n1.1.1 c?\n1.2. d?\n2. e?', 'a?(b?(c?),d?),e?'],
    'lines that continue a title': ['- a is\n  long?\n- b?', 'a is long?,b?'],
    'headings above lists': ['# A\n\n- b?\n\n## C\n\n- d?\n\n# E', 'A(b?,C(d?)),E'],
    'indented text': ['a?\n  b?\n    c?\n  d?\ne?', 'a?(b?(c?),d?),e?'],
    'Windows line endings': ['- a?\r\n  - b?\r\n', 'a?(b?)'],
  };
  for (const [name, [text, expected]] of Object.entries(forms))
    it(`reads ${name}`, () => assert.equal(shape(parseOutline(text).items), expected));

  it('puts prose under an item into its body', () => {
    const [a] = parseOutline('- a?\n\n  Why it\n  matters.\n\n  More.\n  - b?\n').items;
    assert.equal(a?.body, 'Why it\nmatters.\n\nMore.');
    assert.equal(shape(a?.children ?? []), 'b?');
  });

  it('reports lines without a place, and guesses', () => {
    const { items, remarks } = parseOutline('Some words before.\n\n1. a?\n4.1 b?\n');
    assert.equal(shape(items), 'a?(b?)');
    assert.deepEqual(
      remarks.map(({ line, reason }) => [line, reason]),
      [
        [1, 'no part of a list'],
        [4, 'no item 4 stands before 4.1; put under "a?"'],
      ],
    );
  });

  it('loses no line of any text', () => {
    const line = fc.tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('', '- ', '* ', '1. ', '1.1 ', '# ', '• '),
      fc.constantFrom('word', 'x?', ''),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.map(([indent, marker, words], i) => `${' '.repeat(indent)}${marker}${words && `${words}${i}`}`).join('\n');
        const { items, remarks } = parseOutline(text);
        const output = JSON.stringify([items, remarks]);
        for (const [i, [, , words]] of lines.entries())
          if (words) assert.ok(output.includes(words + i), `${words}${i} of\n${text}\n${output}`);
      }),
      tries(100),
    );
  });
});

describe('printOutline', () => {
  it('is written at any depth', () => {
    let node: Outlined = { id: 'a', title: 'A?', children: [] };
    for (let depth = 0; depth < 3000; depth++) node = { id: 'a', title: 'A?', children: [node] };
    assert.equal(printOutline([node]).split('\n').length, 3002);
  });

  it('is read back by import', () => {
    fc.assert(
      fc.property(outlines, (written) => assert.deepEqual(outlinedOf(parseOutline(printOutline(written)).items), written)),
      tries(100),
    );
  });
});
