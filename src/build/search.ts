/** The search index, written by Pagefind in a process of its own while pages render. */
import { type CustomRecord, close, createIndex } from 'pagefind';

export interface SearchIndex {
  /** Writes the index and the interface to `folder` and ends the process. */
  write(folder: string): Promise<void>;
}

/** From here on, fragments share files, which makes writing faster and keeps their number bearable. */
const MOST_FRAGMENTS = 500;
/** Records on their way to the process at once. */
const IN_FLIGHT = 200;

/**
 * Starts an index and feeds it.
 * @throws {Error} with Pagefind's own words
 */
export async function indexRecords(records: readonly CustomRecord[]): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ maxFragments: MOST_FRAGMENTS });
  if (!index) throw new Error(`Search index: ${errors.join('; ')}`);
  for (let start = 0; start < records.length; start += IN_FLIGHT) {
    const responses = await Promise.all(records.slice(start, start + IN_FLIGHT).map((record) => index.addCustomRecord(record)));
    failOn(responses.flatMap((response) => response.errors));
  }
  return {
    async write(outputPath) {
      const written = await index.writeFiles({ outputPath });
      await close();
      failOn(written.errors);
    },
  };
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}
