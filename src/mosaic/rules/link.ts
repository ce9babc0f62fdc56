import { didYouMean } from '../near.ts';
import { idFix, type Rule } from '../rule.ts';

/** Links between questions lead to questions, in bodies and in insights. */
export const link: Rule = {
  id: 'link',
  severity: 'error',
  scope: 'file',
  explain:
    'A link to a question is [[id]], [[id|label]] or [label](id.md), with the present id of a question. Any other ' +
    'link is a whole address, beginning with https://.',
  good: {
    files: { 'a.md': '---\ntitle: A?\n---\nSee [[b]] and [this](b.md).\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n' },
    messages: [],
  },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'sources:\n' +
        '  - url: https://example.org\n' +
        '    insight: >-\n' +
        '      Shows more of\n' +
        '      [[how-soo]] than [this](how).\n' +
        '---\n',
      'how-so.md': '---\ntitle: B, then?\nparent: a\n---\nSee [[how-soo]], [this](how.md) and [that](/tree/).\n',
    },
    messages: [
      'a.md:7:7: Unexpected link to "how-soo", expected the id of a question; did you mean "how-so"?',
      'a.md:7:24: Unexpected relative link "how", expected a question file such as other-question.md or a whole address',
      'how-so.md:5:5: Unexpected link to "how-soo", expected the id of a question; did you mean "how-so"?',
      'how-so.md:5:18: Unexpected link to "how", expected the id of a question',
      'how-so.md:5:37: Unexpected relative link "/tree/", expected a question file such as other-question.md or a whole address',
    ],
  },
  check({ references, resolve, nearestId, onlyNearId }, report) {
    for (const { file, kind, target, at } of references()) {
      if (kind === 'link' && !resolve(target)) {
        const suggestion = nearestId(target);
        report(file, at, `Unexpected link to "${target}", expected the id of a question${didYouMean(suggestion)}`, suggestion, () =>
          idFix(target, onlyNearId(target), file.id),
        );
      } else if (kind === 'address' && !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target)) {
        report(file, at, `Unexpected relative link "${target}", expected a question file such as other-question.md or a whole address`);
      }
    }
  },
};
