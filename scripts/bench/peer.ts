/** Another generator that builds a site of the same text: what it has to bring, and how one is run. */
import { appendFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, measure, type Spent } from './measure.ts';

export interface Peer {
  name: string;
  /** Compared with up to so many questions, unless it is asked for by name. */
  largest: number;
  /** Finds or installs it; undefined when it cannot be had. */
  find: (signal: AbortSignal) => Promise<Tool | undefined>;
}

/** A generator ready to run. Its site shows on each question's page at least title, body, tags and five related questions; and a page for each tag. */
export interface Tool {
  /** Its name, and those of the programs that belong to the build, with their versions. */
  title: string;
  /** The files of a project besides the questions: path and content. */
  files: Readonly<Record<string, string>>;
  /** Where a question's file lies in the project. */
  file: (id: string) => string;
  /** Where the site has the page of a question. */
  address: (id: string) => string;
  /** Folder of npm packages that the project sees as its own. */
  modules?: string;
  /** What a build is, one after another; the site goes to `dist` in the project. */
  commands: (project: string) => Command[];
  /** Folder in the project with what it keeps from build to build; without one, each build does everything. */
  kept?: string;
}

/**
 * Writes the project, with the questions of a generated mosaic.
 * They are read from there, so that the text is the same: title, tags and body; links get the form `[title](address)`, which is what ours become.
 */
export async function writeProject(project: string, tool: Tool, questionsDir: string, count: number, signal: AbortSignal): Promise<void> {
  const write = async (file: string, content: string) => {
    await mkdir(path.dirname(path.join(project, file)), { recursive: true });
    await writeFile(path.join(project, file), content);
  };
  for (const [file, content] of Object.entries(tool.files)) await write(file, content);
  if (tool.modules) await symlink(tool.modules, path.join(project, 'node_modules'), 'dir');

  const ids = Array.from({ length: count }, (_, i) => `q-${i}`);
  const read = async (id: string) => parts(await readFile(path.join(questionsDir, `${id}.md`), 'utf8'));
  const titles = new Map<string, string>();
  for (const id of ids) titles.set(id, JSON.parse((await read(id)).title));
  for (const id of ids) {
    signal.throwIfAborted();
    const { title, tags, body } = await read(id);
    const linked = body.replaceAll(/\[\[(q-\d+)\]\]/g, (_, to: string) => `[${titles.get(to)}](${tool.address(to)})`);
    await write(tool.file(id), `---\ntitle: ${title}\ntags: ${tags}\n---\n\n${linked}`);
  }
}

/** The parts of a generated question file that every tool understands, as they are written. */
function parts(text: string): { title: string; tags: string; body: string } {
  const end = text.indexOf('\n---\n\n');
  const head = text.slice(0, end);
  const [, title] = /^title: (.*)$/m.exec(head) ?? [];
  const [, tags] = /^tags: (.*)$/m.exec(head) ?? [];
  if (end < 0 || !title || !tags) throw new Error(`Unexpected question file, expected title, tags and body:\n${text}`);
  return { title, tags, body: text.slice(end + '\n---\n\n'.length) };
}

export interface PeerFigures {
  /** With nothing kept. */
  cold: Spent;
  /** After one edit. */
  edit: Spent;
}

/** Builds the site with nothing kept, and once more after an edit where something is. */
export async function measurePeer(project: string, tool: Tool, count: number, round: number, signal: AbortSignal): Promise<PeerFigures> {
  for (const folder of ['dist', ...(tool.kept ? [tool.kept] : [])]) await rm(path.join(project, folder), { recursive: true, force: true });
  const cold = await build(project, tool, signal);
  if (!tool.kept) return { cold, edit: cold };
  await appendFile(path.join(project, tool.file(`q-${Math.floor(count / 2)}`)), `\nEdited in round ${round}.\n`);
  return { cold, edit: await build(project, tool, signal) };
}

/** The processes of a build follow each other: their times add up, their memory does not. */
async function build(project: string, { commands }: Tool, signal: AbortSignal): Promise<Spent> {
  const total = { seconds: 0, cpu: 0, megabytes: 0 };
  for (const command of commands(project)) {
    const { seconds, cpu, megabytes } = await measure(command, signal);
    total.seconds += seconds;
    total.cpu += cpu;
    total.megabytes = Math.max(total.megabytes, megabytes);
  }
  return total;
}
