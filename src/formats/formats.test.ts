import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { tries } from '../../tests/chance.ts';
import { folderOf } from '../../tests/folder.ts';
import { planImport } from '../edit/import.ts';
import { loadMosaic } from '../mosaic/load.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { readQuestions } from '../mosaic/read/read-questions.ts';
import { readTags } from '../mosaic/read/read-tags.ts';
import { filesFromJson, MosaicJsonError } from './from-json.ts';
import { mosaicJson } from './json.ts';
import { mosaicJsonSchema, mosaicSchema } from './mosaic-schema.ts';
import { parseOpml, printOpml } from './opml.ts';
import { type Outlined, type OutlineItem, parseOutline, printOutline } from './outline.ts';
import { questionText } from './question-file.ts';
import { readOutline } from './read-outline.ts';

/** Titles by nesting, as `a(b,c(d))`. */
const shape = (items: readonly OutlineItem[]): string =>
  items.map(({ title, children }) => title + (children.length > 0 ? `(${shape(children)})` : '')).join(',');

async function mosaicOf(files: Record<string, string>) {
  const folder = folderOf(files);
  const { mosaic, result } = loadMosaic(readQuestions(folder), readTags(folder));
  return mosaic ?? assert.fail(result.files.flatMap(({ messages }) => messages.map(String)).join('\n'));
}

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

describe('outlines in other formats', () => {
  it('are read from HTML as copied', () => {
    const html = '<p>Before</p><h2>A</h2><ul><li><b>b</b>?<p>Why.</p><ul><li>c?</li></ul></li><ol><li>d?</li></ol></ul>';
    const { items, remarks } = readOutline(html);
    assert.equal(shape(items), 'A(b?(c?,d?))');
    assert.equal(items[0]?.children[0]?.body, 'Why.');
    assert.equal(remarks[0]?.text, 'Before');
  });

  it('are read from OPML, and errors have a place', () => {
    assert.equal(
      shape(readOutline('<?xml version="1.0"?><opml><body><outline text="a &amp; b?"><outline text="c?"/></outline></body></opml>').items),
      'a & b?(c?)',
    );
    assert.throws(() => parseOpml('<opml>\n<outline text="a"</opml>'), {
      name: 'Error',
      message: /^2:\d+: Unexpected XML, expected OPML/,
    });
  });

  it('are read from OPML without items that have no text, and with the addresses in it', () => {
    const { items, remarks } = readOutline(`<opml><body>
      <outline text=""/>
      <outline><outline title="a?" htmlUrl="https://e.org/a" xmlUrl="https://e.org/feed"/></outline>
      <outline text="b?" title="other" url="javascript:alert(1)"><outline text=" "><outline text="c?" url="https://e.org/c"/></outline></outline>
    </body></opml>`);
    assert.equal(shape(items), 'a?,b?(c?)');
    assert.deepEqual(
      remarks.map(({ line, reason }) => [line, reason]),
      [2, 3, 4].map((line) => [line, 'it has no text']),
    );
    assert.deepEqual(
      [items[0], items[1], items[1]?.children[0]].map((item) => item?.sources),
      [['https://e.org/a'], undefined, ['https://e.org/c']],
    );
  });

  it('keep what an item links to', () => {
    const [text] = readOutline('- [A paper](https://e.org/a) and **[its \\[code\\]](https://e.org/b)**: why?').items;
    assert.deepEqual([text?.title, text?.sources], ['A paper and **its \\[code\\]**: why?', ['https://e.org/a', 'https://e.org/b']]);
    const [page] = readOutline(
      '<ul><li><a href="https://e.org/a">A</a> <a href="/b">b</a><ul><li><a href="https://e.org/c">C</a></li></ul></li></ul>',
    ).items;
    assert.deepEqual([page?.title, page?.sources, page?.children[0]?.sources], ['A b', ['https://e.org/a'], ['https://e.org/c']]);
  });

  it('are refused when they are too deep, and never exhaust the stack or expand', () => {
    const deep = 20_000;
    for (const [text, line] of [
      ['<ul><li>a'.repeat(deep), 1],
      ['<div>\n'.repeat(deep), 501],
      [`<opml><body>${'<outline text="a">'.repeat(deep)}${'</outline>'.repeat(deep)}</body></opml>`, 1],
      [Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'), 101],
    ] as const)
      assert.throws(() => readOutline(text), { message: new RegExp(`^${line}: Unexpected .*, expected fewer`) });
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    assert.throws(() => readOutline(`<!DOCTYPE opml [<!ENTITY e0 "x">${entities}]><opml><body><outline text="&e9;"/></body></opml>`), {
      message: /Unexpected XML, expected OPML: Invalid character entity/,
    });
    assert.equal(readOutline('<p>a\n'.repeat(deep)).items.length, 0, 'elements that end by themselves are not nested');
  });
});

describe('the output of export', () => {
  const mark = fc.constantFrom(...'aB1?,:<>&"\'[]\\()*_`~$#@!/.-+=| ', '&amp;', 'www.', 'https://', '![', '](', '<b>');
  const title = fc.array(mark, { minLength: 1, maxLength: 20 }).map((marks) => `A${marks.join('').replace(/\s+/g, ' ')}?`);
  const rows = fc.array(fc.record({ title, depth: fc.nat({ max: 4 }) }), { maxLength: 12 });
  /** Puts each row below the last one that is less deep. */
  const nested = (list: readonly { title: string; depth: number }[]): Outlined[] => {
    const top: Outlined[] = [];
    const open: { depth: number; children: Outlined[] }[] = [{ depth: -1, children: top }];
    for (const [row, { title: words, depth }] of list.entries()) {
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
      const children: Outlined[] = [];
      open.at(-1)?.children.push({ id: `q-${row}`, title: words, children });
      open.push({ depth, children });
    }
    return top;
  };
  const outlinedOf = (items: readonly OutlineItem[]): Outlined[] =>
    items.map(({ id = '', title, children }) => ({ id, title, children: outlinedOf(children) }));

  it('is always XML, without characters that XML does not allow', () => {
    const opml = printOpml('A \u0000', [{ id: 'a', title: 'a \u0001\u001b\ud800\uffff <&> "b"\n', children: [] }]);
    assert.equal(parseOpml(opml).items[0]?.title, 'a <&> "b"');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        const { items } = parseOpml(printOpml(words, [{ id: 'a', title: `a${words}`, children: [] }]));
        assert.equal(items.length, 1);
      }),
      tries(100),
    );
  });

  it('is written at any depth', () => {
    let node: Outlined = { id: 'a', title: 'A?', children: [] };
    for (let depth = 0; depth < 3000; depth++) node = { id: 'a', title: 'A?', children: [node] };
    assert.equal(printOpml('M', [node]).match(/<outline /g)?.length, 3001);
    assert.equal(printOutline([node]).split('\n').length, 3002);
  });

  it('is read back by import: the label of a question in OPML', () => {
    const opml = printOpml('M', [{ id: 'a', title: 'A?', children: [{ id: 'b', title: 'B?', children: [] }] }], (id) =>
      id === 'a' ? 'The "A"' : undefined,
    );
    const { items } = parseOpml(opml);
    assert.deepEqual([items[0]?.title, items[0]?.label, items[0]?.children[0]?.label], ['A?', 'The "A"', undefined]);
    const { change } = planImport([], items, { parent: undefined, threshold: 2 });
    assert.equal(parseQuestion('a.md', 'a.md', change.get('a.md') ?? '').frontmatter.fields.label, 'The "A"');
  });

  it('is read back by import: outlines and OPML', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const written = nested(list);
        assert.deepEqual(outlinedOf(parseOutline(printOutline(written)).items), written);
        assert.deepEqual(outlinedOf(parseOpml(printOpml('Mosaic', written)).items), written);
      }),
      tries(100),
    );
  });

  it('is read back by import: JSON gives the same mosaic', async () => {
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
        const json = mosaicJson(await mosaicOf({ ...files, 'everything.md': EVERYTHING, 'tags.yaml': 'x: What x is.\n' }));
        const again = await mosaicOf(Object.fromEntries(filesFromJson(JSON.stringify(json))));
        const { tags, ...rest } = mosaicJson(again);
        const { tags: _tags, ...before } = json;
        assert.equal(JSON.stringify(rest), JSON.stringify(before));
        assert.deepEqual(mosaicSchema.parse(json), json);
        if (json.tags.some(({ slug }) => slug === 'x')) assert.equal(tags.find(({ slug }) => slug === 'x')?.description, 'What x is.');
      }),
      tries(15),
    );
  });
});

