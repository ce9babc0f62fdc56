/** The page of moves: draws what would settle a question, and shows what changes when a reader supposes answers. */
import type { BackcastData } from '../../formats/backcast-data.ts';
import { infer } from '../../mosaic/backcast/infer.ts';
import { type Claim, type Moves, SOME_ANSWER } from '../../mosaic/backcast/moves.ts';
import { smallestSets } from '../../mosaic/backcast/smallest-sets.ts';
import { whatIf } from '../../mosaic/backcast/what-if.ts';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { placeOf } from '../tree/draw.ts';
import { handleKey, reveal, type TreeState, toggle, treeState, unfoldTo } from '../tree/state.ts';
import { treePicture } from '../tree/tree-picture.ts';
import { addressOf, type Shown, shownAt } from './address.ts';
import { showCompared, showFollows, showShortest } from './boxes.ts';
import { questionChoices } from './chooser.ts';
import { backcastControls } from './controls.ts';
import { dresser, type Situation } from './dress.ts';
import { followsInShort } from './follows.ts';
import { gameData, labelIn, movesBy } from './game-data.ts';
import { firstUnfolded, type GameTree, gameTree } from './game-tree.ts';
import { moveCard } from './move-card.ts';
import { outlineBox } from './outline-box.ts';
import { supposedBar } from './supposed-bar.ts';

/** The factor of one step of zoom. Chosen by eye. */
const STEP = 1.4;
/** More questions than this that follow are not unfolded: the tree would be too large to see anything in it. Chosen by eye. */
const MOST_REVEALED = 60;

const container = document.querySelector<HTMLElement>('[data-backcast]');
if (container) void show(container);

