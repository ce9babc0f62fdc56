/** Finds the source that a reader types or pastes among those that are here. */
import type { FindTitles } from '../../formats/find-data.ts';
import { addressNamed } from '../../mosaic/address-named.ts';
import { identify } from '../../mosaic/identity.ts';

/** The row of the source at an address; undefined where it is not here. */
export function sourceAt(address: string, titles: FindTitles | undefined): number | undefined {
  const key = identify(address)?.key;
  const row = key === undefined ? -1 : (titles?.sources.findIndex(([, own]) => own === key) ?? -1);
  return row < 0 ? undefined : row;
}

/** The row of the source that a query names; undefined where it names none that is here. */
export function sourceNamed(query: string, titles: FindTitles | undefined): number | undefined {
  const address = addressNamed(query);
  return address === undefined ? undefined : sourceAt(address, titles);
}
