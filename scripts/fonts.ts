/** `npm run fonts`: cuts the font files of the site out of the npm package, and writes their style sheet. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fontFiles } from './fonts/font-files.ts';
import { command } from './shared/command.ts';
import { printText } from './shared/print.ts';

const HELP = `Usage: npm run fonts

Writes src/styles/fonts/: small files of Source Serif with the characters and weights that pages use, and fonts.css, which says when
each is loaded and which fonts of the system stand in for them. It needs no network, and gives the same bytes on every machine.`;

const FOLDER = path.resolve(import.meta.dirname, '../src/styles/fonts');

await command(HELP, async () => {
  parseArgs({ options: {} });
  for (const [name, content] of await fontFiles()) {
    await writeFile(path.join(FOLDER, name), content);
    printText(`${name}: ${content.length.toLocaleString('en')} bytes`);
  }
});
