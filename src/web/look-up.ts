/** Looks up what a source says of itself: title, authors, date and kind, by its address. */
import { readCslItem } from '../formats/csl-reference.ts';
import { forumQuestion, readForumAnswer } from '../formats/forum-answer.ts';
import { readPageFacts } from '../formats/page-facts.ts';
import { type FoundFacts, soundFacts } from '../formats/sound-facts.ts';
import type { Facts } from '../mosaic/facts.ts';
import type { Identity } from '../mosaic/identity.ts';
import { type Answer, ask, LARGEST, NoAnswer, type Reach } from './ask.ts';

export interface LookedUp {
  facts: Facts;
  /** Where they are from, in words; undefined where nothing was found. */
  from?: string;
  /** Why one way or another found nothing, as "Unexpected X, expected Y". */
  troubles: string[];
}

/** Milliseconds for everything that is asked of one source; chosen by eye. */
const TIME = 10_000;

interface Way {
  from: string;
  find(): Promise<FoundFacts>;
}

/** Never throws for what a server does; what was not found is in `troubles`. @param time milliseconds for all of it */
export async function lookUp(source: Identity, reach: Reach, time = TIME): Promise<LookedUp> {
  const signal = AbortSignal.timeout(time);
  const troubles: string[] = [];
  for (const { from, find } of waysTo(source, reach, signal)) {
    try {
      const facts = soundFacts(await find());
      if (facts.title !== undefined) return { facts: completed(facts, source), from, troubles };
      troubles.push(`Unexpected answer without a title from ${from}, expected one`);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      troubles.push(error.message);
    }
  }
  return { facts: {}, troubles };
}

/** The best first. The page itself is the last, except for a comment, whose page says what its post is. */
function waysTo({ key, kind, url }: Identity, reach: Reach, signal: AbortSignal): Way[] {
  const ways: Way[] = [];
  const question = forumQuestion(url);
  if (question) {
    const { endpoint, body } = question;
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const find = async () => {
      const facts = readForumAnswer(jsonOf(await ask(endpoint, reach, { method: 'POST', headers, body, signal }), endpoint));
      return facts ?? absent(endpoint, 'the post or comment');
    };
    ways.push({ from: endpoint, find });
  }
  // DataCite registers a DOI for each paper on arXiv: https://info.arxiv.org/help/doi.html
  const doi = key.startsWith('arxiv:') ? `https://doi.org/10.48550/arXiv.${key.slice('arxiv:'.length)}` : url;
  if (/^(?:arxiv|doi):/.test(key)) {
    // Content negotiation, by all registries that matter here: https://citation.doi.org/docs.html
    const headers = { Accept: 'application/vnd.citationstyles.csl+json' };
    const find = async () => readCslItem(jsonOf(await ask(doi, reach, { headers, signal }), doi)) ?? absent(doi, 'an item of CSL-JSON');
    ways.push({ from: doi, find });
  }
  if (question && kind === 'comment') return ways;
  const find = async () => readPageFacts(htmlOf(await ask(url, reach, { headers: { Accept: 'text/html' }, signal }), url));
  return [...ways, { from: url, find }];
}

function absent(where: string, expected: string): never {
  throw new NoAnswer(`Unexpected answer of ${where}, expected ${expected}`);
}

function refuseStatus({ status }: Answer, where: string): void {
  if (status < 200 || status > 299) throw new NoAnswer(`Unexpected status ${status} of ${where}, expected 200`);
}

function jsonOf(answer: Answer, where: string): unknown {
  refuseStatus(answer, where);
  if (!/[/+]json$/.test(answer.type)) throw new NoAnswer(`Unexpected type "${answer.type}" of ${where}, expected JSON`);
  if (answer.isCut) throw new NoAnswer(`Unexpected length of what ${where} answers, expected at most ${LARGEST} bytes`);
  try {
    return JSON.parse(answer.bytes.toString());
  } catch {
    return absent(where, 'JSON');
  }
}

/** A page, or its begin, which says what the page is. */
function htmlOf(answer: Answer, where: string): string {
  refuseStatus(answer, where);
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(answer.type))
    throw new NoAnswer(`Unexpected type "${answer.type}" of ${where}, expected a web page`);
  try {
    return new TextDecoder(answer.charset).decode(answer.bytes);
  } catch {
    throw new NoAnswer(`Unexpected charset "${answer.charset}" of ${where}, expected one that browsers know`);
  }
}

/** With what the address alone says: the month of an arXiv id, where only its year was found. A kind that the address says stays unsaid. */
function completed({ date, kind, ...facts }: Facts, source: Identity): Facts {
  const [, year, month] = /^arxiv:(\d\d)(\d\d)\./.exec(source.key) ?? [];
  const when = date !== undefined && date === `20${year}` ? `${date}-${month}` : date;
  return { ...facts, ...(when !== undefined && { date: when }), ...(kind !== undefined && kind !== source.kind && { kind }) };
}
