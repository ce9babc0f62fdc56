/** Text of strangers for a terminal, a report or a comment: what would move the cursor, turn letters round or not be seen is shown. */

// Joiners (U+200C, U+200D) and variation selectors stay: Persian, the languages of India and emoji are written with them.
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u{ad}\u{115f}\u{1160}\u{180e}\u{200b}\u{2060}-\u{2064}\u{206a}-\u{206f}\u{3164}\u{feff}\u{ffa0}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu;

/**
 * A text as one line in which every character can be seen: a control character is written as `\u{1b}`. Pictures such as U+241B
 * exist for few of these characters, and few fonts have them; this form is plain ASCII and names the character to those who look for it.
 */
export const visible = (text: string): string => text.replace(UNSEEN, (sign) => `\\u{${(sign.codePointAt(0) as number).toString(16)}}`);

/** {@link visible} for each line of a text whose line breaks are ours. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** Of a title, an insight or a message so many UTF-16 code units are shown among others. */
const LONGEST = 300;

/** {@link visible} text in one line, whatever its line breaks were, and cut where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // A pair of surrogates is not cut in two.
  return visible(line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : line);
}
