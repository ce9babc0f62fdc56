/** The form of a question: each control writes its field of the file, and shows what the file has. */
import type { Looked, Noted } from '../../compose/look.ts';
import type { Outline } from '../../compose/outline.ts';
import type { Step } from '../../compose/written.ts';
import { answersOf, answersText } from './answers-text.ts';
import type { Desk, Origin } from './desk.ts';
import { type Field, fieldIn } from './field.ts';
import type { FindQuestions } from './find-questions.ts';
import { moveList, within } from './move-list.ts';
import { questionField } from './question-field.ts';
import { similarIn } from './similar.ts';
import type { SourceValues } from './source-entry.ts';
import type { Sourcing } from './source-fields.ts';
import { sourceList } from './source-list.ts';
import { tagField } from './tag-field.ts';
import { textControl } from './text-control.ts';

export interface QuestionForm {
  show(looked: Looked, origin: Origin): void;
  /** Shows problems beside what they are about, by the names of places. @param isAsked whether also where nobody has been yet */
  say(problems: ReadonlyMap<string, readonly Noted[]>, isAsked: boolean): void;
  /** Goes to the control that a problem is about. */
  goTo(place: string): void;
  addSource(values: Partial<SourceValues>): void;
}

/** Of titles, in UTF-16 code units: what the rule `label` asks a label for. */
const LONG_TITLE = 60;

/** Lines that are texts in the file. */
const LINES = ['title', 'label', 'looked', 'answer', 'discussion'] as const;

/** Lists whose entries are moves. */
const MOVE_LISTS = ['settled_by', 'hinges'] as const;

interface Place {
  field: Field;
  show(looked: Looked, isForced: boolean): void;
}

export function questionForm(
  form: HTMLElement,
  desk: Desk,
  outline: Outline,
  find: () => FindQuestions,
  { base, ...sourcing }: Pick<Sourcing, 'template' | 'rules' | 'known'> & { base: string },
): QuestionForm {
  const { rules } = sourcing;
  const all = form.querySelector('[data-question-fields]') as HTMLFieldSetElement;
  const inert = form.querySelector('[data-inert]') as HTMLElement;
  const folded = [...form.querySelectorAll<HTMLDetailsElement>('[data-move-fields], [data-more]')];
  const places = new Map<string, Place>();
  const write = async (field: Field, step: Step) => field.remark((await desk.take(step, 'form')) ?? '');

  function text(name: string, step: (value: string) => Step | undefined, read: (looked: Looked) => string): void {
    const field = fieldIn(form, name, rules);
    const control = textControl(field, (value) => {
      const next = step(value);
      if (next) void write(field, next);
    });
    places.set(name, { field, show: (looked, isForced) => control.show(read(looked), isForced) });
  }

  for (const name of LINES)
    text(
      name,
      (value) => ({ kind: 'field', field: name, value: value.trim() || undefined }) as Step,
      ({ fields }) => fields[name] ?? '',
    );
  text(
    'body',
    (body) => ({ kind: 'body', body }),
    ({ body }) => body,
  );
  text(
    'id',
    (id) => ({ kind: 'id', id }),
    ({ id }) => id,
  );
  text(
    'order',
    // What is no number is written too, so that the check says what it expects.
    (value) => ({ kind: 'field', field: 'order', value: value.trim() === '' ? undefined : numberOr(value.trim()) }) as Step,
    ({ fields }) => `${fields.order ?? ''}`,
  );
  text(
    'status',
    (value) =>
      ({ kind: 'field', field: 'status', value: value === 'open' && desk.looked?.written.was === undefined ? undefined : value }) as Step,
    ({ fields }) => fields.status,
  );
  text(
    'answers',
    (value) => {
      const answers = answersOf(value);
      if (typeof answers !== 'string') return { kind: 'field', field: 'answers', value: answers };
      places.get('answers')?.field.remark(answers);
      return undefined;
    },
    ({ fields }) => answersText(fields.answers),
  );

  function ids(name: 'parent' | 'also_under' | 'needs', placeholder: string, none = ''): void {
    const field = fieldIn(form, name, rules);
    const isOne = name === 'parent';
    const chosen = questionField({
      box: field.made,
      id: `Compose-${name.replace('_', '-')}`,
      name: field.box.querySelector('.compose-label')?.textContent.trim() ?? name,
      placeholder,
      outline,
      find,
      many: !isOne,
      none,
      changed: (given) => void write(field, { kind: 'field', field: name, value: isOne ? given[0] : given } as Step),
    });
    places.set(name, { field, show: ({ fields }) => chosen.show([fields[name] ?? []].flat()) });
  }
  ids('parent', 'Find it by its words', 'Nothing is chosen: it would be a root, beside the few that there are.');
  ids('also_under', 'Find one by its words');
  ids('needs', 'Find one by its words');

  const tags = fieldIn(form, 'tags', rules);
  const chosenTags = tagField(
    tags.made,
    'Compose-tags',
    outline,
    (value) => void write(tags, { kind: 'field', field: 'tags', value: [...value] }),
  );
  places.set('tags', { field: tags, show: ({ fields }) => chosenTags.show(fields.tags) });

  const moves = MOVE_LISTS.map((list) => ({
    list,
    moves: moveList(form.querySelector(`[data-moves="${list}"]`) as HTMLElement, desk, { list, rules, outline, find }),
  }));
  const sources = sourceList(form.querySelector('[data-sources]') as HTMLElement, desk, sourcing);
  const showSimilar = similarIn(form.querySelector('[data-similar]') as HTMLElement, outline, find, base);
  const label = places.get('label') as Place;
  const id = places.get('id') as Place;
  // A title is one line: Enter is for what is below it.
  places.get('title')?.field.control?.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && !(event as KeyboardEvent).isComposing) event.preventDefault();
  });

  return {
    addSource: (values) => sources.add(values),
    show(looked, origin) {
      all.disabled = !looked.canFill;
      inert.hidden = looked.canFill;
      if (!looked.canFill) return;
      for (const place of places.values()) place.show(looked, origin !== 'form');
      sources.show(looked, origin);
      for (const { moves: each } of moves) each.show(looked, origin);
      showSimilar(looked);
      const { fields, written } = looked;
      if (origin === 'open') label.field.box.hidden = true;
      if (fields.label !== undefined || fields.title.length > LONG_TITLE || written.was !== undefined) label.field.box.hidden = false;
      id.field.box.hidden = written.was !== undefined;
      if (origin === 'open') for (const each of folded) each.open = false;
    },
    say(problems, isAsked) {
      if (problems.has('label')) label.field.box.hidden = false;
      for (const [name, { field }] of places) field.say(problems.get(name) ?? [], isAsked);
      for (const [place, source] of sources.boxes().entries()) {
        source.say(within(problems, `sources.${place}.`), isAsked);
      }
      for (const { moves: each } of moves) each.say(problems, isAsked);
    },
    goTo(place) {
      const [name = '', index, inner] = place.split('.');
      if (name === 'sources') return sources.goTo(Number(index), inner);
      const list = moves.find((each) => each.list === name)?.moves;
      const field = places.get(name)?.field;
      for (const each of folded) if (list ? each.matches('[data-move-fields]') : field && each.contains(field.box)) each.open = true;
      if (list) list.goTo(place);
      else field?.focus();
    },
  };
}

const numberOr = (value: string): number | string => (Number.isFinite(Number(value)) ? Number(value) : value);
