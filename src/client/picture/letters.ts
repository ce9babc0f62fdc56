/** Widths of text as the browser sets it, letter by letter: a table, because asking for ten thousand titles would take a while. */

/** Tells the width in pixels of text in a font such as `13px sans-serif`. Kerning is left out: it takes width away. */
export function letterWidths(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  const known = new Map<string, number>();
  const widthOf = (letter: string) => {
    const found = known.get(letter) ?? context?.measureText(letter).width ?? 8;
    known.set(letter, found);
    return found;
  };
  return (text) => {
    let width = 0;
    for (const letter of text) width += widthOf(letter);
    return width;
  };
}
