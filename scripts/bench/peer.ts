/** Another generator that builds a site from the same text: its description, and how it is run. */
import { appendFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, measure, type Spent } from './measure.ts';

export interface Peer {
  name: string;
  /** The largest number of questions for which it runs, unless the user names it. */
  largest: number;
  /** Finds or installs it; undefined when that is not possible. */
  find: (signal: AbortSignal) => Promise<Tool | undefined>;
}

/**
 * A generator that is ready to run. Its site has a page for each tag, and a page for each question with at least title, body, tags and
 * five related questions.
 */
export interface Tool {
  /** The names of all programs of the build, with their versions. */
  title: string;
  /** The files of a project besides the questions: path and content. */
  files: Readonly<Record<string, string>>;
  /** The path of a question's file in the project. */
  file: (id: string) => string;
  /** The address of a question's page. */
  address: (id: string) => string;
  /** A folder of npm packages; the project gets a link to it. */
  modules?: string;
  /** The commands of a build, in order. They write the site to `dist` in the project. */
  commands: (project: string) => Command[];
  /** The folder in the project where it keeps things for the next build; without one, each build does everything. */
  kept?: string;
}

/**
 * Writes the project, with title, tags and body of the questions of a generated mosaic, so that the text is the same.
 * Links get the form `[title](address)`, which our links become too.
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

/** The parts of a generated question file that every tool understands, as written. */
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

/** Builds the site with nothing kept; if the tool keeps something, builds it again after an edit. */
export async function measurePeer(project: string, tool: Tool, count: number, round: number, signal: AbortSignal): Promise<PeerFigures> {
  for (const folder of ['dist', ...(tool.kept ? [tool.kept] : [])]) await rm(path.join(project, folder), { recursive: true, force: true });
  const cold = await build(project, tool, signal);
  if (!tool.kept) return { cold, edit: cold };
  await appendFile(path.join(project, tool.file(`q-${Math.floor(count / 2)}`)), `\nEdited in round ${round}.\n`);
  return { cold, edit: await build(project, tool, signal) };
}

/** The commands of a build run one after another: their times add up, their memory does not. */
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
