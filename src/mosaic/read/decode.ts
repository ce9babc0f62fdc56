/** The one door for text: the bytes of a file, wherever they come from, become its text or the reason why they are refused. */
import { LARGEST, type Refusal } from '../question-file.ts';

/** From which size on, in bytes, a file is too large whatever is in it: each of its bytes may have a carriage return beside it. */
export const TOO_LARGE = 2 * LARGEST;

/** The text of a question file or of one beside it: at most `LARGEST` bytes without what {@link decodeUtf8} leaves out. */
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

/** A text of any length in UTF-8, without a byte order mark and with every line ending as a line feed; or where it stops being that. */
export function decodeUtf8(bytes: Uint8Array): string | Refusal {
  if (bytes.indexOf(0) >= 0) return strayByte(bytes);
  try {
    return withLineFeeds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return strayByte(bytes);
  }
}

/** A text whose every line ends with a line feed, as YAML, Markdown and places by line and column know it. */
export const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Where decoding and encoding again gives other bytes, or none of text. */
function strayByte(bytes: Uint8Array): Refusal {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at] && bytes[at] !== 0) at += 1;
  // Back to the first byte of the character.
  while (((again[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  const lines = withLineFeeds(new TextDecoder().decode(again.subarray(0, at))).split('\n');
  return { kind: 'encoding', byte: bytes[at] as number, line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
