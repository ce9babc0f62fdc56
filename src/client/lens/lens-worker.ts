/** Asks the lens in a thread of its own, so that a whole paper does not hold up the page. */
import { type Answer, answering } from './answer.ts';
import { LensError, openLensData } from './data.ts';

/** The first message: where the data is. */
export interface Start {
  index: string;
  names: string;
  titles: string;
}

/** What was pasted, with a number. */
export interface Query {
  number: number;
  pasted: string;
}

/** That the data is loaded, the answer to a query, or why there is none. */
export type Reply = { ready: true } | { number: number; answer: Answer } | { failure: string };

const scope = globalThis as unknown as { postMessage(reply: Reply): void };

let asked: ((query: Query) => void) | undefined;
addEventListener('message', ({ data }: MessageEvent<Start | Query>) => {
  if ('index' in data) asked = replying(data, (reply) => scope.postMessage(reply));
  else asked?.(data);
});

/** Loads the data. Returns what answers a query, as soon as the data is there. */
function replying({ index, names, titles }: Start, reply: (reply: Reply) => void): (query: Query) => void {
  let answer: ((pasted: string) => Answer) | undefined;
  let waiting: Query | undefined;

  const ask = ({ number, pasted }: Query) => {
    if (!answer) return;
    try {
      reply({ number, answer: answer(pasted) });
    } catch {
      reply({ failure: 'The lens cannot read its index. Reload the page.' });
    }
  };

  Promise.all([index, names, titles].map(json))
    .then(([index, names, titles]) => {
      answer = answering(openLensData(index, names, titles));
      reply({ ready: true });
      if (waiting) ask(waiting);
    })
    .catch((error: unknown) =>
      reply({
        failure:
          error instanceof LensError ? error.message : 'The index of the lens could not be loaded. Try again when there is a connection.',
      }),
    );
  return (query) => {
    waiting = query;
    ask(query);
  };
}

/** Always asks the server whether the file is still the same: files of two builds do not fit together. */
async function json(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json();
}
