/** The script of the reading list: filters, and the reader's own marks. */
import { filterLeads } from './filter-leads.ts';
import { type LeadItem, leadsIn } from './lead-list.ts';
import { type MarkedBox, markedBoxes } from './marked-box.ts';
import { ownList } from './own-list.ts';
import { ownMarks } from './own-marks.ts';

const base = document.documentElement.dataset.base ?? '/';
const part = <E extends HTMLElement = HTMLElement>(name: string) => document.querySelector<E>(`[data-${name}]`);

const own = ownMarks(() => show());
const boxes: MarkedBox[] = [];
const listed = part<HTMLDetailsElement>('own-list');
const showOwn = listed ? ownList(listed, own, base) : undefined;
const [box, list, found, clear, none] = ['lead-filters', 'leads', 'lead-found', 'lead-clear', 'lead-none'].map((name) => part(name));
const isRead = (key: string) => own.of(key)?.mark === 'read';
const addButtons = (items: readonly LeadItem[]) => boxes.push(...items.flatMap(({ item }) => markedBoxes(item, own)));

/** Shows what is kept now. What somebody marks as read stays where it is, to write about, until they filter again. */
function show(): void {
  for (const each of boxes) each.show();
  showOwn?.();
}

if (list) addButtons(leadsIn(list, true));
if (box && list && found && clear && none) filterLeads({ box, list, found, clear, none, pages: part('lead-pages') }, isRead, addButtons);

// “Read” leads on to the forms for an insight. The button has heard of the click before.
list?.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const read = target.closest('button[aria-pressed=true]')?.closest('[data-mark=read]');
  const forms = read?.closest('[data-lead]')?.querySelector<HTMLDetailsElement>('[data-lead-insight]');
  if (forms) forms.open = true;
});
