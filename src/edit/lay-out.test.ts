import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mosaic } from '../../tests/any-mosaic.ts';
import { THOROUGH, tries } from '../../tests/chance.ts';
import { EVERYTHING, FIELD } from '../../tests/fixtures.ts';
import { renderBody, renderNote } from '../markdown/render.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { readQuestions } from '../mosaic/read/read-questions.ts';
import { Draft } from './change.ts';
import { fix } from './fix.ts';
import { layOutFields, layOutInsights, layOutSentences } from './lay-out.ts';

const fileOf = (text: string) => parseQuestion('a.md', 'a.md', text);

/** The text of a file as the fix leaves it. */
const laidOut = (text: string) => fix([fileOf(text)]).change.get('a.md') ?? text;

/** What readers see of a file. */
async function shown({ text, frontmatter: { fields, bodyOffset } }: QuestionFile): Promise<unknown> {
  const html = async (rendered: Promise<{ html: string }>) => (await rendered).html.replace(/\s+/g, ' ');
  return {
    ...fields,
    body: await html(renderBody(text.slice(bodyOffset))),
    sources: await Promise.all(
      fields.sources.map(async ({ insight, ...source }) => ({ ...source, insight: insight && (await html(renderNote(insight))) })),
    ),
  };
}

const file = (frontmatter: string, body = '') => `---\n${frontmatter}---\n${body}`;
const source = (lines: string) => file(`title: A?\nsources:\n  - url: https://e.org\n${lines}`);

describe('the fix of a layout', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'breaks the lines of bodies and of literal insights',
      source('    insight: | # as it is\n      One is\n      broken. Two.\n\n      Three. Four.\n').concat(
        '\nOne. Two.\n\n> Three. Four.\n',
      ),
      source('    insight: | # as it is\n      One is broken.\n      Two.\n\n      Three.\n      Four.\n').concat(
        '\nOne.\nTwo.\n\n> Three.\n> Four.\n',
      ),
    ],
    [
      'makes literal blocks of folded, quoted and plain insights',
      file(
        'title: A?\n' +
          'sources:\n' +
          '  - insight: >-\n' +
          '      One is\n' +
          '      folded. Two.\n' +
          '    url: https://e.org/1 # one\n' +
          '  - url: https://e.org/2\n' +
          "    insight: 'It''s one. Two.'\n" +
          '  - url: https://e.org/3\n' +
          '    insight:\n' +
          '      One is\n' +
          '      plain.\n\n' +
          '  # last\n' +
          '  - url: https://e.org/4\n' +
          '    insight: "One: on two\n' +
          '      lines.\\n\\n- An item."\n',
      ),
      file(
        'title: A?\n' +
          'sources:\n' +
          '  - url: https://e.org/1 # one\n' +
          '    insight: |\n' +
          '      One is folded.\n' +
          '      Two.\n' +
          '  - url: https://e.org/2\n' +
          '    insight: |\n' +
          "      It's one.\n" +
          '      Two.\n' +
          '  - url: https://e.org/3\n' +
          '    insight: |\n' +
          '      One is plain.\n\n' +
          '  # last\n' +
          '  - url: https://e.org/4\n' +
          '    insight: |\n' +
          '      One: on two lines.\n\n' +
          '      - An item.\n',
      ),
    ],
    [
      'moves fields with the comments right above them and behind them',
      file('title: "A?" # so\ntags: [x]\n# two words\n# or three\nlabel: B\nstatus: open\n'),
      file('title: "A?" # so\n# two words\n# or three\nlabel: B\ntags: [x]\nstatus: open\n'),
    ],
    [
      'orders what stands between braces',
      file('title: A?\nsources: [{ title: T, url: https://e.org }, https://e.org/2]\nanswers: {a: A}\n'),
      file('title: A?\nanswers: {a: A}\nsources: [{ url: https://e.org, title: T }, https://e.org/2]\n'),
    ],
    [
      'orders ways and hinges',
      file('title: A?\nsettled_by:\n  - as: yes\n    all: [a]\nhinges:\n  - then: X.\n    if: no\n'),
      file('title: A?\nsettled_by:\n  - all: [a]\n    as: yes\nhinges:\n  - if: no\n    then: X.\n'),
    ],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(laidOut(before), after));

  const left: [name: string, text: string][] = [
    ['an insight of one sentence on its line', source('    insight: "It: so."\n')],
    ['an insight in braces', file('title: A?\nsources:\n  - {url: https://e.org, insight: "One. Two."}\n')],
    ['an insight with a comment behind it', source('    insight: "One. Two." # so\n')],
    ['an insight with a comment in its header', source('    insight: >- # so\n      One.\n      Two.\n')],
    ['an insight with hard line breaks', source('    insight: "One.  \\nTwo."\n')],
    ['an insight with control characters', source('    insight: "One.\\tTwo. Three."\n')],
    ['an insight that is repeated', source('    title: &t One. Two.\n    insight: *t\n')],
    ['an insight with a tag of YAML', source('    insight: !!str One. Two.\n')],
    ['fields below a comment about all of them', file('# About all.\ntags: [x]\ntitle: A?\n')],
    ['fields with a comment below the last', file('tags: [x]\ntitle: A?\n# The end.\n')],
    ['fields with a comment between blank lines', file('title: A?\ntags: [x]\n\n# Which?\n\nlabel: B\n')],
    ['fields with a blank line between', file('title: A?\ntags: [x]\n\nlabel: B\n')],
    ['fields that name each other', file('title: A?\ntags: &t [x]\nalso_under: *t\n')],
    [
      'fields of an entry that would begin with a comment',
      file('title: A?\nsources:\n  - stance: poses\n    # here\n    url: https://e.org\n'),
    ],
    ['a file with flaws', file('tag: x\ntitle: A?\n', 'One. Two.\n')],
  ];
  for (const [name, text] of left)
    it(`leaves ${name}, and says nothing`, () => {
      assert.equal(laidOut(text), text);
      assert.equal(fileOf(text).layout, undefined);
    });

  it('keeps all that real files say, and is done in one run', async () => {
    const real = [EVERYTHING, FIELD].flatMap((folder) => readQuestions(folder));
    assert.ok(real.length > 100);
    await holds(real.filter((_, index) => THOROUGH || index % 4 === 0));
  });

  it('keeps all that any mosaic says, and is done in one run', () =>
    fc.assert(
      fc.asyncProperty(mosaic, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (files, chances) => holds(disturbed(files, chances))),
      tries(4),
    ));
});

