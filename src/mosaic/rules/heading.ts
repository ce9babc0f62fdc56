import { didYouMean, nearest } from '../near.ts';
import type { QuestionFile } from '../read.ts';
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
    const known = new Map<QuestionFile, Set<string>>();
    for (const file of files) {
      const pointed = [
        ...file.body.links.flatMap((link) => (link.heading ? [{ ...link, id: link.target, heading: link.heading }] : [])),
        ...file.body.addresses.flatMap((link) =>
          /^#./.test(link.target) ? [{ ...link, id: file.id, heading: link.target.slice(1) }] : [],
        ),
      ];
      for (const link of pointed) {
        const target = byId.get(link.id);
        if (!target || target.body.tooDeep) continue;
        const headings = known.get(target) ?? new Set(target.body.headings);
        known.set(target, headings);
        if (headings.has(link.heading)) continue;
        const suggestion = nearest(link.heading, headings);
        report(file, link, `Unexpected heading "${link.heading}", expected one of ${target.id}${didYouMean(suggestion)}`, suggestion);
      }
    }
  },
};
