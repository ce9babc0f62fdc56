/** Finds the source that argues for a move, by its address as a file has it. */
import { identify } from '../mosaic/identity.ts';
import type { Mosaic, Source } from '../mosaic/mosaic.ts';

/** An address that is no source of the mosaic, which the check refuses, gives none. */
export function sourceAt({ sources }: Mosaic): (address: string | undefined) => Source | undefined {
  const known = new Map<string, Source | undefined>();
  return (address) => {
    if (address === undefined) return undefined;
    if (!known.has(address)) known.set(address, sources.get(identify(address)?.key ?? ''));
    return known.get(address);
  };
}