/** Fixes the layout of files, and checks that they still say the same. */
async function holds(files: readonly QuestionFile[]): Promise<void> {
  for (const file of files) {
    const after = new Draft(file).edit(
      (now) => layOutFields(now, 'entries'),
      (now) => layOutFields(now, 'question'),
      layOutInsights,
      layOutSentences,
    ).file;
    assert.deepEqual(await shown(after), await shown(file));
    assert.equal(after.layout, undefined, `${file.text}\n=== is\n${after.text}`);
    assert.deepEqual(
      [layOutFields(after, 'entries'), layOutFields(after, 'question'), layOutInsights(after), layOutSentences(after)].flat(),
      [],
    );
  }
}

/** Files whose fields are in another order, with comments between them and more sentences. */
function disturbed(files: readonly QuestionFile[], chances: readonly number[]): QuestionFile[] {
  let turn = 0;
  const chance = () => chances[turn++ % chances.length] as number;
  return files.map((file) => {
    const lines = file.text.split('\n');
    const end = lines.indexOf('---', 1);
    const fields = lines.slice(1, end).reduce<string[][]>((all, line) => {
      if (/^\w/.test(line)) all.push([line]);
      else all.at(-1)?.push(line);
      return all;
    }, []);
    for (let i = fields.length - 1; i > 0; i--) {
      const other = chance() % (i + 1);
      [fields[i], fields[other]] = [fields[other] as string[], fields[i] as string[]];
    }
    const head = fields.flatMap((field) => {
      const before = [[], [], [], ['# a comment'], [''], ['# one', '# two'], ['# one', '']][chance() % 7] as string[];
      return [...before, ...field];
    });
    const body = lines.slice(end + 1).map((line) => (chance() % 3 === 0 ? `${line} And so on. More [[a]] is.` : line));
    return parseQuestion(file.path, file.name, ['---', ...head, '---', ...body].join('\n'));
  });
}