describe('the JSON of a mosaic', () => {
  const valid = () => ({
    version: 2,
    questions: [
      {
        id: 'a',
        title: 'A?',
        parent: null as string | null,
        also_under: [],
        tags: ['x'],
        status: 'open',
        needs: [],
        settled_by: [],
        hinges: [],
        fill: 'dark',
        aliases: [],
        links: [],
        sources: [{ source: 'k', stance: 'poses' }],
        body: '',
      },
    ],
    sources: [{ key: 'k', url: 'https://example.org', title: null, authors: [], date: null, kind: 'page' }],
    tags: [{ slug: 'x', description: null }],
  });
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
      [{ version: 1 }, /^Unexpected version 1 of a mosaic's JSON, expected 2; export it again/],
      [{ version: undefined }, /^Unexpected JSON of a mosaic without a version, expected "version": 2; export it again$/],
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
      [`{"version":2,"questions":${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}}`, /^Unexpected /],
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

  it('has a published schema that describes each field, and follows it', () => {
    const schema = mosaicJsonSchema('https://example.org/mosaic.schema.json');
    assert.equal(schema.$id, 'https://example.org/mosaic.schema.json');
    const published = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
    assert.ok(published.safeParse(valid()).success);
    assert.ok(!published.safeParse({ ...valid(), version: 1 }).success);
    assert.ok(!published.safeParse({ ...valid(), questions: [{ ...question, id: '../a' }] }).success);
    const undescribed = JSON.stringify(schema, (key, value) =>
      key === 'properties' ? Object.values(value as object).map((field) => ('description' in field ? field : 'UNDESCRIBED')) : value,
    );
    assert.doesNotMatch(undescribed, /UNDESCRIBED/);
  });
});

/** Each field with its value, or undefined. */
const maybe = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fc.option(fc.constant(value), { nil: undefined })])) as {
    [K in keyof T]: fc.Arbitrary<T[K] | undefined>;
  };

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
