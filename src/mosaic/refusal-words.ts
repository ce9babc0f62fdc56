/** Why a file is not read, in the words of the check: the same for a question and for the files beside it. */
import { LARGEST, type Point, type Refusal } from './question-file.ts';

/** "Unexpected X, expected Y". */
export function reasonOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'symlink':
      return `Unexpected link to "${refusal.target}" outside the questions folder, expected a file in it`;
    case 'no-file':
      return 'Unexpected folder, pipe, socket or device, expected a file';
    case 'unreadable':
      return `Unexpected file that may not be read (${refusal.code}), expected one that everybody may read, as chmod a+r makes it`;
    case 'size':
      return `Unexpected file of ${Math.ceil(refusal.bytes / 1024)} KiB, expected at most ${LARGEST / 1024} KiB`;
    case 'failure':
      return `Unexpected end of the program at this file: ${refusal.reason}; expected it to be read and rendered. Please report this with the file`;
    case 'encoding':
      return `Unexpected byte 0x${refusal.byte.toString(16).toUpperCase().padStart(2, '0')} that is not text in UTF-8, expected a file saved as UTF-8`;
  }
}

/** The place that a refusal is about: the start of the file, unless it says another. */
export const placeOf = (refusal: Refusal): Point =>
  refusal.kind === 'encoding' ? { line: refusal.line, column: refusal.column } : { line: 1, column: 1 };
