/** Finds what a change does to the mosaic, not to its text. The mosaic may have errors, because a pull request may. */
import { identify } from '../mosaic/identity.ts';
import type { Fill } from '../mosaic/mosaic.ts';
import type { Problem } from '../mosaic/problem.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import type { Coverage } from '../mosaic/reason/coverage.ts';
import { deadBetween, redirectsBetween, renamesBetween } from './addresses.ts';
import { type GameTree, gameTreeOf } from './game-tree.ts';
import { coverageOf, fillOfFile, labelOf, parentOf, type Side, type Snapshot, sideOf, titleOf } from './side.ts';
import { markdownOf, oneLine, otherFields, type Translate } from './statements.ts';

/** A question: its present id and title, or its last ones. */
interface Named {
  id: string;
  title: string;
}

/** A question of which something changed. */
export interface Between<T> extends Named {
  from: T;
  to: T;
}

/** What a question has from a source. */
export interface Learnt extends Named {
  /** The address of the source. */
  source: string;
  stance: string;
  insight?: string;
}

/** All changes between two times; a question is named by its later id and title. */
export interface MosaicDiff {
  /** Each with its parent; a root has none. */
  added: (Named & { parent?: string; fill: Fill })[];
  removed: (Named & { parent?: string })[];
  /** From one parent to another; undefined for a root. */
  moved: Between<string | undefined>[];
  /** From one id to another. */
  renamed: Between<string>[];
  retitled: Between<string>[];
  status: Between<string>[];
  fill: Between<Fill>[];
  /** Further parents. */
  places: (Named & { gained: string[]; lost: string[] })[];
  tags: (Named & { gained: string[]; lost: string[] })[];
  /** Changes of other fields, by entries. */
  fields: (Named & { field: string; gained: string[]; lost: string[] })[];
  /** Questions that need others: those that became ready, and those that became blocked. */
  ready: Named[];
  blocked: Named[];
  /** Answers that follow only now, and those that no longer do. */
  inferred: { gained: (Named & { answer: string })[]; lost: (Named & { answer: string })[] };
  /** Questions on which two people part only now. */
  cruxes: (Named & { between: readonly [string, string] })[];
  sources: { gained: Learnt[]; lost: Learnt[] };
  insights: { gained: Learnt[]; lost: Learnt[] };
  /** Questions whose body changed. */
  rewritten: Named[];
  /** Those that are new, and those that are gone. */
  problems: { gained: Problem[]; mended: Problem[] };
  coverage: { before: Coverage; after: Coverage };
  /** Addresses that lead elsewhere from now on, and those that lead nowhere. */
  redirects: { from: string; to: string }[];
  dead: string[];
  /** By id, the labels of all questions that are named above and have one: the later label of each. */
  labels: Record<string, string>;
}

