import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { folderOf } from '../../tests/folder.ts';
import { loadMosaic } from '../mosaic/load.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { readBeside } from '../mosaic/read/read-beside.ts';
import { readQuestions } from '../mosaic/read/read-questions.ts';
import { filesFromJson, MosaicJsonError } from './from-json.ts';
import { mosaicJson } from './json.ts';
import { valid } from './mosaic-json.example.ts';
import { mosaicSchema } from './mosaic-schema.ts';
import { questionText } from './question-file.ts';

async function mosaicOf(files: Record<string, string>) {
  const folder = folderOf(files);
  const { mosaic, result } = loadMosaic(readQuestions(folder), readBeside(folder));
  return mosaic ?? assert.fail(result.files.flatMap(({ messages }) => messages.map(String)).join('\n'));
}

describe('the JSON of a mosaic', () => {
  const [question] = valid().questions;
  const refused = (change: Record<string, unknown>) => {
    const text = JSON.stringify({ ...valid(), ...change });
    try {
      filesFromJson(text);
    } catch (error) {
      if (error instanceof MosaicJsonError) return error.message;
      throw error;
    }
    return 'nothing';
  };

  it('is read with its order', () => {
    assert.equal(refused({}), 'nothing');
    const [[name, text] = []] = filesFromJson(JSON.stringify({ ...valid(), questions: [{ ...question, order: 2.5 }] }));
    assert.equal(name, 'a.md');
    assert.match(text ?? '', /^order: 2\.5$/m);
    assert.doesNotMatch(filesFromJson(JSON.stringify(valid())).get('a.md') ?? '', /order/);
  });

  it('is refused with every mistake and its place', () => {
    const cases: [Record<string, unknown>, RegExp][] = [
      [{ version: 1 }, /^Unexpected version 1 of a mosaic's JSON, expected 3; export it again/],
      [{ version: undefined }, /^Unexpected JSON of a mosaic without a version, expected "version": 3; export it again$/],
      [{ questions: undefined }, /^Unexpected an entry with fields, expected a mosaic with "questions"/],
      [{ questions: 5 }, /^Unexpected 5 as questions, expected a list$/],
      [{ questions: [{ ...question, id: '../outside' }] }, /^Unexpected "\.\.\/outside" as questions\[0\]\.id, expected lower-case words/],
      [{ questions: [{ ...question, id: '__proto__' }] }, /^Unexpected "__proto__" as questions\[0\]\.id/],
      [{ questions: [{ ...question, id: 'x'.repeat(101) }] }, /expected at most 100 characters$/],
      [{ questions: [{ ...question, parent: 7 }] }, /^Unexpected 7 as questions\[0\]\.parent, expected text$/],
      [{ questions: [{ ...question, status: 'done' }] }, /^Unexpected "done" as questions\[0\]\.status, expected one of open, partial/],
      [{ questions: [{ ...question, colour: 'red' }] }, /^Unexpected field "colour" of questions\[0\], expected none$/],
      [{ questions: [question, question] }, /^Unexpected id "a" of two questions/],
      [{ sources: [] }, /^Unexpected source "k" of the question "a", expected the key of one of "sources"$/],
      [{ sources: [...valid().sources, ...valid().sources] }, /^Unexpected key "k" of two sources/],
      [{ tags: undefined }, /^Unexpected nothing as tags, expected a list$/],
      [{ questions: Array(10).fill({}) }, /^(?:Unexpected nothing as questions\[0\][^\n]*\n){5}and \d+ more$/],
    ];
    for (const [change, words] of cases) assert.match(refused(change), words);
    for (const [text, words] of [
      ['{"a": 1,}', /^Unexpected text, expected JSON as "npm run export -- json" writes it: /],
      ['', /^Unexpected text, expected JSON/],
      ['null', /^Unexpected nothing, expected a mosaic with "questions"/],
      ['[]', /^Unexpected a list, expected a mosaic/],
      ['['.repeat(1_000_000), /^Unexpected text, expected JSON/],
      [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, /^Unexpected a list/],
      [`{"version":3,"questions":${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}}`, /^Unexpected /],
    ] as const)
      assert.throws(
        () => filesFromJson(text),
        (error) => error instanceof MosaicJsonError && words.test(error.message),
      );
  });

  it('is either read as a whole or refused, for any text', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        for (const given of [
          text,
          JSON.stringify({ ...valid(), questions: value }),
          JSON.stringify({ ...valid(), questions: [{ ...question, id: value }] }),
        ])
          try {
            filesFromJson(given);
          } catch (error) {
            assert.ok(error instanceof MosaicJsonError, String(error));
          }
      }),
      tries(100),
    );
  });

  it('gives the same mosaic back', async () => {
    const text = fc.stringMatching(/^[A-Za-z?:#"'\-[\]{}!@%&*|> ]{1,30}$/).filter((words) => words.trim() === words && words !== '');
    const stance = fc.constantFrom('poses', 'informs', 'answers', 'disputes');
    const source = fc.record({
      n: fc.integer({ min: 0, max: 5 }),
      stance,
      insight: fc.option(
        text.map((words) => words.replace(/[[\]<@]/g, 'x')),
        { nil: undefined },
      ),
      ...maybe({ at: 'Section 3', by: 'ada', assisted: true }),
    });
    const question = fc.record({
      title: text,
      parent: fc.nat(),
      order: fc.option(fc.integer({ min: -2, max: 3 }), { nil: undefined }),
      tags: fc.subarray(['x', 'y', 'z']),
      sources: fc.uniqueArray(source, { maxLength: 3, selector: ({ n }) => n }),
      body: fc.option(text, { nil: '' }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 8 }), async (questions) => {
        const described = new Set<number>();
        const files = Object.fromEntries(
          questions.map(({ parent, order, sources, body, ...fields }, row) => {
            const listed = sources.map(({ n, ...citation }) => {
              const facts = described.has(n) ? {} : { title: `Paper ${n}`, authors: [`Author ${n}`], date: `20${10 + n}` };
              described.add(n);
              return { url: `https://example.org/${n}`, ...facts, ...JSON.parse(JSON.stringify(citation)) };
            });
            return [
              `q-${row}.md`,
              questionText({
                ...fields,
                parent: row === 0 ? undefined : `q-${parent % row}`,
                order,
                sources: listed,
                body: body.replace(/[[\]<>]/g, ''),
              }),
            ];
          }),
        );
        for (const [name, text] of Object.entries(files)) assert.equal(parseQuestion(name, name, text).layout, undefined, text);
        const json = mosaicJson(
          await mosaicOf({ ...files, 'everything.md': EVERYTHING, 'tags.yaml': 'x: What x is.\n', 'terms.yaml': TERMS }),
        );
        const again = await mosaicOf(Object.fromEntries(filesFromJson(JSON.stringify(json))));
        const { tags, ...rest } = mosaicJson(again);
        const { tags: _tags, ...before } = json;
        assert.equal(JSON.stringify(rest), JSON.stringify(before));
        assert.deepEqual(mosaicSchema.parse(json), json);
        assert.deepEqual([json.terms.length, json.people.map(({ also }) => also)], [2, [['Ada']]]);
        if (json.tags.some(({ slug }) => slug === 'x')) assert.equal(tags.find(({ slug }) => slug === 'x')?.description, 'What x is.');
      }),
      tries(15),
    );
  });
});