async function show(container: HTMLElement): Promise<void> {
  const whole = document.querySelector<HTMLElement>('[data-backcast-part]');
  const response = await fetch(container.dataset.backcast ?? '').catch(() => undefined);
  if (!response?.ok || !whole) {
    // Without data, the page has the same as text.
    whole?.remove();
    return;
  }
  const data = gameData((await response.json()) as BackcastData);
  const find = <E extends HTMLElement>(name: string) => whole.querySelector<E>(`[data-backcast-${name}]`) as E;
  const part = <E extends HTMLElement>(name: string) => document.querySelector<E>(`[data-tree-${name}]`);
  const links = {
    question: (id: string) => `${container.dataset.questions}${id}/`,
    source: (slug: string) => `${container.dataset.sources}${slug}/`,
  };
  whole.hidden = false;

  const choices = questionChoices(data.moves);
  const firstQuestion = choices.goals[0] ?? choices.withWays[0] ?? choices.others[0] ?? '';
  let shown: Shown = { question: undefined, supposed: new Map(), people: [], soft: false, layout: undefined };
  // Until the address is read there is nothing to reason about.
  let moves: Moves = new Map();
  let before = infer(moves);
  let game: GameTree = gameTree(moves, data.questions, firstQuestion, false);
  let state: TreeState = treeState(game.tree, firstUnfolded(game.tree));
  let situation: Situation = situationNow();
  let dress = dresser(situation);

  function situationNow(): Situation {
    return { data, moves, game, supposed: shown.supposed, change: whatIf(moves, shown.supposed, before) };
  }

  const picture = treePicture(container, null, {
    state: () => state,
    found: () => [],
    hrefOf: ({ id }) => links.question(id),
    onMoved() {},
  });
  picture.svg.attr('aria-label', 'What would settle the question');

  const say = (words: string) => {
    const box = part('say');
    if (box) box.textContent = words;
  };
  const question = () => shown.question ?? firstQuestion;

  /** Shows what is new in `next`, and writes it into the address. */
  function go(next: Partial<Shown>, anchor?: QuestionNode, method: 'pushState' | 'replaceState' = 'pushState'): void {
    const last = shown;
    shown = { ...shown, ...next };
    const address = addressOf(shown);
    if (address !== addressOf(last)) history[method](null, '', address || location.pathname);
    render(last, anchor);
  }

  function render(last: Shown | undefined, anchor?: QuestionNode): void {
    const isNewTree = !last || last.question !== shown.question || last.people !== shown.people || last.soft !== shown.soft;
    if (!last || last.people !== shown.people) {
      moves = movesBy(data, shown.people);
      before = infer(moves);
      showCompared(find('compared'), shown.people, data, links);
    }
    if (isNewTree) {
      card.close();
      game = gameTree(moves, data.questions, question(), shown.soft);
      state = treeState(game.tree, firstUnfolded(game.tree));
    }
    state.layout = shown.layout;
    situation = situationNow();
    dress = dresser(situation, dress);
    game.tree.dress = dress;
    const { settles, readies } = situation.change;
    const changed = [...settles, ...readies].flatMap((id) => game.at.get(id) ?? []);
    if (shown.supposed.size > 0 && changed.length <= MOST_REVEALED) for (const node of changed) reveal(state, node);
    if (isNewTree || last?.layout !== shown.layout) picture.begin(undefined);
    else picture.update(anchor);
    card.refresh(dress);
    bar.show(shown.supposed, situation.change);
    showFollows(find('follows'), situation.change, data, links);
    controls.show({ ...shown, question: question() }, picture.layout);
    outline.refresh(situation);
    clearTimeout(searching);
    searching = setTimeout(searchShortest);
  }

  let searching: ReturnType<typeof setTimeout> | undefined;
  /** After the picture: it may take a tenth of a second. */
  function searchShortest(): void {
    const { settled } = situation.change.inference;
    const { ways = [], keys = [] } = moves.get(question()) ?? {};
    const open = settled.has(question()) ? [] : keys;
    const sets = open.flatMap((key) => {
      const to = ways.filter(({ as }) => as === key);
      return to.length > 0 ? [[key, smallestSets(moves, question(), to, settled)] as const] : [];
    });
    showShortest(find('shortest'), question(), new Map(sets), data, (set) => supposeAll(set));
  }

  function suppose(id: string, key: string): void {
    const supposed = new Map(shown.supposed);
    if (supposed.get(id) === key) supposed.delete(id);
    else supposed.set(id, key);
    const node = game.at.get(id);
    if (node) state.active = node;
    go({ supposed }, node);
    say(`${supposed.has(id) ? `You suppose ${labelIn(data, id)}: ${key}` : 'Taken back'}. ${followsInShort(situation.change)}`);
  }
  const supposeAll = (set: readonly Claim[]) =>
    go({ supposed: new Map([...shown.supposed, ...set.map(({ id, key }) => [id, key ?? SOME_ANSWER] as const)]) }, game.tree.root);
  function takeBack(id: string | undefined): void {
    const supposed = new Map(id === undefined ? [] : shown.supposed);
    if (id !== undefined) supposed.delete(id);
    go({ supposed }, state.active);
    say(`Taken back. ${followsInShort(situation.change)}`);
    // The button that was pressed is gone.
    if (document.activeElement === document.body) picture.focusActive();
  }
  const bar = supposedBar(find('supposed'), data, takeBack);
  const outline = outlineBox(find('outline'), (slug) => new URL(links.source(slug), location.href).href);
  const card = moveCard(part('card') as HTMLElement, data, links, {
    suppose,
    choose: (id) => go({ question: id }),
    onClose: picture.focusActive,
  });

  function fold(node: QuestionNode): void {
    toggle(state, node);
    state.active = node;
    picture.update(node);
    say(state.unfolded.has(node) ? 'Unfolded' : 'Folded');
  }
  /** Opens the card of a node, or goes to where a question is drawn with what is below it. */
  function open(node: QuestionNode): void {
    const of = game.partOf.get(node);
    if (!of) return;
    if (of.kind === 'question' && of.again) {
      goTo(of.id);
      return;
    }
    state.active = node;
    picture.paint();
    card.show(node, of, dress(node));
  }
  function goTo(id: string): void {
    const node = game.at.get(id);
    if (!node) {
      go({ question: id });
      return;
    }
    reveal(state, node);
    state.active = node;
    picture.update(node);
    picture.center(node);
    picture.focusActive();
  }

  picture.svg.on('click', (event: MouseEvent) => {
    const here = placeOf(event.target);
    if (!here || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    event.preventDefault();
    const chip = event.target.closest<SVGElement>('[data-chip]')?.dataset.chip;
    if (chip !== undefined) suppose(here.node.id, chip);
    else if (event.target.closest('.title, .note') || here.node.children.length === 0) open(here.node);
    else fold(here.node);
  });
  picture.svg.on('keydown', (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { active } = state;
    const of = game.partOf.get(active);
    if (event.key === 'Enter') open(active);
    else if (/^[0-9]$/.test(event.key)) {
      if (of?.kind !== 'question') return;
      const key = moves.get(of.id)?.keys[Number(event.key) - 1];
      if (event.key === '0') takeBack(of.id);
      else if (key !== undefined) suppose(of.id, key);
      picture.keepInView();
    } else if (event.key === '+' || event.key === '-') picture.enlarge(event.key === '+' ? STEP : 1 / STEP);
    else if (handleKey(state, event.key)) {
      picture.update(active);
      picture.keepInView();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const controls = backcastControls(whole, data, choices, go);

  const actions: Record<string, () => void> = {
    next: () => controls.turn(1),
    previous: () => controls.turn(-1),
    fit: () => picture.fit(),
    in: () => picture.enlarge(STEP),
    out: () => picture.enlarge(1 / STEP),
    unfold() {
      unfoldTo(state, Number.POSITIVE_INFINITY);
      picture.begin(undefined);
    },
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-tree-action]'))
    button.addEventListener('click', () => actions[button.dataset.treeAction ?? '']?.());

  // The name of a question in a list leads to it in the picture, where it is drawn; its page is one more click away.
  whole.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.backcast-beside [data-goes-to]') : null;
    const id = link?.dataset.goesTo;
    if (id === undefined || !game.at.has(id) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(id);
    container.scrollIntoView({ block: 'nearest' });
  });

  addEventListener('popstate', goToAddress);
  function goToAddress(): void {
    shown = shownAt(location.search, data);
    render(undefined);
  }
  goToAddress();
  container.dataset.ready = '';
  performance.mark('backcast-ready');
}
