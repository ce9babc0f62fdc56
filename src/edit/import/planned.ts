/** The plan of an import, as data: what happens to each line of a list, and what people may choose instead. */
import type { OutlineItem } from '../../formats/outline.ts';
import type { Facts } from '../../mosaic/facts.ts';
import type { Change } from '../change.ts';

/** A source that says who asks: its address, and facts of it where the mosaic does not know them. */
export interface Poser extends Facts {
  url: string;
}

/** Who asks what in a list. */
export interface Posers {
  /** Of lines that name nobody, and of all lines where nobody or only one person is named. */
  everyone?: Poser | undefined;
  /** By the name that the list gives. */
  named?: ReadonlyMap<string, Poser>;
  /** From a line of the text on, up to the next of these lines or the next name. */
  fromLine?: ReadonlyMap<number, Poser>;
}

/**
 * What a person decides for a line: it is the same as a question, or new, or left out. A heading leaves out the line alone, `out` also
 * what is new below it; `body` puts its words into the text of the question above.
 */
export type Choice =
  | { as: 'same'; id: string }
  | {
      as: 'new';
      /** Its id, if not one made from its words. */
      id?: string | undefined;
      /** The question it is a part of, if not the one above it; null makes it a root. It may be one of the plan. */
      under?: string | null | undefined;
      title?: string | undefined;
    }
  | { as: 'heading' | 'body' | 'out' };

export interface PlanOptions {
  /** The id of the question under which the top of the list goes; undefined makes its lines roots. */
  under: string | undefined;
  posers?: Posers;
  /** By `Planned.row`. */
  choices?: ReadonlyMap<number, Choice>;
  /** What happens to lines that are near a question and that nobody chose for: `ask`, the default, writes nothing for them. */
  near?: 'ask' | 'same' | 'new' | 'skip';
  /** Whether headings that do not ask become questions too. */
  headings?: boolean;
}

/** What happens to a line. */
export type Fate =
  /** It is a question, which exists or is new in this plan. */
  | { is: 'same'; id: string; alsoUnder?: string }
  /** It may be this question: a person decides, and nothing is written for it before. */
  | { is: 'near'; id: string }
  | { is: 'new'; id: string; under: string | undefined }
  /** Left out; what is below it goes to what is above it. */
  | { is: 'heading' }
  /** Put into the text of a new question. */
  | { is: 'body'; of: string }
  | { is: 'out' }
  /** New, but its place is not known before a line above it is decided. */
  | { is: 'waits'; for: number };

export interface Suggestion {
  id: string;
  title: string;
  /** 0 for nothing in common; from about 0.65, all speaks for it. */
  score: number;
  /** What speaks for it, in words. */
  reasons: string[];
}

/** The plan for a line that says a move of the question above it. */
export interface PlannedMove {
  /** 1-based line of the text. */
  line: number;
  /** In full, with the ids of the questions that it names; as it is written where it does not come to a move. */
  text: string;
  /** Written, or there already; waits for a line that somebody has to decide; left out. */
  is: 'new' | 'same' | 'waits' | 'out';
  /** Why it is left out or waits, and what to do. */
  reason?: string;
}

/** The plan for one line. */
export interface Planned {
  /** The key of its choice: its index among all lines of the outline, those below a line after it. */
  row: number;
  item: OutlineItem;
  fate: Fate;
  /** Why, in words; empty where a person chose. */
  reasons: string[];
  /** Questions that it may be, the likeliest first; empty where none is near. */
  suggestions: Suggestion[];
  /** The source that is credited with asking it. */
  poser?: Poser | undefined;
  /** What becomes of its moves. */
  moves?: PlannedMove[];
  children: Planned[];
}

/** A choice that cannot be carried out; the line is planned as if nobody had chosen. */
export interface Fault {
  row: number;
  message: string;
}

export interface Asker {
  /** As the list names them; undefined for lines that name nobody. */
  name: string | undefined;
  /** How many lines ask. */
  lines: number;
  /** Undefined where nobody is credited for these lines. */
  poser?: Poser | undefined;
}

export interface ImportPlan {
  items: Planned[];
  change: Change;
  faults: Fault[];
  /** In the order of the list. */
  askers: Asker[];
}
