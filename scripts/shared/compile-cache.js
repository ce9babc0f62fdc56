/**
 * Keeps the code that Node compiles for the next run: a command spends most of its start on compiling. Loaded with `--import` before
 * the command. It is JavaScript because this first file is compiled at each start, and TypeScript would first load its compiler.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

const folder = path.resolve(process.env.CACHE_DIR || '.cache', 'code/node');
// If Node cannot write there, it works without a cache.
enableCompileCache(folder);
// For our threads and child processes: https://nodejs.org/api/cli.html#node_compile_cachedir
process.env.NODE_COMPILE_CACHE = folder;
