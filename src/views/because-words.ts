/** Says why a lead stands where it does in the reading list. */
import type { Because } from '../mosaic/reason/reading.ts';
import { count, counted } from './count.ts';

/** Such as `2 open questions, one dark; unblocks 3; nobody has looked`. */
export function becauseWords(because: Because): string {
  const { waiting, unsettled, unblocks, settles, speaksTo, below } = because;
  if (unsettled === 0) return `${counted(waiting.length, 'question')}, settled`;
  const parts = [
    counted(unsettled, 'open question') + darkWords(because),
    unblocks > 0 && `unblocks ${count(unblocks)}`,
    settles > 0 && `helps to settle ${count(settles)}`,
    speaksTo > 0 && `speaks to ${count(speaksTo)}`,
    below > 0 && `${count(below)} below`,
    lookedWords(because),
  ];
  return parts.filter((part) => part !== false).join('; ');
}

function darkWords({ unsettled, dark }: Because): string {
  if (dark === 0) return '';
  if (dark < unsettled) return `, ${dark === 1 ? 'one' : count(dark)} dark`;
  return unsettled === 1 ? ', dark' : `, ${unsettled === 2 ? 'both' : 'all'} dark`;
}

function lookedWords({ unsettled, neverLooked, lookedLast = '' }: Because): string {
  if (neverLooked === unsettled) return 'nobody has looked';
  if (neverLooked > 0) return `nobody has looked at ${neverLooked === 1 ? 'one' : count(neverLooked)}`;
  const isDay = lookedLast.length > '2024-03'.length;
  return `${unsettled === 1 ? '' : 'one '}last looked at ${isDay ? 'on' : 'in'} ${lookedLast}`;
}
