/** Asks the thread that finds names. */
import type { Answer, Query, Start } from './find-worker.ts';

/**
 * Starts the thread.
 * @param base path of the site, with a slash at both ends
 * @param show gets the answer to the last query, and a better one when more of the data has come
 * @returns a function that asks; an empty text has no answer
 */
export function askNames(base: string, show: (answer: Answer) => void): (text: string) => void {
  let number = 0;
  const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ names: `${base}find-names.json`, titles: `${base}find-titles.json` } satisfies Start);
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.number === number) show(data);
  });
  worker.addEventListener('error', () => show({ number, partial: false, failure: 'the thread does not start' }));
  return (text) => {
    number += 1;
    if (text) worker.postMessage({ number, text } satisfies Query);
  };
}
