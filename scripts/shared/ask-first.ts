/** Asks a person before something is written. */
import { createInterface } from 'node:readline/promises';

/** Whether to write what was shown: asked on a terminal, unless the person said yes before; elsewhere yes. */
export async function isWanted(yes: boolean): Promise<boolean> {
  if (yes || !process.stdin.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Write this? [y/N] ');
  terminal.close();
  return /^y/i.test(answer);
}
