/** What strangers can write between the two lines of hyphens: nothing of it throws, hangs or hides the rest. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printReport } from '../../src/formats/problems.ts';
import { check } from '../../src/mosaic/check.ts';
import { LARGEST } from '../../src/mosaic/question-file.ts';
import { parseQuestion } from '../../src/mosaic/read/parse-question.ts';
import { LONGEST, MOST } from '../../src/mosaic/schema-parts.ts';
import { THOROUGH } from '../chance.ts';
import { assertGrowsEvenly } from './growth.ts';

const times = (unit: string, length: number) => unit.repeat(Math.max(1, Math.floor(length / unit.length)));
const counted = (unit: (index: number) => string, length: number) => {
  let text = '';
  for (let index = 0; text.length < length; index++) text += unit(index);
  return text;
};

/** Frontmatter, and what follows it, of about so many characters. */
const constructs: Record<string, (length: number) => string> = {
  'slashes of an address': (length) => `sources: ["https://e.org/${times('/', length)}x"]`,
  'slashes of a DOI': (length) => `sources: ["https://doi.org/10.1000/${times('/', length)}x"]`,
  'dots of an arXiv id': (length) => `sources: ["https://arxiv.org/abs/${times('a.', length)}"]`,
  'parts of a post': (length) => `sources: ["https://www.lesswrong.com/posts/${times('a/comment/', length)}"]`,
  'parameters of an address': (length) => `sources: ["https://e.org/?${times('utm_a=1&', length)}"]`,
  'tags of one name': (length) => `tags: [${times('a, ', length)}]`,
  aliases: (length) => `aliases: [${counted((index) => `a${index}, `, length)}]`,
  sources: (length) => `sources:\n${counted((index) => `- https://e.org/${index}\n`, length)}`,
  'authors by reference': (length) =>
    `x: &a [${times('ab, ', length / 2)}]\nsources:\n${times('- {url: https://e.org, authors: *a}\n', length / 2)}`,
  'commas of an author': (length) => `sources:\n- {url: https://e.org, authors: ["${times(',', length)}"]}`,
  'lists in a line': (length) => times('- ', length),
  'keys in a line': (length) => times('? ', length),
  'keys in keys': (length) => counted((index) => `${' '.repeat(index)}a:\n`, length),
  brackets: (length) => `a: ${times('[', length)}`,
  'empty lists': (length) => `a: ${times('[]', length)}`,
  'unknown fields': (length) => counted((index) => `titl${index}e: 1\n`, length),
  'one field': (length) => times('a: 1\n', length),
  comments: (length) => times('# a\n', length),
  spaces: (length) => `a:${times(' ', length)}b`,
  'blank lines': (length) => `a:\n${times('\n', length)} b`,
  anchors: (length) => times('&a ', length),
  references: (length) => `b: &a 1\nc: [${times('*a, ', length)}]`,
  'merged references': (length) => `b: &a {x: 1}\nc: [${times('<<: *a, ', length)}]`,
  escapes: (length) => `a: "${times('\\"', length)}"`,
  'a quote that ends nowhere': (length) => `a: "${times('a ', length)}`,
  'lines of a text': (length) => `title: |\n${times(' a\n', length)}`,
  'folded lines': (length) => `title: >\n${times(' a\n\n', length)}`,
  'signs of comments': (length) => `title: ${times('a #', length)}`,
  'lines of a plain text': (length) => `title: ${times('a\n ', length)}`,
  colons: (length) => times(':', length),
  documents: (length) => times('---\n', length),
  'spaces of an insight': (length) => `sources:\n- url: https://e.org\n  insight: "${times(' ', length)}x"`,
  hyphens: (length) => `parent: ${times('a-', length)}`,
  digits: (length) => `order: ${times('1', length)}`,
  'links to nothing': (length) => `title: A?\n---\n${counted((index) => `[[nope-${index}]]\n\n`, length)}`,
  'links to no heading': (length) => `title: A?\n---\n${counted((index) => `[[a#nope-${index}]]\n\n`, length)}`,
  'unsafe addresses': (length) => `title: A?\n---\n${times('[a](ftp://b)\n\n', length)}`,
  'relative addresses': (length) => `title: A?\n---\n${times('[a](b/c)\n\n', length)}`,
  HTML: (length) => `title: A?\n---\n${times('<b>\n\n', length)}`,
};

/** Characters of the longer frontmatter: what is slow shows with a sixteenth of the longest, though not as plainly. */
const LONG = (LARGEST - 100) / (THOROUGH ? 1 : 16);

/** Milliseconds that an ordinary text of this size may take on a slow machine. */
const SMALL = THOROUGH ? 1000 : 250;

const other = parseQuestion('b.md', 'b.md', '---\ntitle: B, then?\nparent: nowhere\n---\n');

describe('twice the frontmatter takes about twice the time to check and to report', () => {
  for (const [name, make] of Object.entries(constructs)) {
    it(name, () =>
      assertGrowsEvenly(LONG, SMALL, (length) => {
        const text = `---\n${make(length).slice(0, length)}\n---\n`;
        return () => {
          const result = check([parseQuestion('a.md', 'a.md', text), other]);
          const printed = printReport(result, 'text') + printReport(result, 'github');
          assert.match(printed, /"nowhere"/, 'the rest is checked');
          assert.ok(printed.length < 2 * 1024 * 1024, `${printed.length} characters of report`);
        };
      }),
    );
  }
});

describe('a field that holds more than it may', () => {
  const name = (length: number) => 'x'.repeat(length);
  const list = (length: number, entry: (index: number) => string) => `[${Array.from({ length }, (_, index) => entry(index)).join(', ')}]`;
  const source = (fields: string) => `sources:\n  - {url: "https://example.org", ${fields}}`;
  /** Fields with something of a length, and the longest that it may have. */
  const limits: Record<string, [longest: number, fields: (length: number) => string]> = {
    title: [LONGEST.title, (length) => `title: ${name(length)}`],
    label: [LONGEST.label, (length) => `label: ${name(length)}`],
    parent: [LONGEST.slug, (length) => `parent: ${name(length)}`],
    'tags[0]': [LONGEST.slug, (length) => `tags: [${name(length)}]`],
    'aliases[0]': [LONGEST.slug, (length) => `aliases: [${name(length)}]`],
    'needs[0]': [LONGEST.slug, (length) => `needs: [${name(length)}]`],
    answers: [LONGEST.slug, (length) => `answers: {${name(length)}: So.}`],
    'sources[0].title': [LONGEST.title, (length) => source(`title: ${name(length)}`)],
    'sources[0].authors[0]': [LONGEST.name, (length) => source(`authors: [${name(length)}]`)],
    'sources[0].at': [LONGEST.place, (length) => source(`at: ${name(length)}`)],
    'sources[0].insight': [LONGEST.insight, (length) => source(`insight: ${name(length)}`)],
    'sources[0].url': [LONGEST.url, (length) => `sources: [{url: "https://e.org/${name(length - 'https://e.org/'.length)}"}]`],
    also_under: [MOST.parents, (length) => `also_under: ${list(length, (index) => `q${index}`)}`],
    needs: [MOST.needs, (length) => `needs: ${list(length, (index) => `q${index}`)}`],
    sources: [MOST.sources, (length) => `sources: ${list(length, (index) => `"https://e.org/${index}"`)}`],
    settled_by: [MOST.ways, (length) => `settled_by: ${list(length, () => '{all: [a]}')}`],
    hinges: [MOST.hinges, (length) => `hinges: ${list(length, () => '{if: no}')}`],
  };
  for (const [field, [longest, make]] of Object.entries(limits)) {
    it(`${field}, which may be ${longest} long`, () => {
      const flawed = (length: number) => {
        const fields = make(length);
        const text = `---\n${fields.startsWith('title') ? '' : 'title: A?\n'}${fields}\n---\n`;
        return parseQuestion('a.md', 'a.md', text).frontmatter.flaws.map((flaw) => 'field' in flaw && flaw.field);
      };
      assert.deepEqual(flawed(longest), []);
      const [first] = flawed(longest + 1);
      assert.equal(first, field);
    });
  }

  it('holds half a character', () => {
    for (const fields of ['title: "A \\uD800?"', 'title: A?\nlabel: "A \\uD800"', `title: A?\n${source('insight: "A \\uD800"')}`])
      assert.match(JSON.stringify(parseQuestion('a.md', 'a.md', `---\n${fields}\n---\n`).frontmatter.flaws), /half a surrogate pair/);
  });

  it('has a key that is none, which is what the message names', () => {
    const { flaws } = parseQuestion('a.md', 'a.md', '---\ntitle: A?\nanswers: {Not so: No.}\n---\n').frontmatter;
    assert.deepEqual(
      flaws.map((flaw) => flaw.kind === 'type' && [flaw.field, flaw.found, flaw.expected]),
      [['answers', '"Not so"', 'a key: lower-case words joined by "-"']],
    );
  });
});
