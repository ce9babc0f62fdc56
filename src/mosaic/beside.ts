/** The files beside the questions: what each tag is for, and what people call things. Both are optional. */
import type { TagsFile } from './read/tags.ts';

export interface Beside {
  tags?: TagsFile | undefined;
}

export type BesideFile = NonNullable<Beside[keyof Beside]>;
