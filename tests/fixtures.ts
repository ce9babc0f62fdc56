/** The mosaics that tests look at: written for tests, and changed together with them. */
import path from 'node:path';

const folder = (name: string) => path.join(import.meta.dirname, 'fixtures', name);

/** A whole field, as `questions/` was in November 2026: 168 questions, of every fill, several people and shared sources. */
export const FIELD = folder('field-2026');

/** Five questions that hold everything a question file can hold. */
export const EVERYTHING = folder('everything');
