/** A process that compiles the site's code into a folder and ends: `compile-child.ts FOLDER BASE_PATH`. */
import { build } from 'astro';
import { repository } from '../open/code-digest.ts';
import { compileConfig } from './astro-config.ts';

const [folder = '', basePath = '/'] = process.argv.slice(2);
// Nobody needs the result after the parent process has died.
const orphaned = () => process.exit(1);
process.once('disconnect', orphaned);
await build({ configFile: false, root: repository, logLevel: 'warn', ...compileConfig(basePath, folder) });
process.off('disconnect', orphaned);
process.disconnect?.();
