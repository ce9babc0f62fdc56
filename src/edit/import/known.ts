/** What is known of the questions that exist, for the comparison with the lines of a list. */
import { wordsKey } from '../../mosaic/reason/likeness.ts';
import { type TitleWords, tellingWords, type Weigh, weighBy, weighedDice } from './title-words.ts';

export interface Known {
  id: string;
  title: string;
  label?: string | undefined;
  /** The question it is a part of, then its further parents. */
  parents: readonly string[];
  order?: number | undefined;
  /** Who asks it: keys of sources and of names. */
  posers: ReadonlySet<string>;
}

export interface KnownQuestions {
  byId: ReadonlyMap<string, Known>;
  /** From 0 to 1: how alike a line and a question are by their words. */
  likeness(line: TitleWords, id: string): number;
  /** The ids of questions that share telling words with a line, the most alike first. */
  likely(line: TitleWords): string[];
  /** The first questions that are a part of one, in their order. */
  below(id: string): readonly string[];
  before(id: string): string | undefined;
  after(id: string): string | undefined;
  /** Whether a question is below another, however deep. */
  isBelow(id: string, above: string): boolean;
}

/** Words of more questions than this find none, because they tell too little; chosen by eye. It bounds the time for a line. */
const MOST_QUESTIONS = 300;
/** How many questions are compared with a line, and how many of them are kept; chosen by eye. */
const COMPARED = 30;
const KEPT = 12;
/** What a name counts beside a title, because it has few words. Chosen on the lists of `align.ts`. */
const NAME = 0.9;
/** The most questions below one that are looked at without a word in common; chosen by eye. */
const MOST_BELOW = 30;
/** The most questions that are looked at on the way up; no outline is deeper. */
const FARTHEST = 100;

export function knownQuestions(questions: readonly Known[]): KnownQuestions {
  const byId = new Map(questions.map((known) => [known.id, known]));
  const words = new Map(
    questions.map(({ id, title, label = '' }) => [
      id,
      { key: wordsKey(title), title: tellingWords(title), name: tellingWords(`${id.replaceAll('-', ' ')} ${label}`) },
    ]),
  );
  const byKey = new Map(questions.map(({ id, title }) => [wordsKey(title), id]));
  const all = [...words].map(([id, { title, name }]) => ({ id, words: new Set([...title, ...name]) }));
  const weigh: Weigh = weighBy(all.map((each) => each.words));
  const having = new Map<string, string[]>();
  for (const { id, words } of all) for (const word of words) push(having, word, id);

  const likeness = ({ key, whole, main }: TitleWords, id: string): number => {
    const own = words.get(id);
    if (!own) return 0;
    if (own.key === key) return 1;
    const toTitle = Math.min(0.99, Math.max(weighedDice(whole, own.title, weigh), weighedDice(main, own.title, weigh)));
    return Math.max(toTitle, NAME * weighedDice(whole, own.name, weigh), NAME * weighedDice(main, own.name, weigh));
  };
  const likely = (line: TitleWords): string[] => {
    const shared = new Map<string, number>();
    for (const word of line.whole) {
      const ids = having.get(word) ?? [];
      if (ids.length <= MOST_QUESTIONS) for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + weigh(word));
    }
    const most = [...shared].sort((a, b) => b[1] - a[1]).slice(0, COMPARED);
    const scored = most.map(([id]) => ({ id, score: likeness(line, id) })).sort((a, b) => b.score - a.score);
    const same = byKey.get(line.key);
    return [...new Set([...(same === undefined ? [] : [same]), ...scored.slice(0, KEPT).map(({ id }) => id)])];
  };

  const { below, before, after } = families(questions);
  const isBelow = (id: string, above: string): boolean => {
    const seen = new Set([id]);
    for (const each of seen) {
      if (seen.size > FARTHEST) return false;
      for (const parent of byId.get(each)?.parents ?? []) {
        if (parent === above) return true;
        seen.add(parent);
      }
    }
    return false;
  };
  return {
    byId,
    likeness,
    likely,
    below: (id) => below.get(id) ?? [],
    before: (id) => before.get(id),
    after: (id) => after.get(id),
    isBelow,
  };
}

/** For each question, the ids of those below it, and of those before and after it below the same parent. */
function families(questions: readonly Known[]) {
  const below = new Map<string, string[]>();
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (const [parent, family] of Map.groupBy(questions, ({ parents: [first] }) => first)) {
    if (parent === undefined) continue;
    const inOrder = family.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.title < b.title ? -1 : 1));
    below.set(
      parent,
      inOrder.slice(0, MOST_BELOW).map(({ id }) => id),
    );
    inOrder.forEach(({ id }, place) => {
      const next = inOrder[place + 1]?.id;
      if (next === undefined) return;
      after.set(id, next);
      before.set(next, id);
    });
  }
  return { below, before, after };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
