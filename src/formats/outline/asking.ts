/** Which words ask by themselves, which ask only together with what stands above, and which are prose. */
import { verdictAt } from '../../markdown/sentences.ts';
import { STOP_WORDS } from '../../mosaic/reason/likeness.ts';
import { wordsOf } from '../../mosaic/words.ts';

/** How questions begin. */
const OPENER =
  /^["'“‘(¿]*(?:\p{L}+ly,? )?(?:(?:to|in|under|by|at|for|on|from|with|through|of) )?(?:what|how|why|when|where|which|who|whose|whom|whether|is|are|was|were|do|does|did|can|could|should|will|would|may|might|must|has|have)\b/iu;

/** The fewest words of a paragraph that is a question; chosen by eye, since "Why so?" goes with what stands above. */
const FEWEST_WORDS = 4;

const ENDS_ASKING = /\?["'”’)\]*_]{0,3}$/;

/** Whether words end as a question does. */
export const endsAsking = (words: string): boolean => ENDS_ASKING.test(words);

/** The sentences of a paragraph, which end where they certainly do, and at each question mark before a blank. */
export function sentencesOf(paragraph: string): string[] {
  const flow = paragraph.replace(/\s+/g, ' ').trim();
  const sentences: string[] = [];
  let start = 0;
  for (let gap = flow.indexOf(' '); gap >= 0; gap = flow.indexOf(' ', gap + 1)) {
    const isEnd = verdictAt(flow, gap) === 'end' || endsAsking(flow.slice(Math.max(start, gap - 4), gap));
    if (!isEnd) continue;
    sentences.push(flow.slice(start, gap));
    start = gap + 1;
  }
  return [...sentences, flow.slice(start)];
}

/**
 * The question of a paragraph that asks, with the sentences around it as prose. It asks if it ends in a question, or begins with one
 * that opens as questions do.
 */
export function askedIn(paragraph: string): { title: string; body: string } | undefined {
  if (!paragraph.includes('?')) return undefined;
  const sentences = sentencesOf(paragraph);
  const asking = sentences.map(endsAsking);
  let from = 0;
  let to = asking.indexOf(false);
  if (to < 0) to = sentences.length;
  if (asking.at(-1)) {
    to = sentences.length;
    from = asking.lastIndexOf(false) + 1;
  } else if (to === 0 || !OPENER.test(paragraph)) return undefined;
  const title = sentences.slice(from, to).join(' ');
  if (title.split(' ', FEWEST_WORDS).length < FEWEST_WORDS) return undefined;
  return { title, body: [...sentences.slice(0, from), ...sentences.slice(to)].join(' ') };
}

/** Words that point to what stands above. */
const POINTING: ReadonlySet<string> = new Set('this that these those it they them such'.split(' '));
/** Words that say as little as stop words where something is pointed to. */
const WEAK: ReadonlySet<string> = new Set('about like also too even just really instead so'.split(' '));
/** The longest fragment, in words; chosen by eye on lists that people posted. */
const LONGEST_FRAGMENT = 8;

/** Whether a question asks only together with what stands above it: "or like this?", "What is that likeness?". */
export function isFragment(title: string): boolean {
  if (/^(?:\.\.\.|…)/.test(title)) return true;
  if (!title.endsWith('?') || title.length > 100) return false;
  const words = wordsOf(title);
  if (words.length > LONGEST_FRAGMENT || !words.some((word) => POINTING.has(word))) return false;
  return words.filter((word) => !POINTING.has(word) && !STOP_WORDS.has(word) && !WEAK.has(word)).length <= 1;
}

/** The fewest words of a line without a marker that is prose; chosen by eye, since topics are shorter. */
const FEWEST_OF_PROSE = 8;

/** Whether a line of an outline without markers is prose: a sentence of some length that does not ask. */
export const isProse = (text: string): boolean =>
  !text.includes('?') && /[.!:…]["'”’)]?$/.test(text) && text.split(' ', FEWEST_OF_PROSE).length >= FEWEST_OF_PROSE;
