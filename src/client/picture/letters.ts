/** Widths of text in the browser, added up from a table of letters: to measure ten thousand whole titles would take too long. */

/** Returns what gives the width of a text, in pixels, in a font such as `13px sans-serif`. Kerning is left out: it makes text narrower. */
export function letterWidths(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  const widths = new Map<string, number>();
  const widthOf = (letter: string) => {
    const found = widths.get(letter) ?? context?.measureText(letter).width ?? 8;
    widths.set(letter, found);
    return found;
  };
  return (text) => {
    let width = 0;
    for (const letter of text) width += widthOf(letter);
    return width;
  };
}
