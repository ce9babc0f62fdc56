import { DEEPEST } from '../../markdown/limits.ts';
import { MOST_HTML, tooHeavy } from '../../markdown/weight.ts';
import { LARGEST } from '../question-file.ts';
import { markdownIn, placeIn } from '../references.ts';
import { placeOf, reasonOf } from '../refusal-words.ts';
import type { Rule } from '../rule.ts';

/** Reading and showing a file takes little time and memory. */
export const size: Rule = {
  id: 'size',
  severity: 'error',
  scope: 'file',
  explain:
    `A question file has at most ${LARGEST / 1024} KiB, its quotes, lists and brackets are nested at most ${DEEPEST} ` +
    `deep, and its page gets at most ${MOST_HTML / 1024} KiB of HTML: tables, formulas, notes and references can ` +
    'make a long page from a short text. Split the question, or link to the long text as a source.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n> > quoted\n' }, messages: [] },
  bad: {
    files: {
      'a.md': `---\ntitle: A?\n---\n${'> '.repeat(DEEPEST + 1)}quoted\n`,
      'b.md': ' '.repeat(LARGEST + 1),
      'c.md': `---\ntitle: C?\n---\nA table:\n\n${'|'.repeat(999)}\n${'|-'.repeat(998)}|\n${'x\n'.repeat(900)}`,
      'd.md': `---\ntitle: D?\nsources:\n  - url: https://example.org\n    insight: "${'> '.repeat(DEEPEST + 1)}"\n---\n`,
    },
    messages: [
      `a.md:4:1: Unexpected nesting of more than ${DEEPEST} levels, expected fewer`,
      'b.md:1:1: Unexpected file of 65 KiB, expected at most 64 KiB',
      'c.md:6:1: Unexpected text that becomes too long a page, expected at most 2048 KiB of HTML from a question',
      `d.md:5:15: Unexpected nesting of more than ${DEEPEST} levels, expected fewer`,
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      if (file.refusal?.kind === 'size' || file.refusal?.kind === 'failure') report(file, placeOf(file.refusal), reasonOf(file.refusal));
      const texts = markdownIn(file).filter(({ limit }) => limit);
      for (const text of texts) if (text.limit) report(file, placeIn(text, text.limit), text.limit.reason);
      if (file.tooHeavy && texts.length === 0) report(file, undefined, tooHeavy(0).message);
    }
  },
};
