/** The sources of a question, each with its controls; a new one is in the text when it has an address. */
import type { Looked } from '../../compose/look.ts';
import { element } from '../element.ts';
import type { Desk, Origin } from './desk.ts';
import type { SourceValues } from './source-entry.ts';
import { type SourceBox, type Sourcing, sourceBox } from './source-fields.ts';

export interface SourceList {
  show(looked: Looked, origin: Origin): void;
  /** Adds one, with what is known of it. */
  add(values?: Partial<SourceValues>, isFocused?: boolean): void;
  /** The controls of each that is in the text. */
  boxes(): readonly SourceBox[];
  /** Opens the one at a place of the text, and goes to a control of it. */
  goTo(place: number, name: string | undefined): void;
}

interface Listed {
  source: SourceBox;
  /** What it is in: folded, it shows its name. */
  box: HTMLDetailsElement;
  /** Its place in the text; undefined before it is there. */
  index: number | undefined;
}

export function sourceList(root: HTMLElement, desk: Desk, sourcing: Pick<Sourcing, 'template' | 'rules' | 'known'>): SourceList {
  const list = root.querySelector('[data-source-list]') as HTMLElement;
  const button = root.querySelector('[data-source-add]') as HTMLButtonElement;
  let listed: Listed[] = [];
  let made = 0;

  function boxOf(index: number | undefined): Listed {
    made += 1;
    const summary = element('summary', {}, 'A new source');
    const source = sourceBox({
      ...sourcing,
      number: made,
      own: () => desk.looked?.id ?? '',
      changed: () => void write(entry),
      removed: () => void remove(entry),
      named: (name, stance) =>
        summary.replaceChildren(element('bdi', {}, name || 'A new source'), ' ', element('span', { class: `stance ${stance}` }, stance)),
    });
    const box = element('details', { class: 'compose-one-source' }, summary, source.box);
    const entry: Listed = { index, source, box };
    list.append(box);
    return entry;
  }

  async function write(entry: Listed): Promise<void> {
    const written = entry.source.entry();
    if (entry.index !== undefined) {
      // Without an address, an entry would be none: it stays until there is another one.
      if (written) entry.source.remark((await desk.take({ kind: 'source', index: entry.index, entry: written }, 'form')) ?? '');
      return;
    }
    if (!written) return;
    // It is the last one, after those whose adding is on its way.
    entry.index = Math.max(-1, ...listed.flatMap(({ index }) => index ?? [])) + 1;
    const refused = await desk.take({ kind: 'add-source', entry: written }, 'form');
    const count = desk.looked?.sources.length ?? 0;
    if (refused === undefined && entry.index < count) return;
    entry.index = undefined;
    entry.source.remark(refused ?? 'The question lists this source already.');
  }

  async function remove(entry: Listed): Promise<void> {
    const { index } = entry;
    listed = listed.filter((other) => other !== entry);
    entry.box.remove();
    button.focus();
    if (index === undefined) return;
    for (const other of listed) if (other.index !== undefined && other.index > index) other.index -= 1;
    await desk.take({ kind: 'source', index, entry: undefined }, 'form');
  }

  button.addEventListener('click', () => add({}, true));

  function add(values: Partial<SourceValues> = {}, isFocused = false): void {
    const entry = boxOf(undefined);
    listed.push(entry);
    entry.box.open = true;
    const isFirst = listed.length === 1;
    entry.source.fill({ ...(isFirst && { stance: 'poses' }), ...values });
    if (values.url) void write(entry);
    if (isFocused) entry.source.focus();
  }

  return {
    add,
    goTo(place, name) {
      const entry = listed.find(({ index }) => index === place);
      if (!entry) return;
      entry.box.open = true;
      entry.source.focus(name);
    },
    boxes: () => listed.flatMap(({ source, index }) => (index === undefined ? [] : source)),
    show({ sources, canFill }, origin) {
      if (!canFill) return;
      const inText = listed.filter(({ index }) => index !== undefined);
      if (origin === 'open') {
        for (const { box } of listed) box.remove();
        listed = [];
      } else if (origin === 'text' && inText.length > sources.length) {
        for (const { box } of inText.slice(sources.length)) box.remove();
        listed = listed.filter(({ index }) => index === undefined || index < sources.length);
      }
      for (const [index, source] of sources.entries()) {
        let entry = listed.find((other) => other.index === index);
        if (!entry) {
          if (origin === 'form') continue;
          entry = boxOf(index);
          listed.push(entry);
        }
        // Of an entry with a mistake, the controls have what was typed.
        if (source) entry.source.show(source, origin !== 'form');
      }
    },
  };
}
