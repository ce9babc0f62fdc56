/** The part that all commands share: arguments, messages and exit codes. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../src/edit/refusal.ts';
import { decodeUtf8 } from '../../src/mosaic/read/decode.ts';
import { placeOf, reasonOf } from '../../src/mosaic/refusal-words.ts';
import { asUserError, UserError } from '../../src/user-error.ts';
import { visibleLines } from '../../src/visible.ts';

/** A command was called with wrong arguments. */
export class UsageError extends UserError {
  readonly exitCode = 2;
}

const isOfArguments = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/**
 * Runs a command. Exit code: 0 when it did its work, 1 when the questions or the machine do not allow it, 2 when its arguments are wrong.
 * @param help printed for `--help`, and after a message about the arguments
 */
export async function command(help: string, work: () => Promise<void>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', whenPrintingFails);
  try {
    if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) console.log(help);
    else {
      refuseTaken(help);
      await work();
    }
  } catch (error) {
    const userError = isOfArguments(error) ? new UsageError(error.message) : asUserError(error);
    if (!userError) throw error;
    const message = visibleLines(userError.message);
    console.error(userError instanceof UsageError ? `${message}\n\n${help}` : message);
    process.exitCode ??= userError.exitCode;
  }
}

/** Options of ours that npm has too, and that people may have set for npm. */
const OF_NPM: ReadonlySet<string> = new Set(['browser', 'offline', 'tag', 'yes']);

/**
 * npm keeps the options for itself that stand before a lone "--", and passes them on as variables alone.
 * @throws {UsageError} where it did so with an option of the command
 */
function refuseTaken(help: string): void {
  const options = new Set(Array.from(help.matchAll(/--([a-z][a-z-]*)/g), ([, name = '']) => name));
  const taken = [...options].find((name) => !OF_NPM.has(name) && process.env[`npm_config_${name.replaceAll('-', '_')}`]);
  if (taken === undefined) return;
  const script = process.env.npm_lifecycle_event ?? 'COMMAND';
  throw new UsageError(
    `Unexpected --${taken} before a lone "--", expected it behind one, since npm keeps it: npm run ${script} -- … --${taken}`,
  );
}

/** A closed pipe, as after `head`, is no error, and the work goes on. Other errors, such as a full disk, are printed. */
function whenPrintingFails(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  console.error(error.message);
  process.exitCode = 1;
}

/** A path that a user typed, relative to the folder where they typed it, which npm passes on in INIT_CWD. */
const fromUser = (file: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** The largest file that is read, in bytes. Chosen by eye, below the longest string of Node (2^29 - 24 UTF-16 code units). */
const LARGEST_FILE = 2 ** 28;

/**
 * The text of a file that a user named.
 * @param expected what should be in it, for the message
 * @throws {UsageError} when it cannot be read
 * @throws {Refusal} when it is too large or not UTF-8
 */
export async function readNamed(file: string, expected: string): Promise<string> {
  const bytes = await readFile(fromUser(file)).catch(({ code }: NodeJS.ErrnoException) => {
    const found = code === 'EISDIR' ? 'folder' : code === 'ENOENT' ? 'missing file' : `unreadable file (${code})`;
    throw new UsageError(`Unexpected ${found} "${file}", expected a file with ${expected}`);
  });
  if (bytes.length > LARGEST_FILE)
    throw new Refusal(`Unexpected "${file}" of ${Math.ceil(bytes.length / 2 ** 20)} MiB, expected at most ${LARGEST_FILE / 2 ** 20} MiB`);
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') return text;
  const { line, column } = placeOf(text);
  throw new Refusal(`${file}:${line}:${column}: ${reasonOf(text)}`);
}

/** The positional arguments of a command. @throws {UsageError} when there are more or fewer than named */
export function positional(given: readonly string[], ...names: string[]): string[] {
  if (given.length !== names.length)
    throw new UsageError(`Unexpected ${given.length === 0 ? 'nothing' : `"${given.join(' ')}"`}, expected ${names.join(' and ')}`);
  return [...given];
}

/** Options of a command that gives questions a place. */
export const PLACE_OPTIONS = { parent: { type: 'string' }, root: { type: 'boolean', default: false } } as const;

/**
 * The id of the parent that a user named, or undefined for a root.
 * @throws {UsageError} when neither is given, or both are
 */
export function parentFrom({ parent, root }: { parent?: string | undefined; root: boolean }): string | undefined {
  if (parent !== undefined && root) throw new UsageError('Unexpected --parent together with --root, expected only one of them');
  if (parent === undefined && !root)
    throw new UsageError(
      'Unexpected command without a place, expected --parent and the id of the question that it is a part of, or --root',
    );
  return parent;
}
