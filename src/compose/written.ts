/** A question file that is being written: its text is the truth, and a form beside it only changes that text. */
import { addSource, type Entry } from '../edit/add-source.ts';
import { removeEntries } from '../edit/fields.ts';
import { nameBeside } from '../edit/find.ts';
import { fix } from '../edit/fix.ts';
import { putField } from '../edit/put-field.ts';
import { Refusal } from '../edit/refusal.ts';
import { replaceSource } from '../edit/sources.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { withLineFeeds } from '../mosaic/read/decode.ts';
import { idLike } from '../mosaic/read/file-name.ts';
import { isReadable } from '../mosaic/read/frontmatter.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import type { QuestionFields } from '../mosaic/schema.ts';
import { type Edit, splice } from '../mosaic/splice.ts';
import { type Around, QUESTIONS } from './compose-data.ts';
import { withWrittenSources } from './written-sources.ts';

export interface Written {
  /** Below the questions folder, with `/`. */
  name: string;
  text: string;
  /** The text that the file has now; absent for a new question. */
  was?: string;
  /** Whether a person gave the id: then it does not follow the title any more. */
  named?: true;
}

type Named = keyof Omit<Required<QuestionFields>, 'sources'>;

/** One step of writing. */
export type Step =
  /** The whole text, as somebody types it. */
  | { kind: 'text'; text: string }
  | { [F in Named]: { kind: 'field'; field: F; value: QuestionFields[F] | undefined } }[Named]
  | { kind: 'body'; body: string }
  /** Adds an entry; an insight goes to the lead of its source, if there is one. */
  | { kind: 'add-source'; entry: Entry }
  /** Writes an entry again, by its place in the list as it is written; without one, removes it. */
  | { kind: 'source'; index: number; entry: Entry | undefined }
  /** The file as it was, with an entry added: what was written before is taken back. */
  | { kind: 'insight'; entry: Entry }
  /** Fixes what is certain, as `check --fix` does. */
  | { kind: 'fix' }
  /** The id of a new question; without one, it follows the title again. */
  | { kind: 'id'; id: string };

/** The file as it would be read. */
export const fileOf = ({ name, text }: Pick<Written, 'name' | 'text'>) => parseQuestion(QUESTIONS + name, name, withLineFeeds(text));

/**
 * Takes a step.
 * @throws {Refusal} where the text does not allow it: then it stays as it is, and the message says what to do
 */
export function take(written: Written, step: Step, around: Around): Written {
  if (step.kind !== 'id') return placed({ ...written, text: textAfter(startOf(written, step), step, around) }, around);
  const id = idLike(step.id);
  const { named: _named, ...unnamed } = written;
  return id ? placed({ ...unnamed, name: `${id}.md`, named: true }, around) : placed(unnamed, around);
}

const startOf = ({ name, text, was = text }: Written, { kind }: Step) => fileOf({ name, text: kind === 'insight' ? was : text });

const MISTAKE = 'The text has a mistake because of which the form cannot change it: correct it in the text first.';

function textAfter(file: QuestionFile, step: Exclude<Step, { kind: 'id' }>, around: Around): string {
  if (step.kind === 'text') return step.text;
  if (step.kind === 'fix') return fixed(file, around);
  if (!isReadable(file.frontmatter)) throw new Refusal(MISTAKE);
  switch (step.kind) {
    case 'body':
      return withBody(file.text, file.frontmatter.bodyOffset, step.body);
    case 'add-source':
    case 'insight':
      return addSource(withWrittenSources(file), step.entry).get(file.name) ?? file.text;
    case 'source':
      return splice(file.text, sourceEdits(withWrittenSources(file), step));
    case 'field': {
      const edits = putField(file, step.field, oneLine(step.value) as never);
      if (!edits) throw new Refusal(MISTAKE);
      return splice(file.text, edits);
    }
  }
}

function fixed(file: QuestionFile, { files, beside }: Around): string {
  const others = files.filter(({ name }) => name !== file.name);
  return fix([...others, file], beside, file.name).change.get(file.name) ?? file.text;
}

/** Texts of fields are on one line. */
const oneLine = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);

function withBody(text: string, offset: number, body: string): string {
  const head = text.slice(0, offset);
  return body.trim() === '' ? head : `${head}\n${withLineFeeds(body).replace(/^\n+/, '').trimEnd()}\n`;
}

function sourceEdits(file: QuestionFile, { index, entry }: Extract<Step, { kind: 'source' }>): Edit[] {
  if (index >= file.frontmatter.fields.sources.length) throw new Refusal('The text has no such source any more.');
  return entry ? replaceSource(file, index, entry) : removeEntries(file, 'sources', (_address, place) => place === index);
}

/** A new question lies in the folder of its parent, and its id follows its title until somebody gives it one. */
function placed(written: Written, around: Around): Written {
  if (written.was !== undefined) return written;
  const { id, frontmatter } = fileOf(written);
  const { title, parent } = frontmatter.fields;
  const name = written.named ? id : around.idFor(title);
  const above = around.files.find((file) => file.id === parent);
  return { ...written, name: above ? nameBeside(above, name) : `${name}.md` };
}
