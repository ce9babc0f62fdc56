/**
 * The lens: a box for what somebody reads, and the questions that it bears on. Nothing is loaded before it is used, and nothing is sent.
 */
import './lens.css';
import { counted } from '../../views/count.ts';
import type { Answer } from './answer.ts';
import { textIn } from './arriving.ts';
import { type Asking, askLens } from './ask-lens.ts';
import { keepingIn } from './keeping.ts';
import { keepPaste, keptPaste } from './kept-paste.ts';
import { partsOf } from './parts.ts';
import { resultsIn } from './results.ts';
import { openWays } from './ways.ts';

/** Milliseconds without a key after which the lens is asked about what is typed; by eye. */
const PAUSE = 250;

const found = document.querySelector<HTMLElement>('[data-lens]');
if (found) startLens(found, document.documentElement.dataset.base ?? '/');

function startLens(lens: HTMLElement, base: string): void {
  const parts = partsOf(lens);
  const { box, text, clear, status, retry } = parts;
  let asking: Asking | undefined;
  let answer: Answer | undefined;
  let asked = '';
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Where the lens is: `loading`, `ready`, `asking`, `answered` or `failed`; nothing before it is used. */
  const state = (now: string, words: string) => {
    lens.dataset.state = now;
    status.textContent = words;
    retry.hidden = now !== 'failed';
  };
  const say = (words: string) => {
    status.textContent = words;
  };
  const results = resultsIn(parts, base, () => keep());
  const keep = keepingIn(parts, results.kept, () => answer?.source.title ?? '', say);

  function load(): Asking {
    if (!asking) state('loading', 'Loading the index …');
    asking ??= askLens(base, {
      ready() {
        if (lens.dataset.state === 'loading') state('ready', '');
      },
      answered(next) {
        answer = next;
        results.show(next);
        state('answered', wordsFor(next));
      },
      failed(failure) {
        asking?.end();
        asking = undefined;
        state('failed', failure);
      },
    });
    return asking;
  }

  /** @param isGiven whether it was pasted or arrived, so that it may be another text as a whole */
  function ask(isGiven = false): void {
    const pasted = text.value;
    if (isGiven && !pasted.includes(asked)) results.forget();
    asked = pasted;
    keepPaste(pasted);
    clear.hidden = pasted === '';
    if (pasted.trim() === '') {
      forget();
      return;
    }
    const thread = load();
    if (lens.dataset.state !== 'loading') state('asking', 'Looking …');
    thread.ask(pasted);
  }

  /** Takes back what is shown. An answer that is still on its way is of no use. */
  function forget(): void {
    asking?.ask('');
    answer = undefined;
    results.forget();
    results.clear();
    if (asking) state(lens.dataset.state === 'loading' ? 'loading' : 'ready', '');
  }

  function arrive(): void {
    const arrived = textIn(location.hash);
    if (arrived === undefined) return;
    text.value = arrived;
    // The text is in the box now; in the address, it would come back with each reload.
    history.replaceState(history.state, '', location.pathname + location.search);
    lens.scrollIntoView();
    ask(true);
  }

  text.addEventListener('focus', () => void load());
  text.addEventListener('input', (event) => {
    clearTimeout(pause);
    if (event instanceof InputEvent && event.inputType === 'insertFromPaste') ask(true);
    else pause = setTimeout(ask, PAUSE);
  });
  clear.addEventListener('click', () => {
    clearTimeout(pause);
    text.value = '';
    ask();
    text.focus();
  });
  retry.addEventListener('click', () => {
    load();
    ask();
    text.focus();
  });
  addEventListener('hashchange', arrive);

  openWays(parts, new URL(location.pathname, location.href).href);
  box.hidden = false;
  for (const part of lens.querySelectorAll<HTMLElement>('[data-lens-script]')) part.hidden = false;
  text.value = keptPaste();
  if (textIn(location.hash) !== undefined) arrive();
  else if (text.value) ask();
}

/** What was found, in a sentence for readers and screen readers. */
function wordsFor({ likely, lessLikely, hasText, known }: Answer): string {
  if (!hasText) return known ? 'A known source.' : 'There is only an address.';
  if (likely.length > 0) return `${counted(likely.length, 'question')} it may bear on, best first. Words in common are a hint, no more.`;
  return lessLikely.length > 0 ? 'No question is close to this text.' : 'No question has words of this text.';
}
