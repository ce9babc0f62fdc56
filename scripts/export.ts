/** `npm run export`: prints the mosaic for other programs. */
import { parseArgs } from 'node:util';
import { questionWithId } from '../src/edit/find.ts';
import { Refusal } from '../src/edit/refusal.ts';
import { backcastOutline } from '../src/formats/backcast-outline.ts';
import { cslJson, printBibtex } from '../src/formats/bibliography.ts';
import { mosaicJson } from '../src/formats/json.ts';
import { SCHEMA_FILE } from '../src/formats/mosaic-schema.ts';
import { printOpml } from '../src/formats/opml.ts';
import { printOutline } from '../src/formats/print-outline.ts';
import { printReport } from '../src/formats/problems.ts';
import { movesOf } from '../src/mosaic/backcast/moves-of.ts';
import { together } from '../src/mosaic/backcast/together.ts';
import { loadMosaic } from '../src/mosaic/load.ts';
import type { Mosaic, Question } from '../src/mosaic/mosaic.ts';
import { didYouMean, nearest } from '../src/mosaic/near.ts';
import { personKey } from '../src/mosaic/page-slug.ts';
import { site } from '../src/site.ts';
import { addressesUnder } from '../src/views/address.ts';
import { outlineOf } from '../src/views/perspective.ts';
import { command, positional, UsageError } from './shared/command.ts';
import { printData } from './shared/print.ts';
import { openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run --silent export -- outline|opml|bibtex|csl|json [--root ID] [--person NAME]
       npm run --silent export -- backcast --root ID [--format outline|json]

Prints the questions as a nested Markdown list, OPML or JSON, or their sources as BibTeX or CSL-JSON.
--root selects one question and those below it, --person the questions of that person.

backcast prints a game tree: a question and all that hang together with it by what they need, what would settle them and
what follows from their answers. The outline has each question with its moves below it, and npm run import reads it back;
answers, texts and sources' facts are only in the JSON.

Examples:
  npm run --silent export -- opml > mosaic.opml
  npm run --silent export -- bibtex --root abstraction > abstraction.bib
  npm run --silent export -- backcast --root scalable-oversight > game-tree.md`;

const FORMATS = ['outline', 'opml', 'bibtex', 'csl', 'json', 'backcast'] as const;
const TREE_FORMATS = ['outline', 'json'] as const;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string' }, person: { type: 'string' }, format: { type: 'string' } },
  });
  const [format = ''] = positional(positionals, 'one format');
  if (!FORMATS.some((name) => name === format))
    throw new UsageError(`Unexpected format "${format}", expected one of ${FORMATS.join(', ')}`);
  const treeFormat = treeFormatIn(format, values);
  const { files, beside, settings } = await openQuestions();
  const { mosaic, result } = loadMosaic(files, beside);
  if (!mosaic) throw new Refusal(printReport(result, 'text'));
  const schemaAddress = settings.siteUrl + addressesUnder(settings.basePath).file(SCHEMA_FILE);
  if (values.root !== undefined) questionWithId(files, values.root);
  if (treeFormat) {
    printData(gameTree(mosaic, values.root ?? '', treeFormat, schemaAddress).trimEnd());
    return;
  }
  printData(
    print(
      format as Exclude<(typeof FORMATS)[number], 'backcast'>,
      mosaic,
      chosen(mosaic, values.root, values.person),
      schemaAddress,
    ).trimEnd(),
  );
});

/** In which format a game tree is printed; undefined where something else is. @throws {UsageError} for options that do not go together */
function treeFormatIn(
  format: string,
  { root, person, format: wish }: { root?: string | undefined; person?: string | undefined; format?: string | undefined },
): (typeof TREE_FORMATS)[number] | undefined {
  if (format !== 'backcast') {
    if (wish !== undefined) throw new UsageError(`Unexpected --format with ${format}, expected it with backcast`);
    return undefined;
  }
  const found = TREE_FORMATS.find((name) => name === (wish ?? 'outline'));
  if (!found) throw new UsageError(`Unexpected --format "${wish}", expected one of ${TREE_FORMATS.join(', ')}`);
  if (root === undefined) throw new UsageError('Unexpected backcast without --root, expected the id of the question to begin with');
  if (person !== undefined) throw new UsageError('Unexpected --person with backcast, expected --root alone');
  return found;
}

function gameTree(mosaic: Mosaic, root: string, format: (typeof TREE_FORMATS)[number], schemaAddress: string): string {
  const moves = movesOf(mosaic.questions.values());
  if (format === 'json') {
    const ids = together(moves, root);
    const questions = [...mosaic.questions.values()].filter(({ id }) => ids.has(id));
    return JSON.stringify(mosaicJson(mosaic, questions, schemaAddress), null, 2);
  }
  return backcastOutline(moves, root, (id) => mosaic.questions.get(id)?.fields ?? { title: id });
}

function chosen(mosaic: Mosaic, root: string | undefined, name: string | undefined): Question[] {
  const all = [...mosaic.questions.values()];
  const below = root === undefined ? all : all.filter(({ id, lineage }) => id === root || lineage.some((above) => above.id === root));
  if (name === undefined) return below;
  const people = [...mosaic.people.values()];
  const person = people.find((each) => each.slug === name || personKey(each.name) === personKey(name));
  if (!person) {
    const near = nearest(
      name,
      people.flatMap((each) => [each.name, each.slug]),
    );
    throw new Refusal(`Unexpected person "${name}", expected one of the mosaic${didYouMean(near)}`);
  }
  return below.filter((question) => person.poses.includes(question));
}

function print(
  format: Exclude<(typeof FORMATS)[number], 'backcast'>,
  mosaic: Mosaic,
  questions: readonly Question[],
  schemaAddress: string,
): string {
  const outline = () => outlineOf(questions, addressesUnder('/'));
  const cited = [...new Set(questions.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  switch (format) {
    case 'outline':
      return printOutline(outline());
    case 'opml':
      return printOpml(site.name, outline(), (id) => mosaic.questions.get(id)?.fields.label);
    case 'bibtex':
      return printBibtex(cited);
    case 'csl':
      return JSON.stringify(cslJson(cited), null, 2);
    case 'json':
      return JSON.stringify(mosaicJson(mosaic, questions, schemaAddress), null, 2);
  }
}
