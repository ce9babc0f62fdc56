/** Shows what the lens found, loads what is known of it, and knows which questions the reader keeps in mind. */
import { composeAddress, type KnownOfInsight } from '../../views/compose-address.ts';
import type { Answer, Result } from './answer.ts';
import type { Kept } from './keep-list.ts';
import { type Known, loadKnown } from './known.ts';
import type { Parts } from './parts.ts';
import { resultItem } from './result-item.ts';
import { sourceNote } from './source-note.ts';

export interface Results {
  show(answer: Answer): void;
  clear(): void;
  /** Forgets what was ticked and unticked: that was for another text. */
  forget(): void;
  /** The questions that are ticked, in the order of the lists. */
  kept(): Kept[];
}

interface Shown {
  result: Result;
  href: string;
  isTicked(): boolean;
  known?: Known | undefined;
  load(): void;
}

/**
 * @param base path of the site, with a slash at both ends
 * @param changed is called when what is kept, or known of it, has changed
 */
export function resultsIn({ source, far, likely, less, fold, lessList }: Parts, base: string, changed: () => void): Results {
  const hrefOf = (path: string) => new URL(base + path, location.href).href;
  /** What the reader ticked and unticked, by id. */
  const choices = new Map<string, boolean>();
  let shown: Shown[] = [];

  function shownOf(result: Result, answer: Answer, isLikely: boolean): Shown & { item: HTMLElement } {
    const href = hrefOf(`questions/${result.id}/`);
    const form = composeAddress(`${base}compose/`, { kind: 'insight', id: result.id, ...knownOfInsight(answer, result) });
    const { item, tick, show } = resultItem(result, href, form, choices.get(result.id) ?? isLikely);
    tick.addEventListener('change', () => {
      choices.set(result.id, tick.checked);
      changed();
    });
    let isLoading = false;
    const entry: Shown & { item: HTMLElement } = {
      result,
      href,
      item,
      isTicked: () => tick.checked,
      load() {
        if (isLoading) return;
        isLoading = true;
        void loadKnown(href, answer.known && new URL(hrefOf(`sources/${answer.known.slug}/`)).pathname).then((known) => {
          entry.known = known;
          show(known);
          changed();
        });
      },
    };
    return entry;
  }

  less.addEventListener('toggle', () => {
    if (less.open) for (const each of shown) each.load();
  });

  return {
    show(answer) {
      const [good, others] = [answer.likely, answer.lessLikely].map((results, list) =>
        results.map((result) => shownOf(result, answer, list === 0)),
      ) as [(Shown & { item: HTMLElement })[], (Shown & { item: HTMLElement })[]];
      shown = [...good, ...others];
      const note = sourceNote(answer, answer.known && { name: answer.known.name, href: hrefOf(`sources/${answer.known.slug}/`) });
      source.replaceChildren(...note);
      source.hidden = note.length === 0;
      far.hidden = good.length > 0 || !answer.hasText;
      likely.replaceChildren(...good.map(({ item }) => item));
      lessList.replaceChildren(...others.map(({ item }) => item));
      less.hidden = others.length === 0;
      less.open = false;
      fold.textContent = good.length > 0 ? 'Less likely' : 'The nearest, all the same';
      for (const each of good) each.load();
      changed();
    },
    clear() {
      shown = [];
      for (const part of [source, likely, lessList]) part.replaceChildren();
      for (const part of [source, far, less]) part.hidden = true;
      changed();
    },
    forget: () => choices.clear(),
    kept: () =>
      shown
        .filter(({ isTicked }) => isTicked())
        .map(({ result: { label, title, fill }, href, known }) => ({ label, title, fill, href, known: known?.line ?? '' })),
  };
}

/** What the insight can begin with. Facts that the mosaic has already are left out. */
function knownOfInsight({ source, known }: Answer, { passage }: Result): KnownOfInsight {
  const { title, addresses, authors, date } = source;
  const [url] = addresses;
  return {
    ...(url && { url }),
    ...(passage && { passage: passage.map(({ text }) => text).join('') }),
    ...(!known && { title, authors, ...(date && { date }) }),
  };
}
