/** Finds out which addresses no longer answer. */
import { ask, INTERNET, NoAnswer, type Reach } from '../web/ask.ts';

export interface Probe {
  url: string;
  /** The HTTP status, or why there was none. */
  outcome: number | string;
}

/** Statuses with which many hosts refuse robots, though people can read the page; 999 is LinkedIn's. */
const NOT_FOR_ROBOTS = new Set([401, 403, 405, 406, 418, 429, 451, 503, 999]);

/** How many addresses are asked at the same time; chosen by eye. */
const AT_ONCE = 8;

/**
 * The addresses that do not answer, asked twice: there is no connection, or an error status that is not meant for robots.
 * @param timeout milliseconds to wait for each answer; chosen by eye
 */
export async function probeDead(urls: readonly string[], reach: Reach = INTERNET, timeout = 20_000): Promise<Probe[]> {
  const waiting = [...urls];
  const dead: Probe[] = [];
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      let outcome = await outcomeOf(url, reach, timeout);
      if (isDead(outcome)) outcome = await outcomeOf(url, reach, timeout);
      if (isDead(outcome)) dead.push({ url, outcome });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return dead.sort((a, b) => urls.indexOf(a.url) - urls.indexOf(b.url));
}

const isDead = (outcome: Probe['outcome']) => typeof outcome === 'string' || (outcome >= 400 && !NOT_FOR_ROBOTS.has(outcome));

async function outcomeOf(url: string, reach: Reach, timeout: number): Promise<Probe['outcome']> {
  try {
    const headers = { 'User-Agent': 'Mozilla/5.0 (compatible; link check)' };
    return (await ask(url, reach, { onlyStatus: true, headers, signal: AbortSignal.timeout(timeout) })).status;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return error.code ?? error.message;
  }
}
