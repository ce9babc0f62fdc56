/** A mosaic of questions about which only the fields matter, for the tests of what is derived. */
import assert from 'node:assert/strict';
import { loadMosaic } from '../load.ts';
import type { Mosaic } from '../mosaic.ts';
import { parseQuestion } from '../read/parse-question.ts';

/** @param fields by id: lines of frontmatter, without the title */
export function mosaicOf(fields: Record<string, string>): Mosaic {
  const files = Object.entries(fields).map(([id, more]) =>
    parseQuestion(`${id}.md`, `${id}.md`, `---\ntitle: What about ${id}?\n${more}---\n`),
  );
  const { mosaic, result } = loadMosaic(files);
  return mosaic ?? assert.fail(JSON.stringify(result));
}
