/** The sources of a question of which no insight is shown. */
import type { Question } from '../mosaic/mosaic.ts';
import { isLead } from '../mosaic/reason/reading.ts';
import type { Stance } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';
import { type SourceReference, sourceReference } from './reference.ts';

/** A source in the list at the end. Other sources are shown above it, with their insights. */
export interface ListedSource {
  /** What it is to the question, in the words of the list. */
  role: Stance | 'to read' | 'mentioned';
  /** Undefined for a source that the text only links to. */
  stance?: Stance;
  source: SourceReference;
  /** Whether it waits for somebody to say what it changes about the question. */
  waits: boolean;
}

/** The sources that pose the question, then others without an insight, then those that the text links to. */
export function listedSources({ citations, mentions }: Question, posedIn: readonly SourceReference[], to: Addresses): ListedSource[] {
  const leads = citations.filter(isLead);
  return [
    ...posedIn.map((source): ListedSource => ({ role: 'poses', stance: 'poses', source, waits: false })),
    ...leads.map(
      ({ stance, source }): ListedSource => ({
        role: stance === 'informs' ? 'to read' : stance,
        stance,
        source: sourceReference(source, to),
        waits: true,
      }),
    ),
    ...mentions.map((source): ListedSource => ({ role: 'mentioned', source: sourceReference(source, to), waits: false })),
  ];
}
