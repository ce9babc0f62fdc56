/** The files beside the questions: what each tag is for, and what people call things. Both are optional. */
import type { TagsFile } from './read/tags.ts';
import type { TermsFile } from './read/terms.ts';

export interface Beside {
  tags?: TagsFile | undefined;
  terms?: TermsFile | undefined;
}

export type BesideFile = NonNullable<Beside[keyof Beside]>;
