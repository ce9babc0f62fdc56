/** Reads who argues a move, at the end of its line: `(https://arxiv.org/abs/2505.03989, Section 6)`. */
import { addressNamed } from '../../mosaic/address-named.ts';
import { unquoted } from './read-claims.ts';

/** A line without its source. */
export interface Sourced {
  rest: string;
  from?: string;
  at?: string;
}

/** The line, and its source if it ends in one. */
export function withoutSource(line: string): Sourced {
  const text = line.trimEnd();
  if (!text.endsWith(')')) return { rest: text };
  const start = text.lastIndexOf('(<');
  return (
    (start >= 0 ? sourceFrom(text, start) : undefined) ??
    sourceFrom(text, openingOf(text)) ?? {
      rest: text,
    }
  );
}

/** Where the bracket opens that the last one closes; -1 if none does. */
function openingOf(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The line without the source between brackets; undefined where what is between them is none. */
function sourceFrom(text: string, start: number): Sourced | undefined {
  if (start < 0) return undefined;
  const rest = text.slice(0, start).trimEnd();
  const inside = text.slice(start + 1, -1).trim();
  if (/^at\s/i.test(inside)) return { rest, at: placeOf(inside.slice(3)) };
  if (inside.startsWith('<')) {
    const end = inside.indexOf('>');
    const behind = inside.slice(end + 1).trim();
    if (end < 0 || (behind !== '' && !behind.startsWith(','))) return undefined;
    return argued(rest, inside.slice(1, end), behind.slice(1));
  }
  const comma = inside.indexOf(',');
  const address = addressNamed(comma < 0 ? inside : inside.slice(0, comma));
  return address === undefined ? undefined : argued(rest, address, comma < 0 ? '' : inside.slice(comma + 1));
}

function argued(rest: string, from: string, place: string): Sourced {
  const at = placeOf(place);
  return { rest, from, ...(at !== '' && { at }) };
}

const placeOf = (text: string) => (/^\s*"/.test(text) ? unquoted(text.trim()) : text.trim());
