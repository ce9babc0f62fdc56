/** What a change does to the mosaic, not to the text. It needs no mosaic without errors: a pull request may have some. */
import { check } from '../mosaic/check.ts';
import { fillOf } from '../mosaic/fill.ts';
import { withIds } from '../mosaic/holders.ts';
import { identify } from '../mosaic/identity.ts';
import { type Ids, idsOf } from '../mosaic/ids.ts';
import type { Fill } from '../mosaic/mosaic.ts';
import { type Problem, problems } from '../mosaic/problem.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { withSentenceLines } from '../mosaic/read/sentence-lines.ts';
import type { TagsFile } from '../mosaic/read/tags.ts';
import { markdownIn, textAt } from '../mosaic/references.ts';
import type { FieldPath } from '../mosaic/rule.ts';
import { rulesOfContent } from '../mosaic/rules/index.ts';
import { FIELDS, type QuestionFields, type SourceFields } from '../mosaic/schema.ts';
import { splice } from '../mosaic/splice.ts';
import { writtenLinks } from '../mosaic/written-links.ts';

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
  /** What else the fields say, a list being told apart by its entries. */
  fields: (Named & { field: string; gained: string[]; lost: string[] })[];
  sources: { gained: Learnt[]; lost: Learnt[] };
  insights: { gained: Learnt[]; lost: Learnt[] };
  /** Questions whose text says something else. */
  rewritten: Named[];
  problems: { gained: Problem[]; fixed: Problem[] };
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

interface Side extends Ids {
  problems: Problem[];
}

function sideOf({ files, tags }: Snapshot): Side {
  return { ...idsOf(files), problems: problems(check(files, tags, rulesOfContent)) };
}

/** Compares two times of a mosaic. The order of fields and lists, how texts are quoted and where their lines break mean nothing. */
export function diffMosaics(base: Snapshot, head: Snapshot): MosaicDiff {
  const [before, after] = [sideOf(base), sideOf(head)];
  const renames = renamesBetween(before, after);
  const now = (id: string) => renames.get(id) ?? id;
  // What names a question by a former id, or one that was merged, says what it said.
  const then = (id: string) => before.resolve(id)?.id ?? id;
  const leads = (id: string) => after.resolve(id)?.id ?? id;
  const nowOfThen = (id: string) => now(then(id));
  const pairs = [...before.byId].flatMap(([id, old]) => {
    const current = after.byId.get(now(id));
    return current ? [{ id, old, current, named: { id: current.id, title: titleOf(current) } }] : [];
  });
  const kept = new Set(pairs.map(({ current }) => current));
  const removed = [...before.byId.values()].filter(({ id }) => !after.byId.has(now(id)));
  const added = [...after.byId.values()].filter((file) => !kept.has(file));
  const changes = <T>(of: (file: QuestionFile) => T): Between<T>[] =>
    pairs.flatMap(({ old, current, named }) => {
      const [from, to] = [of(old), of(current)];
      return from === to ? [] : [{ ...named, from, to }];
    });
  const moved = pairs.flatMap(({ old, current, named }) => {
    const [from, to] = [parentOf(old), parentOf(current)];
    const [was, is] = [from === undefined ? from : nowOfThen(from), to === undefined ? to : leads(to)];
    return was === is ? [] : [{ ...named, from, to: is }];
  });
  const sets = (of: (file: QuestionFile) => readonly string[], ofOld: Translate = same, ofCurrent: Translate = same) =>
    pairs.flatMap(({ old, current, named }) => {
      const [from, to] = [new Set(of(old).map(ofOld)), new Set(of(current).map(ofCurrent))];
      const [gained, lost] = [[...to].filter((value) => !from.has(value)), [...from].filter((value) => !to.has(value))];
      return gained.length + lost.length > 0 ? [{ ...named, gained, lost }] : [];
    });
  const learnt = (of: (file: QuestionFile, translate: Translate) => [key: string, one: Learnt][]) => {
    const known = ({ byId }: Side, translate: Translate, id: Translate) =>
      new Map([...byId.values()].flatMap((file) => of(file, translate)).map(([key, one]) => [`${id(one.id)} ${key}`, one]));
    const [was, is] = [known(before, (id) => leads(then(id)), now), known(after, leads, same)];
    return { gained: missing(is, was), lost: missing(was, is) };
  };
  return {
    added: added.map((file) => ({ ...placed(file), fill: fill(file) })),
    removed: removed.map(placed),
    moved,
    renamed: pairs.filter(({ id, current }) => id !== current.id).map(({ id, current, named }) => ({ ...named, from: id, to: current.id })),
    retitled: changes(titleOf),
    status: changes(({ frontmatter }) => frontmatter.fields.status as string),
    fill: changes(fill),
    places: sets(({ frontmatter }) => frontmatter.fields.also_under, nowOfThen, leads),
    tags: sets(({ frontmatter }) => frontmatter.fields.tags),
    fields: pairs.flatMap(({ old, current, named }) => {
      const [from, to] = [fieldsOf(old, nowOfThen), fieldsOf(current, leads)];
      return [...new Set([...from.keys(), ...to.keys()])].flatMap((field) => {
        const [was, is] = [from.get(field) ?? [], to.get(field) ?? []];
        const [gained, lost] = [is.filter((each) => !was.includes(each)), was.filter((each) => !is.includes(each))];
        return gained.length + lost.length > 0 ? [{ ...named, field, gained, lost }] : [];
      });
    }),
    sources: learnt((file) => sourcesOf(file).map((one) => [`${keyOf(one)} ${one.stance}`, one])),
    insights: learnt((file, translate) =>
      sourcesOf(file).flatMap((one, index): [string, Learnt][] =>
        one.insight === undefined ? [] : [[`${keyOf(one)} ${said(file, translate, ['sources', index, 'insight'])}`, one]],
      ),
    ),
    rewritten: pairs.filter(({ old, current }) => said(old, (id) => leads(then(id))) !== said(current, leads)).map(({ named }) => named),
    problems: { gained: newIn(after.problems, before.problems), fixed: newIn(before.problems, after.problems) },
    coverage: { before: coverageOf(before), after: coverageOf(after) },
    redirects: aliasesOf(after)
      .filter(({ alias }) => !aliasesOf(before).some((known) => known.alias === alias))
      .map(({ alias, id }) => ({ from: alias, to: id })),
    dead: deadAddresses(before, after),
  };
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
    diff.rewritten,
  ];
  const pairs = [diff.sources, diff.insights].flatMap(({ gained, lost }) => [gained, lost]);
  return [...lists, ...pairs, diff.problems.gained, diff.problems.fixed, diff.redirects, diff.dead].every(({ length }) => length === 0);
}

