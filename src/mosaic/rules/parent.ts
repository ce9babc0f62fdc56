import { didYouMean } from '../near.ts';
import { type FieldPath, idFix, type Rule } from '../rule.ts';

/** Fields in which a question must not name itself. In `parent` and `needs` that is a cycle, which other rules report. */
const NOT_ITSELF: ReadonlySet<string> = new Set(['also_under', 'settled_by', 'hinges']);

/** Every question that a field names exists. */
export const parent: Rule = {
  id: 'parent',
  severity: 'error',
  scope: 'file',
  explain:
    'parent, also_under, needs, settled_by and hinges name questions by id. Write the file name of the parent ' +
    'without .md; for a question that was renamed, its new id.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n' }, messages: [] },
  bad: {
    files: {
      'how-so.md': '---\ntitle: A?\n---\n',
      'b.md':
        '---\ntitle: B, then?\nparent: how-soo\nalso_under: [b]\nhinges: [{if: no, favours: [b=yes], from: "https://example.org"}]\n---\n',
    },
    messages: [
      'b.md:3:9: Unexpected parent "how-soo", expected the id of a question; did you mean "how-so"?',
      'b.md:4:14: Unexpected also_under "b", expected another question than this one',
      'b.md:5:29: Unexpected hinges "b", expected another question than this one',
    ],
  },
  check({ references, resolve, nearestId, onlyNearId }, report) {
    for (const { file, kind, target: id, at } of references()) {
      if (kind !== 'id') continue;
      const { parent } = file.frontmatter.fields;
      const field = String((at as FieldPath)[0]);
      const named = resolve(id);
      if (NOT_ITSELF.has(field) && (named?.id ?? id) === file.id)
        report(file, at, `Unexpected ${field} "${id}", expected another question than this one`);
      else if (field === 'also_under' && parent !== undefined && (id === parent || (named && named === resolve(parent))))
        report(file, at, `Unexpected also_under "${id}", expected another question than its parent`);
      if (named) continue;
      const suggestion = nearestId(id);
      report(file, at, `Unexpected ${field} "${id}", expected the id of a question${didYouMean(suggestion)}`, suggestion, () =>
        idFix(id, onlyNearId(id), file.id),
      );
    }
  },
};