/** Compares a mosaic at two times. The order of fields and lists, quotes and line breaks make no difference. */
export function diffMosaics(base: Snapshot, head: Snapshot): MosaicDiff {
  const [before, after] = [sideOf(base), sideOf(head)];
  const renames = renamesBetween(before, after);
  const newId = (id: string) => renames.get(id) ?? id;
  // A question that is named by a former id instead, or by that of a merged question, is the same question.
  const idBefore = (id: string) => before.resolve(id)?.id ?? id;
  const idAfter = (id: string) => after.resolve(id)?.id ?? id;
  const newIdOf = (id: string) => newId(idBefore(id));
  const pairs = [...before.byId].flatMap(([id, old]) => {
    const current = after.byId.get(newId(id));
    return current ? [{ id, old, current, named: { id: current.id, title: titleOf(current) } }] : [];
  });
  const kept = new Set(pairs.map(({ current }) => current));
  const removed = [...before.byId.values()].filter(({ id }) => !after.byId.has(newId(id)));
  const added = [...after.byId.values()].filter((file) => !kept.has(file));
  const changes = <T>(of: (file: QuestionFile) => T): Between<T>[] =>
    pairs.flatMap(({ old, current, named }) => {
      const [from, to] = [of(old), of(current)];
      return from === to ? [] : [{ ...named, from, to }];
    });
  const moved = pairs.flatMap(({ old, current, named }) => {
    const [from, to] = [parentOf(old), parentOf(current)];
    const [was, is] = [from === undefined ? from : newIdOf(from), to === undefined ? to : idAfter(to)];
    return was === is ? [] : [{ ...named, from, to: is }];
  });
  const sets = (of: (file: QuestionFile) => readonly string[], ofOld: Translate = same, ofCurrent: Translate = same) =>
    pairs.flatMap(({ old, current, named }) => {
      const [from, to] = [new Set(of(old).map(ofOld)), new Set(of(current).map(ofCurrent))];
      const [gained, lost] = [[...to].filter((value) => !from.has(value)), [...from].filter((value) => !to.has(value))];
      return gained.length + lost.length > 0 ? [{ ...named, gained, lost }] : [];
    });
  const learntAndLost = (of: (file: QuestionFile, translate: Translate) => [key: string, one: Learnt][]) => {
    const byKey = ({ byId }: Side, translate: Translate, id: Translate) =>
      new Map([...byId.values()].flatMap((file) => of(file, translate)).map(([key, one]) => [`${id(one.id)} ${key}`, one]));
    const [was, is] = [byKey(before, (id) => idAfter(idBefore(id)), newId), byKey(after, idAfter, same)];
    return { gained: missing(is, was), lost: missing(was, is) };
  };
  const gameTrees = gameTreesBetween(
    gameTreeOf(before),
    gameTreeOf(after),
    after,
    new Map(pairs.map(({ old, current }) => [current.id, old.id])),
  );
  const diff = {
    added: added.map((file) => ({ ...placed(file), fill: fillOfFile(file) })),
    removed: removed.map(placed),
    moved,
    renamed: pairs.filter(({ id, current }) => id !== current.id).map(({ id, current, named }) => ({ ...named, from: id, to: current.id })),
    retitled: changes(titleOf),
    status: changes(({ frontmatter }) => frontmatter.fields.status as string),
    fill: changes(fillOfFile),
    places: sets(({ frontmatter }) => frontmatter.fields.also_under, newIdOf, idAfter),
    tags: sets(({ frontmatter }) => frontmatter.fields.tags),
    fields: pairs.flatMap(({ old, current, named }) => {
      const [from, to] = [otherFields(old, newIdOf), otherFields(current, idAfter)];
      return [...new Set([...from.keys(), ...to.keys()])].flatMap((field) => {
        const [was, is] = [from.get(field) ?? [], to.get(field) ?? []];
        const [gained, lost] = [is.filter((each) => !was.includes(each)), was.filter((each) => !is.includes(each))];
        return gained.length + lost.length > 0 ? [{ ...named, field, gained, lost }] : [];
      });
    }),
    ...gameTrees,
    sources: learntAndLost((file) => sourcesOf(file).map((one) => [`${keyOf(one)} ${one.stance}`, one])),
    insights: learntAndLost((file, translate) =>
      sourcesOf(file).flatMap((one, index): [string, Learnt][] =>
        one.insight === undefined ? [] : [[`${keyOf(one)} ${markdownOf(file, translate, ['sources', index, 'insight'])}`, one]],
      ),
    ),
    rewritten: pairs
      .filter(({ old, current }) => markdownOf(old, (id) => idAfter(idBefore(id))) !== markdownOf(current, idAfter))
      .map(({ named }) => named),
    problems: { gained: newIn(after.problems, before.problems), mended: newIn(before.problems, after.problems) },
    coverage: { before: coverageOf(before), after: coverageOf(after) },
    redirects: redirectsBetween(before, after),
    dead: deadBetween(before, after),
  };
  return { ...diff, labels: labelsOf(namedIn(diff), (id) => after.byId.get(id) ?? before.byId.get(id)) };
}

/** The ids by which a diff names questions. */
function namedIn({
  added,
  removed,
  moved,
  renamed,
  retitled,
  status,
  fill,
  places,
  tags,
  fields,
  ready,
  blocked,
  inferred,
  cruxes,
  sources,
  insights,
  rewritten,
}: Omit<MosaicDiff, 'labels'>) {
  const learnt = [sources, insights].flatMap(({ gained, lost }) => [...gained, ...lost]);
  const lists: readonly (readonly Named[])[] = [
    added,
    removed,
    moved,
    renamed,
    retitled,
    status,
    fill,
    places,
    tags,
    fields,
    ready,
    blocked,
    inferred.gained,
    inferred.lost,
    cruxes,
    learnt,
    rewritten,
  ];
  return new Set([
    ...lists.flat().map(({ id }) => id),
    ...[...added, ...removed].flatMap(({ parent }) => parent ?? []),
    ...moved.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
    ...places.flatMap(({ gained, lost }) => [...gained, ...lost]),
  ]);
}

