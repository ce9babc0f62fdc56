/**
 * Writes and checks a question file in a thread of its own. It holds the text, so that steps from form and text come one after the other.
 */
import './buffer.ts';
import './without-eval.ts';
import { type Around, ComposeDataError, openComposeData } from '../../compose/compose-data.ts';
import { type KnownSource, type Looked, look, sourceAt } from '../../compose/look.ts';
import { type Outline, outlineOf } from '../../compose/outline.ts';
import type { Preview } from '../../compose/preview.ts';
import { type Step, take, type Written } from '../../compose/written.ts';
import { Refusal } from '../../edit/refusal.ts';
import { addressesUnder } from '../../views/address.ts';

/** The first message. */
export interface Start {
  /** Address of the data. */
  data: string;
  /** Path of the site, with a slash at both ends. */
  base: string;
}

/** What is asked, with a number. */
export type Request = { number: number } & (
  | { open: Written }
  /** One after the other; only what they come to together is looked at. */
  | { steps: readonly Step[] }
  /** What is known of the source at this address? */
  | { address: string }
  /** The questions that there are. */
  | { outline: true }
  /** The page as it will look. */
  | { preview: true }
);

/** That the data is loaded; what is asked for, or why not; or why nothing works. */
export type Reply =
  | { ready: true }
  | { number: number; looked: Looked; refused?: string }
  | { number: number; source: KnownSource | undefined }
  | { number: number; outline: Outline }
  | { number: number; preview: Preview }
  | { failure: string };

const scope = globalThis as unknown as { postMessage(reply: Reply): void };
const reply = (message: Reply) => scope.postMessage(message);

let around: Around | undefined;
let base = '/';
let written: Written = { name: 'question.md', text: '' };

async function answer(request: Request, around: Around): Promise<Reply> {
  const { number } = request;
  if ('address' in request) return { number, source: sourceAt(request.address, around) };
  if ('outline' in request) return { number, outline: outlineOf(around) };
  if ('preview' in request) {
    // The renderer is loaded when there is something to render.
    const { previewOf } = await import('../../compose/preview.ts');
    return { number, preview: await previewOf(written, around, addressesUnder(base)) };
  }
  if ('open' in request) written = request.open;
  else
    for (const step of request.steps) {
      try {
        written = take(written, step, around);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { number, looked: look(written, around), refused: error.message };
      }
    }
  return { number, looked: look(written, around) };
}

/** Answers come in the order of what is asked. */
let last: Promise<void> = Promise.resolve();
let opened: (around: Around) => void = () => undefined;
const loaded = new Promise<Around>((resolve) => {
  opened = resolve;
});

addEventListener('message', ({ data }: MessageEvent<Start | Request>) => {
  if ('data' in data) {
    base = data.base;
    void load(data.data);
  } else
    last = last
      .then(async () => reply(await answer(data, around ?? (await loaded))))
      .catch((error: unknown) => {
        reply({ failure: FAILED });
        throw error;
      });
});

const FAILED = 'The check has failed. The text is as it was, and can still be copied, downloaded and proposed.';

async function load(address: string): Promise<void> {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    around = openComposeData(await response.json());
  } catch (error) {
    const reason =
      error instanceof ComposeDataError ? error.message : 'The questions could not be loaded. Try again when there is a connection.';
    return reply({ failure: reason });
  }
  reply({ ready: true });
  opened(around);
}
