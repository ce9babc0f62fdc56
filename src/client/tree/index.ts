/** The tree page: loads the tree, and changes its state when the reader uses pointer, keys or controls. */

import { isPast } from '../../pictures/film.ts';
import { type QuestionNode, treeFrom } from '../../pictures/question-tree.ts';
import type { TreeData } from '../../pictures/tree-data.ts';
import { type CardAction, cardIn } from '../picture/card.ts';
import { filmBar } from '../picture/film-bar.ts';
import { readFilter } from '../picture/filter.ts';
import { filterBar } from '../picture/filter-bar.ts';
import { showLineage } from '../picture/lineage.ts';
import { addressOf, shownAt } from './address.ts';
import { placeOf } from './draw.ts';
import { findBox } from './find-box.ts';
import { printOutline } from './print-outline.ts';
import { saveTree } from './save-tree.ts';
import {
  filterAgain,
  find,
  focus,
  handleKey,
  type Layout,
  reveal,
  setFilter,
  type TreeState,
  toggle,
  treeState,
  unfoldTo,
  uppermost,
} from './state.ts';
import { treePicture } from './tree-picture.ts';

/** How long to wait after the last of many moves before the address changes, in milliseconds. Chosen by eye. */
const PAUSE = 250;
/** The factor of one step of zoom. Chosen by eye. */
const STEP = 1.4;

const container = document.querySelector<HTMLElement>('[data-tree]');
if (container) void show(container);

