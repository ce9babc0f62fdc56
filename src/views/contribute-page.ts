/** Everything the contribute page shows: the fields of the schema and the rules of the check, with their own descriptions. */
import { type FieldReference, fieldReference } from '../mosaic/field-reference.ts';
import { rules } from '../mosaic/rules/index.ts';
import type { Addresses } from './address.ts';
import { composeAddress, type Way } from './compose-address.ts';
import { exampleFile } from './example-file.ts';
import { exampleMoveFields, exampleMoveLines } from './example-moves.ts';
import type { RepositoryLinks } from './repository-links.ts';

export interface ContributePage {
  /** Where each is written, in the browser. */
  write: Record<Way, string>;
  /** GitHub's editor with a new question file in it. */
  newQuestion: string;
  /** GitHub's forms, which become pull requests. */
  forms: Record<'question' | 'insight', string>;
  /** The contributing guide in the repository. */
  guide: string;
  example: string;
  /** A small game tree: as fields of files, and as lines of a list. */
  moves: { fields: string; lines: string };
  fields: { id: string; title: string; rows: FieldRow[] }[];
  rules: RuleRow[];
}

interface FieldRow {
  name: string;
  /** Its type, and whether it is required: `string, required`. */
  type: string;
  description: string;
  /** As a file has it. */
  example?: string;
}

interface RuleRow {
  /** Where the rule is on the page. */
  anchor: string;
  id: string;
  severity: string;
  explain: TextOrCode[];
  /** An example of its messages, without the place. */
  message: string;
}

/** A piece of a text with code in backquotes. */
export interface TextOrCode {
  text: string;
  code: boolean;
}

/** What the page shows; it depends on the code alone. */
export function contributePage(links: RepositoryLinks, to: Addresses): ContributePage {
  const { question, source, settled_by, hinges } = fieldReference();
  return {
    write: {
      question: composeAddress(to.compose, { kind: 'question' }),
      insight: composeAddress(to.compose, { kind: 'insight' }),
      correction: composeAddress(to.compose, { kind: 'correction' }),
    },
    newQuestion: links.newQuestion(),
    forms: { question: links.form('question'), insight: links.form('insight') },
    guide: links.file('CONTRIBUTING.md'),
    example: exampleFile,
    moves: { fields: exampleMoveFields, lines: exampleMoveLines },
    fields: [
      { id: 'Fields', title: 'The fields of a question', rows: question.map(fieldRow) },
      { id: 'Source-fields', title: 'The fields of a source', rows: source.map(fieldRow) },
      { id: 'Settled-by-fields', title: 'An entry of settled_by', rows: settled_by.map(fieldRow) },
      { id: 'Hinges-fields', title: 'An entry of hinges', rows: hinges.map(fieldRow) },
    ],
    rules: rules.map(({ id, severity, explain, bad }) => ({
      anchor: `Rule-${id}`,
      id,
      severity,
      explain: textAndCode(explain),
      message: (bad.messages[0] ?? '').replace(/^.*?: /, ''),
    })),
  };
}

const fieldRow = ({ name, type, required, description, example }: FieldReference): FieldRow => ({
  name,
  type: required ? `${type}, required` : type,
  description,
  ...(example !== undefined && { example }),
});

/** Divides a text with code in backquotes into pieces. */
export const textAndCode = (text: string): TextOrCode[] =>
  text
    .split('`')
    .map((piece, index) => ({ text: piece, code: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
