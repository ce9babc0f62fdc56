import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { renderBody, renderNote } from '../../markdown/render.ts';
import { sentenceEdits, withSentenceLines } from './sentence-lines.ts';
import { wrongBreakIn } from './wrong-break.ts';

/** What a page shows: white space is a blank, but for code. */
async function shown(markdown: string): Promise<string[]> {
  const [body, note] = await Promise.all([renderBody(markdown), renderNote(markdown)]);
  const code = body.html.match(/<pre.*?<\/pre>/gs) ?? [];
  return [body.html.replace(/\s+/g, ' '), note.html.replace(/\s+/g, ' '), body.text.replace(/\s+/g, ' '), ...code];
}

describe('withSentenceLines', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['gives each sentence a line', 'One. Two?  Three!\n', 'One.\nTwo?\nThree!\n'],
    ['joins the lines of a sentence', 'One is\n  broken\nhere. Two.', 'One is broken here.\nTwo.'],
    ['joins what is broken within emphasis and links', '*One\nis* [so\nand so](x.md).', '*One is* [so and so](x.md).'],
    ['keeps the margins of quotes, lists and notes', '> - One. Two.\n>   Three is\n> lazy.\n', '> - One.\n>   Two.\n>   Three is lazy.\n'],
    ['lines up entries', '1. One. Two.\n\n   - [ ] Three. Four.\n', '1. One.\n   Two.\n\n   - [ ] Three.\n     Four.\n'],
    ['makes room in a note', 'One.[^1] Two.\n\n[^1]: Three. Four.\n', 'One.[^1]\nTwo.\n\n[^1]: Three.\n    Four.\n'],
    ['breaks before a link, code or a formula', 'One. [[a]] is. `b` is. $c$ is. *D* is.', 'One.\n[[a]] is.\n`b` is.\n$c$ is.\n*D* is.'],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(withSentenceLines(before), after));

  const left: [name: string, text: string][] = [
    ['hard line breaks', 'One  \ntwo\\\nthree. *x*'],
    ['tables', '| One. Two. |\n|---|\n| Three. Four. |'],
    ['headings', '# One. Two.\n\nThree. Four\n==='],
    ['code', '    One. Two.\n\n```\nOne. Two.\n```\n\n`One. Two.`'],
    ['formulas', '$$\nOne. Two\n$$\n\n$One. Two$'],
    ['HTML', '<p>One. Two.</p>\n\n<!-- One. Two. -->'],
    ['definitions', '[a]: /b "One. Two."'],
    ['what is emphasised or is the text of a link', '*One. Two.* [One. Two.](x.md) ![One. Two.](y.png)'],
    ['a run-in heading', '**One.** Two'],
    ['sentences of scripts that write no blank between them', '是这样。然后不是。'],
    ['what nobody can be sure of', 'As J. S. Mill et al. (1859) say, e.g. The Times, vs. others.'],
  ];
  for (const [name, text] of left) it(`leaves ${name}`, () => assert.equal(withSentenceLines(text), text));

  it('begins no line with what would begin a list, heading, quote or code', () => {
    for (const mark of ['-', '+', '*', '#', '>', '1.', '2)', '=', '---', '|', '```', '~~~', '$$', '[^1]:', ':', '<b>'])
      assert.equal(withSentenceLines(`One. ${mark} Two`).split('\n').length, 1, mark);
  });

  it('changes nothing that a page shows, and nothing in a second run', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const once = withSentenceLines(text);
        assert.deepEqual(await shown(once), await shown(text));
        assert.deepEqual(sentenceEdits(once), []);
      }),
      tries(200),
    );
  });

  it('makes a table of no lines that it joins, and no heading', async () => {
    for (const text of ['a | b\nis so.\n-|-\n', 'a | b\nc\n-|-\n', 'One. Two |\n|-|', 'A. B\n-', 'One.\n\n[a\nb]: /c\n\n[a b]'])
      assert.deepEqual(await shown(withSentenceLines(text)), await shown(text));
  });
});

describe('wrongBreakIn', () => {
  it('finds something only where there is something to edit', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        if (wrongBreakIn(text)) assert.notDeepEqual(sentenceEdits(text), []);
        assert.equal(wrongBreakIn(withSentenceLines(text)), undefined);
      }),
      tries(200),
    );
  });

  it('says where', () => {
    assert.deepEqual(wrongBreakIn('One.\n\nTwo. Three.'), { kind: 'behind', start: 11 });
    assert.deepEqual(wrongBreakIn('One.\n\n- Two *is* [it](y.md). Three.'), { kind: 'behind', start: 29 });
    assert.deepEqual(wrongBreakIn('One\nis.'), { kind: 'broken', start: 4 });
    assert.equal(wrongBreakIn('One.\nTwo `three. Four`.'), undefined);
  });
});

const fragment = fc.constantFrom(
  ...[
    'One',
    'two',
    'Three',
    'e.g.',
    'et al.',
    'J.',
    '5',
    '2023',
    '.',
    '.',
    '.',
    '. ',
    '? ',
    '! ',
    '… ',
    '."',
    '.)',
    '。',
    ' ',
    ' ',
    ' ',
    '  ',
  ],
  ...['\n', '\n', '\n', '\n\n', '\n\n', '  \n', '\\\n', '\t', '(', ')', '"', '“', '”', "'", ',', ':', ';'],
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '# ',
    '===\n',
    '---\n',
    '|',
    '|-|\n',
    '- [ ] ',
    '```\n',
    '~~~\n',
    '$$\n',
    '    ',
    '[^1]: ',
    '\n[^1]: ',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '$',
    '[',
    ']',
    '](b.md)',
    '[[a]]',
    '[[a|b. C]]',
    '![',
    '[^1]',
    '<b>',
    '<!-- ',
    ' -->',
    '\\',
    '&amp;',
    '&#46;',
  ],
  ...['https://a.org', 'www.a.org.', 'a@b.org', '[x]: /y\n', '[x]', '𝕏', 'É'],
);
const sentence = fc.constantFrom('One is so. ', 'Is it? ', 'It is\nso. ', '*Two* it is. ', '[[a]] is. ', 'See `b. C`. ', '(It is.) ');
const markdown = fc.array(fc.oneof(fragment, sentence), { maxLength: 25 }).map((parts) => parts.join(''));
