/** Turns bytes of a file, from disk or git, into text, or into the reason why they are refused. All files are read through this. */
import { LARGEST, type Refusal } from '../question-file.ts';

/** Bytes above which a file is too large with any content: at most half of the bytes are carriage returns that are not counted. */
export const TOO_LARGE = 2 * LARGEST;

/** The text of a question or tags file: at most `LARGEST` bytes, where a carriage return before a line feed is not counted. */
export function decode(bytes: Uint8Array): string | Refusal {
  if (bytes.length > LARGEST) {
    const size = bytes.length - carriageReturns(bytes);
    if (size > LARGEST) return { kind: 'size', bytes: size };
  }
  return decodeUtf8(bytes);
}

function carriageReturns(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1)) if (bytes[at + 1] === 10) count += 1;
  return count;
}

/** A text of any length in UTF-8, without a byte order mark and with a line feed for every line ending; or the first byte that is wrong. */
export function decodeUtf8(bytes: Uint8Array): string | Refusal {
  if (bytes.indexOf(0) >= 0) return strayByte(bytes);
  try {
    return withLineFeeds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return strayByte(bytes);
  }
}

/** A text whose lines all end with a line feed, as YAML, Markdown and places by line and column need it. */
export const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The first byte that decoding and encoding again changes, or that is zero. */
function strayByte(bytes: Uint8Array): Refusal {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at] && bytes[at] !== 0) at += 1;
  // Back to the first byte of the character.
  while (((again[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  const lines = withLineFeeds(new TextDecoder().decode(again.subarray(0, at))).split('\n');
  return { kind: 'encoding', byte: bytes[at] as number, line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
