/** The controls of one source: its address alone where the mosaic knows it, and its facts where it does not. */
import './sources.css';
import type { KnownSource, Noted } from '../../compose/look.ts';
import type { Entry } from '../../edit/add-source.ts';
import { addressNamed } from '../../mosaic/address-named.ts';
import type { SourceFields } from '../../mosaic/schema.ts';
import { counted } from '../../views/count.ts';
import { element } from '../element.ts';
import { copyOf } from './copy-of.ts';
import { type Field, fieldIn } from './field.ts';
import { entryOf, NO_SOURCE, SOURCE_VALUES, type SourceValues, valuesOf } from './source-entry.ts';
import { type TextControl, textControl } from './text-control.ts';

export interface SourceBox {
  box: HTMLElement;
  values(): SourceValues;
  /** The entry to write; undefined without an address. */
  entry(): Entry | undefined;
  /** Shows what the file has. */
  show(fields: SourceFields, isForced: boolean): void;
  /** Fills in what is known. */
  fill(values: Partial<SourceValues>): void;
  /** Shows problems, by the names of fields. */
  say(problems: ReadonlyMap<string, readonly Noted[]>, isAsked: boolean): void;
  remark(words: string): void;
  focus(name?: string): void;
}

export interface Sourcing {
  template: HTMLTemplateElement;
  /** A number that no other source of the page has. */
  number: number;
  rules: string;
  known(address: string): Promise<KnownSource | undefined>;
  /** The id of the question, which lists the source itself. */
  own(): string;
  changed(): void;
  /** Removes it; it cannot be removed without. */
  removed?: () => void;
  /** Hears what it is called, and what it does. */
  named?: (name: string, stance: string) => void;
}

/** Controls with a text; the others are radio buttons and a box to tick. */
const TEXTS = ['url', 'title', 'authors', 'date', 'kind', 'insight', 'at', 'by'] as const;
const FACTS = ['title', 'authors', 'date', 'kind'] as const;

/** Milliseconds without a key after which a source is looked for; by eye. */
const PAUSE = 200;

export function sourceBox({ template, number, rules, known, own, changed, removed, named }: Sourcing): SourceBox {
  const box = copyOf(template, `s${number}`);
  const fields = new Map<string, Field>(SOURCE_VALUES.map((name) => [name, fieldIn(box, name, rules)]));
  const texts = new Map<string, TextControl>(
    TEXTS.map((name) => [name, textControl(fields.get(name) as Field, () => (name === 'url' ? urlChanged() : changed()))]),
  );
  const radios = [...box.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const assisted = fields.get('assisted')?.control as HTMLInputElement;
  const line = box.querySelector('[data-source-known]') as HTMLElement;
  const facts = box.querySelector('[data-source-facts]') as HTMLElement;
  const legend = box.querySelector('[data-source-legend]') as HTMLElement;
  let present: SourceFields | undefined;
  let isKnown = false;
  let looked = '';
  /** Whether somebody has filled something in: what is only shown is never written again. */
  let isTouched = false;
  let canonical: { of: string; url: string } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** The address as it is typed, or that of an arXiv id or a DOI. */
  const typed = () => addressNamed(texts.get('url')?.value() ?? '') ?? texts.get('url')?.value() ?? '';
  /** Of all addresses of a source, the one by which it is known. */
  const url = () => (canonical && canonical.of === typed() ? canonical.url : typed());
  const values = (): SourceValues => {
    const read = Object.fromEntries(TEXTS.map((name) => [name, texts.get(name)?.value() ?? '']));
    const stance = radios.find(({ checked }) => checked)?.value ?? 'informs';
    return { ...NO_SOURCE, ...read, url: url(), stance, assisted: assisted.checked ? 'true' : '' };
  };

  function urlChanged(): void {
    clearTimeout(pause);
    pause = setTimeout(lookUp, PAUSE);
    changed();
  }

  async function lookUp(): Promise<void> {
    const address = typed();
    if (address === looked) return;
    looked = address;
    const source = address === '' ? undefined : await known(address);
    if (looked !== address) return;
    const isOther = source !== undefined && source.identity.url !== address;
    canonical = isOther ? { of: address, url: source.identity.url } : undefined;
    showKnown(source);
    if (isOther && isTouched) changed();
  }

  function showKnown(source: KnownSource | undefined): void {
    const others = source?.questions.filter((id) => id !== own()) ?? [];
    const title = source?.facts?.title;
    const before = isKnown;
    isKnown = title !== undefined && others.length > 0;
    line.hidden = !isKnown;
    if (source === undefined || !isKnown) line.replaceChildren();
    if (isKnown && source?.facts) {
      const { authors = [], date } = source.facts;
      const more = [authors.join(', '), date ?? ''].filter(Boolean).join(', ');
      line.replaceChildren(
        'Known: ',
        element('cite', {}, element('bdi', {}, title ?? '')),
        more ? element('bdi', {}, `, ${more}`) : '',
        ` · listed by ${counted(others.length, 'question')}`,
      );
    }
    const ownFacts = present !== undefined && FACTS.some((name) => present?.[name] !== undefined);
    facts.hidden = source === undefined || (isKnown && !ownFacts);
    name(title);
    if (before !== isKnown && isTouched) changed();
  }

  const knownTitle = () => (isKnown ? (line.querySelector('cite')?.textContent ?? undefined) : undefined);

  function name(title?: string): void {
    const words = title ?? texts.get('title')?.value() ?? '';
    legend.textContent = words ? `Source: ${words}` : 'Source';
    named?.(words || typed(), values().stance);
  }

  for (const radio of radios)
    radio.addEventListener('change', () => {
      name(knownTitle());
      changed();
    });
  assisted.addEventListener('change', changed);
  const remove = box.querySelector('[data-source-remove]') as HTMLButtonElement;
  if (removed) remove.addEventListener('click', removed);
  else remove.remove();
  box.addEventListener('focusout', () => name(knownTitle()));
  for (const event of ['input', 'change'])
    box.addEventListener(event, () => {
      isTouched = true;
    });

  const showChoices = ({ stance, assisted: drafted }: SourceValues) => {
    for (const radio of radios) radio.checked = radio.value === stance;
    assisted.checked = drafted !== '';
  };
  return {
    box,
    values,
    entry: () => entryOf(values(), !facts.hidden, present),
    show(shown, isForced) {
      present = shown;
      const read = valuesOf(shown);
      for (const [each, control] of texts) control.show(read[each as 'url'], isForced);
      showChoices(read);
      void lookUp();
    },
    fill(given) {
      isTouched = true;
      const all = { ...values(), ...given };
      for (const [each, control] of texts) control.show(all[each as 'url'], true);
      showChoices(all);
      void lookUp();
    },
    say(problems, isAsked) {
      for (const [each, field] of fields) field.say(problems.get(each) ?? [], isAsked);
    },
    remark: (words) => fields.get('url')?.remark(words),
    focus: (each = 'url') => fields.get(each)?.focus(),
  };
}
