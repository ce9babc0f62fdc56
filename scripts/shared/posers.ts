/** Who asks a list, from the arguments of a command. */
import type { Poser, Posers } from '../../src/edit/import/planned.ts';
import { type Outline, rowsOf } from '../../src/formats/outline.ts';
import { dateWritten } from '../../src/formats/written-date.ts';
import { addressNamed } from '../../src/mosaic/address-named.ts';
import { identify } from '../../src/mosaic/identity.ts';
import { didYouMean, nearest } from '../../src/mosaic/near.ts';
import { UsageError } from './command.ts';

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
