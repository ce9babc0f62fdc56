import { circlesIn } from '../backcast/circles.ts';
import { movesOf } from '../backcast/moves-of.ts';
import type { Rule } from '../rule.ts';

/** No way to settle a question rests, in the end, on that question. */
export const circularWay: Rule = {
  id: 'circular-way',
  severity: 'warning',
  explain:
    'Two questions each of which would settle the other wait for each other: along these ways nothing is settled until one of them is ' +
    'answered by itself. Keep the way that the source argues for. If it says that the two are one question, merge them; if an answer only ' +
    'makes another likelier, write a hinge, which may run in circles.',
  good: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'settled_by: [{all: [b=yes], from: https://example.org}]\n' +
        'sources: [{url: https://example.org, title: S}]\n' +
        '---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\nhinges: [{if: yes, favours: [a=yes], from: https://example.org}]\n---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'settled_by: [{all: [b=yes], from: https://example.org}]\n' +
        'sources: [{url: https://example.org, title: S}]\n' +
        '---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\nsettled_by: [{all: [a=yes], from: https://example.org}]\n---\n',
    },
    messages: [
      'a.md:3:13: Unexpected circle of questions that settle each other (a, b), expected one of them to be settled by others or not at all',
    ],
  },
  check({ files, resolve }, report) {
    if (!files.some((file) => file.frontmatter.fields.settled_by.length > 0)) return;
    const moves = movesOf(
      files.map((file) => ({ id: file.id, fields: file.frontmatter.fields })),
      (id) => resolve(id)?.id ?? id,
    );
    const named = new Map(files.map((file) => [file.id, file]));
    for (const circle of circlesIn(moves)) {
      const file = named.get(circle[0] ?? '');
      const shown = circle.length > MOST_SHOWN ? [...circle.slice(0, MOST_SHOWN), `${circle.length - MOST_SHOWN} more`] : circle;
      if (file)
        report(
          file,
          ['settled_by'],
          `Unexpected circle of questions that settle each other (${shown.join(', ')}), expected one of them to be settled by others or not at all`,
        );
    }
  },
};

/** How many questions of a circle a message names. */
const MOST_SHOWN = 10;
