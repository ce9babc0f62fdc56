/** Asks the thread that writes and checks a question file. */
import type { KnownSource, Looked } from '../../compose/look.ts';
import type { Step, Written } from '../../compose/written.ts';
import type { Reply, Request, Start } from './compose-worker.ts';

/** What a step came to. */
export interface Outcome {
  looked: Looked;
  /** Why a step was not taken; the text is as it was. */
  refused?: string;
}

export interface Composer {
  /** Begins with a file. */
  open(written: Written): Promise<Outcome>;
  /** Takes a step. Steps are taken one after the other. */
  take(step: Step): Promise<Outcome>;
  /** What the mosaic knows of the source at an address. */
  sourceAt(address: string): Promise<KnownSource | undefined>;
  /** Ends the thread. */
  end(): void;
}

export interface Listening {
  ready(): void;
  /** With what a reader is told. The thread is of no more use then. */
  failed(failure: string): void;
}

/** Starts the thread, which loads the data. @param data address of the data */
export function askComposer(data: string, { ready, failed }: Listening): Composer {
  const worker = new Worker(new URL('./compose-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: Extract<Reply, { number: number }>) => void>();
  let number = 0;
  worker.postMessage({ data } satisfies Start);
  worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
    if ('failure' in reply) failed(reply.failure);
    else if ('ready' in reply) ready();
    else {
      waiting.get(reply.number)?.(reply);
      waiting.delete(reply.number);
    }
  });
  worker.addEventListener('error', () => failed('The check does not start in this browser. The text can still be copied and proposed.'));

  type Asked = { open: Written } | { step: Step } | { address: string };
  const ask = <R extends Reply>(asked: Asked): Promise<R> =>
    new Promise((resolve) => {
      number += 1;
      waiting.set(number, (reply) => resolve(reply as R));
      worker.postMessage({ number, ...asked } satisfies Request);
    });
  type WithLook = Extract<Reply, { looked: Looked }>;
  return {
    open: (written) => ask<WithLook>({ open: written }),
    take: (step) => ask<WithLook>({ step }),
    sourceAt: async (address) => (await ask<Extract<Reply, { source: unknown }>>({ address })).source,
    end: () => worker.terminate(),
  };
}
