/** Turns question files into a checked mosaic. */
import type { Beside } from './beside.ts';
import { type CheckResult, check } from './check.ts';
import { link } from './link.ts';
import type { Mosaic } from './mosaic.ts';
import type { QuestionFile } from './question-file.ts';
import { rulesOfContent } from './rules/index.ts';

export interface Loaded {
  /** Undefined when there are errors. */
  mosaic: Mosaic | undefined;
  result: CheckResult;
}

/** Checks what files say and, when they have no errors, links them. */
export function loadMosaic(files: readonly QuestionFile[], beside: Beside = {}): Loaded {
  const result = check(files, beside, rulesOfContent);
  return { mosaic: result.errors === 0 ? link(files, beside) : undefined, result };
}
