/** Starts the page on which a list is brought. */
import '../compose.css';
import '../fields.css';
import './list.css';
import { askPlanner, type Planner } from './ask-planner.ts';
import { type ListPage, listPage } from './list-page.ts';

const root = document.querySelector<HTMLElement>('[data-list]');
if (root) start(root, document.documentElement.dataset.base ?? '/');

function start(root: HTMLElement, base: string): void {
  const status = root.querySelector('[data-status]') as HTMLElement;
  const retry = root.querySelector('[data-retry]') as HTMLButtonElement;
  let page: ListPage | undefined;
  let planner: Planner | undefined;

  async function load(): Promise<void> {
    retry.hidden = true;
    status.textContent = 'Loading the questions …';
    planner?.end();
    planner = askPlanner(base, (failure) => {
      status.textContent = failure;
      retry.hidden = page !== undefined;
    });
    const outline = await planner.outline();
    status.textContent = '';
    page = listPage(root, base, planner, outline);
    root.dataset.state = 'ready';
    page.goToAddress();
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
