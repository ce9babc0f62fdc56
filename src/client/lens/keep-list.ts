/** The questions to keep in mind while reading: as Markdown to copy, and as a sheet to print. */
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';

export interface Kept {
  label: string;
  /** The whole question. */
  title: string;
  fill: string;
  /** Absolute. */
  href: string;
  /** What is known, in a line; empty where nothing is. */
  known: string;
}

const NOTHING = 'Nothing is written down yet.';

/** @param title of what is read; empty where it has none */
export function keptMarkdown(title: string, questions: readonly Kept[]): string {
  const heading = title ? `Questions to keep in mind while reading “${plain(title)}”` : 'Questions to keep in mind';
  const items = questions.map(
    ({ label, title, href, known }) =>
      `- [${plain(label)}](${href})${title === label ? '' : `: ${plain(title)}`}\n  Known: ${plain(known || NOTHING)}`,
  );
  return `# ${heading}\n\n${items.join('\n')}\n`;
}

/** Text that Markdown takes as it is, in one line. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#~|$&]/g, '\\$&');

/** What is printed: each question with what is known of it, and room for notes. */
export function keptSheet(title: string, questions: readonly Kept[]): (HTMLElement | string)[] {
  return [
    element('h2', {}, 'Questions to keep in mind'),
    ...(title ? [element('p', { class: 'lens-sheet-title' }, 'while reading ', element('cite', {}, element('bdi', {}, title)))] : []),
    element(
      'ol',
      {},
      ...questions.map(({ label, title, fill, known }) =>
        element(
          'li',
          {},
          element('p', {}, fillMark(fill), ' ', element('b', {}, label), title === label ? undefined : ` ${title}`),
          element('p', { class: 'lens-sheet-known' }, known || NOTHING),
        ),
      ),
    ),
  ];
}
