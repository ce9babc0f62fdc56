import type { Rule } from '../rule.ts';

/** Each sentence has its own line, so that a diff shows the sentence that changes. */
export const oneSentenceALine: Rule = {
  id: 'one-sentence-a-line',
  severity: 'suggestion',
  scope: 'file',
  explain:
    'In bodies and insights each sentence has a line of its own: the page still shows one paragraph, and ' +
    'whoever reviews a change sees the sentence that changes. `npm run check -- --fix` breaks the lines, where it is ' +
    'sure that a sentence ends.',
  good: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'sources:\n' +
        '  - url: https://example.org\n' +
        '    insight: |\n' +
        '      Shows one thing.\n' +
        '      Leaves open another (see Fig. 2).\n' +
        '---\n' +
        'One sentence, e.g. this one by J. S. Mill.\n' +
        'Another.\n\n' +
        '- One of a list.\n' +
        '  And another.\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\n---\nOne sentence. Another.\n',
      'b.md': '---\ntitle: B?\nparent: a\n---\nOne sentence that is\nbroken.\n',
    },
    messages: [
      'a.md:4:15: Unexpected sentence "Another." on the line of another, expected a line of its own',
      'b.md:6:1: Unexpected line break before "broken.", expected one sentence a line',
    ],
  },
  check({ files }, report) {
    for (const file of files) {
      const { sentence } = file.layout ?? {};
      if (!sentence) continue;
      const { line, column, kind, found } = sentence;
      const reason =
        kind === 'behind'
          ? `Unexpected sentence "${found}" on the line of another, expected a line of its own`
          : `Unexpected line break before "${found}", expected one sentence a line`;
      report(file, { line, column }, reason, undefined, () => ({ kind: 'layout', of: 'sentences' }));
    }
  },
};
