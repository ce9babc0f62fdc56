/** Finds questions by words, with the thread that finds names on all pages; it starts when it is first asked. */
import type { Outline } from '../../compose/outline.ts';
import { askNames } from '../find/ask-names.ts';

/** @param show gets the ids of what was found, best first, and whether all words were found in one of them */
export type FindQuestions = (text: string, show: (ids: readonly string[], isWhole: boolean) => void) => void;

/** @param base path of the site, with a slash at both ends */
export function findQuestions(base: string, outline: Outline): FindQuestions {
  const known = new Set(outline.questions.map(({ id }) => id));
  let tell: Parameters<FindQuestions>[1] = () => undefined;
  let asked = '';
  let ask: ((text: string) => void) | undefined;
  return (text, show) => {
    tell = show;
    asked = text;
    ask ??= askNames(base, ({ found, failure }) => {
      const hits = found?.groups.find(({ kind }) => kind === 'question')?.hits ?? [];
      const ids = hits.flatMap(({ path }) => /^questions\/([a-z0-9-]+)\/$/.exec(path)?.[1] ?? []);
      if (failure === undefined) tell(ids.filter((id) => known.has(id)), found?.whole ?? false);
      else tell(containing(outline, asked), true);
    });
    ask(text);
  };
}

/** The most that are found without the thread; by eye. */
const MOST = 6;

/** Where the names could not be loaded: the questions that have the words. */
function containing({ questions }: Outline, text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  const isFound = ({ id, label, title }: Outline['questions'][number]) =>
    words.every((word) => `${id} ${label} ${title}`.toLowerCase().includes(word));
  return questions.filter(isFound).slice(0, MOST).map(({ id }) => id);
}
