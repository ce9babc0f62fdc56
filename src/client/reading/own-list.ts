/** “My list”: what the reader has marked, on any source, and the file in which it can be kept. */
import { element } from '../element.ts';
import { saveFile } from '../save-file.ts';
import { addFile } from './add-file.ts';
import { markControl } from './mark-control.ts';
import { MARK_WORDS, MARKS, type Marked, printMarks } from './marks.ts';
import { asideIn } from './own-aside.ts';
import type { OwnMarks } from './own-marks.ts';
import { countWords } from './own-words.ts';
import { sourceAddresses } from './source-addresses.ts';

/** Titles of groups, in order. */
const [NOTE_ONLY, TAKEN_OFF] = ['Only a note', 'Taken off just now'];
const TITLES = [...MARKS.map((mark) => MARK_WORDS[mark]), NOTE_ONLY, TAKEN_OFF];

const titleOf = (marked: Marked | undefined) => (marked?.mark ? MARK_WORDS[marked.mark] : marked ? NOTE_ONLY : TAKEN_OFF);

/** A source in the list. */
interface Entry {
  item: HTMLElement;
  /** Shows what is kept now. */
  show(): void;
}

/**
 * Makes the list work.
 * @param list as `components/OwnList.astro` writes it
 * @param base path of the site
 * @returns shows what is kept now
 */
export function ownList(list: HTMLDetailsElement, own: OwnMarks, base: string): () => void {
  const part = <E extends HTMLElement = HTMLElement>(name: string) => list.querySelector<E>(`[data-own-${name}]`) as E;
  const [counted, said, groups] = [part('count'), part('said'), part('groups')];
  const showAside = asideIn(part('aside'), own);
  const entries = new Map<string, Entry>();
  let addresses: ReturnType<typeof sourceAddresses> | undefined;
  let shown = '';

  function entryOf(key: string, marked: Marked): Entry {
    const link = element('a', { href: marked.url, class: 'external', rel: 'noopener nofollow ugc' }, element('bdi', {}, marked.name));
    const box = element('div', { class: 'marks' });
    addresses ??= sourceAddresses(base);
    void addresses.then((known) => {
      const address = known?.get(key);
      if (address) {
        link.href = address;
        for (const name of ['class', 'rel']) link.removeAttribute(name);
      } else if (known) link.after(element('span', { class: 'meta' }, ' · not in this mosaic'));
    });
    return { item: element('li', {}, link, box), show: markControl(box, key, marked, own) };
  }

  function show(): void {
    counted.textContent = countWords(own.all(), own.problems().length + own.aside().length > 0);
    showAside();
    if (!list.open) return;
    const newest = [...own.all()].sort(([, a], [, b]) => Date.parse(b.changed) - Date.parse(a.changed));
    for (const [key, marked] of newest) if (!entries.has(key)) entries.set(key, entryOf(key, marked));
    showGroups();
    for (const entry of entries.values()) entry.show();
  }

  /** Puts each source into its group, in the order in which they came. What was taken off stays, so that it can be put back. */
  function showGroups(): void {
    const keys = Map.groupBy(entries.keys(), (key) => titleOf(own.of(key)));
    const now = JSON.stringify([...keys]);
    if (now === shown) return;
    shown = now;
    const focused = document.activeElement;
    const all = TITLES.flatMap((title) =>
      group(
        title,
        (keys.get(title) ?? []).flatMap((key) => entries.get(key)?.item ?? []),
      ),
    );
    groups.replaceChildren(...(all.length > 0 ? all : [element('p', {}, 'Nothing yet. Mark a source below, or on its page.')]));
    // What moves to another group loses the focus.
    if (focused instanceof HTMLElement && groups.contains(focused)) focused.focus();
  }

  part('save').addEventListener('click', () =>
    saveFile(new Blob([printMarks(own.all())], { type: 'application/json' }), 'reading-marks.json'),
  );
  part<HTMLInputElement>('file').addEventListener('change', async ({ target }) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) said.textContent = await addFile(file, own);
    // So that the same file can be chosen again.
    input.value = '';
  });
  list.addEventListener('toggle', show);
  list.hidden = false;
  show();
  return show;
}

function group(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const heading = element('h3', {}, title, ' ', element('span', { class: 'count' }, `${items.length}`));
  return [heading, element('ul', { role: 'list' }, ...items)];
}
