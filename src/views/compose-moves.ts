/** The fields of moves on the page that writes: ways to settle a question, and what follows from its answers. */
import type { TextOrCode } from './contribute-page.ts';

/** A list whose entries are moves, as the form has it. */
export interface MoveListFields {
  name: string;
  label: string;
  says: TextOrCode[];
  /** What adds an entry, and what one is called. */
  add: string;
  noun: string;
  fields: MoveField[];
}

interface MoveField {
  name: string;
  label: string;
  says: TextOrCode[];
  control: 'made' | 'choice' | 'line' | 'text';
  example?: string;
  optional?: boolean;
}

const plain = (text: string): TextOrCode[] => [{ text, code: false }];

/** Who argues a move, and where. */
const ARGUED: readonly MoveField[] = [
  {
    name: 'from',
    label: 'Who argues so',
    says: plain('The address of a source, best of one that is listed above.'),
    control: 'line',
    example: 'https://arxiv.org/abs/2505.03989',
  },
  { name: 'at', label: 'Where in the source', says: [], control: 'line', example: 'Section 6', optional: true },
];

export const WAYS: MoveListFields = {
  name: 'settled_by',
  label: 'Ways to settle it',
  says: plain('Each is enough by itself: when certain other questions have certain answers, this one has its own.'),
  add: 'Add a way',
  noun: 'A way to settle it',
  fields: [
    {
      name: 'all',
      label: 'When all of these hold',
      says: plain('Find each question by its words, then choose its answer.'),
      control: 'made',
    },
    { name: 'as', label: 'Then its answer is', says: [], control: 'choice' },
    ...ARGUED,
  ],
};

export const HINGES: MoveListFields = {
  name: 'hinges',
  label: 'What follows from an answer',
  says: plain('Softly: it speaks for or against answers of other questions, and settles none of them.'),
  add: 'Add what follows',
  noun: 'What follows',
  fields: [
    { name: 'if', label: 'If its answer is', says: [], control: 'choice' },
    { name: 'then', label: 'Then, in words', says: [], control: 'text', example: 'Training can be steered away from it.', optional: true },
    {
      name: 'favours',
      label: 'What it speaks for or against',
      says: plain('Find each question by its words, then choose what the answer means for it.'),
      control: 'made',
    },
    ...ARGUED,
  ],
};
