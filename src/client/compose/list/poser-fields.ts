/** The fields that say who asks: the address of their list, and what is known of it, or has to be said. */
import type { HeardPoser, SaidPoser } from '../../../compose/list/said-poser.ts';
import { element } from '../../element.ts';

export interface PoserFields {
  box: HTMLElement;
  value(): SaidPoser;
  fill(said: SaidPoser): void;
  /** Shows what came of it. */
  hear(heard: HeardPoser): void;
}

export const NOBODY: SaidPoser = { address: '', title: '', authors: '', date: '' };

const LABELS = { address: 'Address of the list', title: 'Its title', authors: 'Who wrote it', date: 'Date' } as const;
const EXAMPLES = { address: 'https://…', title: 'Open problems in …', authors: 'Ann Lee, Bo Wu', date: '2026-11' } as const;
const NAMES = ['address', 'title', 'authors', 'date'] as const;

/** @param id what the ids of its elements begin with */
export function poserFields(id: string, legend: string, changed: () => void): PoserFields {
  const fields = NAMES.map((name) => {
    const input = element('input', {
      id: `${id}-${name}`,
      type: 'text',
      autocomplete: 'off',
      placeholder: EXAMPLES[name],
      'aria-describedby': `${id}-${name}-said`,
      dir: 'auto',
      ...(name === 'address' && { inputmode: 'url', spellcheck: 'false' }),
    });
    const said = element('p', { id: `${id}-${name}-said`, class: 'compose-says list-said' });
    input.addEventListener('input', changed);
    const box = element(
      'div',
      { class: 'list-field' },
      element('label', { class: 'compose-label', for: input.id }, LABELS[name]),
      input,
      said,
    );
    return { name, input, said, box };
  });
  const facts = element('div', { class: 'list-facts', hidden: '' }, ...fields.slice(1).map(({ box }) => box));
  const box = element('fieldset', { class: 'list-poser' }, element('legend', { class: 'compose-label' }, legend), fields[0]?.box, facts);

  return {
    box,
    value: () => Object.fromEntries(fields.map(({ name, input }) => [name, input.value])) as unknown as SaidPoser,
    fill(said) {
      for (const { name, input } of fields) input.value = said[name];
    },
    hear({ poser, known, faults }) {
      facts.hidden = !poser || known !== undefined;
      for (const { name, input, said } of fields) {
        const fault = name === 'address' || name === 'date' ? faults[name] : undefined;
        said.textContent =
          fault ??
          (name === 'address' && known !== undefined
            ? `Known here: ${known}. Nothing more is needed.`
            : name === 'authors' && poser
              ? 'With commas between the names.'
              : '');
        said.classList.toggle('list-wrong', fault !== undefined);
        if (fault === undefined) input.removeAttribute('aria-invalid');
        else input.setAttribute('aria-invalid', 'true');
      }
    },
  };
}
