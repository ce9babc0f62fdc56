/** The places where lines begin, in UTF-16 code units. */

/** The start of the line that contains a place. */
export const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}
