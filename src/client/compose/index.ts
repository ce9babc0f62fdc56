/** Starts the page on which one writes. */
import './compose.css';
import { askComposer, type Composer } from './ask-composer.ts';
import { type ComposePage, composePage } from './page.ts';

const root = document.querySelector<HTMLElement>('[data-compose]');
if (root) start(root, document.documentElement.dataset.base ?? '/');

function start(root: HTMLElement, base: string): void {
  const status = root.querySelector('[data-status]') as HTMLElement;
  const retry = root.querySelector('[data-retry]') as HTMLButtonElement;
  let page: ComposePage | undefined;
  let composer: Composer | undefined;
  const say = (words: string, isFailure = false) => {
    status.textContent = words;
    retry.hidden = !isFailure || page !== undefined;
  };

  async function load(): Promise<void> {
    say('Loading the questions …');
    composer?.end();
    composer = askComposer(base, {
      ready: () => say(''),
      failed: (failure) => say(failure, true),
    });
    const outline = await composer.outline();
    page = composePage(root, base, composer, outline);
    page.goToAddress();
    root.dataset.state = 'ready';
  }

  retry.addEventListener('click', () => void load());
  addEventListener('hashchange', () => page?.goToAddress());
  addEventListener('pagehide', () => page?.keep());
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') page?.keep();
  });
  root.hidden = false;
  void load();
}
