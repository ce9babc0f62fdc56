/** The files beside the questions: what each tag is for, and what people call things. Both are optional. */
import type { TagsFile } from './read/tags.ts';
import type { TermsFile } from './read/terms.ts';

export interface Beside {
  tags?: TagsFile | undefined;
  terms?: TermsFile | undefined;
}

export type BesideFile = NonNullable<Beside[keyof Beside]>;

/** The file that describes each tag. */
export const TAGS_FILE = 'tags.yaml';

/** The file with terms and their other names, and people's several names. */
export const TERMS_FILE = 'terms.yaml';

/** The names of all files beside the questions. */
export const BESIDE_FILES: readonly string[] = [TAGS_FILE, TERMS_FILE];
