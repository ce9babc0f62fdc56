/** How deeply Markdown may be nested, and what is refused before anything parses it. */

/** The deepest nesting of quotes, lists and emphasis that is read; deeper ones only come from attacks and accidents. */
export const DEEPEST = 100;

/** Text that is nested too deeply to be read safely. `offset` says where, in UTF-16 code units. */
export class NestingError extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super(`Unexpected nesting of more than ${DEEPEST} levels, expected fewer`);
    this.offset = offset;
  }
}

// The tokenizer's time grows with the square of the containers, brackets and emphasis marks that are open at once, so
// that text made of nothing else could hang a build: such text is refused before it is tokenized.
const CONTAINERS = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST + 1}}|^[ \\t]{${2 * DEEPEST},}(?:[-*+]|\\d{1,9}[.)])[ \\t]`,
  'm',
);
const MOST_MARKS = 2000;

/**
 * Refuses text that would take too long to tokenize.
 * @throws {NestingError}
 */
export function refuseDeepMarkers(markdown: string): void {
  const containers = CONTAINERS.exec(markdown);
  if (containers) throw new NestingError(containers.index);
  let offset = 0;
  for (const block of markdown.split(/(?<=\n)[ \t]*\r?\n/)) {
    if (block.length > MOST_MARKS && (block.match(/[[*_~]/g)?.length ?? 0) > MOST_MARKS)
      throw new NestingError(markdown.indexOf(block, offset));
    offset += block.length;
  }
}
