import { didYouMean, nearest, onlyNearOf } from '../near.ts';
import type { Rule } from '../rule.ts';

/** Every field is in the schema. */
export const unknownField: Rule = {
  id: 'unknown-field',
  severity: 'error',
  scope: 'file',
  explain: 'Only the fields of the reference have a meaning. A misspelt one would be ignored silently, so it is an error.',
  good: { files: { 'a.md': '---\ntitle: A?\ntags: [x]\n---\n' }, messages: [] },
  bad: {
    files: { 'a.md': '---\ntitle: A?\ntag: [x]\nsources:\n  - url: https://example.org\n    auhtors: [X]\n---\n' },
    messages: [
      'a.md:3:1: Unexpected field "tag", expected one of title, label, parent, also_under, order, tags, status, ' +
        'looked, answers, answer, needs, settled_by, hinges, discussion, sources, aliases; did you mean "tags"?',
      'a.md:6:5: Unexpected field "auhtors", expected one of url, title, authors, date, kind, stance, at, by, ' +
        'assisted, checked, insight; did you mean "authors"?',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      for (const flaw of file.frontmatter.flaws) {
        if (flaw.kind !== 'unknown-field') continue;
        const suggestion = nearest(flaw.field, flaw.allowed);
        report(
          file,
          flaw,
          `Unexpected field "${flaw.field}", expected one of ${flaw.allowed.join(', ')}${didYouMean(suggestion)}`,
          suggestion,
          () => {
            const to = onlyNearOf(flaw.allowed)(flaw.field);
            return to === undefined ? undefined : { kind: 'name', at: flaw, to };
          },
        );
      }
    }
  },
};
