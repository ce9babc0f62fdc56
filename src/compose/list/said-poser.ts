/** Who asks a list, as a person says it in a form. */

import { factsHere } from '../../edit/add-source.ts';
import type { Poser } from '../../edit/import/planned.ts';
import { dateWritten } from '../../formats/written-date.ts';
import { addressNamed } from '../../mosaic/address-named.ts';
import type { MergedSources } from '../../mosaic/facts.ts';
import { identify } from '../../mosaic/identity.ts';

/** What is in the fields of a form. */
export interface SaidPoser {
  /** Of the list or post; empty where nobody is to be credited. */
  address: string;
  title: string;
  /** With commas between them. */
  authors: string;
  date: string;
}

/** What comes of it. */
export interface HeardPoser {
  poser?: Poser;
  /** The title under which the mosaic knows the source; then its facts are not asked for. */
  known?: string;
  /** What is wrong, by field. */
  faults: { address?: string; date?: string };
}

export function hearPoser({ address, title, authors, date }: SaidPoser, sources: MergedSources): HeardPoser {
  const written = oneLine(address);
  if (written === '') return { faults: {} };
  const identity = identify(addressNamed(written) ?? written);
  if (!identity) return { faults: { address: 'This is no address that others can follow, as in https://example.org/list.' } };
  const here = factsHere(sources, identity);
  if (here) return { poser: { url: identity.url, ...here }, known: here.title ?? '', faults: {} };
  const when = oneLine(date) === '' ? undefined : dateWritten(date);
  const names = authors.split(',').flatMap((author) => oneLine(author) || []);
  const named = oneLine(title);
  return {
    poser: {
      url: identity.url,
      ...(named && { title: named }),
      ...(names.length > 0 && { authors: names }),
      ...(when !== undefined && { date: when }),
    },
    faults: oneLine(date) !== '' && when === undefined ? { date: 'A year, a month or a day: 2024, 2024-03 or 2024-03-09.' } : {},
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
