/** Run by the workflow "From a form": turns a filled issue form into a change of the questions. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { factsHere, newFacts } from '../src/edit/add-source.ts';
import type { Change } from '../src/edit/change.ts';
import { addressWithoutFacts, newInsight, newQuestion } from '../src/edit/from-form.ts';
import { bundleAddress, newList } from '../src/edit/from-list-form.ts';
import { Refusal } from '../src/edit/refusal.ts';
import { type FilledForm, readIssueForm } from '../src/formats/issue-form.ts';
import { type Facts, mergeFacts } from '../src/mosaic/facts.ts';
import { identify } from '../src/mosaic/identity.ts';
import { visible } from '../src/visible.ts';
import { NoAnswer } from '../src/web/ask.ts';
import { attachedText } from '../src/web/attachment.ts';
import { lookUp } from '../src/web/look-up.ts';
import { command, positional, readNamed, UsageError } from './shared/command.ts';
import { readReach } from './shared/reach.ts';
import { apply, openQuestions, type Workplace } from './shared/workplace.ts';

const HELP = `Usage: node scripts/from-form.ts EVENT.json [--dry-run]

Reads the event of an issue that was made with a form of .github/ISSUE_TEMPLATE, and writes a new question, an insight
about one that exists, or the question files of a list. Nothing is written if the questions would have errors.
Facts of a source that the form leaves out are looked up, as npm run source does; where none are found, it goes on without.
The bundle of a list is in the form, or in a file attached to it, which is fetched from GitHub.

Example:
  node scripts/from-form.ts "$GITHUB_EVENT_PATH" --dry-run`;

/** Makes a change of a filled form. */
type Make = (place: Workplace, form: FilledForm, by: string) => Promise<Change>;

const withFacts =
  (make: typeof newQuestion): Make =>
  async (place, form, by) =>
    make(place.files, form, by, await factsFor(addressWithoutFacts(form), place));

const ofList: Make = async ({ files }, form) => {
  const address = bundleAddress(form);
  return newList(files, form, address === undefined ? undefined : await attachedOrRefuse(address));
};

/** The forms, by the label that each gives to its issues. */
const FORMS: Readonly<Record<string, { template: string; make: Make }>> = {
  'form-question': { template: 'question.yml', make: withFacts(newQuestion) },
  'form-insight': { template: 'insight.yml', make: withFacts(newInsight) },
  'form-list': { template: 'list.yml', make: ofList },
};

interface IssueEvent {
  issue?: { body?: string | null; user?: { login?: string }; labels?: { name?: string }[] };
}

/** @throws {UsageError} when the text is not the JSON of an object */
function eventIn(text: string, file: string): IssueEvent {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`Unexpected text in "${file}", expected the JSON of an event: ${(error as Error).message}`);
  }
  if (typeof event !== 'object' || event === null)
    throw new UsageError(`Unexpected ${JSON.stringify(event)} in "${file}", expected the event of an issue`);
  return event;
}

await command(HELP, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
  const [file = ''] = positional(positionals, 'one event');
  const { issue } = eventIn(await readNamed(file, 'the event of an issue'), file);
  const labels = issue?.labels?.map(({ name }) => name) ?? [];
  const form = Object.entries(FORMS).find(([label]) => labels.includes(label))?.[1];
  if (!form) throw new UsageError(`Unexpected labels "${labels.join(', ')}", expected one of ${Object.keys(FORMS).join(', ')}`);
  const template = await readFile(path.join(import.meta.dirname, '../.github/ISSUE_TEMPLATE', form.template), 'utf8');
  const place = await openQuestions();
  const filled = readIssueForm(issue?.body ?? '', template);
  await apply(place, await form.make(place, filled, issue?.user?.login ?? ''), values['dry-run']);
});

/** @throws {Refusal} when the file cannot be had */
async function attachedOrRefuse(address: string): Promise<string> {
  try {
    return await attachedText(address, readReach());
  } catch (error) {
    if (error instanceof NoAnswer) throw new Refusal(`${error.message}; attach the file again, or paste the bundle into the form`);
    throw error;
  }
}

/** The facts of the source at an address that the questions do not have yet; none where nothing answers, which is said. */
async function factsFor(address: string | undefined, { files }: Workplace): Promise<Facts> {
  const identity = address === undefined ? undefined : identify(address);
  const sources = mergeFacts(files);
  if (!identity || factsHere(sources, identity)) return {};
  const { facts, troubles } = await lookUp(identity, readReach());
  for (const trouble of troubles) console.error(visible(trouble));
  return newFacts(sources, identity, facts);
}
