/** What a change does to the mosaic, not to the text. It needs no mosaic without errors: a pull request may have some. */
import { check } from '../mosaic/check.ts';
import { fillOf } from '../mosaic/fill.ts';
import { identify } from '../mosaic/identity.ts';
import type { Fill } from '../mosaic/mosaic.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { type Problem, problems } from '../mosaic/report.ts';
import type { TagsFile } from '../mosaic/tags.ts';

/** The questions at one time. */
export interface Snapshot {
  files: readonly QuestionFile[];
  tags?: TagsFile | undefined;
}

/** A question as both sides know it: by its present id, or by its last one. */
interface Named {
  id: string;
  title: string;
}

export interface Between<T> extends Named {
  from: T;
  to: T;
}

export interface Learnt extends Named {
  /** The address of the source. */
  source: string;
  stance: string;
  insight?: string;
}

export interface MosaicDiff {
  /** With the parent that each is under; nothing for a root. */
  added: (Named & { parent?: string; fill: Fill })[];
  removed: (Named & { parent?: string })[];
  /** From one parent to another; nothing for a root. */
  moved: Between<string | undefined>[];
  /** From one id to another. */
  renamed: Between<string>[];
  retitled: Between<string>[];
  status: Between<string>[];
  fill: Between<Fill>[];
  /** Further parents and tags gained and lost. */
  places: (Named & { gained: string[]; lost: string[] })[];
  tags: (Named & { gained: string[]; lost: string[] })[];
  sources: { gained: Learnt[]; lost: Learnt[] };
  insights: { gained: Learnt[]; lost: Learnt[] };
  /** Questions whose text says something else. */
  rewritten: Named[];
  problems: { gained: Problem[]; mended: Problem[] };
  /** Leaves that are not dark. */
  coverage: { before: Share; after: Share };
  /** Addresses that lead elsewhere from now on, and those that lead nowhere. */
  redirects: { from: string; to: string }[];
  dead: string[];
}

interface Share {
  covered: number;
  leaves: number;
}

interface Side {
  byId: ReadonlyMap<string, QuestionFile>;
  problems: Problem[];
}

function sideOf({ files, tags }: Snapshot): Side {
  return { byId: new Map(files.map((file) => [file.id, file])), problems: problems(check(files, tags)) };
}

/** Compares two times of a mosaic. The order of lists and the lines of a paragraph mean nothing. */
export function diffMosaics(base: Snapshot, head: Snapshot): MosaicDiff {
  const [before, after] = [sideOf(base), sideOf(head)];
  const renames = renamesBetween(before, after);
  const now = (id: string) => renames.get(id) ?? id;
  // A link to a question that was merged says what it said.
  const redirects = new Map(aliasesOf(after).map(({ alias, id }) => [alias, id]));
  const leads = (id: string) => redirects.get(id) ?? id;
  const pairs = [...before.byId].flatMap(([id, old]) => {
    const current = after.byId.get(now(id));
    return current ? [{ id, old, current, named: { id: current.id, title: titleOf(current) } }] : [];
  });
  const kept = new Set(pairs.map(({ current }) => current));
  const removed = [...before.byId.values()].filter(({ id }) => !after.byId.has(now(id)));
  const added = [...after.byId.values()].filter((file) => !kept.has(file));
  const changes = <T>(of: (file: QuestionFile) => T, translate: (value: T) => T = (value) => value): Between<T>[] =>
    pairs.flatMap(({ old, current, named }) => {
      const [from, to] = [of(old), of(current)];
      return translate(from) === to ? [] : [{ ...named, from, to }];
    });
  const sets = (of: (file: QuestionFile) => readonly string[], translate = (value: string) => value) =>
    pairs.flatMap(({ old, current, named }) => {
      const [from, to] = [new Set(of(old).map(translate)), new Set(of(current))];
      const [gained, lost] = [[...to].filter((value) => !from.has(value)), [...from].filter((value) => !to.has(value))];
      return gained.length + lost.length > 0 ? [{ ...named, gained, lost }] : [];
    });
  const learnt = (of: (file: QuestionFile) => Learnt[], key: (one: Learnt) => string) => {
    const known = (files: Iterable<QuestionFile>, translate = (id: string) => id) =>
      new Map([...files].flatMap(of).map((one) => [`${translate(one.id)} ${key(one)}`, one]));
    const [was, is] = [known(before.byId.values(), now), known(after.byId.values())];
    return { gained: missing(is, was), lost: missing(was, is) };
  };
  return {
    added: added.map((file) => ({ ...placed(file), fill: fill(file) })),
    removed: removed.map(placed),
    moved: changes(parentOf, (parent) => (parent === undefined ? undefined : now(parent))),
    renamed: pairs.filter(({ id, current }) => id !== current.id).map(({ id, current, named }) => ({ ...named, from: id, to: current.id })),
    retitled: changes(titleOf),
    status: changes(({ frontmatter }) => frontmatter.fields.status as string),
    fill: changes(fill),
    places: sets(({ frontmatter }) => frontmatter.fields.also_under, now),
    tags: sets(({ frontmatter }) => frontmatter.fields.tags),
    sources: learnt(sourcesOf, ({ source, stance }) => `${identify(source)?.key ?? source} ${stance}`),
    insights: learnt(
      (file) => sourcesOf(file).filter(({ insight }) => insight !== undefined),
      ({ source, insight }) => `${identify(source)?.key ?? source} ${flat(insight ?? '')}`,
    ),
    rewritten: pairs.filter(({ old, current }) => said(old, leads) !== said(current)).map(({ named }) => named),
    problems: { gained: newIn(after.problems, before.problems), mended: newIn(before.problems, after.problems) },
    coverage: { before: coverageOf(before), after: coverageOf(after) },
    redirects: aliasesOf(after)
      .filter(({ alias }) => !aliasesOf(before).some((known) => known.alias === alias))
      .map(({ alias, id }) => ({ from: alias, to: id })),
    dead: deadAddresses(before, after),
  };
}

