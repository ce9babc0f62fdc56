/** Turns checked files into the Mosaic: parents become objects, addresses become sources, authors become people. */
import { resolveWords } from '../markdown/resolve-words.ts';
import type { Beside } from './beside.ts';
import { type MergedSource, type MergedSources, mergeFacts } from './facts.ts';
import { countFills, fillOf, noFills } from './fill.ts';
import { withIds } from './holders.ts';
import { identify } from './identity.ts';
import { type Ids, idsOf } from './ids.ts';
import type { Citation, Mosaic, Person, Pointer, Prose, Question, Quote, Source, Tag } from './mosaic.ts';
import { byCodeUnits, byWords } from './order.ts';
import { personKey, personSlug, sourceSlug } from './page-slug.ts';
import type { QuestionFile } from './question-file.ts';
import type { MarkdownIn } from './references.ts';
import { namesIn, termsOf } from './terms.ts';

type Building<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/**
 * Links the files of a mosaic that has no errors.
 * @throws {TypeError} when a file names a question that does not exist; the check reports that first
 */
export function link(files: readonly QuestionFile[], { tags: described, terms }: Beside = {}): Mosaic {
  const ids = idsOf(files);
  const { byId, resolve } = ids;
  const built = new Map(files.map((file) => [file.id, new UnlinkedQuestion(file, ids)]));
  const get = (id: string): Building<Question> => {
    const question = built.get(resolve(id)?.id ?? '');
    if (!question) throw new TypeError(`Unexpected id "${id}", expected a checked mosaic`);
    return question;
  };
  const withLabels = (words: string) => resolveWords(words, (written) => get(written).label);

  const roots = growTree(files, get);
  const questions = inTreeOrder(roots);
  const tags = new Map<string, Building<Tag>>();
  const sources = new Map<string, Building<Source>>();
  const merged = mergeFacts(files);
  const people = peopleOf(merged, namesIn(terms));

  for (const question of questions) {
    const file = byId.get(question.id) as QuestionFile;
    const { fields } = file.frontmatter;
    question.alsoUnder = unique(fields.also_under.map(get));
    for (const parent of question.alsoUnder) (parent as Building<Question>).alsoOver.push(question);
    for (const slug of new Set(fields.tags)) tagged(tags, slug, question);
    for (const [index, cited] of fields.sources.entries()) {
      const { url, stance, insight = '', by } = cited;
      const found = merged.byAddress.get(url);
      if (!found) continue;
      const source = sourceOf(found, people, sources);
      const prose = noteOf(file, index, ids);
      const citation: Citation = { question, source, stance, ...(prose && { insight, prose }), ...(by && { by }), fields: cited };
      question.citations.push(citation);
      source.citations.push(citation);
    }
    question.fill = fillOf(question);
  }
  for (const question of questions) {
    const { notes, body, sentences } = byId.get(question.id) as QuestionFile;
    const texts = [body, ...notes];
    const named = texts.flatMap(({ links }) => links.map(({ target }) => get(target)));
    question.links = unique(named).filter((other) => other !== question);
    for (const other of question.links) (other as Building<Question>).backlinks.push(question);
    for (const { target, before, words, after } of sentences) {
      const other = get(target);
      if (other !== question) other.quotes.push({ by: question, before: withLabels(before), words, after: withLabels(after) });
    }
    const cited = new Set(question.citations.map(({ source }) => source));
    const addresses = texts.flatMap((text) => text.addresses.flatMap(({ target }) => sources.get(identify(target)?.key ?? '') ?? []));
    question.mentions = unique(addresses).filter((source) => !cited.has(source));
    for (const source of question.mentions) (source as Building<Source>).mentionedBy.push(question);
    for (const poser of unique(question.citations.filter(({ stance }) => stance === 'poses').flatMap(({ source }) => source.authors))) {
      (poser as Building<Person>).poses.push(question);
    }
  }
  for (const tag of tags.values()) {
    const description = described?.tags.get(tag.slug)?.description;
    if (description) tag.description = description;
  }
  countFills(questions);
  return {
    questions: new Map(questions.map((question) => [question.id, question])),
    roots,
    sources,
    tags: new Map([...tags].sort(([a], [b]) => byCodeUnits(a, b))),
    people: new Map([...new Set(people.values())].sort(byWords(({ name }) => name)).map((person) => [person.slug, person])),
    terms: termsOf(terms, get),
  };
}

/** A question before it is linked. A class, because objects with own accessors are slow to read. */
class UnlinkedQuestion implements Building<Question> {
  readonly #file: QuestionFile;
  readonly #ids: Ids;
  id: string;
  title: string;
  label: string;
  status: Question['status'];
  fill: Question['fill'] = 'dark';
  aliases: string[];
  prose: Prose;
  file: string;
  digest: string;
  shape: string;
  tags: Tag[] = [];
  children: Question[] = [];
  alsoUnder: Question[] = [];
  alsoOver: Question[] = [];
  citations: Citation[] = [];
  mentions: Source[] = [];
  links: Question[] = [];
  backlinks: Question[] = [];
  quotes: Quote[] = [];
  below = noFills();
  leaves = 1;
  declare order?: number;
  declare parent?: Question;

