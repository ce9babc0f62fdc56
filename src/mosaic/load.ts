/** A folder of questions to a checked mosaic: read, check, link. */
import { check, type CheckResult } from './check.ts';
import { link } from './link.ts';
import type { Mosaic } from './mosaic.ts';
import { type QuestionFile, readQuestions } from './read.ts';

export interface Loaded {
  /** Undefined when there are errors. */
  mosaic: Mosaic | undefined;
  result: CheckResult;
  /** By path below the folder, for the next load. */
  files: ReadonlyMap<string, QuestionFile>;
}

/**
 * Loads a mosaic.
 * @param previous files of an earlier load, of which the unchanged ones are used again
 * @throws {FolderError} when the folder cannot be used at all
 */
export async function loadMosaic(folder: string, previous?: ReadonlyMap<string, QuestionFile>): Promise<Loaded> {
  const files = await readQuestions(folder, previous);
  const result = check(files);
  return {
    mosaic: result.errors === 0 ? link(files) : undefined,
    result,
    files: new Map(files.map((file) => [file.name, file])),
  };
}
