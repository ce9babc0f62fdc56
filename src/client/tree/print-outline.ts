/** Prints the questions as nested lists instead of the picture. They are in the page for readers without scripts, as text. */

/** Puts the lists into the page while it is printed. @returns what takes off everything that listens */
export function printOutline(outline: Element | null): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  if (!outline) return () => {};
  let lists: HTMLElement | undefined;
  function show(): void {
    if (lists) return;
    lists = document.createElement('div');
    lists.className = 'tree-printed';
    lists.append(document.createRange().createContextualFragment(outline?.textContent ?? ''));
    for (const fold of lists.querySelectorAll('details')) fold.open = true;
    // The anchors are for the page that has nothing else.
    for (const anchor of lists.querySelectorAll('[id]')) anchor.removeAttribute('id');
    outline?.after(lists);
  }
  const paper = matchMedia('print');
  function hide(): void {
    if (paper.matches) return;
    lists?.remove();
    lists = undefined;
  }
  addEventListener('beforeprint', show, { signal });
  addEventListener('afterprint', hide, { signal });
  if (paper.matches) show();
  paper.addEventListener('change', ({ matches }) => (matches ? show() : hide()), { signal });
  return () => listening.abort();
}
