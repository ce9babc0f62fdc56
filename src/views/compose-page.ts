/** What the page shows on which one writes: the fields, with the schema's own words, and the other ways to contribute. */
import { type FieldReference, fieldReference } from '../mosaic/field-reference.ts';
import type { Addresses } from './address.ts';
import { HINGES, type MoveListFields, WAYS } from './compose-moves.ts';
import { type TextOrCode, textAndCode } from './contribute-page.ts';
import type { RepositoryLinks } from './repository-links.ts';

export interface ComposePage {
  /** What else one can do, also without JavaScript. */
  elsewhere: { newQuestion: string; question: string; insight: string; wrong: string; guide: string; contribute: string; list: string };
  /** What the schema says of each field of a source. */
  sourceSays: Record<string, TextOrCode[]>;
  stances: Choice[];
  kinds: string[];
  /** Fields that few questions need, in the order of the schema. */
  more: MoreField[];
  /** What hangs on a question, and what would settle it. */
  moves: { fields: MoreField[]; lists: MoveListFields[] };
  /** Fields that only the text has. */
  inText: string[];
}

export interface Choice {
  value: string;
  /** What it means, in a line. */
  line: string;
}

export interface MoreField {
  name: string;
  label: string;
  says: TextOrCode[];
  /** How it is filled in: ids of questions, one of some choices, keys with texts, or a line. */
  control: 'ids' | 'choice' | 'keys' | 'line';
  /** Of a choice. */
  choices: string[];
  /** Of a line: what to expect. */
  example?: string;
}

/** Fields with a place of their own in the form. */
const PLACED: ReadonlySet<string> = new Set(['title', 'label', 'parent', 'tags', 'sources']);
/** Fields that are written in the text. */
const IN_TEXT: ReadonlySet<string> = new Set(['aliases']);
/** Fields of moves that are like others, and those that are lists of entries. */
const OF_MOVES: readonly string[] = ['answers', 'needs'];
const MOVE_LISTS: ReadonlySet<string> = new Set(['settled_by', 'hinges']);

const LABELS: Readonly<Record<string, string>> = {
  also_under: 'Further parents',
  order: 'Place among its siblings',
  status: 'Status',
  looked: 'Last looked for an answer',
  answers: 'Possible answers',
  answer: 'Answer',
  needs: 'Needs',
  discussion: 'Discussion',
};

const EXAMPLES: Readonly<Record<string, string>> = {
  order: '1',
  looked: '2026-11',
  answer: 'yes',
  discussion: 'https://…',
  answers: 'shared: Different minds converge on the same abstractions',
};

const STANCES: readonly Choice[] = [
  { value: 'poses', line: 'it asks this question' },
  { value: 'informs', line: 'it says something that bears on it' },
  { value: 'answers', line: 'it answers it' },
  { value: 'disputes', line: 'it disputes the question, or an earlier answer' },
];

export function composePage(links: RepositoryLinks, to: Addresses): ComposePage {
  const { question, source } = fieldReference();
  return {
    elsewhere: {
      newQuestion: links.newQuestion(),
      question: links.form('question'),
      insight: links.form('insight'),
      wrong: links.form('wrong'),
      guide: links.file('CONTRIBUTING.md'),
      contribute: to.contribute,
      list: to.list,
    },
    sourceSays: Object.fromEntries(source.map(({ name, description }) => [name, textAndCode(description)])),
    stances: choicesOf(source, 'stance').map((value) => STANCES.find((stance) => stance.value === value) ?? { value, line: '' }),
    kinds: choicesOf(source, 'kind'),
    more: question
      .filter(({ name }) => !PLACED.has(name) && !IN_TEXT.has(name) && !OF_MOVES.includes(name) && !MOVE_LISTS.has(name))
      .map(moreField),
    moves: {
      fields: question.filter(({ name }) => OF_MOVES.includes(name)).map(moreField),
      lists: [WAYS, HINGES],
    },
    inText: question.filter(({ name }) => IN_TEXT.has(name)).map(({ name }) => name),
  };
}

const choicesIn = (type: string) => (type.includes(' | ') ? type.split(' | ') : []);
const choicesOf = (fields: readonly FieldReference[], name: string) => choicesIn(fields.find((field) => field.name === name)?.type ?? '');

function moreField({ name, type, description }: FieldReference): MoreField {
  const choices = choicesIn(type);
  const control = type === 'list of id' ? 'ids' : choices.length > 0 ? 'choice' : type === 'texts by their keys' ? 'keys' : 'line';
  const example = EXAMPLES[name];
  return { name, label: LABELS[name] ?? name, says: textAndCode(description), control, choices, ...(example && { example }) };
}
