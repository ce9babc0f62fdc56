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

const FAILED = 'The check has failed. The text is as it was, and can still be copied, downloaded and proposed.';

/** What answers requests about one text, among the questions around it. */
function composing(around: Around, base: string): (request: Request) => Promise<Reply> {
  let written: Written = { name: 'question.md', text: '' };
  return async (request) => {
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
  };
}

/** Loads the data. @returns undefined where that fails, which is said */
async function load({ data, base }: Start): Promise<ReturnType<typeof composing> | undefined> {
  try {
    const response = await fetch(data, { cache: 'no-cache' });
    const answer = composing(openComposeData(await response.json()), base);
    reply({ ready: true });
    return answer;
  } catch (error) {
    const reason =
      error instanceof ComposeDataError ? error.message : 'The questions could not be loaded. Try again when there is a connection.';
    reply({ failure: reason });
    return undefined;
  }
}

/** Answers in the order of what is asked, from when the data is there. */
function listen(): void {
  let loaded: ReturnType<typeof load> = Promise.resolve(undefined);
  let last: Promise<void> = Promise.resolve();
  addEventListener('message', ({ data }: MessageEvent<Start | Request>) => {
    if ('data' in data) {
      loaded = load(data);
      return;
    }
    last = last
      .then(async () => {
        const answer = await loaded;
        if (answer) reply(await answer(data));
      })
      .catch((error: unknown) => {
        reply({ failure: FAILED });
        throw error;
      });
  });
}

listen();
