/** The script of every page: the theme switch, pages loaded ahead, previews of links, and the dialog that finds by name. */
import { loadAhead } from './ahead/load-ahead.ts';
import { pageTexts } from './ahead/page-texts.ts';
import { startPreviews } from './previews/index.ts';
import { switchTheme } from './theme.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) switchTheme(button);

const base = document.documentElement.dataset.base ?? '/';

const textOf = pageTexts();
loadAhead(base, textOf);

for (const frame of document.querySelectorAll<HTMLElement>('[data-previews]')) startPreviews(frame, base, textOf);

// Here and not in the script of a question's page, whose first import would bring Vite's code for imports a second time.
const fold = document.querySelector<HTMLDetailsElement>('[data-happened]');
if (fold) void import('./changes/happened-here.ts').then(({ showHappened }) => showHappened(fold));

/** The dialog is loaded when a reader first opens it. */
async function openFind(): Promise<void> {
  const { openFindDialog } = await import('./find/find-dialog.ts');
  await openFindDialog(base);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('[data-search]');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector('[data-search-page]'))
    return;
  event.preventDefault();
  void openFind();
});

document.addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof HTMLElement && (event.target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!slash && !ctrlK) return;
  event.preventDefault();
  const here = document.querySelector<HTMLInputElement>('[data-search-page] input');
  if (here) here.focus();
  else void openFind();
});
