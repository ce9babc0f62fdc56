/** The messages of the check for files that are not read: the same for questions and for the tags file. */
import { LARGEST, type Point, type Refusal } from './question-file.ts';

/** The message, as "Unexpected X, expected Y". */
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
      return (
        `Unexpected end of the program at this file: ${refusal.reason}; expected it to be read and rendered. ` +
        'Please report this with the file'
      );
    case 'encoding': {
      const byte = refusal.byte.toString(16).toUpperCase().padStart(2, '0');
      return `Unexpected byte 0x${byte} that is not text in UTF-8, expected a file saved as UTF-8`;
    }
  }
}

/** The place of a refusal: the start of the file, unless it has another. */
export const placeOf = (refusal: Refusal): Point =>
  refusal.kind === 'encoding' ? { line: refusal.line, column: refusal.column } : { line: 1, column: 1 };
