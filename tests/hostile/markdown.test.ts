/** What strangers can write in a body: the check and the build say the same of it, and neither takes long. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import work from '../../src/build/open/worker.ts';
import { LONGEST_TITLE } from '../../src/markdown/longest-title.ts';
import { LimitError, parse } from '../../src/markdown/parse.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { resolveLinks } from '../../src/markdown/resolve-links.ts';
import { LONGEST_LABEL, MOST_HTML, roughWeight, weigh } from '../../src/markdown/weight.ts';
import type { QuestionFile } from '../../src/mosaic/question-file.ts';
import { LARGEST } from '../../src/mosaic/question-file.ts';
import { readBody } from '../../src/mosaic/read/body.ts';
import { THOROUGH, tries } from '../chance.ts';
import { constructs } from './constructs.ts';
import { assertGrowsEvenly } from './growth.ts';

const names = Object.keys(constructs);
const made = (name: string, length: number) => (constructs[name] as (length: number) => string)(length);

/** Every link of it, resolved to a question with the longest title. */
const target = {
  href: '/mosaic/questions/a/',
  label: '"'.repeat(LONGEST_LABEL),
  title: '\u{1F468}'.repeat(LONGEST_TITLE),
  fill: 'ill-posed',
};
const withLinks = (html: string) =>
  resolveLinks(html, new Proxy({}, { getOwnPropertyDescriptor: () => ({ configurable: true, value: target }), get: () => target }));

function weightOf(markdown: string): number | undefined {
  try {
    return weigh(parse(markdown));
  } catch (error) {
    assert.ok(error instanceof LimitError, String(error));
    return undefined;
  }
}

describe('the weight of a text', () => {
  for (const name of names) {
    it(`is at least that of its HTML: ${name}`, async () => {
      for (const length of THOROUGH ? [8, 64, 512, 4096] : [8, 256]) {
        const markdown = made(name, length);
        const weight = weightOf(markdown);
        if (weight === undefined) continue;
        assert.ok(withLinks((await renderBody(markdown)).html).length <= weight, `${length} characters`);
        assert.ok(weight <= roughWeight(markdown), `${length} characters, without parsing`);
      }
    });
  }
});

/** A text of several constructs at sizes 2^k, one in another or beside it. */
const text = fc
  .array(
    fc.record({
      name: fc.constantFrom(...names),
      power: fc.integer({ min: 0, max: 11 }),
      margin: fc.constantFrom('', '> ', '- ', '  ', '> - ', '[^a]: ', '# '),
      between: fc.constantFrom('', ' ', '\n', '\n\n'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.map(({ name, power, margin, between }) => margin + made(name, 2 ** power) + between).join(''))
  .map((markdown) => markdown.slice(0, LARGEST / 4));

describe('the check and the build', () => {
  it('say the same of any body and insight, and what passes is rendered within bounds', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        text.map((markdown) => markdown.slice(0, 2000)),
        async (body, insight) => {
          const file = {
            name: 'a.md',
            text: `---\ntitle: A?\nsources:\n  - url: https://example.org\n    insight: ${JSON.stringify(insight)}\n---\n${body}`,
          };
          const checked = await work({ files: [file], render: false, texts: [] });
          const built = await work({ files: [file], render: true, texts: [] });
          assert.deepEqual(built.parsed, checked.parsed);
          assert.deepEqual([checked.failed, built.failed], [[], []]);
          const { body: read, notes, tooHeavy } = JSON.parse(checked.parsed[0]?.json ?? '') as QuestionFile;
          const html = built.rendered.map((rendered) => withLinks(rendered.html)).join('');
          if (!read.limit && !notes.some(({ limit }) => limit) && !tooHeavy)
            assert.ok(html.length <= MOST_HTML, `${html.length} characters`);
        },
      ),
      tries(THOROUGH ? 30 : 15),
    );
  });
});

/** Characters of the longer text: what is slow shows with a sixteenth of the longest, though not as plainly. */
const LONG = (LARGEST - 200) / (THOROUGH ? 1 : 16);

/** Up to its limit a cost may grow with the square; it is small there, in milliseconds of a slow machine. */
const SMALL = THOROUGH ? 1000 : 250;

describe('twice the text takes about twice the time', () => {
  for (const name of names) {
    it(name, () =>
      assertGrowsEvenly(LONG, SMALL, (length) => {
        const markdown = made(name, length).slice(0, LONG);
        return async () => {
          readBody(markdown, 0);
          await renderBody(markdown);
        };
      }),
    );
  }
});
