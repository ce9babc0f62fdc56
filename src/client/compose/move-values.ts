/** A way to settle a question, or a hinge, in the form, as texts, and in the file, as an entry. */
import type { QuestionFields } from '../../mosaic/schema.ts';

export type MoveEntry = QuestionFields['settled_by'][number] | QuestionFields['hinges'][number];

/** What is in the controls of a move. */
export interface MoveValues {
  /** The answer that the question then has, of a way; from which it follows, of a hinge. */
  key: string;
  /** What follows, in words; empty for a way. */
  then: string;
  /** `id` or `id=key`: what has to hold, or what it speaks for. */
  claims: readonly string[];
  from: string;
  at: string;
}

export const valuesOfMove = (entry: MoveEntry): MoveValues => ({
  key: 'if' in entry ? entry.if : entry.as,
  then: 'if' in entry ? (entry.then ?? '') : '',
  claims: 'if' in entry ? entry.favours : entry.all,
  from: entry.from ?? '',
  at: entry.at ?? '',
});

const line = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The entry to write, without what is so by itself; undefined as long as it says nothing. */
export function moveEntryOf(list: 'settled_by' | 'hinges', { key, claims, ...texts }: MoveValues): MoveEntry | undefined {
  const [then, from, at] = [texts.then, texts.from, texts.at].map(line);
  const argued = { ...(from && { from }), ...(at && { at }) };
  if (list === 'settled_by')
    return claims.length === 0 ? undefined : ({ all: [...claims], ...(key !== 'yes' && { as: key }), ...argued } as MoveEntry);
  if (claims.length === 0 && then === '') return undefined;
  return { if: key, ...(then && { then }), ...(claims.length > 0 && { favours: [...claims] }), ...argued } as MoveEntry;
}

/** The id and the key of a claim. */
export function claimParts(claim: string): { id: string; key?: string } {
  const [id = '', key] = claim.split('=', 2);
  return key === undefined ? { id } : { id, key };
}

/** Whether the form can show an entry: it has a question once. */
export const canShowMove = (entry: MoveEntry): boolean => {
  const ids = valuesOfMove(entry).claims.map((claim) => claimParts(claim).id);
  return new Set(ids).size === ids.length;
};

/** The words for an answer of a question that a way rests on, or that a hinge speaks for; without a key, for none in particular. */
export function claimWords(list: 'settled_by' | 'hinges', key: string | undefined): string {
  if (list === 'settled_by') return key === undefined ? 'is answered, whichever way' : `has the answer “${key}”`;
  if (key === undefined) return 'matters more then';
  return key === 'no' ? 'against it: “no”' : `for “${key}”`;
}
