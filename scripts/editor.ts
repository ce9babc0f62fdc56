/** `npm run editor`: tells editors what the frontmatter of a question may hold. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EDITOR_FOLDER, editorFiles } from '../src/formats/editor-schema.ts';
import { command } from './shared/command.ts';
import { printText } from './shared/print.ts';
import { openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run editor

Writes what VS Code with the Astro extension completes and checks frontmatter from: the fields, and the ids and tags there are.
The workspace does so when it is opened; run it again for new questions.

Example:
  npm run editor`;

await command(HELP, async () => {
  const { settings, files, tags } = await openQuestions();
  const folder = path.resolve(import.meta.dirname, '..', EDITOR_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of editorFiles(settings.questionsDir, files, tags)) writeFileSync(path.join(folder, name), text);
  printText(`Frontmatter of ${files.length} questions is completed in VS Code with the Astro extension.`);
});
