/** Fixes what the check can fix for certain: each fix that a rule gives becomes an edit, and none may cause an error. */
import { dequal } from 'dequal';
import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Beside } from '../mosaic/beside.ts';
import { resultOf } from '../mosaic/check.ts';
import { type Finding, findProblems } from '../mosaic/find-problems.ts';
import { type Problem, problems } from '../mosaic/problem.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { readFrontmatter } from '../mosaic/read/frontmatter.ts';
import { closingOf, keyOf, spanOfNode, split } from '../mosaic/read/places.ts';
import { textAt } from '../mosaic/references.ts';
import type { Fix, Rule } from '../mosaic/rule.ts';
import { type Edit, splice } from '../mosaic/splice.ts';
import { type Change, changed, Draft, newErrors } from './change.ts';
import { removeEntries } from './fields.ts';
import { layOutFields, layOutInsights, layOutSentences } from './lay-out.ts';
import { redirect } from './links.ts';
import { editTexts } from './texts.ts';

export interface Fixed {
  change: Change;
  /** What is fixed, each at the place that it had just before. */
  problems: Problem[];
}

/** One fix may allow another: a name that is spelt right gives a field. A guess; more rounds than this would be a mistake in our rules. */
const MOST_ROUNDS = 20;

/**
 * Fixes everything that rules have a fix for, until there is nothing more.
 * @param only the name of the only file to fix; all files otherwise
 */
export function fix(files: readonly QuestionFile[], beside: Beside = {}, only?: string): Fixed {
  const found = (now: readonly QuestionFile[], rules?: readonly Rule[]) =>
    findProblems(now, beside, rules).filter(({ file }) => only === undefined || ('name' in file && file.name === only));
  let now = files;
  const fixed: Problem[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = now;
    // Rule by rule, because the fixes of one may be about the same place as those of another.
    for (const rule of new Set(found(now).flatMap(({ rule, fix }) => (fix ? [rule] : [])))) {
      const findings = found(now, [rule]);
      const after = withoutErrors(now, editsByFile(findings), beside);
      if (after === now) continue;
      fixed.push(...gone(problemsOf(findings, now), problemsOf(found(after, [rule]), after)));
      now = after;
    }
    if (now === before) break;
  }
  const texts = new Map(now.map(({ name, text }) => [name, text]));
  return {
    change: new Map(now === files ? [] : files.flatMap(({ name, text }) => (texts.get(name) === text ? [] : [[name, texts.get(name)]]))),
    problems: fixed,
  };
}

const problemsOf = (findings: readonly Finding[], files: readonly QuestionFile[]) => problems(resultOf(findings, files));

/** The problems that are gone, by their messages: their lines may have moved. */
function gone(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  const key = ({ file, message }: Problem) => `${file} ${message}`;
  for (const problem of after) left.set(key(problem), (left.get(key(problem)) ?? 0) + 1);
  return before.filter((problem) => {
    const same = left.get(key(problem)) ?? 0;
    left.set(key(problem), same - 1);
    return same <= 0;
  });
}

type Texts = ReadonlyMap<QuestionFile, string>;

/** The new text of each file that its fixes change. */
function editsByFile(findings: readonly Finding[]): Texts {
  const fixes = new Map<QuestionFile, Fix[]>();
  for (const { file, fix } of findings) {
    const found = fix?.();
    // Problems of the tags file have no fixes.
    if (found && 'frontmatter' in file) fixes.set(file, [...(fixes.get(file) ?? []), found]);
  }
  const texts = [...fixes].map(([file, each]): [QuestionFile, string] => [file, withFixes(file, each)]);
  return new Map(texts.filter(([file, text]) => text !== file.text));
}

