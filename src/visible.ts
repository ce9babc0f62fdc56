/** Text of strangers for a terminal, a report or a comment. Characters that move the cursor, change direction or are unseen are shown. */

// Joiners (U+200C, U+200D) and variation selectors stay: Persian, the languages of India and emoji are written with them.
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u{ad}\u{115f}\u{1160}\u{180e}\u{200b}\u{2060}-\u{2064}\u{206a}-\u{206f}\u{3164}\u{feff}\u{ffa0}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu;

/**
 * A text as one line in which every character can be seen: a control character is written as `\u{1b}`. Unicode has symbols such as
 * U+241B for only a few of these characters, and few fonts have them; this form is plain ASCII and names the character.
 */
export const visible = (text: string): string => text.replace(UNSEEN, (sign) => `\\u{${(sign.codePointAt(0) as number).toString(16)}}`);

/** {@link visible} for each line of a text that this program broke into lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** The most UTF-16 code units that a list shows of a title, an insight or a message; chosen by eye. */
const LONGEST = 300;

/** {@link visible} text in one line, cut where it is longer. @param longest in UTF-16 code units */
export function shortened(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // Never half of a surrogate pair.
  return visible(line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : line);
}
