/** Who asks: one list for all lines, or one for each name that the list gives. */
import type { ListLook } from '../../../compose/list/list-plan.ts';
import type { SaidPoser } from '../../../compose/list/said-poser.ts';
import { counted } from '../../../views/count.ts';
import { element } from '../../element.ts';
import { NOBODY, type PoserFields, poserFields } from './poser-fields.ts';

export interface WhoBox {
  /** Shows fields for these names. What was said of a name stays, also while the list does not give it. */
  names(names: readonly string[]): void;
  value(): { everyone: SaidPoser; named: [name: string, said: SaidPoser][] };
  fill(everyone: SaidPoser, named: readonly (readonly [name: string, said: SaidPoser])[]): void;
  hear(look: ListLook): void;
}

/** The most names that get fields; by eye. A list of more is no list of askers. */
const MOST = 40;

export function whoBox(box: HTMLElement, changed: () => void): WhoBox {
  const everyone = poserFields('ListEveryone', 'Who asks all of it', changed);
  const legend = everyone.box.querySelector('legend') as HTMLElement;
  const others = element('div', { class: 'list-named' });
  const sum = element('p', { class: 'compose-says', role: 'status' });
  const known = new Map<string, PoserFields>();
  let shown: readonly string[] = [];
  box.replaceChildren(everyone.box, others, sum);

  function fieldsOf(name: string): PoserFields {
    const fields = known.get(name) ?? poserFields(`ListPoser-${known.size}`, name, changed);
    known.set(name, fields);
    return fields;
  }

  function names(next: readonly string[]): void {
    const few = next.slice(0, MOST);
    if (few.join('\n') === shown.join('\n')) return;
    shown = few;
    legend.textContent = few.length > 1 ? 'Who asks the lines without a name' : 'Who asks all of it';
    others.replaceChildren(...(few.length > 1 ? few.map((name) => fieldsOf(name).box) : []));
  }

  return {
    names,
    value: () => ({ everyone: everyone.value(), named: Array.from(known, ([name, fields]) => [name, fields.value()]) }),
    fill(said, named) {
      everyone.fill(said);
      for (const [name, each] of named) fieldsOf(name).fill(each);
      for (const [name, fields] of known) if (!named.some(([other]) => other === name)) fields.fill(NOBODY);
    },
    hear({ everyone: heard, named, askers }) {
      everyone.hear(heard);
      for (const [name, each] of named) known.get(name)?.hear(each);
      const uncredited = askers.filter(({ poser }) => !poser);
      const words = uncredited.map(({ name, lines }) => `${counted(lines, 'line')}${name === undefined ? '' : ` of ${name}`}`).join(', ');
      sum.textContent = uncredited.length > 0 ? `Nobody is credited for ${words}: give an address above, or leave it so.` : '';
    },
  };
}
