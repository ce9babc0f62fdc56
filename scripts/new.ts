/** `npm run new`: writes a new question. */
import { parseArgs } from 'node:util';
import { nameBeside, questionWithId } from '../src/edit/find.ts';
import { idNamed, tags as tagsIn } from '../src/edit/form-values.ts';
import { idFor } from '../src/edit/id-for.ts';
import { Refusal } from '../src/edit/refusal.ts';
import { questionText } from '../src/formats/question-file.ts';
import { TAGS_FILE } from '../src/mosaic/beside.ts';
import { didYouMean, nearest } from '../src/mosaic/near.ts';
import { faultOfId, idLike } from '../src/mosaic/read/file-name.ts';
import { LIKENESS, likenessAmong } from '../src/mosaic/reason/likeness.ts';
import { addressesUnder } from '../src/views/address.ts';
import { visible } from '../src/visible.ts';
import { command, PLACE_OPTIONS, parentFrom, positional, UsageError } from './shared/command.ts';
import { printText } from './shared/print.ts';
import { apply, openQuestions, type Workplace } from './shared/workplace.ts';

const HELP = `Usage: npm run new -- "How does X work?" (--parent ID | --root) [--tag T]… [--source URL]…
                         [--id ID] [--anyway] [--dry-run]

Writes the file of a new question and prints its path and its address; with --dry-run, only what it would write.
Stops if a question exists that sounds like it; with --anyway, writes it.

Examples:
  npm run new -- "How do abstractions decay?" --parent abstraction --tag abstraction
  npm run new -- "What is agency?" --root --source https://arxiv.org/abs/2208.08345 --dry-run`;

/** Ends in a question mark of any script, which quotes or brackets may follow. */
const ASKS = /[?\u037e\u055e\u061f\u1367\ua60f\uff1f][\p{Pe}\p{Pf}"'\s]*$/u;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...PLACE_OPTIONS,
      tag: { type: 'string', multiple: true, default: [] },
      source: { type: 'string', multiple: true, default: [] },
      id: { type: 'string' },
      anyway: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [title = ''] = positional(positionals, 'one question, in quotes');
  const under = parentFrom(values);
  const place = await openQuestions();
  const { files, settings } = place;
  const parent = under === undefined ? undefined : questionWithId(files, idNamed(files, under));
  const tags = values.tag.flatMap(tagsIn);
  const titled = files.map(({ id, frontmatter }) => ({ id, title: frontmatter.fields.title }));
  const alike = likenessAmong(titled)(title, LIKENESS.maybeSame);
  if (alike.length > 0 && !values.anyway) {
    const list = alike.map(({ question, score }) => visible(`  ${question.id} (${score.toFixed(2)}): ${question.title}`));
    throw new Refusal(`Is it one of these? If not, add --anyway to the command.\n${list.join('\n')}`);
  }
  const fault = values.id === undefined ? undefined : faultOfId(values.id);
  if (fault) throw new UsageError(`Unexpected id "${values.id}", expected ${fault}${didYouMean(idLike(values.id ?? ''))}`);
  const taken = new Set(files.flatMap(({ id, frontmatter }) => [id, ...frontmatter.fields.aliases]));
  if (values.id !== undefined && taken.has(values.id))
    throw new Refusal(`Unexpected id "${values.id}", expected one that no question has or had`);
  const id = values.id ?? idFor(title, (candidate) => taken.has(candidate));
  const name = parent ? nameBeside(parent, id) : `${id}.md`;
  const sources = values.source.map((url) => ({ url }));
  const text = questionText({ title, parent: parent?.id, tags, sources });
  for (const doubt of doubtsOf(title, tags, place)) console.error(visible(doubt));
  await apply(place, new Map([[name, text]]), values['dry-run']);
  if (values['dry-run']) printText(`\n${text}`);
  printText(settings.siteUrl + addressesUnder(settings.basePath).question(id));
});

/** What may be a mistake, although it is allowed. */
function doubtsOf(title: string, tags: readonly string[], { files, beside }: Workplace): string[] {
  const usedTags = new Set([...(beside.tags?.tags.keys() ?? []), ...files.flatMap(({ frontmatter }) => frontmatter.fields.tags)]);
  return [
    ...(ASKS.test(title) ? [] : ['The title has no question mark: is it a question?']),
    ...tags
      .filter((tag) => !usedTags.has(tag))
      .map(
        (tag) => `No other question has the tag "${tag}"${didYouMean(nearest(tag, usedTags)) || `; ${TAGS_FILE} says what each is for`}`,
      ),
  ];
}