/** Whether nothing changed that a reader could notice. */
export function isSame(diff: MosaicDiff): boolean {
  const lists = [diff.added, diff.removed, diff.moved, diff.renamed, diff.retitled, diff.status, diff.places, diff.tags, diff.rewritten];
  const pairs = [diff.sources, diff.insights].flatMap(({ gained, lost }) => [gained, lost]);
  return [...lists, ...pairs, diff.problems.gained, diff.problems.mended, diff.redirects, diff.dead].every(({ length }) => length === 0);
}

const titleOf = ({ frontmatter }: QuestionFile): string => frontmatter.fields.title;
const parentOf = ({ frontmatter }: QuestionFile): string | undefined => frontmatter.fields.parent;
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const fill = ({ frontmatter: { fields } }: QuestionFile): Fill => fillOf({ status: fields.status, citations: fields.sources });

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
    ...(insight !== undefined && { insight: flat(insight) }),
  }));

/** The text of a body without its line breaks, links to renamed and merged questions being the same. */
function said({ text, frontmatter, body }: QuestionFile, now: (id: string) => string = (id) => id): string {
  let words = '';
  let behind = frontmatter.bodyOffset;
  for (const { start, end, target } of body.links.toSorted((a, b) => a.start - b.start)) {
    if (now(target) === target || start < behind) continue;
    const written = text.slice(start, end);
    // [[id|label]] names it first; in [label](folder/id.md) the address comes last.
    const at = written.startsWith('[[') ? written.indexOf(target) : written.lastIndexOf(`${target}.md`);
    if (at < 0) continue;
    words += text.slice(behind, start + at) + now(target);
    behind = start + at + target.length;
  }
  return flat(words + text.slice(behind));
}

function missing(from: ReadonlyMap<string, Learnt>, other: ReadonlyMap<string, Learnt>): Learnt[] {
  return [...from].filter(([key]) => !other.has(key)).map(([, one]) => one);
}

/** A question that is gone, and whose id another bears as an alias, was renamed; or merged, where that one was there before. */
function renamesBetween(before: Side, after: Side): Map<string, string> {
  return new Map(
    aliasesOf(after)
      .filter(({ alias, id }) => before.byId.has(alias) && !after.byId.has(alias) && !before.byId.has(id))
      .map(({ alias, id }) => [alias, id]),
  );
}

const aliasesOf = ({ byId }: Side) =>
  [...byId.values()].flatMap(({ id, frontmatter }) => frontmatter.fields.aliases.map((alias) => ({ alias, id })));

function deadAddresses(before: Side, after: Side): string[] {
  const alive = new Set([...after.byId.keys(), ...aliasesOf(after).map(({ alias }) => alias)]);
  return [...before.byId.keys(), ...aliasesOf(before).map(({ alias }) => alias)].filter((id) => !alive.has(id));
}

/** Problems without their lines: those move with the text around them. */
function newIn(list: readonly Problem[], other: readonly Problem[]): Problem[] {
  const key = ({ file, ruleId, message }: Problem) => `${file} ${ruleId} ${message}`;
  const known = new Set(other.map(key));
  return list.filter((problem) => !known.has(key(problem)));
}

function coverageOf({ byId }: Side): Share {
  const parents = new Set([...byId.values()].map(parentOf));
  const leaves = [...byId.values()].filter(({ id }) => !parents.has(id));
  return { leaves: leaves.length, covered: leaves.filter((file) => fill(file) !== 'dark').length };
}
