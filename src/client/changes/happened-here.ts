/** What happened to the question of a page: loaded when a reader opens it, and before that, how much of it is new to them. */
import type { Happened } from '../../formats/happened-data.ts';
import type { Words } from '../../views/what-happened.ts';
import { element } from '../element.ts';
import { countThisVisit } from '../visits/count-visit.ts';
import { type News, newsOf } from '../visits/news.ts';

/** Makes the fold work. */
export function showHappened(fold: HTMLDetailsElement): void {
  const id = fold.dataset.id ?? '';
  const note = fold.querySelector<HTMLElement>('[data-since]');
  const news = countThisVisit(note?.dataset.since ?? '');
  void news.then((known) => {
    if (note && known) note.textContent = newsOf(id, known);
  });
  const open = async () => {
    if (!fold.open) return;
    fold.removeEventListener('toggle', open);
    fold.querySelector('summary')?.after(await listFor(fold.dataset.happened ?? '', id, await news));
  };
  fold.addEventListener('toggle', open);
  void open();
}

async function listFor(address: string, id: string, news: News | undefined): Promise<HTMLElement> {
  const data = await load(address);
  if (!data) return element('p', { class: 'meta', role: 'status' }, 'What happened could not be loaded.');
  const days = Object.hasOwn(data.questions, id) ? (data.questions[id] ?? []) : [];
  const begins = data.since === undefined ? '' : `Nothing before ${data.since} is known here.`;
  if (days.length === 0) return element('p', { class: 'meta' }, `Nothing that is known here. ${begins}`.trim());
  return element(
    'div',
    {},
    element('ol', { role: 'list' }, ...days.map((day) => dayItem(day, news !== undefined && day.date > news.since))),
    begins ? element('p', { class: 'meta' }, begins) : undefined,
  );
}

function dayItem({ date, lines }: Happened['questions'][string][number], isNew: boolean): HTMLElement {
  const time = element('time', { datetime: date }, date.slice(0, '2026-11-26'.length));
  const mark = isNew ? element('span', { class: 'new' }, 'new') : undefined;
  return element(
    'li',
    {},
    element('span', {}, time, mark && ' ', mark),
    element('span', {}, ...lines.map((words) => element('span', { class: 'happened-line' }, ...words.map(wordNode)))),
  );
}

const wordNode = (word: Words) => (typeof word === 'string' ? word : element('a', { href: word.href }, word.words));

async function load(address: string): Promise<Happened | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Happened) : undefined;
  } catch {
    return undefined;
  }
}
