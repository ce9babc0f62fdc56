/** Finds questions by words, with the thread that finds names on all pages; it starts when it is first asked. */
import type { Outline } from '../../compose/outline.ts';
import { askNames } from '../find/ask-names.ts';

/** @param show gets the ids of what was found, best first, and whether all words were found in one of them */
export type FindQuestions = (text: string, show: Show) => void;

type Show = (ids: readonly string[], isWhole: boolean) => void;

interface Query {
  text: string;
  show: Show;
}

/**
 * Makes what finds, for each part of the page that asks: of one part, only the last query is answered, and none of another is lost.
 * @param base path of the site, with a slash at both ends
 */
export function findQuestions(base: string, outline: Outline): () => FindQuestions {
  const known = new Set(outline.questions.map(({ id }) => id));
  /** By part of the page, in the order in which they are to be asked. */
  const waiting = new Map<object, Query>();
  let now: { part: object; query: Query } | undefined;
  let ask: ((text: string) => void) | undefined;

  function askNext(): void {
    const [first] = waiting;
    if (!first) return;
    const [part, query] = first;
    waiting.delete(part);
    now = { part, query };
    ask ??= askNames(base, ({ found, partial, failure }) => {
      if (!now) return;
      const { part, query } = now;
      const hits = found?.groups.find(({ kind }) => kind === 'question')?.hits ?? [];
      const ids = hits.flatMap(({ path }) => /^questions\/([a-z0-9-]+)\/$/.exec(path)?.[1] ?? []);
      if (failure === undefined)
        query.show(
          ids.filter((id) => known.has(id)),
          found?.whole ?? false,
        );
      else query.show(containing(outline, query.text), true);
      // A better answer will come when all is loaded, to the last query alone: so it is asked again.
      if (waiting.size > 0 && partial && !waiting.has(part)) waiting.set(part, query);
      if (waiting.size > 0) askNext();
      else if (!partial) now = undefined;
    });
    ask(query.text);
  }

  return () => {
    const part = {};
    return (text, show) => {
      waiting.delete(part);
      if (text === '') return;
      waiting.set(part, { text, show });
      if (!now || now.part === part) askNext();
    };
  };
}

/** The most that are found without the thread; by eye. */
const MOST = 6;

/** Where the names could not be loaded: the questions that have the words. */
function containing({ questions }: Outline, text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  const isFound = ({ id, label, title }: Outline['questions'][number]) =>
    words.every((word) => `${id} ${label} ${title}`.toLowerCase().includes(word));
  return questions
    .filter(isFound)
    .slice(0, MOST)
    .map(({ id }) => id);
}
