import { answersOf } from '../answers.ts';
import { eachHeld, holdersOf, idIn, keyIn } from '../holders.ts';
import { didYouMean, nearest } from '../near.ts';
import type { FieldPath, Rule } from '../rule.ts';

const IDS = holdersOf('id');

/** Every answer that a field names is one that the question can have. */
export const answer: Rule = {
  id: 'answer',
  severity: 'error',
  scope: 'file',
  explain:
    'The possible answers of a question are the keys of `answers`, or yes and no. `answer`, `as`, `if` and what ' +
    'is behind "=" name one of them. A question whose answers have keys of their own and that is answered says ' +
    'which one, and only one that is answered does.',
  good: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'status: answered\n' +
        'answers: {shared: The same., private: Its own.}\n' +
        'answer: shared\n' +
        'sources: [{url: https://example.org, stance: answers}]\n' +
        '---\n',
      'b.md':
        '---\ntitle: B, then?\n' +
        'parent: a\n' +
        'settled_by:\n' +
        '  - {all: [a=private], from: https://example.org}\n' +
        'hinges:\n' +
        '  - {if: no, favours: [a], from: https://example.org}\n' +
        '---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md': '---\ntitle: A?\nanswers: {shared: The same., private: Its own.}\nanswer: shared\n---\n',
      'b.md':
        '---\ntitle: B, then?\n' +
        'parent: a\n' +
        'settled_by:\n' +
        '  - {all: [a=yes], as: maybe, from: https://example.org}\n' +
        'sources: [https://example.org]\n' +
        '---\n',
      'c.md':
        '---\ntitle: C, perhaps?\n' +
        'parent: a\n' +
        'status: answered\n' +
        'answers: {up: Up., down: Down.}\n' +
        'sources: [{url: https://example.org, stance: answers}]\n' +
        '---\n',
    },
    messages: [
      'a.md:4:9: Unexpected answer of a question whose status is open, expected status: answered',
      'b.md:5:12: Unexpected answer "yes" of "a", expected one of shared, private',
      'b.md:5:24: Unexpected answer "maybe", expected one of yes, no',
      'c.md:4:9: Unexpected status answered without answer, expected one of up, down',
    ],
  },
  check({ files, resolve }, report) {
    for (const file of files) {
      const { fields } = file.frontmatter;
      const own = answersOf(fields);
      const requireOwn = (key: string, at: FieldPath) => {
        if (!own.includes(key))
          report(file, at, `Unexpected answer "${key}", expected one of ${own.join(', ')}${didYouMean(nearest(key, own))}`);
      };
      if (fields.answer !== undefined) {
        if (fields.status === 'answered') requireOwn(fields.answer, ['answer']);
        else report(file, ['answer'], `Unexpected answer of a question whose status is ${fields.status}, expected status: answered`);
      } else if (fields.status === 'answered' && fields.answers)
        report(file, ['status'], `Unexpected status answered without answer, expected one of ${own.join(', ')}`);
      for (const [index, { as }] of fields.settled_by.entries()) requireOwn(as, ['settled_by', index, 'as']);
      for (const [index, hinge] of fields.hinges.entries()) requireOwn(hinge.if, ['hinges', index, 'if']);
      eachHeld(fields, IDS, (text, _holds, at) => {
        const key = keyIn(text);
        const named = key === undefined ? undefined : resolve(idIn(text));
        if (key === undefined || !named) return;
        const others = answersOf(named.frontmatter.fields);
        if (others.includes(key)) return;
        const hint = didYouMean(nearest(key, others));
        report(file, at.slice(), `Unexpected answer "${key}" of "${named.id}", expected one of ${others.join(', ')}${hint}`);
      });
    }
  },
};
