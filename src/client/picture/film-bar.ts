/** The control of the years: a slider, a button that plays or steps, and the year that is compared with. It loads the years when wanted. */
import { type Film, type FilmCounts, filmOf, isPast, type Moment, showMoment } from '../../pictures/film.ts';
import type { FilmData } from '../../pictures/film-data.ts';
import type { QuestionTree } from '../../pictures/question-tree.ts';
import { element } from '../element.ts';
import { filmWords } from './film-words.ts';
import { afterStep, placeOf, yearAt } from './film-years.ts';

/** How long each year is shown while the film plays, in milliseconds. Chosen by eye. */
const STEP = 800;

export interface FilmBar {
  /** Makes the tree as it was at a moment, when its years are loaded. */
  show(moment: Moment): Promise<void>;
  /** What the picture shows of the years, in words; empty for today. */
  words(): string;
}

/**
 * @param onShown called when the reader has changed the moment, and the tree is as it was then: with `false` while more is to come
 */
export function filmBar(box: HTMLElement, tree: QuestionTree, onShown: (moment: Moment, isDone: boolean) => void): FilmBar {
  const part = <E extends HTMLElement>(name: string) => box.querySelector<E>(`[data-film-${name}]`);
  const [slider, play, since] = [part<HTMLInputElement>('year'), part<HTMLButtonElement>('play'), part<HTMLSelectElement>('since')];
  const [now, said] = [part('now'), part('said')];
  const explained = said?.textContent?.trim() ?? '';
  const years = (box.dataset.years ?? '').split(' ').filter(Boolean).map(Number);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let loading: Promise<void> | undefined;
  let film: Film | undefined;
  let moment: Moment = { at: 0, since: 0 };
  let counts: FilmCounts | undefined;
  let playing: ReturnType<typeof setTimeout> | undefined;

  async function load(): Promise<void> {
    const read = async () => {
      const response = await fetch(box.dataset.film ?? '');
      return response.ok ? ((await response.json()) as FilmData) : undefined;
    };
    // A host may answer with a page in place of what it does not have.
    const data = await read().catch(() => undefined);
    if (data) film = filmOf(tree, data);
    else loading = undefined;
  }

  async function show(next: Moment): Promise<void> {
    moment = next;
    if (isPast(next) && !film) {
      loading ??= load();
      await loading;
      if (moment !== next) return;
    }
    if (film) counts = showMoment(film, moment);
    paint();
  }

  function paint(): void {
    const { at } = moment;
    const words = counts ? filmWords(moment, counts) : '';
    const year = at === 0 ? 'today' : String(at);
    box.toggleAttribute('data-past', isPast(moment));
    if (now) now.textContent = year;
    if (slider) slider.value = String(placeOf(years, at));
    slider?.setAttribute('aria-valuetext', year);
    if (since) {
      const earlier = years.filter((each) => at === 0 || each < at);
      const own = moment.since > 0 && !earlier.includes(moment.since) ? [moment.since] : [];
      const options = [...own, ...earlier].map((each) => element('option', { value: String(each) }, String(each)));
      since.replaceChildren(element('option', { value: '' }, 'no year'), ...options);
      since.value = moment.since > 0 ? String(moment.since) : '';
    }
    if (said) said.textContent = isPast(moment) && !film ? 'The years could not be loaded.' : words || explained;
    if (play) play.textContent = still.matches ? 'Next year' : playing === undefined ? 'Play' : 'Pause';
  }

  function stop(): void {
    clearTimeout(playing);
    playing = undefined;
    said?.removeAttribute('aria-live');
  }

  async function go(at: number, isDone: boolean, compared = moment.since): Promise<void> {
    const next = { at, since: at > 0 && compared >= at ? 0 : compared };
    await show(next);
    if (moment === next && (film || !isPast(next))) onShown(next, isDone);
  }

  async function step(): Promise<void> {
    const at = afterStep(years, moment.at);
    // Read out each second, nobody could listen to anything else.
    if (at > 0 && !still.matches) {
      said?.setAttribute('aria-live', 'off');
      playing = setTimeout(() => void step(), STEP);
    } else stop();
    await go(at, playing === undefined);
    if (!film) stop();
  }

  slider?.addEventListener('input', () => {
    stop();
    void go(yearAt(years, Number(slider.value)), false);
  });
  slider?.addEventListener('change', () => void go(yearAt(years, Number(slider.value)), true));
  since?.addEventListener('change', () => {
    stop();
    void go(moment.at, true, Number(since.value));
  });
  play?.addEventListener('click', () => {
    if (playing === undefined) return void step();
    stop();
    void go(moment.at, true);
  });
  still.addEventListener('change', () => {
    stop();
    paint();
  });
  box.hidden = false;
  paint();
  return {
    show(next) {
      if (next.at !== moment.at) stop();
      return show({ at: next.at, since: next.since });
    },
    words: () => (counts ? filmWords(moment, counts) : ''),
  };
}
