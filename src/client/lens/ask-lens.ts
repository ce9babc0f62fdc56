/** Asks the thread of the lens. */

import type { Answer } from './answer.ts';
import type { Query, Reply, Start } from './lens-worker.ts';

export interface Asking {
  /** Asks about what was pasted; only the last question is answered, and none about nothing. */
  ask(pasted: string): void;
  /** Ends the thread. */
  end(): void;
}

export interface Listening {
  ready(): void;
  answered(answer: Answer): void;
  /** With what a reader is told. The thread is of no more use then. */
  failed(failure: string): void;
}

/** Starts the thread, which loads the data. @param base path of the site, with a slash at both ends */
export function askLens(base: string, { ready, answered, failed }: Listening): Asking {
  let number = 0;
  /** What is to be asked when the thread has answered: a paper takes it longer than a reader takes to type on. */
  let next: string | undefined;
  let isBusy = false;
  const worker = new Worker(new URL('./lens-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ index: `${base}lens.json`, names: `${base}find-names.json`, titles: `${base}find-titles.json` } satisfies Start);
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if ('failure' in data) failed(data.failure);
    else if ('ready' in data) ready();
    else {
      isBusy = false;
      if (data.number === number) answered(data.answer);
      askNext();
    }
  });
  worker.addEventListener('error', () => failed('The lens does not start in this browser.'));
  function askNext(): void {
    if (isBusy || next === undefined) return;
    isBusy = true;
    worker.postMessage({ number, pasted: next } satisfies Query);
    next = undefined;
  }
  return {
    ask(pasted) {
      number += 1;
      next = pasted === '' ? undefined : pasted;
      askNext();
    },
    end: () => worker.terminate(),
  };
}
