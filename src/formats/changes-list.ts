/** What happened in a time, for terminals, release notes and reports, and for programs. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { HistoryEvent } from '../history/events.ts';
import type { Happening } from '../history/happenings.ts';
import type { Addresses } from '../views/address.ts';
import type { HistoryView } from '../views/history-view.ts';
import { eventCounts, happenedLines, type Words } from '../views/what-happened.ts';
import { shortened, visible } from '../visible.ts';
import { comment, link, list, paragraph, text } from './markdown.ts';

/** Where the site is. */
export interface Place {
  to: Addresses;
  /** Origin of the published site. */
  siteUrl: string;
}

const NOTHING = 'Nothing happened.';

/** What happened in all of them: `2 questions asked, 5 insights`. */
const countsOf = (happenings: readonly Happening[]) => eventCounts(happenings.flatMap(({ events }) => events));

const titleOf = (id: string, { names }: HistoryView) => names.question(id)?.title ?? names.titleThen(id);

/** For a terminal: each question with what happened to it, and then how much that is. */
export function changesText(happenings: readonly Happening[], history: HistoryView, { to }: Place): string {
  const plain = (words: Words) => shortened(typeof words === 'string' ? words : words.words);
  const parts = happenings.map(({ question, events }) =>
    [
      shortened(titleOf(question, history)),
      // A piece between two links keeps its blanks.
      ...happenedLines(events, history.names, to).map(
        ({ words }) => `  ${words.map((each) => (typeof each === 'string' ? visible(each) : plain(each))).join('')}`,
      ),
    ].join('\n'),
  );
  return happenings.length === 0 ? NOTHING : `${parts.join('\n\n')}\n\n${sentence(countsOf(happenings))}`;
}

/** In Markdown for GitHub: text of strangers links to nothing and mentions nobody. */
export const changesMarkdown = (happenings: readonly Happening[], history: HistoryView, place: Place): string =>
  comment(changesContent(happenings, history, place, happenings.length));

/** The same as a part of a document. @param most how many questions are listed at most */
export function changesContent(
  happenings: readonly Happening[],
  history: HistoryView,
  { to, siteUrl }: Place,
  most: number,
): RootContent[] {
  if (happenings.length === 0) return [paragraph(text(NOTHING))];
  const phrase = (each: Words): PhrasingContent =>
    typeof each === 'string' ? text(visible(each)) : link(shortened(each.words), siteUrl + each.href);
  const items = happenings.slice(0, most).map(({ question: id, events }) => {
    const question = history.names.question(id);
    const title = shortened(titleOf(id, history));
    return {
      line: [question ? link(title, siteUrl + to.question(question.id)) : text(title)],
      below: happenedLines(events, history.names, to).map(({ words }) => ({ line: words.map(phrase) })),
    };
  });
  const more = happenings.length - items.length;
  return [
    paragraph(text(sentence(countsOf(happenings)))),
    list([...items, ...(more > 0 ? [{ line: [text(`and ${more} more questions`)] }] : [])]),
  ];
}

/** For programs: the events as they are, newest first, each with the present id of its question. */
export function changesJson(events: readonly HistoryEvent[], { names }: HistoryView): string {
  const all = events.toReversed().map((event) => ({ ...event, present: names.question(event.question)?.id ?? null }));
  return JSON.stringify(all, null, 2);
}

const sentence = (words: string) => `${words}.`;
