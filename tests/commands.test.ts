/** The commands as a user runs them. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { build as buildSite } from '../src/build/build.ts';
import { readSettings } from '../src/settings.ts';
import { runner } from './command.ts';
import { folderOf } from './folder.ts';
import { CACHE, root } from './sites.ts';

const OURS = { GITHUB_ACTIONS: '', CACHE_DIR: CACHE };
const command = runner();
const check = (args: string[], env: Record<string, string> = {}) => command('check', args, { ...OURS, ...env });
const build = (env: Record<string, string>) => command('build', [], { ...OURS, ...env });

const GOOD = { 'a.md': '---\ntitle: A?\n---\n[[b]]\n', 'b.md': '---\ntitle: B, then?\nparent: a\n---\n' };
const BAD = { ...GOOD, 'c.md': '---\ntitle: C?\nparent: bb\ntag: x\n---\n[[d]] <b>\n' };
const NOWHERE = path.join(folderOf({}), 'nowhere');

describe('check', () => {
  it('exits with 0, 1 or 2', async () => {
    assert.equal((await check([], { QUESTIONS_DIR: folderOf(GOOD) })).status, 0);
    assert.equal((await check([], { QUESTIONS_DIR: folderOf(BAD) })).status, 1);
    assert.equal((await check([], { QUESTIONS_DIR: NOWHERE })).status, 2);
    assert.equal((await check(['--format', 'xml'])).status, 2);
    assert.equal((await check(['--colour'])).status, 2);
    assert.equal((await check(['--help'])).status, 0);
    assert.equal((await check([], { SITE_URL: 'nonsense' })).status, 2);
  });

  it('prints every problem as JSON, by place', async () => {
    const { out } = await check(['--format', 'json'], { QUESTIONS_DIR: folderOf(BAD) });
    const all = JSON.parse(out) as Record<string, unknown>[];
    assert.deepEqual(
      all.map(({ line, column, ruleId, severity, suggestion }) => [line, column, ruleId, severity, suggestion]),
      [
        [3, 9, 'parent', 'error', 'b'],
        [4, 1, 'unknown-field', 'error', 'tags'],
        [6, 1, 'link', 'error', 'a'],
        [6, 7, 'raw-html', 'warning', undefined],
      ],
    );
    for (const { file, message } of all) {
      assert.match(String(file), /^(?!\/).*c\.md$/);
      assert.match(String(message), /^Unexpected .*, expected /);
    }
  });

  it('fixes what is certain when asked to, says so, and reports what remains', async () => {
    const folder = folderOf({
      'a.md': '---\ntitle: A?\naliases: [former]\n---\n[[b]]\n',
      'b.md': '---\ntitle: B, then?\nparent: former\n---\n[[nowhere]]\n',
    });
    const b = () => readFileSync(path.join(folder, 'b.md'), 'utf8');
    const dry = await check(['--fix', '--dry-run'], { QUESTIONS_DIR: folder });
    assert.match(dry.err, /^would fix \S+b\.md:3:9 Unexpected former id/);
    assert.match(b(), /parent: former/);
    const { status, out, err } = await check(['--fix', '--format', 'json'], { QUESTIONS_DIR: folder });
    assert.equal(status, 1);
    assert.match(err, /^fixed \S+b\.md:3:9 Unexpected former id/);
    assert.deepEqual(
      (JSON.parse(out) as { ruleId: string }[]).map(({ ruleId }) => ruleId),
      ['link'],
    );
    assert.match(b(), /parent: a\n/);
    assert.match((await check(['--fix'], { QUESTIONS_DIR: folder })).err, /^Nothing to fix/);
    assert.equal((await check(['--dry-run'], { QUESTIONS_DIR: folder })).status, 2);
  });

  it('prints annotations for GitHub', async () => {
    const { out } = await check(['--format', 'github'], { QUESTIONS_DIR: folderOf(BAD) });
    assert.match(out, /^::error file=\S+c\.md,line=3,col=9,title=parent::Unexpected parent "bb"/m);
    assert.match(out, /^::warning file=/m);
  });

  it('prints text for people, and no stack traces', async () => {
    for (const folder of [folderOf(BAD), NOWHERE]) {
      const { out, err } = await check([], { QUESTIONS_DIR: folder });
      assert.doesNotMatch(out + err, /\n\s+at /);
      assert.match(out + err, /Unexpected/);
    }
  });
});

describe('build', () => {
  it('stops on errors with the report of the check, and leaves the last good site as it was', async () => {
    const out = path.join(folderOf({}), 'dist');
    const questions = folderOf(GOOD);
    assert.equal((await build({ QUESTIONS_DIR: questions, OUT_DIR: out })).status, 0);
    const before = readFileSync(path.join(out, 'questions/b/index.html'), 'utf8');
    writeFileSync(path.join(questions, 'c.md'), BAD['c.md']);
    writeFileSync(path.join(questions, 'b.md'), GOOD['b.md'].replace('then', 'now'));
    const { status, err } = await build({ QUESTIONS_DIR: questions, OUT_DIR: out });
    assert.equal(status, 1);
    assert.match(err, /3:9.*Unexpected parent "bb"/);
    assert.doesNotMatch(err, /\n\s+at /);
    assert.equal(readFileSync(path.join(out, 'questions/b/index.html'), 'utf8'), before);
    assert.deepEqual(readdirSync(path.dirname(out)), ['dist'], 'nothing is left behind');
  });

  it('refuses an output folder that holds the questions or the repository', async () => {
    const questions = folderOf(GOOD);
    for (const out of [questions, path.dirname(questions), root]) {
      const { status, err } = await build({ QUESTIONS_DIR: questions, OUT_DIR: out });
      assert.equal(status, 2);
      assert.match(err, /Unexpected OUT_DIR/);
    }
    assert.ok(existsSync(path.join(questions, 'a.md')));
  });

  it('renders again exactly the pages that show what changed', async () => {
    const questions = folderOf({
      'r.md': '---\ntitle: Root?\ntags: [t]\n---\n',
      'a.md': '---\ntitle: A?\nparent: r\norder: 1\n---\n',
      'a-one.md': '---\ntitle: A, one?\nparent: a\n---\nSee [[b-one]].\n',
      'a-two.md': '---\ntitle: A, two?\nparent: a\nsources: [{url: "https://example.org/s", title: S, authors: [P]}]\n---\n',
      'b.md': '---\ntitle: B?\nparent: r\norder: 2\n---\n',
      'b-one.md': '---\ntitle: B, one?\nparent: b\n---\n',
      'b-two.md': '---\ntitle: B, two?\nparent: b\n---\n',
      'c.md': '---\ntitle: C?\nparent: r\norder: 3\n---\n',
      'c-one.md': '---\ntitle: C, one?\nparent: c\n---\n',
    });
    const env = { QUESTIONS_DIR: questions, OUT_DIR: path.join(folderOf({}), 'dist') };
    // A page that was kept is the same file as before, one that was rendered another.
    const stamps = () => new Map(pagesIn(env.OUT_DIR).map((page) => [page, statSync(path.join(env.OUT_DIR, page)).ino]));
    const html = () => new Map(pagesIn(env.OUT_DIR).map((page) => [page, readFileSync(path.join(env.OUT_DIR, page), 'utf8')]));
    const build = async () => {
      const { done } = await buildSite(readSettings({ ...env, CACHE_DIR: CACHE }));
      assert.ok(done);
      return { stamps: stamps(), html: html() };
    };
    const edit = (name: string, text: string) => writeFileSync(path.join(questions, name), text);
    const rendered = (before: Map<string, number>, after: Map<string, number>) =>
      [...after]
        .filter(([page, file]) => before.get(page) !== file)
        .map(([page]) => page)
        .sort();
    const changed = (before: Map<string, string>, after: Map<string, string>) =>
      [...after]
        .filter(([page, text]) => before.get(page) !== text)
        .map(([page]) => page)
        .sort();
    const question = (id: string) => `questions/${id}/index.html`;

    const first = await build();
    const second = await build();
    assert.deepEqual(rendered(first.stamps, second.stamps), [], 'nothing changed');

    edit('b-one.md', '---\ntitle: B, one?\nparent: b\n---\nA body.\n');
    const third = await build();
    const whole = ['questions/b/all/index.html', 'questions/r/all/index.html'];
    assert.deepEqual(
      rendered(second.stamps, third.stamps),
      [question('b-one'), ...whole],
      'a body is on its own page and those of its branches',
    );

    edit('b-one.md', '---\ntitle: B, first?\nparent: b\n---\nA body.\n');
    const fourth = await build();
    const shows = rendered(third.stamps, fourth.stamps);
    assert.deepEqual(shows, changed(third.html, fourth.html), 'what was rendered is what came out different');
    for (const id of ['b-one', 'b', 'b-two', 'a-one']) assert.ok(shows.includes(question(id)), `${id} shows the title`);
    for (const id of ['c', 'c-one', 'a-two']) assert.ok(!shows.includes(question(id)), `${id} does not`);

    edit(
      'a-two.md',
      '---\ntitle: A, two?\nparent: a\nsources: [{url: "https://example.org/s", title: S, authors: [P], insight: So.}]\n---\n',
    );
    const fifth = await build();
    const filled = rendered(fourth.stamps, fifth.stamps);
    assert.deepEqual(filled, changed(fourth.html, fifth.html));
    for (const page of [question('a-two'), question('a'), 'sources/example-org-s/index.html']) assert.ok(filled.includes(page), page);
  });
});

/** Paths of the pages below a folder. */
const pagesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

describe('start', () => {
  it('builds, serves, and ends with the npm that began it', { skip: process.platform === 'win32', timeout: 120_000 }, async () => {
    const port = await freePort();
    const npm = spawn('npm', ['--silent', 'start'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        QUESTIONS_DIR: folderOf(GOOD),
        OUT_DIR: path.join(folderOf({}), 'dist'),
        CACHE_DIR: CACHE,
        PORT: `${port}`,
      },
    });
    const page = () => fetch(`http://localhost:${port}/questions/a/`).then(({ status }) => status);
    for await (const said of npm.stdout) if (`${said}`.includes('The mosaic is at')) break;
    assert.equal(await page(), 200);
    npm.kill();
    await once(npm, 'exit');
    for (let tries = 0; tries < 50 && (await page().catch(() => 0)) !== 0; tries++) await wait(100);
    await assert.rejects(page());
  });
});

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
