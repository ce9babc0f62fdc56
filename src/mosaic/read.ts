/** The folder of questions as parsed files: the only part of the core that touches the disk. */
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { parseQuestion } from './parse-question.ts';
import { spanOf } from './places.ts';
import { LARGEST, type QuestionFile, type Refusal } from './question-file.ts';
import { parseTags, TAGS_FILE, type TagsFile } from './tags.ts';

export { LARGEST, parseQuestion, type QuestionFile, spanOf };

/** A question folder that cannot be used at all. */
export class FolderError extends Error {}

/**
 * Reads every `.md` file below `folder`, in the order of their paths.
 * @param previous files of an earlier read; those whose text is the same are taken from it
 * @throws {FolderError} when the folder is missing, unreadable, not a folder or has no question in it
 */
export async function readQuestions(folder: string, previous?: ReadonlyMap<string, QuestionFile>): Promise<QuestionFile[]> {
  const root = await realpath(folder).catch(() => {
    throw new FolderError(`Unexpected missing folder "${shown(folder)}", expected a folder of question files; QUESTIONS_DIR names another`);
  });
  const names = (await list(root, folder)).sort();
  if (names.length === 0) {
    throw new FolderError(`Unexpected empty folder "${shown(folder)}", expected at least one question file (*.md)`);
  }
  return Promise.all(names.map((name) => readOne(folder, root, name, previous?.get(name))));
}

/** Reads `tags.yaml` beside the questions, where there is one. A file that is refused has one flaw that says why. */
export async function readTags(folder: string): Promise<TagsFile | undefined> {
  const root = await realpath(folder).catch(() => undefined);
  if (!root || !(await readdir(root)).includes(TAGS_FILE)) return undefined;
  const text = await readText(root, TAGS_FILE);
  const shownPath = shown(path.join(folder, TAGS_FILE));
  if (typeof text === 'string') return parseTags(shownPath, text);
  const found = {
    symlink: 'link out of the folder',
    size: `file of more than ${LARGEST / 1024} KiB`,
    encoding: 'file that is not text in UTF-8',
  }[text.kind];
  return {
    path: shownPath,
    text: '',
    tags: new Map(),
    flaws: [{ start: 0, end: 0, reason: `Unexpected ${found}, expected one line a tag` }],
  };
}

async function list(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new FolderError(`Unexpected "${shown(folder)}" (${error.code}), expected a readable folder of question files`);
  });
  return entries
    .filter((entry) => entry.name.endsWith('.md') && !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')));
}

async function readOne(folder: string, root: string, name: string, previous?: QuestionFile): Promise<QuestionFile> {
  const text = await readText(root, name);
  const shownPath = shown(path.join(folder, name));
  if (typeof text !== 'string') return parseQuestion(shownPath, name, '', text);
  if (previous && !previous.refusal && previous.text === text && previous.path === shownPath) return previous;
  return parseQuestion(shownPath, name, text);
}

async function readText(root: string, name: string): Promise<string | Refusal> {
  const bytes = await readInside(root, path.join(root, name));
  return bytes instanceof Uint8Array ? decodeUtf8(bytes) : bytes;
}

async function readInside(root: string, location: string): Promise<Uint8Array | Refusal> {
  const target = await realpath(location).catch(() => location);
  const stats = await lstat(target);
  if (target !== location && !target.startsWith(root + path.sep)) return { kind: 'symlink', target: path.basename(target) };
  if (!stats.isFile()) return { kind: 'symlink', target: path.basename(target) };
  if (stats.size > LARGEST) return { kind: 'size', bytes: stats.size };
  return readFile(target);
}

function decodeUtf8(bytes: Uint8Array): string | Refusal {
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { kind: 'encoding', offset: zero };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Everything before the replacement character is fine, and as long in bytes as it was.
    const before = new TextDecoder().decode(bytes).split('\uFFFD')[0] as string;
    return { kind: 'encoding', offset: new TextEncoder().encode(before).length };
  }
}

const shown = (location: string) => path.relative(process.cwd(), path.resolve(location)).split(path.sep).join('/') || '.';
