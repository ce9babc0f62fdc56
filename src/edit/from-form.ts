/** A filled issue form as a change of the questions: a new one, or an insight about one that exists. */
import type { FilledForm } from '../formats/issue-form.ts';
import { questionText } from '../formats/question-file.ts';
import { addressNamed } from '../mosaic/address-named.ts';
import type { Facts } from '../mosaic/facts.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import type { SourceFields } from '../mosaic/schema.ts';
import { addSource, type Entry } from './add-source.ts';
import type { Change } from './change.ts';
import { nameBeside, questionWithId } from './find.ts';
import { date, entries, idNamed, names, oneLine, tags } from './form-values.ts';
import { idFor } from './id-for.ts';
import { Refusal } from './refusal.ts';

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
 * @throws {Refusal} for another line, and for a key twice
 */
function answersOf(text: string | undefined): Record<string, string> | undefined {
  const answers = new Map<string, string>();
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

/**
 * @param found facts of the source that the form leaves out
 * @throws {Refusal} when a parent is unknown, the place is no number, an answer is not as expected, or what is said of a source has none
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
  const text = questionText({
    title,
    label: oneLine(form.get('label')),
    parent: parent?.id,
    also_under: ids('also_under'),
    order: order === undefined ? undefined : Number(order),
    tags: tags(form.get('tags')),
    status: status === 'open' ? undefined : status,
    looked: date(form.get('looked')),
    answers: answersOf(form.get('answers')),
    answer: oneLine(form.get('answer')),
    needs: ids('needs'),
    discussion: oneLine(form.get('discussion')),
    sources: source ? [source] : [],
    body: form.get('body') ?? '',
  });
  return new Map([[parent ? nameBeside(parent, id) : `${id}.md`, text]]);
}

/**
 * @param found facts of the source that the form leaves out
 * @throws {Refusal} when the question is unknown or no source is named
 */
export function newInsight(files: readonly QuestionFile[], form: FilledForm, by: string, found: Facts = {}): Change {
  const named = oneLine(form.get('question'));
  if (named === undefined) throw new Refusal('Unexpected insight without a question, expected the id of one, or the address of its page');
  const question = questionWithId(files, idNamed(files, named));
  const source = sourceOf(form, by, found);
  if (!source) throw new Refusal('Unexpected insight without a source, expected its address, an arXiv id or a DOI');
  return addSource(question, source);
}
