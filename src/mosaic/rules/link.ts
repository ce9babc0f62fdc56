import { didYouMean } from '../near.ts';
import type { Rule } from '../rule.ts';

/** Links between questions lead to questions. */
export const link: Rule = {
  id: 'link',
  severity: 'error',
  explain:
    'A link to a question is [[id]], [[id|label]] or [label](id.md), with the present id of a question. Any other link is a whole address, beginning with https://.',
  good: {
    files: { 'a.md': '---\ntitle: A?\n---\nSee [[b]] and [this](b.md).\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n' },
    messages: [],
  },
  bad: {
    files: { 'how-so.md': '---\ntitle: A?\n---\nSee [[how-soo]], [this](how.md) and [that](/tree/).\n' },
    messages: [
      'how-so.md:4:5: Unexpected link to "how-soo", expected the id of a question; did you mean "how-so"?',
      'how-so.md:4:18: Unexpected link to "how", expected the id of a question',
      'how-so.md:4:37: Unexpected relative link "/tree/", expected a question file such as other-question.md or a whole address',
    ],
  },
  check({ files, byId, byAlias, nearestId }, report) {
    for (const file of files) {
      for (const link of file.body.links) {
        if (byId.has(link.target)) continue;
        const suggestion = byAlias.get(link.target)?.id ?? nearestId(link.target);
        report(file, link, `Unexpected link to "${link.target}", expected the id of a question${didYouMean(suggestion)}`, suggestion);
      }
      for (const address of file.body.addresses) {
        if (/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(address.target)) continue;
        report(
          file,
          address,
          `Unexpected relative link "${address.target}", expected a question file such as other-question.md or a whole address`,
        );
      }
    }
  },
};
