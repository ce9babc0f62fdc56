/**
 * The dialog that finds by name, over any page: a combobox with a list of options in groups.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import { applied } from '../applied.ts';
import { element } from '../element.ts';
import { askNames } from './ask-names.ts';
import type { Kind } from './entries.ts';
// By its address: as a plain import it would be in the head of every page.
import style from './find.css?url';
import type { Answer } from './find-worker.ts';
import type { Found, Hit } from './finder.ts';
import { optionContent } from './option.ts';
import { recentHits, remember } from './recent.ts';

const GROUPS: Readonly<Record<Kind, string>> = { question: 'Questions', source: 'Sources', person: 'People', tag: 'Tags', term: 'Terms' };

const LIST = 'FindList';

let dialog: { open(): Promise<void> } | undefined;

/** Opens the dialog; it is made once a page. @param base path of the site, with a slash at both ends */
export async function openFindDialog(base: string): Promise<void> {
  dialog ??= findDialog(base);
  await dialog.open();
}

function findDialog(base: string): { open(): Promise<void> } {
  const styled = applied(element('link', { rel: 'stylesheet', href: style }));
  const input = element('input', {
    type: 'search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': LIST,
    'aria-autocomplete': 'list',
    'aria-label': 'Find a question, source, person or tag',
    placeholder: 'Find a question, source, person or tag',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const close = element('button', { type: 'button', class: 'button' }, 'Close');
  const list = element('div', { id: LIST, role: 'listbox', 'aria-label': 'Found', class: 'find-list' });
  const note = element('p', { class: 'find-note', hidden: '' });
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  const box = element(
    'dialog',
    { class: 'find', 'aria-label': 'Find' },
    element('div', { class: 'find-field' }, input, close),
    note,
    list,
    status,
  );
  document.body.append(box);

  let options: { node: HTMLAnchorElement; hit?: Hit }[] = [];
  let at = -1;
  const askFor = askNames(base, show);

  const fullText = (words: string) => `${base}search/${words ? `?q=${encodeURIComponent(words)}` : ''}`;

  function ask(): void {
    const text = input.value.trim();
    askFor(text);
    if (!text) showRecent();
  }

  function show({ found, partial, failure }: Answer): void {
    const text = input.value.trim();
    const groups = found?.groups ?? [];
    const count = groups.reduce((sum, { hits, more }) => sum + hits.length + more, 0);
    say(noteFor(text, groups.length > 0, found, partial, failure));
    fill(
      groups.map(({ kind, hits, more }) => group(GROUPS[kind], hits, more)),
      text,
    );
    status.textContent = partial && count === 0 ? '' : count === 0 ? 'Nothing has this name' : `${count} found`;
  }

  function showRecent(): void {
    const recent = recentHits();
    say('');
    fill(recent.length > 0 ? [group('Lately', recent, 0)] : [], '');
    status.textContent = '';
  }

  function say(words: string): void {
    note.textContent = words;
    note.hidden = words === '';
  }

  function fill(groups: { node: HTMLElement; options: typeof options }[], words: string): void {
    const all = element(
      'a',
      { role: 'option', id: `${LIST}-all`, href: fullText(words), class: 'find-all' },
      words ? `Search the full text for “${words}”` : 'Search the full text',
    );
    options = [...groups.flatMap((each) => each.options), { node: all }];
    for (const [index, { node }] of options.entries()) node.id = `${LIST}-${index}`;
    list.replaceChildren(...groups.map(({ node }) => node), all);
    input.setAttribute('aria-expanded', 'true');
    select(groups.length > 0 ? 0 : -1);
  }

  function group(name: string, hits: readonly Hit[], more: number): { node: HTMLElement; options: typeof options } {
    const made = hits.map((hit) => ({ node: optionOf(hit, base), hit }));
    const heading = element(
      'div',
      { class: 'find-heading', 'aria-hidden': 'true' },
      name,
      more > 0 ? element('span', {}, `${more} more`) : undefined,
    );
    return { node: element('div', { role: 'group', 'aria-label': name }, heading, ...made.map(({ node }) => node)), options: made };
  }

  function select(index: number): void {
    options[at]?.node.setAttribute('aria-selected', 'false');
    at = index;
    const chosen = options[at]?.node;
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  }

  input.addEventListener('input', ask);
  input.addEventListener('keydown', (event) => {
    const last = options.length - 1;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') select(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') select(at <= 0 ? last : at - 1);
    else if (event.key === 'Home' && input.selectionEnd === 0) select(0);
    else if (event.key === 'End' && input.selectionStart === input.value.length) select(last);
    else if (event.key === 'PageDown') select(Math.min(last, at + 5));
    else if (event.key === 'PageUp') select(Math.max(0, at - 5));
    else if (event.key === 'Enter') {
      const chosen = options[at] ?? options[last];
      if (event.ctrlKey || event.metaKey) window.open(chosen?.node.href);
      else chosen?.node.click();
    } else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const node = event.target instanceof Element ? event.target.closest('a') : null;
    const hit = options.find((option) => option.node === node)?.hit;
    if (hit) remember(hit);
    // The same page with another anchor is not loaded again.
    if (node && !event.ctrlKey && !event.metaKey && !event.shiftKey) box.close();
  });
  close.addEventListener('click', () => box.close());
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close();
  });
  return {
    async open() {
      await styled;
      if (box.open) return;
      box.showModal();
      input.select();
      ask();
    },
  };
}

/** What is said above the list: why it is empty, or that it is not what was asked for. */
function noteFor(text: string, any: boolean, found: Found | undefined, partial: boolean, failure: string | undefined): string {
  if (failure !== undefined) return 'Names could not be loaded; the full text can still be searched.';
  if (partial) return any ? '' : 'Titles are being loaded …';
  if (!any) return `Nothing here is called “${text}”.`;
  return found?.whole ? '' : `Nothing here is called “${text}”. Near it:`;
}

const optionOf = (hit: Hit, base: string): HTMLAnchorElement =>
  element('a', { role: 'option', 'aria-selected': 'false', href: base + hit.path, tabindex: '-1' }, ...optionContent(hit));
