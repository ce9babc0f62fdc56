/**
 * The moves of a mosaic: what its questions say of each other. A question *needs* others, *ways* settle it, and its *hinges* speak for or
 * against answers of others. They are plain data, so that the check, pages and the browser reason about the same.
 */
/** What is settled about a question that is answered without saying how. No key has this character. */
export const SOME_ANSWER = '?';

/** What is settled about an ill-posed question: it has no answer. */
export const NO_ANSWER = '!';

/** How a question is settled: the key of its answer, {@link SOME_ANSWER} or {@link NO_ANSWER}. */
export type Outcome = string;

/** That a question has this answer; without a key, that it has any. */
export interface Claim {
  id: string;
  key?: string;
}

/** Who says so: the address of the source, and the place in it. */
interface Argued {
  from?: string | undefined;
  at?: string | undefined;
}

/** When all its claims hold, the question has this answer. */
export interface Way extends Argued {
  all: readonly Claim[];
  as: string;
}

/** What follows softly when the question has this answer: claims that it speaks for, and words. */
export interface Hinge extends Argued {
  if: string;
  then?: string | undefined;
  favours: readonly Claim[];
}

/** A question with its moves. */
export interface Stand {
  id: string;
  /** The keys of its possible answers. */
  keys: readonly string[];
  /** How its file says that it is settled; absent while it is open. */
  given?: Outcome;
  needs: readonly string[];
  /** Alternatives. */
  ways: readonly Way[];
  hinges: readonly Hinge[];
}

/** The questions of a mosaic with their moves, by id, in the order in which they are to be shown. */
export type Moves = ReadonlyMap<string, Stand>;

/** A claim as it is written: `id` or `id=key`. */
export const written = ({ id, key }: Claim): string => (key === undefined ? id : `${id}=${key}`);
