/** The boxes below the picture: what follows, the shortest ways to settle the question, and how two people compare. */
import type { Claim } from '../../mosaic/backcast/moves.ts';
import type { SmallestSets } from '../../mosaic/backcast/smallest-sets.ts';
import type { Change } from '../../mosaic/backcast/what-if.ts';
import { element } from '../element.ts';
import { compared } from './compared.ts';
import { followsParts } from './follows.ts';
import { type GameData, labelIn } from './game-data.ts';
import { type Links, worded } from './worded.ts';
import { claimsOf, textOf, type Word } from './words.ts';

const listOf = (sentences: readonly Word[][], more: string | undefined, data: GameData, links: Links): Node[] => [
  element('ul', { role: 'list' }, ...sentences.map((words) => element('li', {}, ...worded(words, data, links)))),
  ...(more ? [element('p', { class: 'meta' }, more)] : []),
];

/** Shows what follows; hides the box where nothing is supposed or nothing follows. */
export function showFollows(box: HTMLElement, change: Change, data: GameData, links: Links): void {
  const parts = followsParts(change, data);
  box.hidden = parts.length === 0;
  box.replaceChildren(
    element('h2', { id: 'Follows' }, 'What follows'),
    ...parts.flatMap(({ name, sentences, more }) => [element('h3', {}, name), ...listOf(sentences, more, data, links)]),
  );
}

/** How many sets are shown at once. Chosen by eye. */
const SHOWN = 8;

/** Shows the smallest sets of answers that would settle a question, by the answer that it then has. @param suppose called with a set */
export function showShortest(
  box: HTMLElement,
  id: string,
  sets: ReadonlyMap<string, SmallestSets>,
  data: GameData,
  suppose: (set: readonly Claim[]) => void,
): void {
  const found = [...sets].filter(([, { sets }]) => sets.length > 0);
  box.hidden = found.length === 0;
  const button = (set: readonly Claim[]) => {
    const made = element('button', { type: 'button', class: 'backcast-set' }, textOf(claimsOf(set, data), data));
    made.addEventListener('click', () => suppose(set));
    return element('li', {}, made);
  };
  const listOfSets = (some: readonly (readonly Claim[])[]) => element('ul', { role: 'list' }, ...some.map(button));
  box.replaceChildren(
    element('h2', { id: 'Shortest' }, 'Shortest ways to settle it'),
    element('p', { class: 'meta' }, `The fewest answers that would settle “${labelIn(data, id)}”. Click one to suppose it.`),
    ...found.flatMap(([key, { sets, all }]) => [
      element('h3', {}, `${key}, by`),
      listOfSets(sets.slice(0, SHOWN)),
      ...(sets.length > SHOWN
        ? [element('details', {}, element('summary', {}, `${sets.length - SHOWN} longer ones`), listOfSets(sets.slice(SHOWN)))]
        : []),
      ...(all ? [] : [element('p', { class: 'meta' }, 'There may be more: the search ended before it had seen all.')]),
    ]),
  );
}

/** Shows what one person argues, or how two compare; hides the box for everybody. */
export function showCompared(box: HTMLElement, people: readonly string[], data: GameData, links: Links): void {
  box.hidden = people.length === 0;
  box.replaceChildren();
  if (box.hidden) return;
  const [first = '', second = ''] = people.map((slug) => data.people.get(slug) ?? slug);
  const { cruxes, parts } = compared(data, people);
  const side = (name: string, moves: readonly Word[][]) =>
    element('div', {}, element('h4', {}, name), ...listOf(moves, undefined, data, links));
  box.append(
    element('h2', { id: 'Compared' }, second ? `${first} and ${second}` : first),
    ...(second ? [element('h3', {}, 'Where they part')] : []),
    ...(second && cruxes.length === 0 ? [element('p', { class: 'nothing' }, 'On no question, as far as their moves say.')] : []),
    ...cruxes.map((crux) =>
      element(
        'article',
        { class: 'backcast-crux' },
        element('p', {}, ...worded([{ question: crux.question }, `. ${crux.words}`], data, links)),
        element('div', { class: 'backcast-sides' }, side(first, crux.first), side(second, crux.second)),
      ),
    ),
    ...parts.flatMap(({ name, moves, more }) => [
      element('h3', {}, name),
      ...(moves.length > 0 ? listOf(moves, more, data, links) : [element('p', { class: 'nothing' }, 'Nothing here.')]),
    ]),
  );
}
