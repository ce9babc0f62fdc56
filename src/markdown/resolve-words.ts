/** The words of a text that links to questions: the label of a question is not known when the text is rendered. */

/** Marks around the id of a question whose label belongs there. They are no characters, so no text has them. https://www.unicode.org/faq/private_use.html */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** Stands for the label of a question. @param id as the author wrote it */
export const openWords = (id: string): string => (id === '' ? '' : OPEN + id + CLOSE);

/** The words with the labels of the questions; an unknown id stays as it is. */
export const resolveWords = (words: string, labelOf: (id: string) => string | undefined): string =>
  words.includes(OPEN) ? words.replace(/\uFDD0([^\uFDD0\uFDD1]*)\uFDD1/g, (_, id: string) => labelOf(id) ?? id) : words;
