/** Reads a pasted list and plans what becomes of it, in a thread of its own, so that the page never waits. */
import '../buffer.ts';
import '../without-eval.ts';
import { type Around, ComposeDataError, openComposeData } from '../../../compose/compose-data.ts';
import { type Finished, finishList } from '../../../compose/list/finish-list.ts';
import { type ListLook, type ListOrder, planList } from '../../../compose/list/list-plan.ts';
import { type Pasted, readList } from '../../../compose/list/read-list.ts';
import { outlineOf, type Outline as Questions } from '../../../compose/outline.ts';
import type { LinePlan } from '../../../edit/import/plan.ts';
import { type Present, presentQuestions } from '../../../edit/import/present.ts';
import { Refusal } from '../../../edit/refusal.ts';
import { type Outline, OutlineError, type Remark, rowsOf } from '../../../formats/outline.ts';
import { zipOf } from '../../../formats/zip.ts';
import type { QuestionFile } from '../../../mosaic/question-file.ts';
import { decode, TOO_LARGE } from '../../../mosaic/read/decode.ts';
import { parseQuestion } from '../../../mosaic/read/parse-question.ts';
import { addressesUnder } from '../../../views/address.ts';

/** The first message: path of the site, with a slash at both ends. */
export interface Start {
  base: string;
}

/** What was read. */
export interface Read {
  /** The words of each line, by its row. */
  titles: string[];
  /** The names that the list gives. */
  askers: string[];
  remarks: Remark[];
}

/** What is asked, with a number. */
export type Request = { number: number } & ({ outline: true } | { read: Pasted } | { plan: ListOrder } | { finish: true } | { zip: true });

/** What is asked for, or in words why it is not there; or why nothing works. */
export type Reply =
  | { number: number; outline: Questions }
  | { number: number; read: Read }
  | { number: number; look: ListLook }
  | { number: number; finished: Finished }
  | { number: number; zip: Uint8Array<ArrayBuffer> }
  | { number: number; refused: string }
  | { failure: string };

const scope = globalThis as unknown as { postMessage(reply: Reply): void };
const reply = (message: Reply) => scope.postMessage(message);

interface Known {
  around: Around;
  present: Present;
}

/** How many files are loaded at the same time; by eye. */
const AT_ONCE = 8;

let base = '/';
let outline: Outline = { items: [], remarks: [] };
let plan: LinePlan | undefined;
let finished: Finished | undefined;
/** The files that were loaded, by their names. */
const loaded = new Map<string, QuestionFile>();

async function answer(request: Request, { around, present }: Known): Promise<Reply> {
  const { number } = request;
  if ('outline' in request) return { number, outline: outlineOf(around) };
  if ('read' in request) {
    outline = readList(request.read);
    const items = Array.from(rowsOf(outline.items), ({ node }) => node);
    const askers = [...new Set(items.flatMap(({ asker }) => asker ?? []))];
    return { number, read: { titles: items.map(({ title }) => title), askers, remarks: outline.remarks } };
  }
  if ('plan' in request) {
    const made = planList(present, outline, request.plan);
    plan = made.plan;
    return { number, look: made.look };
  }
  if ('zip' in request) return { number, zip: zipOf(new Map(finished?.files.map(({ name, text }) => [name, text]))) };
  if (!plan) return { number, refused: 'There is no list yet.' };
  const now = plan;
  const touched = now.questions.touched();
  for (let at = 0; at < touched.length; at += AT_ONCE) await Promise.all(touched.slice(at, at + AT_ONCE).map(load));
  const read = new Map(touched.flatMap(({ name }) => (loaded.has(name) ? [[name, loaded.get(name) as QuestionFile] as const] : [])));
  finished = finishList(now, around, read, addressesUnder(base));
  return { number, finished };
}

/** Loads the file of a question, once. @throws {Refusal} when it cannot be loaded */
async function load({ id, name, path }: QuestionFile): Promise<void> {
  if (loaded.has(name)) return;
  const bytes = await fetch(`${base}questions/${id}.md`, { cache: 'no-cache' })
    .then((response) => (response.ok ? response.arrayBuffer() : undefined))
    .catch(() => undefined);
  const text = bytes && bytes.byteLength > 0 && bytes.byteLength <= TOO_LARGE ? decode(new Uint8Array(bytes)) : undefined;
  if (typeof text !== 'string')
    throw new Refusal(`The file of “${id}” could not be loaded, to which your list adds. Try again when there is a connection.`);
  loaded.set(name, parseQuestion(path, name, text));
}

const known = Promise.withResolvers<Known>();
/** Answers come in the order of what is asked. */
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Start | Request>) => {
  if ('base' in data) {
    base = data.base;
    void loadQuestions();
    return;
  }
  last = last
    .then(async () => reply(await answer(data, await known.promise)))
    .catch((error: unknown) => {
      if (error instanceof Refusal) reply({ number: data.number, refused: error.message });
      else if (error instanceof OutlineError) reply({ number: data.number, refused: `The list cannot be read. Line ${error.message}.` });
      else {
        reply({ failure: 'The list could not be planned: this is a mistake of the page. Your list is as it was, and is kept.' });
        throw error;
      }
    });
});

async function loadQuestions(): Promise<void> {
  try {
    const response = await fetch(`${base}compose.json`, { cache: 'no-cache' });
    const around = openComposeData(await response.json());
    known.resolve({ around, present: presentQuestions(around.files, around.beside.terms) });
  } catch (error) {
    reply({
      failure:
        error instanceof ComposeDataError ? error.message : 'The questions could not be loaded. Try again when there is a connection.',
    });
  }
}
