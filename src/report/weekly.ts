/** The weekly report: what is still open, and which sources no longer answer. */
import type { RootContent } from 'mdast';
import { comment, heading, link, list, paragraph, text } from '../formats/markdown.ts';
import { hasInsight } from '../mosaic/fill.ts';
import type { Mosaic, Source } from '../mosaic/mosaic.ts';
import { coverageOf, isChecked } from '../mosaic/reason/coverage.ts';
import { frontierOf } from '../mosaic/reason/frontier.ts';
import { importanceIn } from '../mosaic/reason/importance.ts';
import { coverageWords, knownWords } from '../views/coverage-words.ts';
import { daysWords } from '../views/date-words.ts';
import { importanceWords } from '../views/importance-words.ts';
import { shortened } from '../visible.ts';
import type { Happened } from './happened.ts';

/** The most questions of the frontier that are listed for each root; chosen by eye. */
const LISTED = 10;

/** The most dead sources that are listed: chosen by eye, so that the issue stays below GitHub's 65,536 characters. */
const LISTED_DEAD = 100;

/**
 * Markdown for an issue.
 * @param dead sources with the answer of their address
 * @param hrefOf the absolute address of a question
 * @param happened what happened of late, where that is known
 */
export function weeklyReport(
  mosaic: Mosaic,
  dead: readonly { source: Source; outcome: number | string }[],
  hrefOf: (id: string) => string,
  happened?: Happened,
): string {
  const importanceOf = importanceIn(mosaic);
  const roots = mosaic.roots.flatMap((root): RootContent[] => {
    const frontier = frontierOf([root], importanceOf);
    const more = frontier.length - LISTED;
    const listed = frontier.slice(0, LISTED).map(({ question, importance }) => {
      const facts = [importanceWords(importance), knownWords(question)].filter((words) => words !== '').join('; ');
      return { line: [link(shortened(question.title), hrefOf(question.id)), text(` (${facts})`)] };
    });
    return [
      heading(3, `${shortened(root.title)} (${frontier.length})`),
      frontier.length > 0
        ? list([...listed, ...(more > 0 ? [{ line: [text(`and ${more} more`)] }] : [])])
        : paragraph(text('Every leaf is answered or ill-posed: ask what follows from the answers.')),
    ];
  });
  const insights = [...mosaic.questions.values()].flatMap(({ citations }) => citations.filter(hasInsight));
  const unchecked = insights.filter(({ fields }) => fields.assisted && !isChecked(fields)).length;
  const gone = dead.slice(0, LISTED_DEAD).map(({ source, outcome }) => ({
    line: [
      text(`${shortened(source.title ?? source.url)}, `),
      { type: 'inlineCode' as const, value: shortened(source.url) },
      text(` (${outcome}): `),
      ...source.citations.flatMap(({ question: { id } }, i) => [...(i > 0 ? [text(', ')] : []), link(id, hrefOf(id))]),
    ],
  }));
  return comment([
    paragraph(text(`Coverage: ${coverageWords(coverageOf(mosaic.roots))}.`)),
    ...(unchecked > 0 ? [paragraph(text(`Drafted by a machine and checked by nobody: ${unchecked} of ${insights.length} insights.`))] : []),
    ...(happened ? [heading(2, `What happened, ${daysWords(happened.from, happened.until)}`), ...happened.content] : []),
    heading(2, 'The frontier'),
    ...roots,
    heading(2, 'Sources that no longer answer'),
    gone.length > 0
      ? list([...gone, ...(dead.length > LISTED_DEAD ? [{ line: [text(`and ${dead.length - LISTED_DEAD} more`)] }] : [])])
      : paragraph(text('None.')),
  ]);
}
