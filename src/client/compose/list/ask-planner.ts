/** Asks the thread that reads and plans lists. */
import type { Finished } from '../../../compose/list/finish-list.ts';
import type { ListLook, ListOrder } from '../../../compose/list/list-plan.ts';
import type { Pasted } from '../../../compose/list/read-list.ts';
import type { Outline } from '../../../compose/outline.ts';
import type { Read, Reply, Request, Start } from './list-worker.ts';

/** Why something was not done, in words. */
export interface Refused {
  refused: string;
}

export interface Planner {
  outline(): Promise<Outline>;
  read(pasted: Pasted): Promise<Read | Refused>;
  /** Undefined where another plan was asked for before this one was begun: the later one counts. */
  plan(order: ListOrder): Promise<ListLook | Refused | undefined>;
  /** The change of the last plan. */
  finish(): Promise<Finished | Refused>;
  /** The files of the last change that was made. */
  zip(): Promise<Uint8Array<ArrayBuffer>>;
  end(): void;
}

/** @param base path of the site, with a slash at both ends */
export function askPlanner(base: string, failed: (failure: string) => void): Planner {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: Reply) => void>();
  let number = 0;
  let isPlanning = false;
  let next: { order: ListOrder; tell(look: ListLook | Refused | undefined): void } | undefined;
  worker.postMessage({ base } satisfies Start);
  worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
    if ('failure' in reply) return failed(reply.failure);
    waiting.get(reply.number)?.(reply);
    waiting.delete(reply.number);
  });
  worker.addEventListener('error', () => failed('This browser does not start what reads a list.'));

  type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'number'> : never) : never;
  const ask = <R>(asked: Asked): Promise<R> =>
    new Promise((resolve) => {
      number += 1;
      waiting.set(number, (reply) => resolve(reply as R));
      worker.postMessage({ number, ...asked } as Request);
    });
  const isRefused = (reply: object): reply is Refused => 'refused' in reply;

  async function planNext(): Promise<void> {
    if (isPlanning || !next) return;
    const { order, tell } = next;
    [next, isPlanning] = [undefined, true];
    const reply = await ask<{ look: ListLook } | Refused>({ plan: order });
    isPlanning = false;
    tell(isRefused(reply) ? reply : reply.look);
    void planNext();
  }

  return {
    outline: async () => (await ask<{ outline: Outline }>({ outline: true })).outline,
    async read(pasted) {
      const reply = await ask<{ read: Read } | Refused>({ read: pasted });
      return isRefused(reply) ? reply : reply.read;
    },
    plan(order) {
      next?.tell(undefined);
      const look = new Promise<ListLook | Refused | undefined>((tell) => {
        next = { order, tell };
      });
      void planNext();
      return look;
    },
    async finish() {
      const reply = await ask<{ finished: Finished } | Refused>({ finish: true });
      return isRefused(reply) ? reply : reply.finished;
    },
    zip: async () => (await ask<{ zip: Uint8Array<ArrayBuffer> }>({ zip: true })).zip,
    end: () => worker.terminate(),
  };
}
