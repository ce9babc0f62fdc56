/** Who asks a list, from the arguments of a command. */
import { factsHere, newFacts } from '../../src/edit/add-source.ts';
import type { Poser, Posers } from '../../src/edit/import/planned.ts';
import { type Outline, rowsOf } from '../../src/formats/outline.ts';
import { dateWritten } from '../../src/formats/written-date.ts';
import { addressNamed } from '../../src/mosaic/address-named.ts';
import { mergeFacts } from '../../src/mosaic/facts.ts';
import { identify } from '../../src/mosaic/identity.ts';
import { didYouMean, nearest } from '../../src/mosaic/near.ts';
import type { QuestionFile } from '../../src/mosaic/question-file.ts';
import { visible } from '../../src/visible.ts';
import { lookUp } from '../../src/web/look-up.ts';
import { UsageError } from './command.ts';
import { readReach } from './reach.ts';

interface Said {
  source?: string | undefined;
  title?: string | undefined;
  author: string[];
  date?: string | undefined;
  poser: string[];
}

/** @throws {UsageError} for an address that is none, a date that is none, and a name that nobody has in the list */
export function posersFrom({ source, title, author, date, poser }: Said, outline: Outline): Posers {
  if (source === undefined && (title !== undefined || author.length > 0 || date !== undefined))
    throw new UsageError('Unexpected --title, --author or --date without --source, expected the address of the list that they describe');
  const when = date === undefined ? undefined : dateWritten(date);
  if (date !== undefined && when === undefined)
    throw new UsageError(`Unexpected date "${date}", expected a year, a month or a day, as in 2024, 2024-03 or 2024-03-09`);
  const described = { ...(title && { title }), ...(author.length > 0 && { authors: author }), ...(when && { date: when }) };
  const everyone = source === undefined ? undefined : { url: addressOf(source, '--source'), ...described };
  const names = new Set(Array.from(rowsOf(outline.items), ({ node }) => node.asker).filter((name) => name !== undefined));
  const named = new Map<string, Poser>();
  const fromLine = new Map<number, Poser>();
  for (const each of poser) {
    const [, name = '', address = ''] = /^([^=]*)=(.*)$/.exec(each) ?? [];
    if (name.trim() === '' || address.trim() === '')
      throw new UsageError(`Unexpected --poser "${each}", expected a name or the number of a line, "=" and an address`);
    const url = addressOf(address, `--poser "${name}"`);
    const key = name.trim();
    if (/^\d{1,9}$/.test(key)) fromLine.set(Number(key), { url });
    else if (names.has(key)) named.set(key, { url, authors: [key] });
    else throw new UsageError(`Unexpected name "${key}" of --poser, expected ${expectedNames(names)}${didYouMean(nearest(key, names))}`);
  }
  return { everyone, named, fromLine };
}

/**
 * Posers with what their pages say of them, where neither the command nor the questions do; what is not found is printed.
 * @param isAsked whether to look it up, or only to say that nobody has described the source
 */
export async function describedPosers(posers: Posers, files: readonly QuestionFile[], isAsked: boolean): Promise<Posers> {
  const sources = mergeFacts(files);
  const described = async (poser: Poser): Promise<Poser> => {
    const identity = identify(poser.url);
    if (!identity || poser.title !== undefined || factsHere(sources, identity)) return poser;
    if (!isAsked) {
      console.error(visible(`Nobody has described ${identity.url} yet: say --title, --author and --date, or --look-up to find them`));
      return poser;
    }
    const { facts, troubles } = await lookUp(identity, readReach());
    for (const trouble of troubles) console.error(visible(trouble));
    return { ...poser, ...newFacts(sources, identity, facts) };
  };
  const all = async <Key>(some: ReadonlyMap<Key, Poser> = new Map()) =>
    new Map(await Promise.all(Array.from(some, async ([key, poser]): Promise<[Key, Poser]> => [key, await described(poser)])));
  const { everyone } = posers;
  return { everyone: everyone && (await described(everyone)), named: await all(posers.named), fromLine: await all(posers.fromLine) };
}

const expectedNames = (names: ReadonlySet<string>): string =>
  names.size > 0 ? `one of those in the list: ${[...names].join(', ')}` : 'the number of a line, because the list names nobody';

function addressOf(written: string, option: string): string {
  const address = addressNamed(written) ?? written.trim();
  if (!identify(address))
    throw new UsageError(
      `Unexpected address "${written}" of ${option}, expected one that others can follow, as in https://example.org/list`,
    );
  return address;
}
