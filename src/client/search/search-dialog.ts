/** Search as a dialog over any page. */
import './search.css';
import { loadPagefind } from './pagefind.ts';

interface Modal extends HTMLElement {
  open(): void;
}

let modal: Modal | undefined;

/** Opens the dialog. If search cannot be loaded, goes to the search page, which says so. */
export async function openSearchDialog(base: string): Promise<void> {
  try {
    await loadPagefind(base);
  } catch {
    location.assign(`${base}search/`);
    return;
  }
  if (!modal) {
    modal = document.createElement('pagefind-modal') as Modal;
    document.body.append(modal);
  }
  modal.open();
}
