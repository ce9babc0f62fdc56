/** A change of the questions folder as a whole: checked before anything is written, and written whole or not at all. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { check } from '../mosaic/check.ts';
import { decode } from '../mosaic/decode.ts';
import { parseQuestion, questionFrom } from '../mosaic/parse-question.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { type Problem, problems } from '../mosaic/report.ts';
import type { TagsFile } from '../mosaic/tags.ts';
import { type Edit, splice } from './splice.ts';

/** New text by path below the questions folder, with `/`; `undefined` for a file that goes. */
export type Change = ReadonlyMap<string, string | undefined>;

/** A question file while edits are made to it, one on top of the other. */
export class Draft {
  file: QuestionFile;

  constructor(file: QuestionFile) {
    this.file = file;
  }

  /** Makes edits, each list of them in what the last has left. */
  edit(...steps: ((file: QuestionFile) => Edit[])[]): this {
    for (const step of steps) {
      const edits = step(this.file);
      if (edits.length > 0) this.file = parseQuestion(this.file.path, this.file.name, splice(this.file.text, edits));
    }
    return this;
  }
}

/** The files as they would be. */
export function changed(files: readonly QuestionFile[], change: Change): QuestionFile[] {
  const kept = files.filter(({ name }) => !change.has(name));
  const first = files[0];
  const folder = first ? first.path.slice(0, first.path.length - first.name.length) : '';
  const written = [...change].flatMap(([name, text]) =>
    text === undefined || !name.endsWith('.md') ? [] : [questionFrom(folder + name, name, asRead(text))],
  );
  return [...kept, ...written].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A text as it would be read from the disk. */
const asRead = (text: string) => decode(Buffer.from(text));

/** The errors that a change would bring. Those that are there already are not its fault. */
export function newErrors(before: readonly QuestionFile[], after: readonly QuestionFile[], tags?: TagsFile): Problem[] {
  const key = ({ file, ruleId, message }: Problem) => `${path.basename(file)} ${ruleId} ${message}`;
  const known = new Set(problems(check(before, tags)).map(key));
  return problems(check(after, tags)).filter((problem) => problem.severity === 'error' && !known.has(key(problem)));
}

/**
 * Writes a change: every new text beside its file first, then all in place. When anything fails, what was done is undone.
 * @throws what the disk throws
 */
export async function writeChange(folder: string, change: Change): Promise<void> {
  const at = (name: string) => path.join(folder, ...name.split('/'));
  const unfinished = (name: string) => `${at(name)}.unfinished-${process.pid}`;
  const before = new Map<string, string | undefined>();
  const texts = [...change].filter((entry): entry is [string, string] => entry[1] !== undefined);
  try {
    for (const name of change.keys()) before.set(name, await readFile(at(name), 'utf8').catch(() => undefined));
    for (const [name, text] of texts) {
      await mkdir(path.dirname(at(name)), { recursive: true });
      await writeFile(unfinished(name), text);
    }
    for (const [name] of texts) await rename(unfinished(name), at(name));
    for (const [name, text] of change) if (text === undefined) await rm(at(name));
  } catch (error) {
    for (const [name] of texts) await rm(unfinished(name), { force: true });
    for (const [name, text] of before) {
      if (text === undefined) await rm(at(name), { force: true });
      else await writeFile(at(name), text);
    }
    throw error;
  }
}
