/** Gets a file that somebody attached to an issue. */
import { decodeUtf8 } from '../mosaic/read/decode.ts';
import { reasonOf } from '../mosaic/refusal-words.ts';
import { ask, LARGEST, NoAnswer, type Reach } from './ask.ts';

/** Milliseconds; chosen by eye. */
const TIME = 20_000;

/**
 * The text of an attached file.
 * @param address as GitHub gives it; it leads to another host, which has to be a public machine as every other
 * @throws {NoAnswer} when there is none, or it is too large, or no text
 */
export async function attachedText(address: string, reach: Reach, time = TIME): Promise<string> {
  const { status, bytes, isCut } = await ask(address, reach, { signal: AbortSignal.timeout(time) });
  if (status < 200 || status > 299) throw new NoAnswer(`Unexpected status ${status} of ${address}, expected 200`);
  if (isCut) throw new NoAnswer(`Unexpected size of ${address}, expected at most ${LARGEST} bytes: cut the list into several`);
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') throw new NoAnswer(`${address}: ${reasonOf(text)}`);
  return text;
}
