/** The form of an insight: a source, and what it changes about one question; the file gets an entry of it. */

import type { Looked, Noted } from '../../compose/look.ts';
import { identify } from '../../mosaic/identity.ts';
import type { SourceFields } from '../../mosaic/schema.ts';
import type { About } from '../../views/compose-address.ts';
import { type FilledInsight, PLACEHOLDERS } from '../../views/repository-links.ts';
import { element } from '../element.ts';
import type { Desk } from './desk.ts';
import { NO_SOURCE, type SourceValues } from './source-entry.ts';
import { type SourceBox, type Sourcing, sourceBox } from './source-fields.ts';

export interface InsightForm {
  /** Begins with the file of a question, as it was looked at. */
  begin(looked: Looked, values: Partial<SourceValues>): Promise<void>;
  values(): SourceValues;
  /** For the issue form; undefined without an address or an insight. */
  filled(): FilledInsight | undefined;
  /** Shows the problems of the entry. @param problems by the names of places */
  say(looked: Looked, problems: ReadonlyMap<string, readonly Noted[]>, isAsked: boolean): void;
  goTo(place: string): void;
}

export function insightForm(form: HTMLElement, desk: Desk, sourcing: Pick<Sourcing, 'template' | 'rules' | 'known'>): InsightForm {
  const place = form.querySelector('[data-insight-source]') as HTMLElement;
  const listed = element('p', { class: 'compose-known' });
  let before: readonly (SourceFields | null)[] = [];
  let was = '';
  let made = 0;
  let source: SourceBox | undefined;

  async function write(): Promise<void> {
    const entry = source?.entry();
    showListed(entry?.url);
    source?.remark((await desk.take(entry ? { kind: 'insight', entry } : { kind: 'text', text: was }, 'form')) ?? '');
  }

  /** Says whether the question lists the source already. */
  function showListed(url: string | undefined): void {
    const key = url === undefined ? undefined : identify(url)?.key;
    const own = key === undefined ? [] : before.filter((other) => other && identify(other.url)?.key === key);
    const isLead = own.some((other) => other?.insight === undefined);
    const words = isLead
      ? 'The question lists this source, and nobody has said yet what it changes: your insight goes there.'
      : 'The question has an insight from this source already; yours comes beside it. To change that one, make a correction.';
    listed.textContent = own.length === 0 ? '' : words;
    listed.hidden = own.length === 0;
  }

  /** Where the entry is: the first that is otherwise than before. */
  const placeIn = (sources: readonly (SourceFields | null)[]) =>
    sources.findIndex((other, index) => JSON.stringify(other) !== JSON.stringify(before[index]));

  return {
    async begin(looked, values) {
      before = looked.sources;
      was = looked.written.was ?? looked.written.text;
      made += 1;
      source = sourceBox({ ...sourcing, number: 1000 + made, own: () => looked.id, changed: () => void write() });
      source.box.querySelector('.compose-facts')?.before(listed);
      showListed(undefined);
      place.replaceChildren(source.box);
      source.fill({ ...NO_SOURCE, ...values });
      if (values.url || values.insight) await write();
    },
    values: () => source?.values() ?? NO_SOURCE,
    filled() {
      const { url, insight, title, authors, date, kind, stance, at, assisted } = source?.entry() ?? { url: '' };
      if (url === '' || !insight || insight === PLACEHOLDERS.body) return undefined;
      const known = { ...(title && { title }), ...(authors && { authors }), ...(date && { date }), ...(kind && { kind }) };
      return { url, insight, ...known, ...(stance && { stance }), ...(at && { at }), ...(assisted && { assisted }) };
    },
    say({ sources }, problems, isAsked) {
      const place = placeIn(sources);
      const own = [...problems].flatMap(([name, found]): [string, readonly Noted[]][] =>
        name.startsWith(`sources.${place}.`) ? [[name.slice(`sources.${place}.`.length), found]] : [],
      );
      source?.say(new Map(own), isAsked);
    },
    goTo: (name) => source?.focus(name.split('.').at(-1)),
  };
}

/** What the form begins with, from an address. */
export function valuesOfAbout(about: Extract<About, { kind: 'insight' }>): Partial<SourceValues> {
  const { url = '', title = '', authors = [], date = '', passage } = about;
  return { url, title, authors: authors.join(', '), date, ...(passage && { insight: `> ${passage.replace(/\s+/g, ' ')}\n\n` }) };
}
