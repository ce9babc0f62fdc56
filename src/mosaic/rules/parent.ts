import { didYouMean } from '../near.ts';
import type { FieldPath, Rule } from '../rule.ts';

/** Parents are questions that exist, by their present ids. */
export const parent: Rule = {
  id: 'parent',
  severity: 'error',
  explain:
    'parent and also_under name questions by id. Write the file name of the parent without .md; for a question that was renamed, its new id.',
  good: { files: { 'a.md': '---\ntitle: A?\n---\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n' }, messages: [] },
  bad: {
    files: { 'how-so.md': '---\ntitle: A?\n---\n', 'b.md': '---\ntitle: B, then?\nparent: how-soo\nalso_under: [b]\n---\n' },
    messages: [
      'b.md:3:9: Unexpected parent "how-soo", expected the id of a question; did you mean "how-so"?',
      'b.md:4:14: Unexpected also_under "b", expected another question than this one',
    ],
  },
  check({ files, byId, byAlias, nearestId }, report) {
    for (const file of files) {
      const { parent, also_under } = file.frontmatter.fields;
      const named = [
        ...(parent === undefined ? [] : [{ field: 'parent', id: parent, path: ['parent'] as FieldPath }]),
        ...also_under.map((id, index) => ({ field: 'also_under', id, path: ['also_under', index] })),
      ];
      for (const { field, id, path } of named) {
        const at = path;
        if (field === 'also_under' && id === file.id)
          report(file, at, `Unexpected also_under "${id}", expected another question than this one`);
        else if (field === 'also_under' && id === parent)
          report(file, at, `Unexpected also_under "${id}", expected another question than its parent`);
        if (byId.has(id)) continue;
        const suggestion = byAlias.get(id)?.id ?? nearestId(id);
        report(file, at, `Unexpected ${field} "${id}", expected the id of a question${didYouMean(suggestion)}`, suggestion);
      }
    }
  },
};
