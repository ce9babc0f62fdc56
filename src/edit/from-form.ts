/** A filled issue form as a change of the questions: a new one, or an insight about one that exists. */
import type { FilledForm } from '../formats/issue-form.ts';
import { questionText } from '../formats/question-file.ts';
import type { Facts } from '../mosaic/facts.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import type { SourceFields } from '../mosaic/schema.ts';
import { addSource, type Entry } from './add-source.ts';
import type { Change } from './change.ts';
import { nameBeside, questionWithId } from './find.ts';
import { idFor } from './id-for.ts';
import { Refusal } from './refusal.ts';

const oneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
const list = (text: string | undefined) => (text ?? '').split(',').flatMap((each) => oneLine(each) || []);

/**
 * The source of a form, if it names one.
 * @param by who filled the form in
 * @param found facts that the form leaves out, as they were found elsewhere
 */
function sourceOf(form: FilledForm, by: string, found: Facts): Entry | undefined {
  const answer = (id: string) => oneLine(form.get(id));
  const [url, title, date, stance, kind, insight, at] = [
    answer('url'),
    answer('source_title'),
    answer('date'),
    answer('stance'),
    answer('kind'),
    answer('insight'),
    answer('at'),
  ];
  const authors = list(form.get('authors'));
  if (!url) return undefined;
  return {
    url,
    ...(found as Partial<SourceFields>),
    ...(title && { title }),
    ...(authors.length > 0 && { authors }),
    ...(date && { date }),
    ...(kind && { kind: kind as SourceFields['kind'] }),
    ...(stance && { stance: stance as SourceFields['stance'] }),
    ...(at && { at }),
    ...(insight && { insight, by }),
    ...(insight && answer('assisted') === 'yes' && { assisted: true }),
  };
}

/** The address of the source that a form names, where it leaves out facts that could be found; undefined where there is none to find. */
export function addressWithoutFacts(form: FilledForm): string | undefined {
  const isWhole = ['source_title', 'authors', 'date'].every((id) => form.has(id));
  return isWhole ? undefined : oneLine(form.get('url'));
}

/**
 * The answers of a form: "key: text", one a line.
 * @throws {Refusal} for another line, and for a key twice
 */
function answersOf(text: string | undefined): Record<string, string> | undefined {
  const answers = new Map<string, string>();
  for (const line of (text ?? '').split('\n').flatMap((each) => oneLine(each) || [])) {
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
 * @throws {Refusal} when a parent is unknown, the place is no number, or an answer is not as expected
 */
export function newQuestion(files: readonly QuestionFile[], form: FilledForm, by: string, found: Facts = {}): Change {
  const title = oneLine(form.get('title'));
  if (!title) throw new Refusal('Unexpected form without a question, expected one');
  const parentId = oneLine(form.get('parent'));
  const parent = parentId ? questionWithId(files, parentId) : undefined;
  const order = oneLine(form.get('order'));
  if (order !== undefined && !Number.isFinite(Number(order)))
    throw new Refusal(`Unexpected place "${order}" among its siblings, expected a number`);
  const taken = new Set(files.flatMap(({ id, frontmatter }) => [id, ...frontmatter.fields.aliases]));
  const id = idFor(title, (candidate) => taken.has(candidate));
  const source = sourceOf(form, by, found);
  const status = oneLine(form.get('status'));
  const text = questionText({
    title,
    label: oneLine(form.get('label')),
    parent: parent?.id,
    also_under: list(form.get('also_under')),
    order: order === undefined ? undefined : Number(order),
    tags: list(form.get('tags')),
    status: status === 'open' ? undefined : status,
    looked: oneLine(form.get('looked')),
    answers: answersOf(form.get('answers')),
    answer: oneLine(form.get('answer')),
    needs: list(form.get('needs')),
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
  const question = questionWithId(files, oneLine(form.get('question')) ?? '');
  const source = sourceOf(form, by, found);
  if (!source) throw new Refusal('Unexpected insight without a source, expected its address');
  return addSource(question, source);
}
