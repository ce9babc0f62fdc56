import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { IDS, mosaic } from '../../tests/any-mosaic.ts';
import { tries } from '../../tests/chance.ts';
import { check } from '../mosaic/check.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { changed, newErrors } from './change.ts';
import { fix } from './fix.ts';

const filesOf = (texts: Record<string, string>) => Object.entries(texts).map(([name, text]) => parseQuestion(name, name, text));

/** The text of b.md after the fix, beside abstraction.md, whose former id is `former`. */
function fixedText(text: string): string {
  const files = filesOf({ 'abstraction.md': '---\ntitle: A?\naliases: [former]\n---\n', 'b.md': text });
  const { change } = fix(files);
  return change.get('b.md') ?? text;
}

describe('fix', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'writes the present id for a former one, and leaves comments and quotes',
      '---\ntitle: B?\n' +
        "parent: 'former' # former\n" +
        'sources:\n' +
        '  - url: https://e.org\n' +
        '    insight: |\n' +
        '      See [[former|the former]].\n' +
        '---\n' +
        '[former.md](x/former.md)\n\n' +
        '`[[former]]`\n',
      '---\ntitle: B?\n' +
        "parent: 'abstraction' # former\n" +
        'sources:\n' +
        '  - url: https://e.org\n' +
        '    insight: |\n' +
        '      See [[abstraction|the former]].\n' +
        '---\n' +
        '[former.md](x/abstraction.md)\n\n' +
        '`[[former]]`\n',
    ],
    [
      'writes the only id that a misspelt one is near to',
      '---\ntitle: B?\nparent: abstracton\n---\n[[abstracion#x]] [[c]]\n',
      '---\ntitle: B?\nparent: abstraction\n---\n[[abstraction#x]] [[c]]\n',
    ],
    [
      'writes the own address of a paper and leaves the place in it',
      '---\ntitle: B?\n' +
        'parent: abstraction\n' +
        'sources:\n' +
        '  - "https://arxiv.org/pdf/2110.14602v2" # pdf\n' +
        '  - {url: https://dx.doi.org/10.1000/X, stance: poses}\n' +
        '  - https://example.org/a?utm_source=x#comment-12\n' +
        '---\n',
      '---\ntitle: B?\n' +
        'parent: abstraction\n' +
        'sources:\n' +
        '  - "https://arxiv.org/abs/2110.14602" # pdf\n' +
        '  - {url: https://doi.org/10.1000/x, stance: poses}\n' +
        '  - https://example.org/a#comment-12\n' +
        '---\n',
    ],
    [
      'takes out what a list says twice',
      '---\ntitle: B?\n' +
        'parent: abstraction\n' +
        'tags: [x, y, x, x] # three\n' +
        'sources:\n' +
        '  - https://e.org\n' +
        '  - url: https://e.org\n' +
        '    title: E\n' +
        '  - url: https://e.org/\n' +
        '    title: E\n' +
        'aliases:\n' +
        '  - b2 # one\n' +
        '  - b2 # two\n' +
        '---\n',
      '---\ntitle: B?\n' +
        'parent: abstraction\n' +
        'tags: [x, y] # three\n' +
        'sources:\n' +
        '  - url: https://e.org\n' +
        '    title: E\n' +
        'aliases:\n' +
        '  - b2 # one\n' +
        '---\n',
    ],
    [
      'spells the name of a field right',
      '---\ntitle: B?\nparnt: abstraction\nsources:\n  - url: https://e.org\n    titl: T\n    auhtors: [X]\n---\n',
      '---\ntitle: B?\nparent: abstraction\nsources:\n  - url: https://e.org\n    title: T\n    authors: [X]\n---\n',
    ],
    [
      'makes one of what two names of a question say',
      '---\ntitle: B?\nparent: b2\nalso_under: [former, abstraction]\n---\n',
      '---\ntitle: B?\nparent: b2\nalso_under: [abstraction]\n---\n',
    ],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(fixedText(before), after));

  const left: [name: string, text: string][] = [
    ['a name so short that every other is near it', '---\ntitle: B?\nparent: abstraction\n---\n[[c]] [[bb]]\n'],
    ['the name of a field that is there', '---\ntitle: B?\nparent: abstraction\ntags: [x]\ntag: [y]\n---\n'],
    ['a name whose field would have an error', '---\ntitle: B?\nparent: abstraction\nstatuss: answered\n---\n'],
    [
      'two mentions of a source that each say something',
      '---\ntitle: B?\nparent: abstraction\nsources:\n  - {url: https://e.org, title: E}\n  - {url: https://e.org, date: 2023}\n---\n',
    ],
    ['a link to what is not there', '---\ntitle: B?\nparent: abstraction\n---\n[[nowhere]]\n'],
  ];
  for (const [name, text] of left) it(`leaves ${name}`, () => assert.equal(fixedText(text), text));

  it('leaves an id that is near to two', () => {
    const texts = { 'minds.md': '---\ntitle: A?\n---\n[[mins]]\n', 'mines.md': '---\ntitle: B?\nparent: minds\n---\n' };
    assert.deepEqual(fix(filesOf(texts)).change.size, 0);
  });

  it('does not close a cycle, and still fixes the rest', () => {
    const files = filesOf({
      'first.md': '---\ntitle: A?\nparent: secnd\n---\n',
      'second.md': '---\ntitle: B?\nparent: first\n---\n',
      'third.md': '---\ntitle: C?\nparent: firs\n---\n',
    });
    const { change, problems } = fix(files);
    assert.deepEqual([...change], [['third.md', '---\ntitle: C?\nparent: first\n---\n']]);
    assert.deepEqual(
      problems.map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`),
      ['third.md:3:9 parent'],
    );
  });

  it('fixes any mosaic in one run, without a new error', () => {
    const slips: ((text: string) => string)[] = [
      (text) => text.replace('parent:', 'parnt:'),
      (text) => text.replace('[[a-b', '[[a--b'),
      (text) => text.replace('insight.md', 'insihgt.md'),
      (text) => text.replace('parent: "see"', 'parent: "former"'),
      (text) => text.replaceAll('[[see', '[[former'),
      (text) => text.replace('https://e.org/1', 'https://arxiv.org/pdf/2110.14602'),
      (text) => text.replaceAll(/https:\/\/e\.org\/\d/g, 'https://e.org/?utm_medium=x'),
      (text) => text.replace('title:', 'tags: [x, "x", x]\ntitle:'),
      (text) => text.replace('also_under', 'also_undr'),
    ];
    fc.assert(
      fc.property(mosaic, fc.array(fc.tuple(fc.nat(IDS.length - 1), fc.constantFrom(...slips)), { maxLength: 12 }), (whole, made) => {
        const texts = new Map(whole.map(({ name, text }) => [name, text]));
        texts.set('see.md', (texts.get('see.md') as string).replace('title:', 'aliases: [former]\ntitle:'));
        for (const [at, slip] of made) texts.set(`${IDS[at]}.md`, slip(texts.get(`${IDS[at]}.md`) as string));
        const files: QuestionFile[] = filesOf(Object.fromEntries(texts));
        const { change, problems } = fix(files);
        const after = changed(files, change);
        assert.deepEqual(newErrors(files, after), []);
        assert.equal(change.size > 0, problems.length > 0);
        const [was, is] = [check(files), check(after)];
        // A link that leads somewhere again may do so to a heading that is not there.
        const [first] = [is.errors - was.errors, is.warnings - was.warnings, is.suggestions - was.suggestions].filter((more) => more !== 0);
        assert.ok(problems.length === 0 || (first ?? 0) < 0);
        const again = fix(after);
        assert.deepEqual([again.change.size, again.problems], [0, []]);
      }),
      tries(8),
    );
  });
});
