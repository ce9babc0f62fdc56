import { contradictionsIn } from '../backcast/contradictions.ts';
import type { Settled } from '../backcast/infer.ts';
import { NO_ANSWER, SOME_ANSWER, type Way } from '../backcast/moves.ts';
import { movesOf } from '../backcast/moves-of.ts';
import type { QuestionFile } from '../question-file.ts';
import type { FieldPath, Rule } from '../rule.ts';

/** What follows along the ways to settle questions agrees with itself and with the answers that files give. */
export const contradiction: Rule = {
  id: 'contradiction',
  severity: 'warning',
  explain:
    'A question has at most one answer. Where two ways that hold lead to different answers, or a way leads to another answer than the ' +
    'file gives, or each way to a given answer is refuted, at least one of the answers or arguments is wrong, or a way leaves out a ' +
    'condition. Look at both places; if the sources really part, let the question be open and say so in its text.',
  good: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'status: answered\nanswer: yes\n' +
        'settled_by:\n' +
        '  - {all: [b=yes], from: https://example.org}\n' +
        '  - {all: [b=no], as: no, from: https://example.org}\n' +
        'sources: [{url: https://example.org, title: S, stance: answers}]\n' +
        '---\n',
      'b.md':
        '---\ntitle: B, then?\nparent: a\n' +
        'status: answered\nanswer: yes\n' +
        'sources: [{url: https://example.org, stance: answers}]\n' +
        '---\n',
    },
    messages: [],
  },
  bad: {
    files: {
      'a.md':
        '---\ntitle: A?\n' +
        'settled_by:\n' +
        '  - {all: [b=yes], from: https://example.org}\n' +
        '  - {all: [b], as: no, from: https://example.org}\n' +
        '---\n',
      'b.md':
        '---\ntitle: B, then?\nparent: a\n' +
        'status: answered\nanswer: yes\n' +
        'sources: [{url: https://example.org, title: S, stance: answers}]\n' +
        '---\n',
      'c.md':
        '---\ntitle: C, perhaps?\nparent: a\n' +
        'status: answered\nanswer: no\n' +
        'settled_by: [{all: [b=yes], from: https://example.org}]\n' +
        'sources: [{url: https://example.org, stance: answers}]\n' +
        '---\n',
      'd.md':
        '---\ntitle: D, at last?\nparent: a\n' +
        'status: answered\nanswer: yes\n' +
        'settled_by: [{all: [b=no], from: https://example.org}]\n' +
        'sources: [{url: https://example.org, stance: answers}]\n' +
        '---\n',
    },
    messages: [
      'a.md:5:5: Unexpected answer "no" along this way, which holds, expected "yes", as it follows along the way at a.md:4:5',
      'c.md:6:14: Unexpected answer "yes" along this way, which holds, expected "no", as the answer at c.md:5:9 says',
      'd.md:5:9: Unexpected answer "yes" to which no way leads any more, expected a way that is not refuted as the one at d.md:6:14 is',
    ],
  },
  check({ files, resolve }, report) {
    const withMoves = files.some((file) => file.frontmatter.fields.settled_by.length > 0);
    if (!withMoves) return;
    const named = new Map(files.map((file) => [file.id, file]));
    const moves = movesOf(
      files.map((file) => ({ id: file.id, fields: file.frontmatter.fields })),
      (id) => resolve(id)?.id ?? id,
    );
    const { clashes, unsupported } = contradictionsIn(moves);
    const placeOfWay = (id: string, way: Way): FieldPath => ['settled_by', moves.get(id)?.ways.indexOf(way) ?? 0];
    for (const { id, stands, way } of clashes) {
      const file = named.get(id);
      if (!file) continue;
      report(file, placeOfWay(id, way), (placeOf) => {
        const place = placeOf(file, stands.by ? placeOfWay(id, stands.by) : answerField(file));
        return `Unexpected answer "${way.as}" along this way, which holds, expected ${expected(stands)} ${place}${stands.by ? '' : ' says'}`;
      });
    }
    for (const { id, ways } of unsupported) {
      const file = named.get(id);
      if (!file) continue;
      report(file, answerField(file), (placeOf) => {
        const places = ways.map((way) => placeOf(file, placeOfWay(id, way))).join(', ');
        const those = ways.length > 1 ? `those at ${places} are` : `the one at ${places} is`;
        return `Unexpected answer "${file.frontmatter.fields.answer}" to which no way leads any more, expected a way that is not refuted as ${those}`;
      });
    }
  },
};

/** What was there before a way, and how that came. */
function expected({ outcome, by }: Settled): string {
  if (by) return `"${outcome}", as it follows along the way at`;
  if (outcome === NO_ANSWER) return 'none, as the status at';
  return outcome === SOME_ANSWER ? 'another, as the status at' : `"${outcome}", as the answer at`;
}

/** The field that says that a question is settled. */
const answerField = ({ frontmatter: { fields } }: QuestionFile): FieldPath => [fields.answer === undefined ? 'status' : 'answer'];
