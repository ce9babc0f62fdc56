/**
 * What Node makes of our code is kept from run to run: most of the start of a command is reading it. Loaded with `--import` before
 * the command, and so in JavaScript: whatever comes first is compiled anew each time, and for TypeScript with its compiler.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

const folder = path.resolve(process.env.CACHE_DIR || '.cache', 'code/node');
// Where that is no folder to write in, Node does without.
enableCompileCache(folder);
// For threads and for processes of ours: https://nodejs.org/api/cli.html#node_compile_cachedir
process.env.NODE_COMPILE_CACHE = folder;
