/** Says why a lead stands where it does in the reading list. */
import type { Because } from '../mosaic/reason/reading.ts';
import { count, counted } from './count.ts';
import { traceWords } from './importance-words.ts';
import { when } from './when.ts';

/** Such as `2 open questions, one dark; unblocks 3; nobody has looked`. */
export function becauseWords(because: Because): string {
  const { waiting, unsettled } = because;
  if (unsettled === 0) return `${counted(waiting.length, 'question')}, settled`;
  const { unblocks, settles, speaksTo, below } = because;
  const hanging = traceWords({ unblocks, settles, speaksTo, below });
  return [counted(unsettled, 'open question') + darkWords(because), ...hanging, lookedWords(because)].join('; ');
}

function darkWords({ unsettled, dark }: Because): string {
  if (dark === 0) return '';
  if (dark < unsettled) return `, ${dark === 1 ? 'one' : count(dark)} dark`;
  return unsettled === 1 ? ', dark' : `, ${unsettled === 2 ? 'both' : 'all'} dark`;
}

function lookedWords({ unsettled, neverLooked, lookedLast = '' }: Because): string {
  if (neverLooked === unsettled) return 'nobody has looked';
  if (neverLooked > 0) return `nobody has looked at ${neverLooked === 1 ? 'one' : count(neverLooked)}`;
  return `${unsettled === 1 ? '' : 'one '}last looked at ${when(lookedLast)} ${lookedLast}`;
}
