/** Merges two questions: what the second has moves to the first, and the second's id becomes an alias. */
import { hasValue } from '../formats/question-file.ts';
import { STATUSES } from '../mosaic/fill.ts';
import { idsOf } from '../mosaic/ids.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { lineagesIn } from '../mosaic/reason/lineages.ts';
import { FIELDS, type QuestionFields } from '../mosaic/schema.ts';
import type { Edit } from '../mosaic/splice.ts';
import { type Change, Draft } from './change.ts';
import { addToList, copyField, removeEntries, setField } from './fields.ts';
import { questionWithId } from './find.ts';
import { redirect, unlink } from './links.ts';
import { Refusal } from './refusal.ts';
import { appendSources } from './sources.ts';

/** @throws {Refusal} when a question does not exist, one is deep inside the other, or both have a field that cannot be merged */
export function merge(files: readonly QuestionFile[], kept: string, gone: string): Change {
  const into = questionWithId(files, kept);
  const from = questionWithId(files, gone);
  if (into === from) throw new Refusal(`Unexpected id "${gone}" twice, expected two questions`);
  const above = lineagesIn(files)(kept);
  if (above.indexOf(gone) > 0) throw new Refusal(`Unexpected question "${kept}", which lies deep inside "${gone}": move it out first`);

  const { resolve } = idsOf(files);
  const isOf = (id: string | undefined, ...wanted: QuestionFile[]) => {
    const named = id === undefined ? undefined : resolve(id);
    return named !== undefined && wanted.includes(named);
  };
  const toKept = (id: string) => (isOf(id, from) ? kept : undefined);
  const titleOf = (id: string) => resolve(id)?.frontmatter.fields.title;

  const change = new Map<string, string | undefined>([[from.name, undefined]]);
  for (const file of files) {
    if (file === from) continue;
    const draft = new Draft(file);
    const { parent, also_under } = file.frontmatter.fields;
    if ([parent, ...also_under].some((id) => isOf(id, from))) {
      // If both are listed, only one entry stays.
      const first = file === into || isOf(parent, from, into) ? -1 : also_under.findIndex((id) => isOf(id, from, into));
      draft.edit((now) => removeEntries(now, 'also_under', (id, index) => isOf(id, from, into) && index !== first));
    }
    const needed = file.frontmatter.fields.needs;
    if (needed.some((id) => isOf(id, from)) && needed.some((id) => isOf(id, into)))
      draft.edit((now) => removeEntries(now, 'needs', (id) => isOf(id, from)));
    if (file === into) {
      // Links and needs from the merged question to itself are removed.
      draft.edit((now) => removeEntries(now, 'needs', (id) => isOf(id, from)));
      draft.edit((now) => unlink(now, (id) => (isOf(id, from) ? titleOf(id) : undefined)));
      const moved = new Draft(from).edit((now) => unlink(now, (id) => (isOf(id, from, into) ? titleOf(id) : undefined)));
      join(draft, moved.file, above[0] === gone);
    }
    draft.edit((now) => redirect(now, toKept));
    const now = draft.file.frontmatter.fields.parent;
    if (file === into)
      draft.edit((joined) =>
        removeEntries(joined, 'also_under', (id) => isOf(id, into) || (now !== undefined && resolve(id) === resolve(now))),
      );
    if (draft.file.text !== file.text) change.set(file.name, draft.file.text);
  }
  return change;
}

function join(draft: Draft, from: QuestionFile, wasBelow: boolean): void {
  const { fields } = from.frontmatter;
  const own = draft.file.frontmatter.fields;
  const { id } = draft.file;
  if (wasBelow) draft.edit((now) => setField(now, 'parent', fields.parent));
  const parents = [fields.parent, ...fields.also_under].filter((parent) => parent !== undefined);
  const elsewhere = parents.filter((parent) => parent !== id && parent !== draft.file.frontmatter.fields.parent);
  draft.edit(
    (now) => addToList(now, 'tags', fields.tags),
    (now) => addToList(now, 'also_under', wasBelow ? elsewhere.filter((parent) => parent !== fields.parent) : elsewhere),
    (now) =>
      addToList(
        now,
        'needs',
        fields.needs.filter((need) => need !== id && need !== from.id),
      ),
    (now) => addToList(now, 'aliases', [from.id, ...fields.aliases]),
    (now) =>
      appendSources(
        now,
        fields.sources.map((source, index) => ({ from, index, fields: source })),
      ),
    (now) => (STATUSES.indexOf(fields.status) > STATUSES.indexOf(own.status) ? setField(now, 'status', fields.status) : []),
    (now) => appendBody(now, from),
    (now) => ((fields.looked ?? '') > (own.looked ?? '') ? setField(now, 'looked', fields.looked) : []),
    ...COPIED.filter((field) => hasValue(fields[field])).map((field) => (now: QuestionFile) => {
      if (!hasValue(own[field])) return copyField(now, field, from);
      if (!OWN_STAYS.has(field))
        throw new Refusal(
          `Unexpected ${field} of both "${id}" and "${from.id}", expected it in one of them: bring together what they say first`,
        );
      return [];
    }),
  );
}

/** The fields that are copied if the first question does not have them. */
const COPIED = FIELDS.filter(
  (field) => !['title', 'parent', 'also_under', 'order', 'tags', 'status', 'looked', 'needs', 'sources', 'aliases'].includes(field),
);

/** Fields of which the first question's value stays when both have one, as with titles. */
const OWN_STAYS: ReadonlySet<keyof QuestionFields> = new Set(['label', 'discussion'] as const);

function appendBody(file: QuestionFile, from: QuestionFile): Edit[] {
  const added = from.text.slice(from.frontmatter.bodyOffset).trim();
  if (added === '') return [];
  const end = file.text.trimEnd().length;
  return [{ start: end, end: file.text.length, text: `\n\n${added}\n` }];
}
