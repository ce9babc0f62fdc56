/** A change of the questions folder, as data, and what the questions are after it. Needs no Node: `write-change.ts` writes it. */
import { BESIDE_FILES, type Beside } from '../mosaic/beside.ts';
import { check } from '../mosaic/check.ts';
import { type Problem, problems } from '../mosaic/problem.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { decode } from '../mosaic/read/decode.ts';
import { isQuestionName } from '../mosaic/read/file-name.ts';
import { parseBeside } from '../mosaic/read/parse-beside.ts';
import { parseQuestion, questionFrom } from '../mosaic/read/parse-question.ts';
import { rulesOfContent } from '../mosaic/rules/index.ts';
import { type Edit, splice } from '../mosaic/splice.ts';

/** New text by path below the questions folder, with `/`; `undefined` for a file that is removed. */
export type Change = ReadonlyMap<string, string | undefined>;

/** A question file while it is edited in steps. */
export class Draft {
  file: QuestionFile;

  constructor(file: QuestionFile) {
    this.file = file;
  }

  /** Makes edits in steps: each step gets the file as the last one left it. */
  edit(...steps: ((file: QuestionFile) => Edit[])[]): this {
    for (const step of steps) {
      const edits = step(this.file);
      if (edits.length > 0) this.file = parseQuestion(this.file.path, this.file.name, splice(this.file.text, edits));
    }
    return this;
  }
}

/** The files as they would be after a change. */
export function changed(files: readonly QuestionFile[], change: Change): QuestionFile[] {
  const kept = files.filter(({ name }) => !change.has(name));
  const first = files[0];
  const folder = first ? first.path.slice(0, first.path.length - first.name.length) : '';
  const written = [...change].flatMap(([name, text]) =>
    text === undefined || !isQuestionName(name) ? [] : [questionFrom(folder + name, name, asRead(text))],
  );
  return [...kept, ...written].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A text as it would be read after writing. */
const asRead = (text: string) => decode(new TextEncoder().encode(text));

/** The name of a file without its folders. */
const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The files beside the questions as they would be after a change. */
export function changedBeside(beside: Beside, change: Change): Beside {
  const touched = BESIDE_FILES.filter((name) => change.has(name));
  const there = Object.entries(beside).filter(([, file]) => file && !touched.includes(baseOf(file.path)));
  const texts = touched.flatMap((name): [string, ReturnType<typeof asRead>][] => {
    const text = change.get(name);
    return text === undefined ? [] : [[name, asRead(text)]];
  });
  return { ...Object.fromEntries(there), ...parseBeside(new Map(texts), (name) => name) };
}

/**
 * The errors that a change would cause, without those that exist already.
 * @param besideAfter the files beside the questions as they would be, if they change too
 */
export function newErrors(
  before: readonly QuestionFile[],
  after: readonly QuestionFile[],
  beside: Beside = {},
  besideAfter = beside,
): Problem[] {
  const key = ({ file, ruleId, message }: Problem) => `${baseOf(file)} ${ruleId} ${message}`;
  const old = new Set(problems(check(before, beside, rulesOfContent)).map(key));
  return problems(check(after, besideAfter, rulesOfContent)).filter((problem) => problem.severity === 'error' && !old.has(key(problem)));
}
