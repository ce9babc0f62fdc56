/**
 * Writes and checks a question file in a thread of its own. It holds the text, so that steps from form and text come one after the other.
 */
import './buffer.ts';
import './without-eval.ts';
import { type Around, ComposeDataError, openComposeData } from '../../compose/compose-data.ts';
import { type KnownSource, type Looked, look, sourceAt } from '../../compose/look.ts';
import { type Step, take, type Written } from '../../compose/written.ts';
import { Refusal } from '../../edit/refusal.ts';

/** The first message. */
export interface Start {
  /** Address of the data. */
  data: string;
}

/** What is asked, with a number. */
export type Request = { number: number } & (
  | { open: Written }
  | { step: Step }
  /** What is known of the source at this address? */
  | { address: string }
);

/** That the data is loaded; what is asked for, or why not; or why nothing works. */
export type Reply =
  | { ready: true }
  | { number: number; looked: Looked; refused?: string }
  | { number: number; source: KnownSource | undefined }
  | { failure: string };

const scope = globalThis as unknown as { postMessage(reply: Reply): void };
const reply = (message: Reply) => scope.postMessage(message);

let around: Around | undefined;
let written: Written = { name: 'question.md', text: '' };

function answer(request: Request, around: Around): Reply {
  const { number } = request;
  if ('address' in request) return { number, source: sourceAt(request.address, around) };
  try {
    written = 'open' in request ? request.open : take(written, request.step, around);
    return { number, looked: look(written, around) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { number, looked: look(written, around), refused: error.message };
  }
}

const waiting: Request[] = [];

addEventListener('message', async ({ data }: MessageEvent<Start | Request>) => {
  if ('data' in data) {
    try {
      const response = await fetch(data.data, { cache: 'no-cache' });
      around = openComposeData(await response.json());
    } catch (error) {
      const reason =
        error instanceof ComposeDataError ? error.message : 'The questions could not be loaded. Try again when there is a connection.';
      return reply({ failure: reason });
    }
    reply({ ready: true });
    for (const request of waiting.splice(0)) reply(answer(request, around));
  } else if (around) reply(answer(data, around));
  else waiting.push(data);
});
