import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inStyle, styleName } from '../../tests/scalars.ts';
import { check } from '../mosaic/check.ts';
import { parseQuestion } from '../mosaic/parse-question.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { referencesOf } from '../mosaic/references.ts';
import { changed } from './change.ts';
import { rename } from './rename.ts';

/** Some that YAML reads as something else without quotes, some that are parts of others, and words that stand in prose. */
const IDS = ['a', 'a-b', 'null', '12', 'true', '0x1f', 'see', 'insight', 'old', 'older'];
const NEW = fc.constantFrom('new-one', 'no', '1e3', 'title', 'false', 'a-b-c');

const linkTo = (id: string) =>
  fc.constantFrom(
    ...[`[[${id}]]`, `[[ ${id} | ${id}]]`, `[[${id}#${id}]]`, `[${id}.md](x/${id}.md)`, `[*see*](${id}.md#${id} "${id}.md")`],
    ...[`\`[[${id}]]\``, `![${id}](<a b/${id}.md>)`, `[${id}](https://e.org/${id}.md)`, id, `[[#${id}]]`, `it's "so": ${id}`, '\\[[a]]'],
  );

const prose = fc.array(fc.constantFrom(...IDS).chain(linkTo), { minLength: 1, maxLength: 5 }).map((links) => `See ${links.join(' and ')}.`);

const body = fc.array(
  fc.oneof(
    prose,
    prose.map((text) => `> ${text}\n> - ${text}`),
    fc.constantFrom(...IDS).map((id) => `[${id}]\n\n[${id}]: ${id}.md`),
    prose.map((text) => `| a |\n|---|\n| ${text.replaceAll('|', '\\|')} |`),
  ),
  { maxLength: 3 },
);

/** A question below one of the first few, so that there are no cycles. */
const question = (id: string, index: number) =>
  fc
    .record({
      parent: fc.nat({ max: Math.max(0, index - 1) }).map((at) => (index === 0 ? undefined : IDS[at])),
      under: fc.subarray(IDS.slice(0, index), { maxLength: Math.min(2, index) }),
      quote: fc.constantFrom('"', "'").map((sign) => (text: string) => sign + text + sign),
      insights: fc.array(fc.tuple(prose, styleName), { maxLength: 3 }),
      body,
      isBlock: fc.boolean(),
    })
    .map(({ parent, under, quote, insights, body, isBlock }) => {
      const others = under.filter((other) => other !== parent).map(quote);
      const lines = [
        '---',
        `title: How is ${id}, then?`,
        ...(parent === undefined ? [] : [`parent: ${quote(parent)} # ${parent}`]),
        ...(others.length === 0
          ? []
          : isBlock
            ? ['also_under:', ...others.map((other) => `- ${other}`)]
            : [`also_under: [${others.join(' , ')}]`]),
        ...(insights.length === 0 ? [] : ['sources:']),
        ...insights.flatMap(([text, style], at) => [
          `  - url: https://e.org/${at}`,
          `    insight: ${inStyle(style, text, '    ')}`.trimEnd(),
        ]),
        '---',
        '',
        ...body.flatMap((block) => [block, '']),
      ];
      return parseQuestion(`q/${id}.md`, `${id}.md`, lines.join('\n'));
    });

const mosaic = fc.tuple(...IDS.map(question));
const textsOf = (files: readonly QuestionFile[]) => Object.fromEntries(files.map(({ name, text }) => [name, text]));

/** What files say, with one id for another. */
const said = (files: readonly QuestionFile[], from: string, to: string) =>
  files
    .map((file) => {
      const now = (id: string) => (id === from ? to : id);
      const { aliases: _aliases, also_under, parent, sources, ...fields } = file.frontmatter.fields;
      return {
        id: now(file.id),
        fields,
        references: referencesOf(file).map(({ kind, target, heading }) => ({ kind, target: now(target), heading })),
        sources: sources.map(({ insight, ...rest }) => rest),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('renaming any question of any mosaic', () => {
  it('leaves no reference to the old id but the alias, changes nothing else, and back again gives the same texts but for aliases', () => {
    fc.assert(
      fc.property(mosaic, fc.constantFrom(...IDS), NEW, (files, from, to) => {
        assert.deepEqual(
          files.flatMap(({ frontmatter, text }) => frontmatter.flaws.map((flaw) => ({ flaw, text }))),
          [],
        );
        const there = changed(files, rename(files, from, to));
        assert.deepEqual(said(there, from, to), said(files, from, to));
        assert.deepEqual(there.find(({ id }) => id === to)?.frontmatter.fields.aliases, [from]);
        for (const file of there)
          for (const { kind, target } of referencesOf(file)) assert.ok(kind === 'here' || target !== from, file.text);
        assert.equal(check(there).errors, check(files).errors);
        const back = textsOf(changed(there, rename(there, to, from)));
        // Each character written as an escape comes back as itself.
        for (const { id, name, text } of files) if (id !== from && !text.includes('\\u')) assert.equal(back[name], text);
      }),
      { numRuns: 40 },
    );
  });
});
