/** The longest title of a question or a source, also in a link, in characters of one or two UTF-16 code units each. */
export const LONGEST_TITLE = 300;
