/** Any mosaic of a few questions, for laws about edits. */
import fc from 'fast-check';
import { parseQuestion } from '../src/mosaic/read/parse-question.ts';
import { inStyle, styleName } from './scalars.ts';

/** Some that YAML reads as something else without quotes, some that are parts of others, and words that stand in prose. */
export const IDS = ['a', 'a-b', 'null', '12', 'true', '0x1f', 'see', 'insight', 'old', 'older'];
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
      needs: fc.subarray(IDS.slice(0, index), { maxLength: Math.min(2, index) }),
      claims: fc.subarray(
        IDS.flatMap((other) => [other, `${other}=no`]),
        { maxLength: 3 },
      ),
      quote: fc.constantFrom('"', "'").map((sign) => (text: string) => sign + text + sign),
      insights: fc.array(fc.tuple(prose, styleName), { maxLength: 3 }),
      body,
      isBlock: fc.boolean(),
    })
    .map(({ parent, under, needs, claims, quote, insights, body, isBlock }) => {
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
        ...(needs.length === 0 ? [] : [`needs: [${needs.map(quote).join(', ')}] # ${needs[0]}`]),
        // Whoever argues so is among the sources.
        ...(insights.length === 0 || claims.length === 0
          ? []
          : [
              `settled_by: [{ all: [${claims.map(quote).join(', ')}], from: https://e.org/0 }]`,
              'hinges:',
              '- if: no',
              `  favours: [${claims.map(quote).join(' , ')}]`,
              '  from: https://e.org/0',
            ]),
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

/** Questions that name each other in every way, in every style of YAML, some with aliases and CRLF; they have no errors but for headings. */
export const mosaic = fc.tuple(...IDS.map(question));
