/** The page at a former id of a question. */
export interface Redirect {
  /** The present id. */
  movedTo: string;
}
