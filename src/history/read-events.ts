/** Reads what happened to the mosaic from the commits of its repository, and goes on where it left off. */
import { decode, TOO_LARGE } from '../mosaic/read/decode.ts';
import { idOf, isQuestionName } from '../mosaic/read/file-name.ts';
import { isReadable, readFrontmatter } from '../mosaic/read/frontmatter.ts';
import type { QuestionFields } from '../mosaic/schema.ts';
import { type Chronicle, type Commit, chronicle, type Edit, emptyChronicle } from './events.ts';
import { readObjects } from './git.ts';
import { logOf, type Recorded } from './log.ts';

/** What happened up to a commit: plain data, to be kept for the next time. */
export interface History extends Chronicle {
  commit: string;
  /** Set where earlier commits are missing, as in a shallow clone: the day from which on all is told. */
  since?: string;
}

/** How many files are read at once, so that a long history needs little memory. Chosen by eye. */
const AT_ONCE = 2000;

/**
 * Reads the history of a questions folder.
 * @param kept what was read before; it counts if its commit is still on the branch
 * @param until the commit at which it ends; by default, the present one
 * @returns undefined outside a repository
 * @throws {GitError} when objects are missing, as in a partial clone without a network
 */
export async function readHistory(folder: string, kept?: History, until?: string): Promise<History | undefined> {
  const log = await logOf(folder, kept?.commit, until);
  if (!log) return undefined;
  const goesOn = log.goesOn ? kept : undefined;
  let told: Chronicle = goesOn ?? emptyChronicle();
  const fields = fieldsReader(folder);
  for (const commits of batches(log.commits)) told = chronicle(told, await fields(commits));
  const cut = goesOn ? goesOn.since : log.isCut ? (log.commits[0]?.date.slice(0, 10) ?? '') : undefined;
  return { commit: log.head, events: told.events, learnt: told.learnt, ...(cut !== undefined && { since: cut }) };
}

function* batches(commits: readonly Recorded[]): Generator<Recorded[]> {
  let batch: Recorded[] = [];
  let files = 0;
  for (const commit of commits) {
    batch.push(commit);
    files += commit.changes.length;
    if (files < AT_ONCE) continue;
    yield batch;
    [batch, files] = [[], 0];
  }
  yield batch;
}

/** Reads the fields of the questions that commits changed. A text that is read once is not read again while its file has it. */
function fieldsReader(folder: string): (commits: readonly Recorded[]) => Promise<Commit[]> {
  let last = new Map<string, QuestionFields | undefined>();
  return async (commits) => {
    const changes = commits.flatMap((commit) => commit.changes.filter(isQuestion));
    const hashes = new Set(changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()));
    const texts = await readObjects(
      folder,
      [...hashes].filter((hash) => !last.has(hash)),
    );
    const known = new Map(last);
    for (const [hash, bytes] of texts) known.set(hash, fieldsOf(bytes));
    last = new Map(changes.flatMap(({ after }) => (after && known.has(after) ? [[after, known.get(after)] as const] : [])));
    return commits.map(({ date, author, changes }) => ({
      date,
      author,
      edits: changes.filter(isQuestion).flatMap((change) => editOf(change, known)),
    }));
  };
}

const isQuestion = ({ name }: { name: string }) => isQuestionName(name) && !name.split('/').some((part) => part.startsWith('.'));

/** A change whose text cannot be read says nothing; what is mended is as it was before, but for what its sources now say. */
function editOf({ name, before, after }: Recorded['changes'][number], known: ReadonlyMap<string, QuestionFields | undefined>): Edit[] {
  const id = idOf(name);
  if (after === undefined) return before === undefined ? [] : [{ id, before: known.get(before) ?? NO_FIELDS }];
  const is = known.get(after);
  if (!is) return [];
  return [{ id, ...(before !== undefined && { before: known.get(before) ?? { ...is, sources: [] } }), after: is }];
}

const NO_FIELDS = readFrontmatter('').fields;

function fieldsOf(bytes: Uint8Array): QuestionFields | undefined {
  const text = bytes.length > TOO_LARGE ? undefined : decode(bytes);
  if (typeof text !== 'string') return undefined;
  const frontmatter = readFrontmatter(text);
  return isReadable(frontmatter) ? frontmatter.fields : undefined;
}
