/** A filled issue form as a change of the questions: a new one, or an insight about one that exists. */
import type { FilledForm } from '../formats/issue-form.ts';
import { questionText } from '../formats/question-file.ts';
import { addressNamed } from '../mosaic/address-named.ts';
import { type Facts, mergeFacts } from '../mosaic/facts.ts';
import { identify } from '../mosaic/identity.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import type { SourceFields } from '../mosaic/schema.ts';
import { addSource, type Entry } from './add-source.ts';
import { type Change, Draft } from './change.ts';
import { nameBeside, questionWithId } from './find.ts';
import { date, entries, idNamed, names, oneLine, tags } from './form-values.ts';
import { idFor } from './id-for.ts';
import { addMoves } from './moves/add-moves.ts';
import { addressesOf, type FieldMoves, tidyHinge, tidyWay } from './moves/field-moves.ts';
import { findNamed } from './moves/find-named.ts';
import { typedMoves } from './moves/typed-moves.ts';
import { Refusal } from './refusal.ts';
import { appendSources } from './sources.ts';

/**
 * The source of a form, if it names one.
 * @param by who filled the form in
 * @param found facts that the form leaves out, as they were found elsewhere
 */
function sourceOf(form: FilledForm, by: string, found: Facts): Entry | undefined {
  const answer = (id: string) => oneLine(form.get(id));
  const [title, stance, kind, insight, at] = [answer('source_title'), answer('stance'), answer('kind'), answer('insight'), answer('at')];
  const url = addressIn(form);
  const authors = names(form.get('authors'));
  const when = date(form.get('date'));
  if (!url) return undefined;
  return {
    url,
    ...(found as Partial<SourceFields>),
    ...(title && { title }),
    ...(authors.length > 0 && { authors }),
    ...(when && { date: when }),
    ...(kind && { kind: kind as SourceFields['kind'] }),
    ...(stance && { stance: stance as SourceFields['stance'] }),
    ...(at && { at }),
    ...(insight && { insight, by }),
    ...(insight && answer('assisted') === 'yes' && { assisted: true }),
  };
}

/** Fields that say something of a source, and would be lost without its address. */
const OF_A_SOURCE = ['insight', 'source_title', 'authors', 'date', 'at'];

/** The address of the source that a form names; an arXiv id or a DOI is one too. */
function addressIn(form: FilledForm): string | undefined {
  const written = oneLine(form.get('url'));
  return written === undefined ? undefined : (addressNamed(written) ?? written);
}

/** The address of the source that a form names, where it leaves out facts that could be found; undefined where there is none to find. */
export function addressWithoutFacts(form: FilledForm): string | undefined {
  const isWhole = ['source_title', 'authors', 'date'].every((id) => form.has(id));
  return isWhole ? undefined : addressIn(form);
}

/**
 * The answers of a form: "key: text", one a line.
 * @param others those among its moves
 * @throws {Refusal} for another line, and for a key twice
 */
function answersOf(text: string | undefined, others: ReadonlyMap<string, string>): Record<string, string> | undefined {
  const answers = new Map(others);
  for (const line of (text ?? '').split('\n').flatMap((each) => oneLine(each) ?? [])) {
    const colon = line.indexOf(':');
    const [key, answer] = [line.slice(0, Math.max(0, colon)).trim(), line.slice(colon + 1).trim()];
    if (key === '' || answer === '')
      throw new Refusal(`Unexpected line "${line}" among the possible answers, expected a key, a colon and a text, as in "yes: It does"`);
    if (answers.has(key)) throw new Refusal(`Unexpected key "${key}" of two possible answers, expected one of its own for each`);
    answers.set(key, answer);
  }
  return answers.size > 0 ? Object.fromEntries(answers) : undefined;
}

/** The moves of a form, one a line. The source of the form argues those that name none. */
function movesIn(files: readonly QuestionFile[], form: FilledForm, source: Entry | undefined): FieldMoves {
  const by = source && { from: source.url, at: source.at };
  const find = findNamed(files);
  return typedMoves(form.get('moves') ?? '', find, by);
}

