import { didYouMean, nearestOf } from '../near.ts';
import type { QuestionFile } from '../question-file.ts';
import type { Rule } from '../rule.ts';

/** A link to a heading leads to a heading that is there. */
export const heading: Rule = {
  id: 'heading',
  severity: 'warning',
  explain:
    'A link such as [[id#heading]] names a heading of that question, in lower case with "-" for spaces. Where it is missing, the link leads to the top of the page.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\nSee [[a#the-end]].\n\n## The end\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\n---\nSee [[a#the-edn]].\n\n## The end\n' },
    messages: ['a.md:4:5: Unexpected heading "the-edn", expected one of a; did you mean "the-end"?'],
  },
  check({ files, byId }, report) {
    const known = new Map<QuestionFile, ReturnType<typeof headingsOf>>();
    for (const file of files) {
      const pointed = [
        ...file.body.links.flatMap((link) => (link.heading ? [{ ...link, id: link.target, heading: link.heading }] : [])),
        ...file.body.addresses.flatMap((link) =>
          /^#./.test(link.target) ? [{ ...link, id: file.id, heading: link.target.slice(1) }] : [],
        ),
      ];
      for (const link of pointed) {
        const target = byId.get(link.id);
        if (!target || target.body.limit) continue;
        const { headings, nearestHeading } = known.get(target) ?? headingsOf(target);
        known.set(target, { headings, nearestHeading });
        if (headings.has(link.heading)) continue;
        const suggestion = nearestHeading(link.heading);
        report(file, link, `Unexpected heading "${link.heading}", expected one of ${target.id}${didYouMean(suggestion)}`, suggestion);
      }
    }
  },
};

function headingsOf({ body }: QuestionFile) {
  const headings = new Set(body.headings);
  return { headings, nearestHeading: nearestOf(headings) };
}
