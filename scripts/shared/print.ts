/** Prints the output of commands, for people or for programs. */
import { visibleLines } from '../../src/visible.ts';

/** Prints a text for people. Line breaks stay; other control characters, which strangers may have written, become visible. */
export const printText = (text: string): void => console.log(visibleLines(text));

/** Prints a text for programs: unchanged into a file or a pipe; on a terminal, where people read it, as {@link printText} does. */
export const printData = (text: string): void => (process.stdout.isTTY ? printText(text) : console.log(text));
