/** What Node makes of our code is kept from run to run: most of the start of a command is reading it. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { readSettings } from '../../src/settings.ts';

/** To be called before the modules are imported that are worth it. */
export function keepCompiledCode(): void {
  try {
    const folder = path.join(readSettings().cacheDir, 'code/node');
    enableCompileCache(folder);
    // For threads and for processes of ours: https://nodejs.org/api/cli.html#node_compile_cachedir
    process.env.NODE_COMPILE_CACHE = folder;
  } catch {
    // Settings that cannot be used are for the command to say.
  }
}
