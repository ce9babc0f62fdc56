/** Reads a move from a line. The grammar is in `move-line.ts`. */
import { shortened } from '../../visible.ts';
import type { MoveLine } from './move-line.ts';
import { readClaims, takeQuoted } from './read-claims.ts';
import { withoutSource } from './read-source.ts';
import { type Towards, takeTowards, withoutTowards } from './read-towards.ts';
import { blanks, isAtEnd } from './scanner.ts';

/** The longest line, in UTF-16 code units: the longest move of a file, several times. */
const LONGEST = 10_000;

const NEEDS = /^needs?\s*:/i;
const WAY = /^way(?:\s+to\s+([a-z0-9-]{1,100}))?\s*(?=[:(]|$)/i;
const IF = /^if\s+([a-z0-9-]{1,100})(?=[\s,:(]|$)\s*[,:]?/i;
const THEN = /^\s*then(?=[\s:]|$)\s*:?\s*/i;
const ANSWER = /^answer\s+([a-z0-9-]{1,100})\s*:/i;
const ANSWERED = /^(answered|supposed)(?:\s*:\s*([a-z0-9-]{1,100}))?$/i;
const ILL_POSED = /^ill-posed$/i;

/** How a move is written, for messages. */
const HOW =
  '"needs: an-id", "way to yes: an-id=yes and another-id=no (https://…, Section 3)" or ' +
  '"if yes then what follows, for an-id=yes, against another-id=yes (https://…, Section 3)"';

/** A move, or why a line cannot be read as one. Questions are named as they are written. */
export type ReadMove = { move: MoveLine; fault?: undefined } | { move?: undefined; fault: string };

/** Reads one line, without what stands before it in a list. */
export function readMoveLine(line: string): ReadMove {
  const text = line.trim();
  if (text.length > LONGEST) return { fault: `Unexpected line of ${text.length} characters, expected at most ${LONGEST}` };
  const needs = NEEDS.exec(text);
  if (needs) return needsOf(text.slice(needs[0].length));
  const way = WAY.exec(text);
  if (way) return wayOf(way[1]?.toLowerCase() ?? 'yes', text.slice(way[0].length));
  const hinge = IF.exec(text);
  if (hinge) return hingeOf((hinge[1] as string).toLowerCase(), text.slice(hinge[0].length));
  const answer = ANSWER.exec(text);
  if (answer) return answerOf((answer[1] as string).toLowerCase(), text.slice(answer[0].length).trim());
  const answered = ANSWERED.exec(text);
  if (answered) {
    const [, is = '', key] = answered;
    return { move: { is: is.toLowerCase() as 'answered' | 'supposed', ...(key !== undefined && { key: key.toLowerCase() }) } };
  }
  if (ILL_POSED.test(text)) return { move: { is: 'ill-posed' } };
  return { fault: `Unexpected line "${shortened(text)}", expected ${HOW}` };
}

const oddName = (odd: string) =>
  `Unexpected "${shortened(odd)}", expected questions with "and" or a comma between them, each by its id or by its title between quotes, ` +
  'as in an-id=yes and "Does it hold?"=no';

function needsOf(text: string): ReadMove {
  if (text.trim() === '') return { move: { is: 'needs', names: [] } };
  const read = readClaims(text);
  if ('odd' in read) return { fault: oddName(read.odd) };
  const keyed = read.claims.find(({ key }) => key !== undefined);
  if (keyed)
    return { fault: `Unexpected answer in "${keyed.name}=${keyed.key}", expected the question alone: it needs an answer, whichever it is` };
  return { move: { is: 'needs', names: read.claims } };
}

function wayOf(as: string, text: string): ReadMove {
  const { rest, ...argued } = withoutSource(text);
  const named = rest.replace(/^:/, '').trim();
  if (named === '') return { move: { is: 'way', as, all: [], ...argued } };
  const read = readClaims(named);
  return 'odd' in read ? { fault: oddName(read.odd) } : { move: { is: 'way', as, all: read.claims, ...argued } };
}

function hingeOf(key: string, text: string): ReadMove {
  const { rest, ...argued } = withoutSource(text);
  const then = THEN.exec(rest);
  const scanner = { text: rest, at: then?.[0].length ?? 0 };
  blanks(scanner);
  const quoted = then ? takeQuoted(scanner) : undefined;
  if (quoted !== undefined) {
    const towards = towardsBehind(rest.slice(scanner.at));
    if (towards) return hinge(quoted, towards);
  }
  const { words, ...towards } = withoutTowards(rest.slice(then?.[0].length ?? 0).trim());
  if (!then && words !== '') return { fault: `Unexpected "${shortened(words)}", expected "then" before it, as in "if ${key} then …"` };
  return hinge(words === '' ? undefined : words, towards);

  function hinge(words: string | undefined, { favours, fault }: Towards): ReadMove {
    if (fault !== undefined) return { fault };
    return { move: { is: 'hinge', if: key, ...(words !== undefined && { then: words }), favours, ...argued } };
  }
}

/** What stands behind words between quotes; undefined where it is more than what a hinge speaks for. */
function towardsBehind(text: string): Towards | undefined {
  const rest = text.replace(/^\s*[,;]/, '').trim();
  if (rest === '') return { favours: [] };
  const scanner = { text: rest, at: 0 };
  const towards = takeTowards(scanner, true);
  return towards && isAtEnd(scanner) ? towards : undefined;
}

function answerOf(key: string, text: string): ReadMove {
  if (text === '') return { fault: `Unexpected answer "${key}" without a text, expected one, as in "answer ${key}: It does."` };
  return { move: { is: 'answer', key, text } };
}
