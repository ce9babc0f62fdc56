import type { Rule } from '../rule.ts';

/** The longest title that needs no label, in code points: about one line of a list, by eye. */
const LONG = 60;

/** A long question has a short name. */
export const label: Rule = {
  id: 'label',
  severity: 'warning',
  scope: 'file',
  explain:
    `Where many questions are shown, a sentence does not fit: a question of more than ${LONG} characters has a ` +
    'label, what people call it, in two to five words.',
  good: {
    files: {
      'a.md': '---\ntitle: How do agents work, from what are they made, and what is it that they do?\nlabel: How agents work\n---\n',
      'b.md': '---\ntitle: A question of no more than sixty characters, just so long?\nparent: a\n---\n',
    },
    messages: [],
  },
  bad: {
    files: { 'a.md': '---\ntitle: How do agents work, from what are they made, and what is it that they do?\n---\n' },
    messages: ['a.md:2:8: Unexpected title of 73 characters without a label, expected a label of two to five words'],
  },
  check({ files }, report) {
    for (const file of files) {
      const { title, label } = file.frontmatter.fields;
      const { length } = [...title];
      if (length > LONG && label === undefined)
        report(file, ['title'], `Unexpected title of ${length} characters without a label, expected a label of two to five words`);
    }
  },
};