async function show(container: HTMLElement): Promise<void> {
  const response = await fetch(container.dataset.tree ?? '').catch(() => undefined);
  const outline = document.querySelector('[data-tree-outline]');
  if (!response?.ok) {
    // Without data, shows the nested lists that the page has for readers without scripts, and nothing of the picture.
    for (const part of document.querySelectorAll('[data-tree-part]')) part.remove();
    outline?.replaceWith(document.createRange().createContextualFragment(outline.textContent));
    return;
  }
  const tree = treeFrom((await response.json()) as TreeData, document.querySelector('.site-name')?.textContent?.trim() ?? '');
  const part = <E extends HTMLElement>(name: string) => document.querySelector<E>(`[data-tree-${name}]`);
  printOutline(outline);
  for (const hidden of document.querySelectorAll<HTMLElement>('[data-tree-part]')) hidden.hidden = false;

  const hrefOf = ({ id }: QuestionNode) => `${container.dataset.questions}${id}/`;
  let state: TreeState = treeState(tree);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const picture = treePicture(container, part('map'), {
    state: () => state,
    found: () => finder.matches,
    hrefOf,
    onMoved: () => remember(false),
  });

  function update(anchor?: QuestionNode): void {
    picture.update(anchor);
    sayWhere();
  }

  function sayWhere(): void {
    const box = part('lineage');
    if (box) showLineage(box, state.root, state.root.label, focusOn);
  }

  const say = (words: string) => {
    const box = part('say');
    if (box) box.textContent = words;
  };

  /** Writes what is shown into the address: as a new step of the history, or in place of the present one. */
  function remember(asStep: boolean): void {
    clearTimeout(waiting);
    const write = (method: 'pushState' | 'replaceState') => {
      const address = addressOf({ state, words: finder.words, view: picture.view() });
      history[method](null, '', address === '.' ? location.pathname : address.startsWith('#') ? location.pathname + address : address);
    };
    if (asStep) write('pushState');
    else waiting = setTimeout(() => write('replaceState'), PAUSE);
  }

  /** Shows what the address says. */
  async function goToAddress(): Promise<void> {
    clearTimeout(waiting);
    card.close();
    const wanted = readFilter(new URLSearchParams(location.search), tree);
    if (isPast(wanted)) showYears(true);
    await film?.show(wanted);
    // What the page begins with depends on the layout, which the address can name.
    state = shownAt(tree, location.search, location.hash).state;
    const shown = shownAt(tree, location.search, location.hash, picture.first());
    state = shown.state;
    finder.show(shown.words, state.active);
    filters?.show(state.filter, state.prune);
    picture.begin(shown.view);
    showLayout();
    sayWhere();
  }

  function showLayout(): void {
    for (const button of layouts) button.setAttribute('aria-pressed', String(button.dataset.treeLayout === picture.layout));
    for (const box of document.querySelectorAll<HTMLElement>('[data-tree-zoom]')) box.hidden = picture.layout === 'indented';
  }

  const layouts = document.querySelectorAll<HTMLElement>('[data-tree-layout]');
  for (const button of layouts)
    button.addEventListener('click', () => {
      state.layout = button.dataset.treeLayout as Layout;
      picture.begin(undefined);
      showLayout();
      remember(true);
    });

  function fold(node: QuestionNode): void {
    toggle(state, node);
    state.active = node;
    update(node);
    remember(true);
    const count = node.children.length;
    say(state.unfolded.has(node) ? `Unfolded, ${count} sub-question${count === 1 ? '' : 's'}` : 'Folded');
  }

  function focusOn(node: QuestionNode): void {
    card.close();
    focus(state, node);
    state.active = uppermost(state);
    picture.begin(undefined);
    sayWhere();
    remember(true);
    say(`Now shown: ${node.title}`);
  }

  const card = cardIn(part('card') as HTMLElement, hrefOf, picture.focusActive);
  function openCard(node: QuestionNode): void {
    state.active = node;
    picture.paint();
    remember(false);
    showCard(node);
    part('card')?.querySelector<HTMLElement>('a, button:not(.card-close)')?.focus({ preventScroll: true });
  }

  function showCard(node: QuestionNode): void {
    const actions: CardAction[] = [];
    if (node.children.length > 0) {
      if (node !== state.root) actions.push({ label: 'Show only this branch', run: () => focusOn(node) });
      const run = () => {
        card.close();
        fold(node);
      };
      actions.push({ label: state.unfolded.has(node) ? 'Fold' : 'Unfold', run });
    }
    card.show(node, actions);
  }

  picture.svg.on('click', (event: MouseEvent) => {
    const here = placeOf(event.target);
    const bar = here ? undefined : picture.barAt(event);
    if (bar) {
      state.active = bar;
      picture.center(bar);
      picture.paint();
      remember(true);
    }
    if (!here || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const title = event.target instanceof Element && event.target.closest('a');
    event.preventDefault();
    if (title || here.node.children.length === 0) openCard(here.node);
    else fold(here.node);
  });

  picture.svg.on('keydown', (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { active } = state;
    const wasUnfolded = state.unfolded.has(active);
    if (event.key === 'Enter') openCard(active);
    else if (event.shiftKey && event.key === 'ArrowRight') {
      if (active.children.length > 0) focusOn(active);
    } else if (event.shiftKey && event.key === 'ArrowLeft') {
      if (state.root.parent) focusOn(state.root.parent);
    } else if (event.key === '+' || event.key === '-') zoomBy(event.key === '+' ? STEP : 1 / STEP);
    else if (handleKey(state, event.key)) {
      update(active);
      picture.keepInView();
      const folded = state.unfolded.has(active) !== wasUnfolded || event.key === '*';
      remember(folded);
      if (folded) say(wasUnfolded ? 'Folded' : 'Unfolded');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const finder = findBox(
    part,
    (words) => find(state, words),
    (match) => {
      if (match) {
        reveal(state, match);
        state.active = match;
      }
      update();
      if (match) picture.center(match);
      remember(false);
    },
  );

  const toggleFilters = part<HTMLButtonElement>('filters');
  toggleFilters?.addEventListener('click', () => showFilters(toggleFilters.getAttribute('aria-expanded') !== 'true'));
  /** Where there is little room, the filters can be folded. */
  function showFilters(shown: boolean): void {
    toggleFilters?.setAttribute('aria-expanded', String(shown));
    part('head')?.toggleAttribute('data-open', shown);
  }

  const filterBox = document.querySelector<HTMLElement>('[data-filters]');
  const filters = filterBox
    ? filterBar(filterBox, tree, (filter, prune) => {
        const { at, since } = state.filter;
        // To clear the filter leads back to today.
        if (film && (at !== filter.at || since !== filter.since)) {
          void film.show(filter);
          filters?.show(filter, prune);
        }
        setFilter(state, filter, prune);
        update();
        picture.fitMatches();
        remember(true);
      })
    : undefined;

  const yearsButton = part<HTMLButtonElement>('years');
  yearsButton?.addEventListener('click', () => showYears(yearsButton.getAttribute('aria-expanded') !== 'true'));
  /** The control of the years is folded until somebody wants it: the tree begins high on the page. */
  function showYears(shown: boolean): void {
    yearsButton?.setAttribute('aria-expanded', String(shown));
    part('film')?.toggleAttribute('data-open', shown);
    // Says the same before the script has come.
    delete document.documentElement.dataset.past;
  }

  const years = document.querySelector<HTMLElement>('[data-film]');
  const film = years
    ? filmBar(years, tree, (moment, isDone) => {
        filterAgain(state, { ...state.filter, ...moment }, state.prune);
        filters?.show(state.filter, state.prune);
        update();
        if (card.node) showCard(card.node);
        if (isDone) remember(true);
      })
    : undefined;

  const level = part<HTMLSelectElement>('level');
  level?.addEventListener('change', () => {
    if (!level.value) return;
    // The virtual root is no level that anybody sees.
    unfoldTo(state, Number(level.value) + (state.root.row < 0 ? 1 : 0));
    level.value = '';
    picture.begin(undefined);
    remember(true);
  });

  function zoomBy(factor: number): void {
    picture.enlarge(factor);
    remember(false);
  }

  const save = async (format: 'svg' | 'png') => {
    const trouble = await saveTree(format, {
      state,
      measure: picture.measure,
      places: picture.places,
      words: finder.words,
      film: film?.words() ?? '',
      hrefOf,
    });
    const box = part('saved');
    if (box) box.textContent = trouble ?? '';
  };
  const actions: Record<string, () => void> = {
    next: () => finder.turn(1),
    previous: () => finder.turn(-1),
    fit() {
      picture.fit();
      remember(true);
    },
    reset() {
      history.pushState(null, '', location.pathname);
      void goToAddress();
    },
    in: () => zoomBy(STEP),
    out: () => zoomBy(1 / STEP),
    svg: () => void save('svg'),
    png: () => void save('png'),
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-tree-action]'))
    button.addEventListener('click', () => actions[button.dataset.treeAction ?? '']?.());

  addEventListener('popstate', () => void goToAddress());
  await goToAddress();
  if (location.hash && picture.layout === 'columns') container.scrollIntoView({ block: 'nearest' });
  container.dataset.ready = '';
  performance.mark('tree-ready');
}