function labelsOf(ids: ReadonlySet<string>, fileOf: (id: string) => QuestionFile | undefined): Record<string, string> {
  return Object.fromEntries(
    [...ids].flatMap((id): [string, string][] => {
      const file = fileOf(id);
      const label = file && labelOf(file);
      return label === undefined ? [] : [[id, label]];
    }),
  );
}

/** Whether nothing changed that a reader could notice. */
export function isSame(diff: MosaicDiff): boolean {
  const lists = [
    diff.added,
    diff.removed,
    diff.moved,
    diff.renamed,
    diff.retitled,
    diff.status,
    diff.places,
    diff.tags,
    diff.fields,
    diff.ready,
    diff.blocked,
    diff.cruxes,
    diff.rewritten,
  ];
  const pairs = [diff.sources, diff.insights, diff.inferred].flatMap(({ gained, lost }) => [gained, lost]);
  return [...lists, ...pairs, diff.problems.gained, diff.problems.mended, diff.redirects, diff.dead].every(({ length }) => length === 0);
}

const same: Translate = (id) => id;

const keyOf = ({ source }: Learnt) => identify(source)?.key ?? source;

/** What became ready or blocked, what follows only now, and on what people part only now; new questions too. @param idBefore of kept ones */
function gameTreesBetween(
  was: GameTree,
  is: GameTree,
  { byId }: Side,
  idBefore: ReadonlyMap<string, string>,
): Pick<MosaicDiff, 'ready' | 'blocked' | 'inferred' | 'cruxes'> {
  const all = Array.from(byId.values(), (file) => ({ id: file.id, title: titleOf(file), old: idBefore.get(file.id) ?? '' }));
  const became = (state: 'ready' | 'blocked') =>
    all.filter(({ id, old }) => is.readiness(id) === state && was.readiness(old) !== state).map(named);
  const follows = (tree: GameTree, id: string, other: GameTree, otherId: string) => {
    const answer = tree.inferred.get(id);
    return answer === undefined || other.inferred.get(otherId) === answer ? undefined : answer;
  };
  const withAnswer = (answerOf: (one: (typeof all)[number]) => string | undefined) =>
    all.flatMap((one) => {
      const answer = answerOf(one);
      return answer === undefined ? [] : [{ ...named(one), answer }];
    });
  return {
    ready: became('ready'),
    blocked: became('blocked'),
    inferred: {
      gained: withAnswer(({ id, old }) => follows(is, id, was, old)),
      lost: withAnswer(({ id, old }) => follows(was, old, is, id)),
    },
    cruxes: all.flatMap((one) => {
      const between = is.cruxes.get(one.id);
      return between && !was.cruxes.has(one.old) ? [{ ...named(one), between }] : [];
    }),
  };
}

const named = ({ id, title }: Named): Named => ({ id, title });

function placed(file: QuestionFile): Named & { parent?: string } {
  const parent = parentOf(file);
  return { id: file.id, title: titleOf(file), ...(parent !== undefined && { parent }) };
}

const sourcesOf = (file: QuestionFile): Learnt[] =>
  file.frontmatter.fields.sources.map(({ url, stance, insight }) => ({
    id: file.id,
    title: titleOf(file),
    source: identify(url)?.url ?? url,
    stance,
    ...(insight !== undefined && { insight: oneLine(insight) }),
  }));

function missing(from: ReadonlyMap<string, Learnt>, other: ReadonlyMap<string, Learnt>): Learnt[] {
  return [...from].filter(([key]) => !other.has(key)).map(([, one]) => one);
}

/** The problems of one list that the other does not have. Lines do not count: they move with the text around them. */
function newIn(list: readonly Problem[], other: readonly Problem[]): Problem[] {
  const key = ({ file, ruleId, message }: Problem) => `${file} ${ruleId} ${message}`;
  const others = new Set(other.map(key));
  return list.filter((problem) => !others.has(key(problem)));
}
