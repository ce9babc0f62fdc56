import { DEEPEST } from '../../markdown/nesting.ts';
import { LARGEST } from '../question-file.ts';
import { markdownIn, placeIn } from '../references.ts';
import type { Rule } from '../rule.ts';

/** A file is small enough, and nested shallowly enough, to be read without a hang. */
export const size: Rule = {
  id: 'size',
  severity: 'error',
  explain: `A question file has at most ${LARGEST / 1024} KiB, and its quotes, lists and brackets are nested at most ${DEEPEST} deep. Split the question, or link to the long text as a source.`,
  good: { files: { 'a.md': '---\ntitle: A?\n---\n> > quoted\n' }, messages: [] },
  bad: {
    files: { 'a.md': `---\ntitle: A?\n---\n${'> '.repeat(DEEPEST + 1)}quoted\n`, 'b.md': ' '.repeat(LARGEST + 1) },
    messages: [
      `a.md:4:1: Unexpected nesting of more than ${DEEPEST} levels, expected fewer`,
      'b.md:1:1: Unexpected file of 65 KiB, expected at most 64 KiB',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      if (file.refusal?.kind === 'size')
        report(file, undefined, `Unexpected file of ${Math.ceil(file.refusal.bytes / 1024)} KiB, expected at most ${LARGEST / 1024} KiB`);
      for (const text of markdownIn(file)) {
        if (text.tooDeep) report(file, placeIn(text, text.tooDeep), `Unexpected nesting of more than ${DEEPEST} levels, expected fewer`);
      }
    }
  },
};
