/** `npm run editor`: writes what editors need to complete and check frontmatter. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EDITOR_FOLDER, editorFiles } from '../src/formats/editor-schema.ts';
import { command } from './shared/command.ts';
import { printText } from './shared/print.ts';
import { openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run editor

Writes the files from which VS Code with the Astro extension completes and checks frontmatter: fields, ids and tags.
VS Code runs it when it opens the workspace; run it again after new questions.

Example:
  npm run editor`;

await command(HELP, async () => {
  const { settings, files, beside } = await openQuestions();
  const folder = path.resolve(import.meta.dirname, '..', EDITOR_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of editorFiles(settings.questionsDir, files, beside.tags)) writeFileSync(path.join(folder, name), text);
  printText(`Frontmatter of ${files.length} questions is completed in VS Code with the Astro extension.`);
});
