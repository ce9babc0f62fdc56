/** Breaks titles into lines. */

export interface Room {
  /** The width of a line, in the units of `widthOf`. */
  width: number;
  /** The largest number of lines, 1 or more. */
  lines: number;
  widthOf(text: string): number;
}

/** Breaks a title into lines. If words are left over, the last line ends in …; a word that is too long for a line is cut. */
export function wrap(title: string, { width, lines: most, widthOf }: Room): string[] {
  const lines: string[] = [];
  const rest = title.split(/\s+/);
  while (rest.length > 0 && lines.length < most) {
    let line = rest.shift() as string;
    while (rest.length > 0 && widthOf(`${line} ${rest[0]}`) <= width) line += ` ${rest.shift()}`;
    lines.push(widthOf(line) > width ? withEllipsis(line, width, widthOf) : line);
  }
  const last = lines.length - 1;
  if (rest.length > 0) lines[last] = withEllipsis(lines[last] as string, width, widthOf);
  return lines;
}

/** The words that fit before …, or the letters of the only word. */
function withEllipsis(line: string, width: number, widthOf: Room['widthOf']): string {
  let kept = line.replace(/…$/, '');
  while (widthOf(`${kept}…`) > width && kept.length > 1) kept = kept.slice(0, Math.max(kept.lastIndexOf(' '), 0) || -1);
  return `${kept.replace(/[\s,:;]+$/, '')}…`;
}

/** Breaks a text into as many lines as it needs. Nothing is left out: a word that is too long for a line goes on in the next. */
export function wrapWhole(text: string, width: number, widthOf: Room['widthOf']): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    // Letters as readers see them: an emoji of several code points stays whole.
    for (const { segment } of widthOf(word) > width ? new Intl.Segmenter().segment(word) : [{ segment: word }]) {
      if (line && widthOf(line + segment) > width) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  return [...lines, line];
}
