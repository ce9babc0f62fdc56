/** What a text was before: a browser forgets it when a script changes a box of text, as the form does. */

export interface TextHistory {
  /** Remembers a text; of one that is typed on, only the last is kept. */
  record(text: string): void;
  /** The text before, which is then the present one; undefined where there is none. */
  undo(): string | undefined;
  redo(): string | undefined;
}

/** Milliseconds between two texts that are steps of their own; by eye. */
const PAUSE = 600;
/** The most texts that are remembered; a guess at what nobody takes back. */
const MOST = 200;

/** @param now in milliseconds */
export function textHistory(first: string, now: () => number): TextHistory {
  let texts = [first];
  let at = 0;
  let last = -Infinity;
  return {
    record(text) {
      if (text === texts[at]) return;
      const isTypedOn = now() - last < PAUSE && at > 0 && at === texts.length - 1;
      texts = [...texts.slice(0, isTypedOn ? at : at + 1), text].slice(-MOST);
      at = texts.length - 1;
      last = now();
    },
    undo() {
      if (at === 0) return undefined;
      at -= 1;
      last = -Infinity;
      return texts[at];
    },
    redo() {
      if (at === texts.length - 1) return undefined;
      at += 1;
      last = -Infinity;
      return texts[at];
    },
  };
}