  constructor(file: QuestionFile, ids: Ids) {
    const { title, label = title, status, order, aliases } = file.frontmatter.fields;
    this.#file = file;
    this.#ids = ids;
    this.id = file.id;
    this.title = title;
    this.label = label;
    this.status = status;
    this.aliases = [...aliases];
    this.prose = { kind: 'body', digest: file.prose, pointers: pointersIn(file, file.body, ids) };
    this.file = file.name;
    this.digest = file.digest;
    this.shape = file.shape;
    if (order !== undefined) this.order = order;
  }

  get text(): string {
    return this.#file.text;
  }

  get body(): string {
    return this.#file.text.slice(this.#file.frontmatter.bodyOffset);
  }

  get headings(): string[] {
    return this.#file.body.headings;
  }

  /** Made on each call: few callers need it. */
  get fields(): Question['fields'] {
    const { byId, resolve } = this.#ids;
    return withIds(this.#file.frontmatter.fields, (id) => (byId.has(id) ? id : (resolve(id)?.id ?? id)));
  }

  /** Made on each call: stored lists of a chain of questions would grow with the square of its length. */
  get lineage(): Question[] {
    const ancestors: Question[] = [];
    for (let above = this.parent; above; above = above.parent) ancestors.push(above);
    return ancestors.reverse();
  }
}

function noteOf(file: QuestionFile, index: number, ids: Ids): Prose | undefined {
  const insight = file.insights[index];
  if (!insight) return undefined;
  const note = file.notes.find(({ at: [list, entry, field] }) => list === 'sources' && entry === index && field === 'insight');
  return { kind: 'note', digest: insight.digest, pointers: note ? pointersIn(file, note, ids) : [] };
}

/** The links of a text to questions, and those to headings of its own question. */
function pointersIn(file: QuestionFile, { links, addresses }: Pick<MarkdownIn, 'links' | 'addresses'>, { resolve }: Ids): Pointer[] {
  const elsewhere = links.map(({ target, heading }) => ({ written: target, id: resolve(target)?.id ?? target, heading }));
  const here = addresses.filter(({ target }) => /^#./.test(target));
  return [...elsewhere, ...here.map(({ target }) => ({ written: '', id: file.id, heading: target.slice(1) }))];
}

function growTree(files: readonly QuestionFile[], get: (id: string) => Building<Question>): Building<Question>[] {
  const roots: Building<Question>[] = [];
  for (const file of files) {
    const question = get(file.id);
    const { parent } = file.frontmatter.fields;
    if (parent === undefined) roots.push(question);
    else {
      question.parent = get(parent);
      (question.parent as Building<Question>).children.push(question);
    }
  }
  const inOrder = bySibling();
  for (const file of files) get(file.id).children.sort(inOrder);
  return roots.sort(inOrder);
}

/** Sorts by `order`, then those without one by title. Equal ones are sorted by id, so that the order never depends on the disk. */
function bySibling(): (a: Question, b: Question) => number {
  const byTitle = byWords<Question>(({ title }) => title);
  return (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || byTitle(a, b) || byCodeUnits(a.id, b.id);
}

function inTreeOrder(roots: readonly Building<Question>[]): Building<Question>[] {
  const ordered: Building<Question>[] = [];
  const waiting = [...roots].reverse();
  for (let question = waiting.pop(); question; question = waiting.pop()) {
    ordered.push(question);
    for (let i = question.children.length - 1; i >= 0; i--) waiting.push(question.children[i] as Building<Question>);
  }
  return ordered;
}

function tagged(tags: Map<string, Building<Tag>>, slug: string, question: Building<Question>): void {
  const tag = tags.get(slug) ?? { slug, questions: [] };
  tags.set(slug, tag);
  tag.questions.push(question);
  question.tags.push(tag);
}

/**
 * People, by the key of each of their names. Of several spellings of a name, the last in the order of code units is shown: marks come
 * after plain letters.
 * @param namesOf the names of the person who has a name
 */
function peopleOf({ byKey }: MergedSources, namesOf: ReturnType<typeof namesIn>): Map<string, Building<Person>> {
  const names = new Set([...byKey.values()].flatMap(({ facts }) => facts.authors ?? []));
  const written = new Map([...names].sort().map((name) => [personKey(name), name]));
  const people = new Map<string, Building<Person>>();
  for (const [key, spelt] of written) {
    const { name, also } = namesOf(spelt);
    const own = personKey(name);
    const person = people.get(own) ?? { slug: personSlug(own), name, also: [...also], poses: [], wrote: [] };
    people.set(own, person).set(key, person);
  }
  return people;
}

function sourceOf(
  { identity, facts }: MergedSource,
  people: Map<string, Building<Person>>,
  sources: Map<string, Building<Source>>,
): Building<Source> {
  const existing = sources.get(identity.key);
  if (existing) return existing;
  const authors = unique((facts.authors ?? []).map((name) => people.get(personKey(name)) as Building<Person>));
  const source: Building<Source> = {
    ...identity,
    slug: sourceSlug(identity.key),
    kind: facts.kind ?? identity.kind,
    ...(facts.title && { title: facts.title }),
    ...(facts.date && { date: facts.date }),
    authors,
    citations: [],
    mentionedBy: [],
  };
  for (const author of authors) author.wrote.push(source);
  sources.set(identity.key, source);
  return source;
}

const unique = <T>(list: T[]): T[] => (list.length > 1 ? [...new Set(list)] : list);
