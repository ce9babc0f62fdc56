/** The change that a plan comes to: its files, what the check says of them, and whose perspective they become. */

import { changed } from '../../edit/change.ts';
import type { LinePlan } from '../../edit/import/plan.ts';
import { bundleText } from '../../formats/bundle.ts';
import { rowsOf } from '../../formats/outline.ts';
import { findProblems } from '../../mosaic/find-problems.ts';
import { identify } from '../../mosaic/identity.ts';
import { link } from '../../mosaic/link.ts';
import type { Question } from '../../mosaic/mosaic.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { idOf } from '../../mosaic/read/file-name.ts';
import { rulesOfContent } from '../../mosaic/rules/index.ts';
import type { Addresses } from '../../views/address.ts';
import { outlineOf, type Outline as Tree } from '../../views/perspective.ts';
import type { Around } from '../compose-data.ts';

/** A file of the change. */
export interface FinishedFile {
  /** Below the questions folder, with `/`. */
  name: string;
  text: string;
  /** The text that it replaces; absent for a new file. */
  was?: string;
}

/** What the check says of the change. */
export interface ListProblem {
  severity: 'error' | 'warning';
  message: string;
  ruleId: string;
  file: string;
  /** The first line of the list that has to do with the file. */
  at?: { row: number; line: number };
}

/** The questions that somebody asks, when the change is made. */
export interface Perspective {
  /** The person, or the title of the list where it names none; undefined where nobody is credited. */
  name?: string;
  tree: Tree[];
}

export interface Finished {
  files: FinishedFile[];
  problems: ListProblem[];
  /** Empty where there are errors. */
  perspectives: Perspective[];
  /** The ids of new questions. */
  fresh: string[];
  /** All files as one text; empty without a file. */
  bundle: string;
}

/**
 * @param read the files of the plan that exist already, with their texts, by their names
 */
export function finishList(plan: LinePlan, around: Around, read: ReadonlyMap<string, QuestionFile>, to: Addresses): Finished {
  const before = around.files.map((file) => read.get(file.name) ?? file);
  const change = plan.questions.change((file) => read.get(file.name) ?? file);
  const after = changed(before, change);
  const files = [...change].map(([name, text = '']): FinishedFile => {
    const was = read.get(name)?.text;
    return { name, text, ...(was !== undefined && { was }) };
  });
  const problems = problemsOf(before, after, around, placesById(plan));
  const fresh = files.filter(({ was }) => was === undefined).map(({ name }) => idOf(name));
  return {
    files,
    problems,
    perspectives: problems.some(({ severity }) => severity === 'error') ? [] : perspectivesOf(plan, after, around, to),
    fresh,
    bundle: files.length > 0 ? bundleText(change, new Map(Array.from(read, ([name, { digest }]) => [name, digest]))) : '',
  };
}

type Place = NonNullable<ListProblem['at']>;

/** The first line that is a question, by its id. */
function placesById({ items }: LinePlan): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { node } of rowsOf(items)) {
    const { row, item, fate } = node;
    if ((fate.is === 'same' || fate.is === 'new') && !places.has(fate.id)) places.set(fate.id, { row, line: item.line });
  }
  return places;
}

/** What the check says after the change and not before it. */
function problemsOf(
  before: readonly QuestionFile[],
  after: readonly QuestionFile[],
  { beside }: Around,
  places: ReadonlyMap<string, Place>,
): ListProblem[] {
  const said = (files: readonly QuestionFile[]) =>
    findProblems(files, beside, rulesOfContent).map(({ rule, file, reason }) => {
      const message = typeof reason === 'string' ? reason : reason(({ path }) => path);
      const severity = rule.severity === 'error' ? ('error' as const) : ('warning' as const);
      return { severity, message, ruleId: rule.id, file: file.path };
    });
  const key = ({ ruleId, file, message }: Omit<ListProblem, 'at'>) => `${ruleId} ${file} ${message}`;
  const old = new Set(said(before).map(key));
  return said(after)
    .filter((problem) => !old.has(key(problem)))
    .map((problem) => {
      const at = places.get(idOf(problem.file));
      return { ...problem, ...(at && { at }) };
    })
    .sort((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : (a.at?.row ?? 0) - (b.at?.row ?? 0)));
}

/** The perspective of each person who asks; of a list that names nobody, all that it asks. */
function perspectivesOf(plan: LinePlan, after: readonly QuestionFile[], { beside, fills }: Around, to: Addresses): Perspective[] {
  const mosaic = link(after, beside);
  for (const question of mosaic.questions.values()) question.fill = fills.get(question.id) ?? 'dark';
  const perspectives = new Map<string, Perspective>();
  for (const url of new Set(plan.askers.flatMap(({ poser }) => poser?.url ?? []))) {
    const source = mosaic.sources.get(identify(url)?.key ?? '');
    if (!source) continue;
    for (const { slug, name, poses } of source.authors) perspectives.set(slug, { name, tree: outlineOf(poses, to) });
    if (source.authors.length > 0) continue;
    const asked = source.citations.filter(({ stance }) => stance === 'poses').map(({ question }) => question);
    perspectives.set(source.key, { name: source.title ?? source.url, tree: outlineOf(asked, to) });
  }
  if (perspectives.size > 0) return [...perspectives.values()];
  const ids = placesById(plan);
  const asked: Question[] = [...mosaic.questions.values()].filter(({ id }) => ids.has(id));
  return asked.length > 0 ? [{ tree: outlineOf(asked, to) }] : [];
}