function withFixes(file: QuestionFile, fixes: readonly Fix[]): string {
  const ids = new Map(fixes.flatMap((fix) => (fix.kind === 'id' ? [[fix.from, fix.to]] : [])));
  const texts = fixes.flatMap((fix) => (fix.kind === 'text' ? [fix] : []));
  const entries = fixes.flatMap((fix) => (fix.kind === 'entry' ? [fix] : []));
  const names = fixes.flatMap((fix) => (fix.kind === 'name' ? [fix] : []));
  const layouts = new Set(fixes.flatMap((fix) => (fix.kind === 'layout' ? [fix.of] : [])));
  return new Draft(file).edit(
    (now) => names.filter((name) => isFree(now, name)).map(({ at: { start, end }, to }) => ({ start, end, text: to })),
    (now) => (ids.size > 0 ? redirect(now, (id) => ids.get(id)) : []),
    // Two ids of one question, a former one and the present one, become one.
    (now) => (ids.size > 0 ? withoutEntries(now, 'also_under', repeated(now.frontmatter.fields.also_under)) : []),
    (now) =>
      editTexts(
        now,
        texts.map(({ field, to }) => ({ field, edits: [{ start: 0, end: textAt(now, field).length, text: to }] })),
      ),
    ...[...Map.groupBy(entries, ({ list }) => list)].map(
      ([list, each]) =>
        (now: QuestionFile) =>
          withoutEntries(now, list, each),
    ),
    (now) => (layouts.has('order') ? layOutFields(now, 'entries') : []),
    (now) => (layouts.has('order') ? layOutFields(now, 'question') : []),
    (now) => (layouts.has('insights') ? layOutInsights(now) : []),
    (now) => (layouts.has('sentences') ? layOutSentences(now) : []),
  ).file.text;
}

/** The entries of a list that are already in it further up. */
const repeated = (list: readonly string[]) =>
  [...list.keys()].filter((index) => list.indexOf(list[index] as string) < index).map((index) => ({ index }));

/** Removes entries from a list, if that changes nothing else. */
function withoutEntries(file: QuestionFile, list: string, gone: readonly { index: number }[]): Edit[] {
  const indices = new Set(gone.map(({ index }) => index));
  const edits = removeEntries(file, list as Parameters<typeof removeEntries>[1], (_value, index) => indices.has(index));
  const { fields } = file.frontmatter;
  const present: unknown = fields[list as keyof typeof fields];
  const rest = Array.isArray(present) ? present.filter((_entry, index) => !indices.has(index)) : present;
  return dequal(readFrontmatter(splice(file.text, edits)).fields, { ...fields, [list]: rest }) ? edits : [];
}

/** Whether the mapping that has a misspelt field does not have the field with the right name already. */
function isFree({ text }: QuestionFile, { at, to }: Extract<Fix, { kind: 'name' }>): boolean {
  const closing = closingOf(text);
  const contents = closing && split(text, closing).document.contents;
  if (!isMap(contents)) return false;
  const lists = contents.items.flatMap(({ value }) => (isSeq(value) ? value.items.filter((item) => isMap(item)) : []));
  const holder = [contents, ...lists].find((map: YAMLMap) => map.items.some(({ key }) => spanOfNode(key)?.start === at.start));
  return holder !== undefined && !holder.items.some((pair) => keyOf(pair) === to);
}

/** The files with as many of the new texts as cause no error; the files themselves if every text causes one. */
function withoutErrors(files: readonly QuestionFile[], texts: Texts, beside: Beside): readonly QuestionFile[] {
  if (texts.size === 0) return files;
  const after = changed(files, new Map([...texts].map(([{ name }, text]) => [name, text])));
  const errors = newErrors(files, after, beside);
  if (errors.length === 0) return after;
  const faulty = new Set(errors.map(({ file }) => file));
  const rest = [...texts].filter(([{ path }]) => !faulty.has(path));
  if (rest.length < texts.size) return withoutErrors(files, new Map(rest), beside);
  // The errors are in other files: try half of the texts at a time, to find which cause them.
  if (rest.length === 1) return files;
  const half = rest.length >> 1;
  const first = withoutErrors(files, new Map(rest.slice(0, half)), beside);
  return withoutErrors(first, new Map(rest.slice(half)), beside);
}
