/** What commands print, by who reads it. */
import { visibleLines } from '../../src/visible.ts';

/** Prints a text for people. Its line breaks are ours; what else strangers wrote into it cannot move the cursor. */
export const printText = (text: string): void => console.log(visibleLines(text));

/** Prints what programs read: byte for byte into a file or a pipe, and as {@link printText} does on a terminal, where people look at it. */
export const printData = (text: string): void => (process.stdout.isTTY ? printText(text) : console.log(text));
