/** What commands print and how they end: nothing that strangers wrote moves the cursor, and what a user can mend has one line. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { visibleLines } from '../src/visible.ts';
import { runner } from './command.ts';
import { folderOf } from './folder.ts';
import { root } from './sites.ts';

const command = runner();
const run = (script: string, args: string[], questions: string, env: Record<string, string> = {}) =>
  command(script, args, { INIT_CWD: questions, QUESTIONS_DIR: questions, CACHE_DIR: path.join(questions, '.cache'), ...env });

const PLAIN = { 'a.md': '---\ntitle: A?\n---\n' };

describe('what goes to a terminal', () => {
  const ESCAPES = '\u001b]0;PWN\u0007\u001b[2J';
  const hostile = () =>
    folderOf({
      [`e${ESCAPES}.md`]: '---\ntitle: E?\n---\n',
      'a.md': '---\ntitle: "A \\e[31m \\u202E?"\nparent: "ro\\e]0;PWN\\aot"\n---\n',
      'b.md': '---\ntitle: B?\n"sta\\e[2Jtus": open\n---\n',
    });

  it('shows escapes in titles, values and names of files', async () => {
    const folder = hostile();
    for (const [script, ...args] of [
      ['check'],
      ['check', '--format', 'github'],
      ['export', 'json'],
      ['new', 'A really new thing?', '--parent', `x${ESCAPES}`],
      ['new', 'A really \u001b[2J new thing?', '--root', '--id', `x${ESCAPES}`],
      ['rename', 'a', `n${ESCAPES}`],
      ['import', `f${ESCAPES}`, '--root'],
      ['export', `x${ESCAPES}`],
    ] as const) {
      const { out, err } = await run(script, [...args], folder);
      assert.equal(out + err, visibleLines(out + err), script);
    }
    assert.match((await run('check', [], folder)).out, /Unexpected "ro\\u\{1b\}\]0;PWN\\u\{7\}ot" as parent/);
  });

  it('shows escapes in the plan of an import', async () => {
    const folder = folderOf({ ...PLAIN, 'list.txt': `- Why \u001b[2J so?\n\u202eloose\n` });
    const { out } = await run('import', ['list.txt', '--root', '--dry-run'], folder);
    assert.match(out, /Why \\u\{1b\}\[2J so/);
    assert.equal(visibleLines(out), out);
  });

  it('leaves the colours of the report alone, and the bytes of data', async () => {
    const folder = folderOf({ 'a.md': '---\ntitle: A?\nsources: [{url: https://e.org, insight: "A \u202E?"}]\n---\n' });
    assert.match((await run('export', ['json'], folder)).out, /A \u202E\?/, 'into a pipe, data stay data');
  });
});

describe('how commands end', () => {
  it('explain themselves instead of doing their work', async () => {
    for (const script of ['build', 'preview', 'check', 'report', 'editor']) {
      const { status, out } = await run(script, ['--help'], '/nowhere');
      assert.equal(status, 0, script);
      assert.match(out, /^Usage: npm run [\s\S]*Examples?:/, script);
    }
    for (const script of ['build', 'preview']) {
      const { status, err } = await run(script, ['--nonsense'], '/nowhere');
      assert.equal(status, 2, script);
      assert.match(err, /nonsense[\s\S]*Usage/);
    }
  });

  it('refuse settings that cannot be used', async () => {
    const { status, err } = await run('preview', [], folderOf(PLAIN), { PORT: '99999' });
    assert.equal(status, 2);
    assert.match(err, /^Unexpected PORT "99999", expected a number from 1 to 65535\n/);
  });

  it('say what a named file is instead of what was expected', async () => {
    const folder = folderOf({ ...PLAIN, 'event.json': '{', 'null.json': 'null', 'mosaic.json': '{]' });
    const refused = async (script: string, ...args: string[]) => (await run(script, args, folder)).err.split('\n')[0];
    assert.equal(
      await refused('import', folder, '--root'),
      `Unexpected folder "${folder}", expected a file with a list, a bundle or a mosaic's JSON`,
    );
    assert.match((await refused('import', 'none.md', '--root')) ?? '', /^Unexpected missing file "none.md", expected a file with/);
    assert.match((await refused('import', 'mosaic.json')) ?? '', /mosaic\.json.*JSON/);
    assert.match((await refused('from-form', 'event.json')) ?? '', /^Unexpected text in "event.json", expected the JSON of an event: /);
    assert.equal(await refused('from-form', 'null.json'), 'Unexpected null in "null.json", expected the event of an issue');
  });

  it('say that the disk took nothing', { skip: !existsSync('/dev/full') }, () => {
    const { stderr, status } = spawnSync('bash', ['-c', '"$0" scripts/export.ts json > /dev/full', process.execPath], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, QUESTIONS_DIR: folderOf(PLAIN) },
    });
    assert.match(stderr, /^ENOSPC[^\n]*\n$/);
    assert.equal(status, 1);
  });

  it('end quietly when nobody reads on', () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`q-${i}.md`, `---\ntitle: Question ${i}?\n---\n\n${'Text. '.repeat(200)}\n`]),
    );
    const folder = folderOf(files);
    const { stderr, status } = spawnSync(
      'bash',
      ['-c', `"$0" scripts/export.ts json | head -c 10; exit "\${PIPESTATUS[0]}"`, process.execPath],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, QUESTIONS_DIR: folder },
      },
    );
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });
});
