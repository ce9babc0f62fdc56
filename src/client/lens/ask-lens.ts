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
  const worker = new Worker(new URL('./lens-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ index: `${base}lens.json`, names: `${base}find-names.json`, titles: `${base}find-titles.json` } satisfies Start);
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if ('failure' in data) failed(data.failure);
    else if ('ready' in data) ready();
    else if (data.number === number) answered(data.answer);
  });
  worker.addEventListener('error', () => failed('The lens does not start in this browser.'));
  return {
    ask(pasted) {
      number += 1;
      if (pasted !== '') worker.postMessage({ number, pasted } satisfies Query);
    },
    end: () => worker.terminate(),
  };
}
