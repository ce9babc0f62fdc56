import { didYouMean, nearestOf } from '../near.ts';
import type { QuestionFile } from '../question-file.ts';
import type { Rule } from '../rule.ts';

/** A link to a heading leads to a heading that exists. */
export const heading: Rule = {
  id: 'heading',
  severity: 'warning',
  scope: 'file',
  explain:
    'A link such as [[id#heading]] names a heading of that question, in lower case with "-" for spaces. Where it is ' +
    'missing, the link leads to the top of the page.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\nSee [[a#the-end]].\n\n## The end\n' }, messages: [] },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'sources:\n' +
        '  - url: https://example.org\n' +
        '    insight: "Shows \\x22[[a#the-ned]]\\x22."\n' +
        '---\n' +
        'See [[a#the-edn]].\n\n' +
        '## The end\n',
    },
    messages: [
      'a.md:5:25: Unexpected heading "the-ned", expected one of a; did you mean "the-end"?',
      'a.md:7:5: Unexpected heading "the-edn", expected one of a; did you mean "the-end"?',
    ],
  },
  check({ references, resolve }, report) {
    const cache = new Map<QuestionFile, ReturnType<typeof headingsOf>>();
    for (const { file, target: id, heading, at } of references()) {
      if (heading === undefined) continue;
      const target = resolve(id);
      if (!target || target.body.limit) continue;
      const { headings, nearestHeading } = cache.get(target) ?? headingsOf(target);
      cache.set(target, { headings, nearestHeading });
      if (headings.has(heading)) continue;
      const suggestion = nearestHeading(heading);
      report(file, at, `Unexpected heading "${heading}", expected one of ${target.id}${didYouMean(suggestion)}`, suggestion);
    }
  },
};

function headingsOf({ body }: QuestionFile) {
  const headings = new Set(body.headings);
  return { headings, nearestHeading: nearestOf(headings) };
}
