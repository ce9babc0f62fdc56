/** Asks a person before something is written. */
import { createInterface } from 'node:readline/promises';

/** Whether a person sits at the terminal. */
export const isAnswered = (): boolean => process.stdin.isTTY === true;

/** Whether to write what was shown: asked on a terminal, unless the person said yes before; elsewhere yes. */
export async function isWanted(yes: boolean): Promise<boolean> {
  if (yes || !isAnswered()) return true;
  return withQuestions(async (ask) => /^y/i.test((await ask('Write this? [y/N] ')) ?? ''));
}

/** Does something that asks a person at the terminal. The answer is undefined where the terminal is closed. */
export async function withQuestions<T>(work: (ask: (text: string) => Promise<string | undefined>) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
  try {
    return await work((text) => Promise.race([terminal.question(text), closed]));
  } finally {
    terminal.close();
  }
}
