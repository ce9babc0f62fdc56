/** `npm run import`: adds questions from an outline, or from the JSON of a mosaic. */
import { parseArgs } from 'node:util';
import { questionWithId } from '../src/edit/find.ts';
import { planImport, printPlan } from '../src/edit/import.ts';
import { Refusal } from '../src/edit/refusal.ts';
import { filesFromJson, MosaicJsonError } from '../src/formats/from-json.ts';
import { isRoamJson } from '../src/formats/outline/read-roam.ts';
import { OutlineError } from '../src/formats/outline.ts';
import { readOutline } from '../src/formats/read-outline.ts';
import { TAGS_FILE, TERMS_FILE } from '../src/mosaic/beside.ts';
import { isSafeUrl } from '../src/mosaic/identity.ts';
import { LIKENESS } from '../src/mosaic/reason/likeness.ts';
import { visible } from '../src/visible.ts';
import { isWanted } from './shared/ask-first.ts';
import { command, PLACE_OPTIONS, parentFrom, positional, readNamed, UsageError } from './shared/command.ts';
import { printText } from './shared/print.ts';
import { apply, openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run import -- FILE (--parent ID | --root) [--source URL] [--title T] [--author A]… [--date D]
                            [--threshold 0.8] [--yes] [--dry-run]
       npm run import -- MOSAIC.json [--yes] [--dry-run]

Reads an outline, matches each item to the existing questions, prints the plan, and writes it: new questions, and the poser of those
that exist already. An outline is Markdown, a list with numbers or bullets of any kind, indented text, OPML, HTML (also as Google Docs,
Word and Notion write it), the JSON of Roam, or a file of Logseq. Links in an item become sources of its question.
--source is who asks: the address of the list, credited with the stance "poses"; title, author and date describe it where it is new.
On a terminal it asks before it writes, except with --yes. It prints each line that it left out or
read otherwise than it is written, and why.

Examples:
  npm run import -- notes.md --parent abstraction --source https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj --dry-run
  npm run import -- problems.opml --root --threshold 1`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...PLACE_OPTIONS,
      source: { type: 'string' },
      title: { type: 'string' },
      author: { type: 'string', multiple: true, default: [] },
      date: { type: 'string' },
      threshold: { type: 'string', default: String(LIKENESS.same) },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [file = ''] = positional(positionals, 'one file');
  const text = await readNamed(file, "an outline or a mosaic's JSON");
  const place = await openQuestions();
  if (file.endsWith('.json') && !isRoamJson(text)) {
    const files = readOrRefuse(file, () => filesFromJson(text));
    const clash = place.files.find(({ id }) => files.has(`${id}.md`));
    if (clash)
      throw new Refusal(
        `Unexpected question "${clash.id}" in ${file}, which ${clash.path} is already; import into an empty folder, or rename`,
      );
    // The descriptions of tags and the terms that are there stay.
    if (place.beside.tags) files.delete(TAGS_FILE);
    if (place.beside.terms) files.delete(TERMS_FILE);
    await apply(place, files, values['dry-run'] || !(await isWanted(values.yes)));
    return;
  }
  const under = parentFrom(values);
  if (values.source !== undefined && !isSafeUrl(values.source))
    throw new UsageError(`Unexpected source "${values.source}", expected an address`);
  const threshold = Number(values.threshold);
  if (!(threshold > 0))
    throw new UsageError(`Unexpected threshold "${values.threshold}", expected a number above 0; above 1 merges nothing`);

  const { items, remarks } = readOrRefuse(file, () => readOutline(text, file));
  for (const { line, text: found, reason } of remarks) printText(visible(`${file}:${line}: ${reason}: ${shortened(found)}`));
  if (items.length === 0) throw new Refusal(`Unexpected "${file}" without an outline in it, expected a list`);
  const { title, author, date } = values;
  const described = { ...(title && { title }), ...(author.length > 0 && { authors: author }), ...(date && { date }) };
  const poser = values.source === undefined ? undefined : { url: values.source, ...described, stance: 'poses' as const };
  const parent = under === undefined ? undefined : questionWithId(place.files, under);
  const plan = planImport(place.files, items, { parent, poser, threshold });
  printText(printPlan(plan.items));
  await apply(place, plan.change, values['dry-run'] || !(await isWanted(values.yes)));
});

/** @throws {Refusal} for a file that does not parse */
function readOrRefuse<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof MosaicJsonError || error instanceof OutlineError) throw new Refusal(`${file}: ${error.message}`);
    throw error;
  }
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
