/** Asks the thread that writes and checks a question file. */
import type { KnownSource, Looked } from '../../compose/look.ts';
import type { Outline } from '../../compose/outline.ts';
import type { Preview } from '../../compose/preview.ts';
import type { Step, Written } from '../../compose/written.ts';
import type { Reply, Request, Start } from './compose-worker.ts';
import { withStep } from './with-step.ts';

/** What a step came to. */
export interface Outcome {
  looked: Looked;
  /** Why a step was not taken; the text is as it was before it. */
  refused?: string;
}

export interface Composer {
  /** Begins with a file. Steps that are still to be taken are forgotten: they were about another. */
  open(written: Written): Promise<Outcome>;
  /**
   * Takes a step. Steps are taken one after the other; while the thread is busy, they wait and are taken together, so that it never falls
   * behind somebody who types. Undefined where another file was opened in the meantime.
   */
  take(step: Step): Promise<Outcome | undefined>;
  /** What the mosaic knows of the source at an address. */
  sourceAt(address: string): Promise<KnownSource | undefined>;
  outline(): Promise<Outline>;
  /** The page as it will look, after the steps that were taken. */
  preview(): Promise<Preview>;
  /** Ends the thread. */
  end(): void;
}

export interface Listening {
  ready(): void;
  /** With what a reader is told. The thread is of no more use then. */
  failed(failure: string): void;
}

type Numbered = Extract<Reply, { number: number }>;

/** Starts the thread, which loads the data. @param base path of the site, with a slash at both ends */
export function askComposer(base: string, { ready, failed }: Listening): Composer {
  const worker = new Worker(new URL('./compose-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: Numbered) => void>();
  let number = 0;
  let isBusy = false;
  let steps: readonly Step[] = [];
  let told: ((outcome: Outcome | undefined) => void)[] = [];
  worker.postMessage({ data: `${base}compose.json`, base } satisfies Start);
  worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
    if ('failure' in reply) failed(reply.failure);
    else if ('ready' in reply) ready();
    else {
      waiting.get(reply.number)?.(reply);
      waiting.delete(reply.number);
    }
  });
  worker.addEventListener('error', () => failed('The check does not start in this browser. The text can still be copied and proposed.'));

  type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'number'> : never) : never;
  const ask = <R extends Numbered>(asked: Asked): Promise<R> =>
    new Promise((resolve) => {
      number += 1;
      waiting.set(number, (reply) => resolve(reply as R));
      worker.postMessage({ number, ...asked } as Request);
    });

  async function takeAll(): Promise<void> {
    if (isBusy || steps.length === 0) return;
    const [taken, listeners] = [steps, told];
    [steps, told, isBusy] = [[], [], true];
    const outcome = await ask<Extract<Reply, { looked: Looked }>>({ steps: taken });
    isBusy = false;
    for (const tell of listeners) tell(outcome);
    void takeAll();
  }

  return {
    open(written) {
      for (const tell of told) tell(undefined);
      [steps, told] = [[], []];
      return ask<Extract<Reply, { looked: Looked }>>({ open: written });
    },
    take(step) {
      steps = withStep(steps, step);
      const outcome = new Promise<Outcome | undefined>((resolve) => told.push(resolve));
      void takeAll();
      return outcome;
    },
    sourceAt: async (address) => (await ask<Extract<Reply, { source: unknown }>>({ address })).source,
    outline: async () => (await ask<Extract<Reply, { outline: unknown }>>({ outline: true })).outline,
    preview: async () => (await ask<Extract<Reply, { preview: unknown }>>({ preview: true })).preview,
    end: () => worker.terminate(),
  };
}
