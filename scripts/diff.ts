/** `npm run diff`: says what a change does to the mosaic. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFolder } from '../src/build/open/read-folder.ts';
import { diffMarkdown } from '../src/formats/diff-comment.ts';
import { diffHtml } from '../src/formats/diff-page.ts';
import { diffText } from '../src/formats/diff-text.ts';
import { diffMosaics } from '../src/history/diff.ts';
import { commitOf, mergeBase, readRevision } from '../src/history/revision.ts';
import type { Snapshot } from '../src/history/side.ts';
import { lineagesIn } from '../src/mosaic/reason/lineages.ts';
import { readSettings } from '../src/settings.ts';
import { site } from '../src/site.ts';
import { command, UsageError } from './shared/command.ts';
import { printData, printText } from './shared/print.ts';

const HELP = `Usage: npm run --silent diff -- [BASE] [HEAD] [--format text|markdown|json|html]

Says what changes in the mosaic between two revisions: questions added, removed, moved, renamed; what is known of them;
new and solved problems; coverage; addresses that redirect or lead nowhere.
Without BASE, it is the commit where this branch left origin/${site.branch}; without HEAD, the working tree. Nothing is checked out.

Examples:
  npm run --silent diff
  npm run --silent diff -- v1 main --format markdown`;

const FORMATS = ['text', 'markdown', 'json', 'html'];

/** The largest number of questions in a lineage that is drawn. Chosen by eye. */
const HIGHEST = 50;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'text' } } });
  const { format } = values;
  if (!FORMATS.includes(format)) throw new UsageError(`Unexpected format "${format}", expected one of ${FORMATS.join(', ')}`);
  if (positionals.length > 2) throw new UsageError(`Unexpected "${positionals.slice(2).join(' ')}", expected two revisions at the most`);
  const settings = readSettings();
  const { questionsDir } = settings;
  const shown = path.relative(process.cwd(), questionsDir).split(path.sep).join('/') || '.';
  const [base, head] = positionals;
  const from = base ? await commitOf(questionsDir, base) : await mergeBase(questionsDir, site.branch);
  const before = await readRevision(questionsDir, from, shown);
  const after: Snapshot = head ? await readRevision(questionsDir, await commitOf(questionsDir, head), shown) : await readFolder(settings);
  const diff = diffMosaics(before, after);
  if (format === 'json') printData(JSON.stringify(diff, null, 2));
  else if (format === 'html') printData(diffHtml(diff, lineagesOf([...after.files, ...before.files])));
  else if (format === 'markdown') printData(diffMarkdown(diff));
  else printText(diffText(diff));
});

/** The questions above one, from the root or a high ancestor. If both revisions have a question, the later one counts. */
function lineagesOf(files: Snapshot['files']): (id: string) => { id: string; label: string }[] {
  const byId = new Map(files.toReversed().map((file) => [file.id, file]));
  const lineage = lineagesIn([...byId.values()], HIGHEST);
  return (id) =>
    lineage(id)
      .reverse()
      .map((above) => {
        const { label, title = above } = byId.get(above)?.frontmatter.fields ?? {};
        return { id: above, label: label ?? title };
      });
}
