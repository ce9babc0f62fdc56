/** Runs the commands that `command.ts` asks for, one after another, in this process. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Asked, Ended } from './command.ts';

// Each command listens to them, and this process runs many.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);
process.setMaxListeners(0);

let count = 0;

process.on('message', async ({ script, args, env }: Asked) => {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  const file = path.resolve('scripts', `${script}.ts`);
  process.argv.splice(1, Infinity, file, ...args);
  process.exitCode = undefined;
  const said = { out: '', err: '' };
  process.stdout.write = kept((text) => (said.out += text));
  process.stderr.write = kept((text) => (said.err += text));
  count += 1;
  try {
    // Of another address it is another module, which runs again; what it imports is loaded already.
    await import(`${pathToFileURL(file).href}?run=${count}`);
  } catch (error) {
    said.err += error instanceof Error ? error.stack : String(error);
    process.exitCode = 1;
  }
  process.send?.({ status: Number(process.exitCode ?? 0), ...said } satisfies Ended);
});

function kept(keep: (text: string) => void): typeof process.stdout.write {
  return (chunk: Uint8Array | string, ...rest: unknown[]) => {
    keep(String(chunk));
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  };
}
