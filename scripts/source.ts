/** `npm run source`: adds what somebody read to a question, and finds out the facts of a source by its address. */
import { parseArgs } from 'node:util';
import { addLeads, addSource, type Entry, entryOf, factsHere, leadsOf } from '../src/edit/add-source.ts';
import { questionWithId } from '../src/edit/find.ts';
import { date as dateIn, idNamed, names as namesIn } from '../src/edit/form-values.ts';
import { Refusal } from '../src/edit/refusal.ts';
import { sourceText } from '../src/formats/question-file.ts';
import { readBibliography } from '../src/formats/read-bibliography.ts';
import { addressNamed } from '../src/mosaic/address-named.ts';
import { type Facts, type MergedSources, mergeFacts } from '../src/mosaic/facts.ts';
import { type Identity, identify } from '../src/mosaic/identity.ts';
import type { SourceFields } from '../src/mosaic/schema.ts';
import { visible } from '../src/visible.ts';
import { lookUp } from '../src/web/look-up.ts';
import { isWanted } from './shared/ask-first.ts';
import { command, positional, readNamed, UsageError } from './shared/command.ts';
import { printText } from './shared/print.ts';
import { readReach } from './shared/reach.ts';
import { apply, openQuestions } from './shared/workplace.ts';

const HELP = `Usage: npm run source -- URL [--question ID] [--insight "…"] [--at "Section 3"] [--stance informs] [--by HANDLE]
                           [--assisted] [--title T] [--author A]… [--date D] [--kind K] [--offline]
                           [--yes] [--dry-run]
       npm run source -- FILE.bib --question ID [--yes] [--dry-run]

Finds title, authors, date and kind of a paper or a post, prints the entry and adds it to the sources of a question;
without --question it only prints the entry. An arXiv id or a DOI is an address too. What you say yourself counts more
than what is found, and a source that the questions describe already is not looked up; --offline looks nothing up.
Asked are doi.org (papers), the forum (LessWrong, Alignment Forum, EA Forum), or the page itself: only machines of the
public internet, for at most ten seconds. On a terminal it asks before it writes, except with --yes.
A file of BibTeX, RIS or CSL-JSON (Zotero exports all three) becomes leads: sources that nobody has digested yet.

Examples:
  npm run source -- https://arxiv.org/abs/2110.14602 --question abstraction --at "Section 3" --insight "A module is …"
  npm run source -- arXiv:2110.14602
  npm run source -- library.bib --question abstraction --dry-run`;

await command(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      question: { type: 'string' },
      insight: { type: 'string' },
      at: { type: 'string' },
      stance: { type: 'string' },
      by: { type: 'string' },
      assisted: { type: 'boolean', default: false },
      title: { type: 'string' },
      author: { type: 'string', multiple: true, default: [] },
      date: { type: 'string' },
      kind: { type: 'string' },
      offline: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [named = ''] = positional(positionals, 'one address or file');
  const isFile = /\.(?:bib|bibtex|ris|json)$/i.test(named) && !/^[a-z]+:\/\//i.test(named);
  const address = isFile ? undefined : addressNamed(named);
  const identity = address === undefined ? undefined : identify(address);
  if (!isFile && !identity)
    throw new UsageError(
      `Unexpected "${named}", expected the address of a source that others can follow, an arXiv id, a DOI, ` +
        'or a file that ends in .bib, .ris or .json',
    );
  const text = isFile ? await readNamed(named, 'BibTeX, RIS or CSL-JSON') : '';
  const place = await openQuestions();
  const sources = mergeFacts(place.files);
  const isDry = values['dry-run'];
  const write = async (change: Parameters<typeof apply>[1]) => apply(place, change, isDry || !(await isWanted(values.yes)));

  if (!identity) {
    if (values.question === undefined)
      throw new UsageError(`Unexpected "${named}" without a question, expected --question and the id of the one that the leads are for`);
    const question = questionWithId(place.files, idNamed(place.files, values.question));
    const entries = leadsIn(named, text, sources);
    printText(entries.map(asListed).join('\n'));
    await write(addLeads(question, entries));
    return;
  }
  const question = values.question === undefined ? undefined : questionWithId(place.files, idNamed(place.files, values.question));
  const { title, kind, insight, at, stance, by } = values;
  const [authors, date] = [values.author.flatMap(namesIn), dateIn(values.date)];
  const typed = {
    ...(title && { title }),
    ...(authors.length > 0 && { authors }),
    ...(date && { date }),
    ...(kind && { kind: kind as SourceFields['kind'] }),
  } as Facts;
  const found = values.offline ? undefined : await factsOf(identity, sources, typed);
  const entry: Entry = {
    ...entryOf(sources, identity, { ...found, ...typed }),
    ...(stance && { stance: stance as SourceFields['stance'] }),
    ...(at && { at }),
    ...(by && { by }),
    ...(values.assisted && { assisted: true }),
    ...(insight && { insight }),
  };
  printText(asListed(entry));
  if (!question) return;
  if (!values.offline && found === undefined && title === undefined)
    throw new Refusal(
      'Nothing was written, because nothing was found of this source. ' +
        'Say the command again with --title, --author and --date, or with --offline to write the entry as it is above.',
    );
  await write(addSource(question, entry));
});

/** An entry as it stands in the list of a question. */
function asListed(entry: Entry): string {
  const lines = sourceText(entry).split('\n');
  return lines.map((line, i) => (line === '' ? '' : `  ${i === 0 ? '- ' : '  '}${line}`)).join('\n');
}

/** What is known of a source, from the questions or from its place; undefined where it is nothing, which is said. */
async function factsOf(identity: Identity, sources: MergedSources, typed: Facts): Promise<Facts | undefined> {
  const here = factsHere(sources, identity);
  if (here) {
    const places = sources.byKey.get(identity.key)?.places ?? [];
    const ids = [...new Set(places.map(({ file }) => file.id))];
    const more = ids.length > 3 ? ` and ${ids.length - 3} more` : '';
    console.error(visible(`Known here, in ${ids.slice(0, 3).join(', ')}${more}: "${here.title}"`));
    return here;
  }
  if (typed.title && typed.authors && typed.date) return typed;
  const { facts, from, troubles } = await lookUp(identity, readReach());
  for (const trouble of troubles) console.error(visible(trouble));
  if (from === undefined) return undefined;
  console.error(visible(`Found at ${from}`));
  const missing = [
    ...(facts.authors || typed.authors ? [] : ['authors (--author)']),
    ...(facts.date || typed.date ? [] : ['date (--date)']),
  ];
  if (missing.length > 0) console.error(`Not found: ${missing.join(' and ')}`);
  return facts;
}

/** The leads in a file; those without an address are printed. @throws {Refusal} when there are none */
function leadsIn(name: string, text: string, sources: MergedSources): Entry[] {
  const references = readBibliography(text);
  if (!references) throw new Refusal(`Unexpected text in "${name}", expected BibTeX, RIS or CSL-JSON`);
  const { entries, withoutAddress } = leadsOf(sources, references);
  for (const title of withoutAddress) console.error(visible(`Left out, because it has no address, DOI or arXiv id: ${title}`));
  if (entries.length === 0) throw new Refusal(`Unexpected "${name}" without a source that has an address, expected some`);
  return entries;
}
