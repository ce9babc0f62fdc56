/** `npm run import`: adds questions from an outline, from a bundle of question files, or from the JSON of a mosaic. */
import { parseArgs } from 'node:util';
import { bundleChange } from '../src/edit/bundle-change.ts';
import { idNamed } from '../src/edit/form-values.ts';
import { planWith } from '../src/edit/import/plan.ts';
import type { Choice, ImportPlan, PlanOptions } from '../src/edit/import/planned.ts';
import { presentQuestions } from '../src/edit/import/present.ts';
import { printPlan, printSummary } from '../src/edit/import/print-plan.ts';
import { Refusal } from '../src/edit/refusal.ts';
import { BundleError, isBundle, readBundle } from '../src/formats/bundle.ts';
import { filesFromJson, MosaicJsonError } from '../src/formats/from-json.ts';
import { isRoamJson } from '../src/formats/outline/read-roam.ts';
import { type Outline, OutlineError } from '../src/formats/outline.ts';
import { readOutline } from '../src/formats/read-outline.ts';
import { TAGS_FILE, TERMS_FILE } from '../src/mosaic/beside.ts';
import { visible } from '../src/visible.ts';
import { isAnswered, isWanted, withQuestions } from './shared/ask-first.ts';
import { askNear } from './shared/ask-near.ts';
import { command, PLACE_OPTIONS, parentFrom, positional, readNamed, UsageError } from './shared/command.ts';
import { describedPosers, posersFrom } from './shared/posers.ts';
import { printText } from './shared/print.ts';
import { apply, openQuestions, type Workplace } from './shared/workplace.ts';

const HELP = `Usage: npm run import -- FILE (--parent ID | --root) [--source URL] [--title T] [--author A]… [--date D]
                            [--poser "NAME=URL"]… [--look-up] [--near same|new|skip] [--headings] [--yes] [--dry-run]
       npm run import -- BUNDLE [--yes] [--dry-run]
       npm run import -- MOSAIC.json [--yes] [--dry-run]

Reads a list and finds for each line whether it is a question that exists, a new one, or something to leave out; prints
the plan, and writes it: files of new questions, and who asks those that exist. A list is Markdown, numbers or bullets of
any kind, indented text, OPML, HTML (also as Google Docs, Word and Notion write it), the JSON of Roam, or a file of
Logseq. Links in a line become sources of its question; "{#an-id}" behind a line is the id of its question, old or new.
Each line that is left out is printed, with the reason.

Lines such as "needs: an-id", "way to yes: an-id=yes and another-id=no (https://…, Section 3)" and "if yes then what
follows, against an-id=yes (https://…)" below a question are its moves, and no questions. They name questions by their ids
or by their titles between quotes; what a way needs may also stand in lines below it. A move without a source is that of
whoever asks the list. npm run export -- backcast prints such lists.

--parent and --root say where the top of the list goes.
--source is who asks: the address of the list, credited with the stance "poses"; title, author and date describe it
where it is new. A question that the same source or person asks already is found though it is told in other words.
--poser is for a list of several people: NAME as it stands in the list, above a date, or the number of a line, from
which on somebody asks whom the list does not name. --look-up finds title, authors and date of these sources, as
npm run source does.
--near says what a line is that is near a question: the same, new, or left out. Without it you are asked about each; with
--yes, or where nobody can answer, nothing is written for it. --headings makes questions also of headings that do not ask.
On a terminal it asks before it writes, except with --yes.

A bundle holds question files, as the site's page for lists gives it; it is known by its first line. Files in it that
change a question are written only while the question is as it was when the bundle was made.

Examples:
  npm run import -- notes.md --parent abstraction --source https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj --dry-run
  npm run import -- thread.txt --root --poser "Ann Example=https://example.org/ann" --poser "120=https://example.org/bo"
  npm run import -- my-list.bundle.md`;

const NEAR = ['same', 'new', 'skip'] as const;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...PLACE_OPTIONS,
      source: { type: 'string' },
      title: { type: 'string' },
      author: { type: 'string', multiple: true, default: [] },
      date: { type: 'string' },
      poser: { type: 'string', multiple: true, default: [] },
      'look-up': { type: 'boolean', default: false },
      near: { type: 'string' },
      headings: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [file = ''] = positional(positionals, 'one file');
  const text = await readNamed(file, "a list, a bundle or a mosaic's JSON");
  const place = await openQuestions();
  const write = async (change: Parameters<typeof apply>[1]) => apply(place, change, values['dry-run'] || !(await isWanted(values.yes)));
  if (isBundle(text)) {
    const bundle = readOrRefuse(file, () => readBundle(text));
    await write(bundleChange(place.files, bundle));
    return;
  }
  if (file.endsWith('.json') && !isRoamJson(text)) {
    await write(filesOfMosaic(file, text, place));
    return;
  }
  const parent = parentFrom(values);
  const under = parent === undefined ? undefined : idNamed(place.files, parent);
  const near = NEAR.find((each) => each === values.near);
  if (values.near !== undefined && near === undefined)
    throw new UsageError(`Unexpected --near "${values.near}", expected one of ${NEAR.join(', ')}`);
  const outline = readOrRefuse(file, () => readOutline(text, file));
  const posers = await describedPosers(posersFrom(values, outline), place.files, values['look-up']);
  for (const { line, text: found, reason } of outline.remarks) printText(visible(`${file}:${line}: ${reason}: ${shortened(found)}`));
  if (outline.items.length === 0)
    throw new Refusal(`Unexpected "${file}" without a question in it, expected a list: one question a line, those below another indented`);
  const plan = await planned(place, outline, { under, posers, near: near ?? 'ask', headings: values.headings }, values.yes);
  printText(printPlan(plan.items));
  printText(printSummary(plan));
  await write(plan.change);
});

/** The plan of a list, after a person at the terminal decided about lines that are near a question. */
async function planned({ files, beside }: Workplace, outline: Outline, options: PlanOptions, yes: boolean): Promise<ImportPlan> {
  const present = presentQuestions(files, beside.terms);
  const plan = (choices: ReadonlyMap<number, Choice>) => planWith(present, outline, { ...options, choices });
  if (yes || options.near !== 'ask' || !isAnswered()) return plan(new Map());
  return withQuestions((ask) => askNear(plan, ask));
}

/** @throws {Refusal} when one of its questions exists already */
function filesOfMosaic(file: string, text: string, { files: present, beside }: Workplace): Map<string, string> {
  const files = readOrRefuse(file, () => filesFromJson(text));
  const clash = present.find(({ id }) => files.has(`${id}.md`));
  if (clash)
    throw new Refusal(
      `Unexpected question "${clash.id}" in ${file}, which ${clash.path} is already: a mosaic's JSON can only be read into ` +
        'a folder without its questions (QUESTIONS_DIR); to add a list to what is here, export it as an outline',
    );
  // The descriptions of tags and the terms that are there stay.
  if (beside.tags) files.delete(TAGS_FILE);
  if (beside.terms) files.delete(TERMS_FILE);
  return files;
}

/** @throws {Refusal} for a file that does not parse */
function readOrRefuse<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof MosaicJsonError || error instanceof OutlineError || error instanceof BundleError)
      throw new Refusal(`${file}: ${error.message}`);
    throw error;
  }
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