/** The sources of moves that no question has yet, as leads: a move rests on a source of the mosaic. */
function newSources(files: readonly QuestionFile[], moves: FieldMoves, source: Entry | undefined): Entry[] {
  const listed = mergeFacts(files).byKey;
  const own = source && identify(source.url)?.key;
  return addressesOf(moves).flatMap((url) => {
    const identity = identify(url);
    return identity && (listed.has(identity.key) || identity.key === own) ? [] : [{ url: identity?.url ?? url }];
  });
}

/**
 * @param found facts of the source that the form leaves out
 * @throws {Refusal} when a parent is unknown, the place is no number, an answer or a move is not as expected, or what is said of a source
 * has none
 */
export function newQuestion(files: readonly QuestionFile[], form: FilledForm, by: string, found: Facts = {}): Change {
  const title = oneLine(form.get('title'));
  if (!title) throw new Refusal('Unexpected form without a question, expected one');
  const parentId = oneLine(form.get('parent'));
  const parent = parentId ? questionWithId(files, idNamed(files, parentId)) : undefined;
  const order = oneLine(form.get('order'));
  if (order !== undefined && !Number.isFinite(Number(order)))
    throw new Refusal(`Unexpected place "${order}" among its siblings, expected a number`);
  const taken = new Set(files.flatMap(({ id, frontmatter }) => [id, ...frontmatter.fields.aliases]));
  const id = idFor(title, (candidate) => taken.has(candidate));
  const ids = (field: string) => entries(form.get(field)).map((entry) => idNamed(files, entry));
  const source = sourceOf(form, by, found);
  const lost = source ? undefined : OF_A_SOURCE.find((field) => form.has(field));
  if (lost) throw new Refusal(`Unexpected ${lost.replace('_', ' ')} without a source, expected the address that it is about`);
  const status = oneLine(form.get('status'));
  const moves = movesIn(files, form, source);
  const answers = answersOf(form.get('answers'), moves.answers);
  const text = questionText({
    title,
    label: oneLine(form.get('label')),
    parent: parent?.id,
    also_under: ids('also_under'),
    order: order === undefined ? undefined : Number(order),
    tags: tags(form.get('tags')),
    status: status === 'open' ? undefined : status,
    looked: date(form.get('looked')),
    answers,
    answer: oneLine(form.get('answer')),
    needs: [...new Set([...ids('needs'), ...moves.needs])],
    settled_by: moves.settled_by.map(tidyWay),
    hinges: moves.hinges.map(tidyHinge),
    discussion: oneLine(form.get('discussion')),
    sources: [...(source ? [source] : []), ...newSources(files, moves, source)],
    body: form.get('body') ?? '',
  });
  return new Map([[parent ? nameBeside(parent, id) : `${id}.md`, text]]);
}

/**
 * @param found facts of the source that the form leaves out
 * @throws {Refusal} when the question is unknown, no source is named, or a move is not as expected
 */
export function newInsight(files: readonly QuestionFile[], form: FilledForm, by: string, found: Facts = {}): Change {
  const named = oneLine(form.get('question'));
  if (named === undefined) throw new Refusal('Unexpected insight without a question, expected the id of one, or the address of its page');
  const question = questionWithId(files, idNamed(files, named));
  const source = sourceOf(form, by, found);
  if (!source) throw new Refusal('Unexpected insight without a source, expected its address, an arXiv id or a DOI');
  const moves = movesIn(files, form, source);
  if (moves.answers.size > 0)
    throw new Refusal('Unexpected possible answer among the moves of a question that exists, expected a change of its file for that');
  const [text] = addSource(question, source).values();
  const draft = new Draft(text === undefined ? question : parseQuestion(question.path, question.name, text));
  const leads = newSources(files, moves, source).map((fields) => ({ fields }));
  const { file } = draft.edit((now) => appendSources(now, leads), ...addMoves(moves));
  return file.text === question.text ? new Map() : new Map([[file.name, file.text]]);
}
