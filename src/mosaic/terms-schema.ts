/** The fields of `terms.yaml`: what people type and what the mosaic calls it, and the several names of one person. */
import { z } from 'zod';
import { author, id, LONGEST, line, set } from './schema-parts.ts';

/** The most other names of one thing; chosen by eye. */
const MOST_NAMES = 20;

/** A name of a term, in UTF-16 code units; chosen by eye. */
const LONGEST_TERM = 80;

const name = line(LONGEST_TERM);

/** A term of the field, and the question that is about it. */
export const termFields = z
  .strictObject({
    term: name.describe('What the field calls it, as it is written inside a sentence.'),
    also: set(name, MOST_NAMES).default([]).describe('Other words for it: abbreviations, other spellings, what people type.'),
    question: id.optional().describe('The id of the question that is about it.'),
    means: line(LONGEST.title).optional().describe('What it means, in one sentence.'),
  })
  .refine(({ question, means }) => question !== undefined || means !== undefined, 'a question or what it means, or both');

/** A person with more than one name. */
export const personFields = z.strictObject({
  name: author.describe('The name that pages show.'),
  also: set(author, MOST_NAMES).min(1, 'another name').describe('Other names in sources, such as the name of an account.'),
});

export type TermFields = z.infer<typeof termFields>;
export type PersonFields = z.infer<typeof personFields>;
