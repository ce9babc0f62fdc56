/** Finds names in a thread of its own, so that typing never waits. It answers the last query again when more of the data has come. */
import type { FindNames, FindTitles } from '../../formats/find-data.ts';
import { type Finder, type Found, finder } from './finder.ts';

/** The first message: where the data is. */
export interface Start {
  names: string;
  titles: string;
}

/** A query, with its number. */
export interface Query {
  number: number;
  text: string;
}

/** The answer to a query; with a failure, the data could not be loaded. */
export interface Answer {
  number: number;
  found?: Found;
  /** Whether titles and sources are still on their way. */
  partial: boolean;
  failure?: string;
}

const scope = globalThis as unknown as { postMessage(answer: Answer): void };

let asked: ((query: Query) => void) | undefined;
addEventListener('message', ({ data }: MessageEvent<Start | Query>) => {
  if ('names' in data) asked = answering(data, (answer) => scope.postMessage(answer));
  else asked?.(data);
});

/** Loads the data. Returns what answers a query. */
function answering(start: Start, answer: (answer: Answer) => void): (query: Query) => void {
  let names: Finder | undefined;
  let partial = true;
  let failure: string | undefined;
  let last: Query | undefined;
  const again = () => {
    if (!last || !(names || failure)) return;
    const { number, text } = last;
    answer({ number, partial, ...(names && { found: names.find(text) }), ...(failure !== undefined && { failure }) });
  };

  async function load(): Promise<void> {
    const titles = json<FindTitles>(start.titles);
    // Awaited below; a failure before that is not unhandled.
    titles.catch(() => undefined);
    names = finder(await json<FindNames>(start.names));
    again();
    await names.add(await titles);
    partial = false;
  }

  load()
    .catch((error: unknown) => (failure = String(error)))
    .finally(again);
  return (query) => {
    last = query;
    again();
  };
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as T;
}
