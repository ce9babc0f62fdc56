/** What the benchmark is trusted for: it sees all processes, leaves none, and gives the peers our text. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { generateMosaic } from '../scripts/bench/generate.ts';
import { measure, SEES_ALL } from '../scripts/bench/measure.ts';
import { writeProject } from '../scripts/bench/peer.ts';
import { folderOf } from './folder.ts';

const node = (...args: string[]) => ({ program: process.execPath, args });
const going = () => new AbortController().signal;

/** Holds 150 MB and works for 0.4 s. */
const WORK = `const held = Buffer.alloc(150 * 2 ** 20, 1);
const begun = process.cpuUsage().user;
while (process.cpuUsage().user - begun < 400_000) for (let i = 0; i < 1e6; i++) Math.sqrt(i);
`;

describe('measure', () => {
  it('tells memory and processor time of all processes together', { skip: !SEES_ALL }, async () => {
    const family = `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(WORK)}]);
${WORK}child.on('exit', () => held);`;
    const { seconds, cpu, megabytes } = await measure(node('-e', family), going());
    assert.ok(megabytes > 300 && megabytes < 600, `${megabytes} MB`);
    assert.ok(cpu > 0.8 && cpu < 10, `${cpu} s of the processor`);
    assert.ok(seconds > 0.4, `${seconds} s`);
  });

  it('ends a process that outlives its command, and counts its work', { skip: !SEES_ALL }, async () => {
    const orphan = `process.title = 'bench-orphan'; ${WORK} console.log(); setTimeout(() => held, 60_000)`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(orphan)}]).stdout.on('data', () => process.exit())`;
    const { cpu } = await measure(node('-e', parent), going());
    assert.ok(cpu > 0.3, `${cpu} s of the processor`);
    await ended('bench-orphan');
  });

  it('ends all processes of a command when it is stopped', { skip: !SEES_ALL }, async () => {
    const stop = new AbortController();
    const waiting = `process.title = 'bench-waiting'; process.on('SIGTERM', () => {}); console.log(); setTimeout(() => {}, 60_000)`;
    const parent = `process.title = 'bench-waiting';
require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(waiting)}]).stdout.on('data', () => {});
setTimeout(() => {}, 60_000)`;
    const measured = measure(node('-e', parent), stop.signal);
    while ((await titled('bench-waiting')).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    await assert.rejects(measured, { name: 'AbortError' });
    await ended('bench-waiting');
  });

  it('says what a command printed that fails', async () => {
    await assert.rejects(measure(node('-e', 'console.error("no wind"); process.exit(3)'), going()), /ended with 3:\nno wind/);
  });
});

describe('writeProject', () => {
  it('gives a peer the text of the generated questions, with links as it understands them', async () => {
    const folder = folderOf({});
    const questions = path.join(folder, 'questions');
    await generateMosaic(questions, 20);
    const project = path.join(folder, 'peer');
    const file = (id: string) => `content/${id}.md`;
    const tool = { title: 'A peer', files: { 'peer.toml': 'x = 1\n' }, file, address: (id: string) => `/at/${id}/`, commands: () => [] };
    await writeProject(project, tool, questions, 20, going());
    assert.equal(await readFile(path.join(project, 'peer.toml'), 'utf8'), 'x = 1\n');
    const read = async (id: string) => {
      const [head = '', body = ''] = (await readFile(path.join(questions, `${id}.md`), 'utf8')).split('\n---\n\n');
      return { body, title: /^title: .*$/m.exec(head)?.[0], tags: /^tags: .*$/m.exec(head)?.[0] };
    };
    for (let i = 0; i < 20; i++) {
      const { body, title, tags } = await read(`q-${i}`);
      const [, to] = /\[\[(.*?)\]\]/.exec(body) as RegExpExecArray;
      const written = await readFile(path.join(project, file(`q-${i}`)), 'utf8');
      const [head, theirs = ''] = written.split('\n---\n\n');
      assert.equal(head, `---\n${title}\n${tags}`);
      assert.equal(theirs.replaceAll(/\[[^\]]+\]\(\/at\/(.*?)\/\)/g, '[[$1]]'), body);
      assert.ok(theirs.includes(`[${JSON.parse((await read(to as string)).title?.slice(7) ?? '')}](/at/${to}/)`));
    }
  });
});

/** A process that was killed is listed until the system has taken it away: on a busy machine, some milliseconds. */
async function ended(title: string): Promise<void> {
  const late = performance.now() + 2000;
  while ((await titled(title)).length > 0 && performance.now() < late) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(await titled(title), []);
}

/** Ids of the processes that call themselves so. */
async function titled(title: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return ids.filter((_, i) => lines[i]?.startsWith(title));
}