/** Each field with its value, or undefined. */
const maybe = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fc.option(fc.constant(value), { nil: undefined })])) as {
    [K in keyof T]: fc.Arbitrary<T[K] | undefined>;
  };

/** Terms with and without a question, and a person who has two names in the sources of {@link EVERYTHING}. */
const TERMS =
  'terms: [{term: Everything, also: ["*all*"], question: everything}, {term: Nothing, means: "What there is not: no thing."}]\n' +
  'people: [{name: Ada Lovelace, also: [Ada]}]\n';

/** A file with every field. */
const EVERYTHING = questionText({
  title: 'Is everything said?',
  label: 'Everything',
  parent: 'q-0',
  tags: ['x'],
  status: 'answered',
  looked: '2026-11',
  answers: { up: 'It goes up.', down: 'It goes: down.' },
  answer: 'up',
  needs: ['q-0'],
  settled_by: [{ all: ['q-0', 'q-0=no'], as: 'up', from: 'https://example.org/9', at: 'page 1' }],
  hinges: [{ if: 'down', then: 'More: #1', favours: ['q-0=no'], from: 'https://example.org/9' }],
  discussion: 'https://example.org/talk',
  sources: [
    {
      url: 'https://example.org/9',
      title: 'Paper 9',
      authors: ['Ada'],
      stance: 'answers',
      insight: 'So.',
      at: 'page 2',
      by: 'ada',
      assisted: true,
      checked: ['bob'],
    },
  ],
  aliases: ['all'],
});