type Translate = (id: string) => string;
const same: Translate = (id) => id;

const keyOf = ({ source }: Learnt) => identify(source)?.key ?? source;
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

// What is compared by itself, and the order of siblings, which readers hardly notice.
const BY_THEMSELVES: ReadonlySet<string> = new Set<keyof QuestionFields>([
  ...(['title', 'parent', 'also_under', 'order', 'tags', 'status', 'sources', 'aliases'] as const),
]);
const FACTS_AND_INSIGHT: ReadonlySet<string> = new Set<keyof SourceFields>([
  ...(['url', 'title', 'authors', 'date', 'kind', 'stance', 'insight'] as const),
]);

/** What the other fields of a file say, and those of its sources, in words. */
function fieldsOf({ frontmatter }: QuestionFile, translate: Translate): Map<string, string[]> {
  const said = new Map<string, string[]>();
  const add = (field: string, value: unknown) => void said.set(field, [...(said.get(field) ?? []), ...entriesOf(value)]);
  const { sources, ...fields } = withIds(frontmatter.fields, translate);
  for (const name of FIELDS) if (!BY_THEMSELVES.has(name)) add(name, fields[name as keyof typeof fields]);
  for (const { url, ...source } of sources)
    for (const [name, value] of Object.entries(source))
      if (!FACTS_AND_INSIGHT.has(name)) add(`${name} of ${identify(url)?.url ?? url}`, value);
  return said;
}

/** The entries of a list or mapping, or a value by itself, each in words. */
function entriesOf(value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(inWords);
  return typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, each]) => `${key}: ${inWords(each)}`)
    : [inWords(value)];
}

const inWords = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(inWords).join(' and ')
    : typeof value === 'object' && value !== null
      ? entriesOf(value).join(', ')
      : String(value);

/** The text of a field, or of the body, without its line breaks, links to renamed and merged questions being the same. */
function said(file: QuestionFile, translate: Translate, field?: FieldPath): string {
  const [text, offset] = field ? [textAt(file, field), 0] : [file.text, file.frontmatter.bodyOffset];
  const links = markdownIn(file).find((each) => String(each.field) === String(field))?.links ?? [];
  const other = links.filter(({ target }) => translate(target) !== target);
  const edits = writtenLinks(text, offset, other).map(({ id, target }) => ({ ...id, text: translate(target) }));
  const markdown = splice(text, edits).slice(offset);
  // The lines of a quote have marks before them, which go and come with their line breaks.
  return flat(markdown.includes('>') ? withSentenceLines(markdown) : markdown);
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

function coverageOf({ byId, resolve }: Side): Share {
  const parents = new Set([...byId.values()].map((file) => resolve(parentOf(file) ?? '')?.id));
  const leaves = [...byId.values()].filter(({ id }) => !parents.has(id));
  return { leaves: leaves.length, covered: leaves.filter((file) => fill(file) !== 'dark').length };
}
