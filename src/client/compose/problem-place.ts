/** Which control of the form a problem is about. */
import type { Noted } from '../../compose/look.ts';

/** Rules about a file as a whole that are about one thing in the form. */
const ABOUT: Readonly<Record<string, string>> = {
  id: 'id',
  'duplicate-id': 'id',
  alias: 'id',
  'stray-root': 'parent',
};

/** The name of the field; of one in an entry of a list, `sources.0.url`; `file` where it is about none. */
export function placeOf({ ruleId, field, entry, line }: Pick<Noted, 'ruleId' | 'field' | 'entry' | 'line'>, text: string): string {
  const about = Object.hasOwn(ABOUT, ruleId) ? ABOUT[ruleId] : undefined;
  if (about) return about;
  // What no source argues is mended by one.
  if (field !== undefined && entry !== undefined) return `${field}.${entry}.${ruleId === 'argued' ? 'from' : keyAbove(text, line)}`;
  return field ?? 'file';
}

/** The key that a line of an entry belongs to: its own, or that of the text that begins above it. */
function keyAbove(text: string, line: number): string {
  const lines = text.split('\n', line);
  for (let at = lines.length - 1; at >= 0; at--) {
    const key = /^[ \t]*(?:-[ \t]+)?([a-z_]+):(?:\s|$)/.exec(lines[at] ?? '')?.[1];
    if (key) return key;
    if (/^[ \t]*-[ \t]/.test(lines[at] ?? '')) break;
  }
  return 'url';
}
