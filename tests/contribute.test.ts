/** The commands of contributors and maintainers as they run them: on folders and git repositories with a history. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { askNear } from '../scripts/shared/ask-near.ts';
import { planImport } from '../src/edit/import/plan.ts';
import type { Choice } from '../src/edit/import/planned.ts';
import { bundleText } from '../src/formats/bundle.ts';
import { readOutline } from '../src/formats/read-outline.ts';
import { digestOfBytes } from '../src/mosaic/digest.ts';
import { parseQuestion } from '../src/mosaic/read/parse-question.ts';
import { runner } from './command.ts';
import { FIELD } from './fixtures.ts';
import { folderOf } from './folder.ts';

const command = runner();
const run = (script: string, args: string[], questions: string) => command(script, args, { INIT_CWD: questions, QUESTIONS_DIR: questions });

const all = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );

/** A mosaic of three questions. */
const MOSAIC = {
  'agents.md': '---\ntitle: How do agents work?\n---\n\nSee [[abstraction]].\n',
  'deep/abstraction.md': '---\ntitle: How does abstraction work?\nparent: agents\norder: 1\n---\n\nText.\n',
  'deep/modularity.md': '---\ntitle: Why are systems modular?\nparent: agents\norder: 2\ntags: [modularity]\n---\n',
};

function repository(files: Record<string, string> = MOSAIC): { questions: string; git(...args: string[]): string } {
  const folder = folderOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [`questions/${name}`, text])));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  return { questions: path.join(folder, 'questions'), git };
}

describe('every command', () => {
  it('explains itself with examples, and tells bad usage from questions that do not allow it', async () => {
    const folder = folderOf(MOSAIC);
    for (const script of ['new', 'source', 'rename', 'move', 'merge', 'import', 'export', 'diff', 'changes', 'report']) {
      const help = await run(script, ['--help'], folder);
      assert.equal(help.status, 0);
      assert.match(help.out, /^Usage: npm run [\s\S]*Examples?:/);
      const bad = await run(script, ['--nonsense'], folder);
      assert.equal(bad.status, 2, script);
      assert.match(bad.err, /nonsense[\s\S]*Usage/);
      assert.doesNotMatch(bad.err, /\n\s+at /, 'no stack trace');
    }
    for (const [script, ...args] of [
      ['rename', 'no-such', 'new'],
      ['move', 'agents', '--parent', 'abstraction'],
      ['merge', 'agents', 'nobody'],
      ['new', 'How does abstraction work?', '--parent', 'agents'],
      ['export', 'json', '--person', 'Nobody'],
    ] as const) {
      const { status, err } = await run(script, [...args], folder);
      assert.equal(status, 1, script);
      assert.match(err, /Unexpected|Is it one of these/);
    }
    assert.deepEqual(all(folder), MOSAIC, 'nothing was written');
  });
});

describe('a command whose options npm kept', () => {
  it('says so and writes nothing', async () => {
    const folder = folderOf({ ...MOSAIC, 'list.txt': '- What is ice?\n' });
    for (const [script, args, variable] of [
      ['import', ['list.txt', '--root'], 'npm_config_dry_run'],
      ['new', ['What is ice?', 'agents'], 'npm_config_parent'],
    ] as const) {
      const env = { INIT_CWD: folder, QUESTIONS_DIR: folder, [variable]: 'true', npm_lifecycle_event: script };
      const { status, err } = await command(script, [...args], env);
      assert.equal(status, 2);
      assert.match(err, new RegExp(`^Unexpected --(dry-run|parent) before a lone "--".*npm run ${script} -- … --`));
    }
    assert.deepEqual(all(folder), MOSAIC);
  });
});

describe('new', () => {
  it('writes a question with a good id beside its parent, and prints where', async () => {
    const folder = folderOf(MOSAIC);
    const args = [
      'Which boundaries do "minds" need: and why?',
      '--parent',
      'modularity',
      '--tag',
      'modularity',
      '--source',
      'https://example.org/s',
    ];
    const dry = await run('new', [...args, '--dry-run'], folder);
    assert.equal(dry.status, 0, dry.err);
    assert.deepEqual(all(folder), MOSAIC);
    const { status, out } = await run('new', args, folder);
    assert.equal(status, 0);
    assert.match(out, /writes \S*deep\/boundaries-minds-need\.md\nhttps:\S+\/questions\/boundaries-minds-need\/\n$/);
    assert.equal(
      all(folder)['deep/boundaries-minds-need.md'],
      '---\ntitle: \'Which boundaries do "minds" need: and why?\'\nparent: modularity\ntags: [modularity]\nsources:\n  - url: https://example.org/s\n---\n',
    );
    assert.equal((await run('check', [], folder)).status, 0);
  });

  it('takes the address of a page for an id, and a tag as people write it', async () => {
    const folder = folderOf(MOSAIC);
    const args = ['What do niches need?', '--parent', 'https://example.org/questions/modularity/', '--tag', 'Modularity'];
    assert.equal((await run('new', args, folder)).status, 0);
    assert.match(all(folder)['deep/niches-need.md'] ?? '', /parent: modularity\ntags: \[modularity\]\n/);
    const both = await run('new', ['What is snow?', '--parent', 'agents', '--root'], folder);
    assert.match(both.err, /^Unexpected --parent together with --root/);
    assert.match((await run('new', ['What is snow?'], folder)).err, /^Unexpected command without a place, expected --parent and the id/);
  });

  it('shows what sounds like it, and writes it all the same when told so', async () => {
    const folder = folderOf(MOSAIC);
    assert.match(
      (await run('new', ['How do abstractions work?', '--parent', 'agents'], folder)).err,
      /abstraction \(0\.\d\d\): How does abstraction work\?/,
    );
    assert.equal((await run('new', ['How do abstractions work?', '--parent', 'agents', '--anyway'], folder)).status, 0);
  });
});

describe('rename, move and merge', () => {
  it('keep the mosaic whole', async () => {
    const { questions, git } = repository();
    assert.match((await run('rename', ['abstraction', 'natural-abstraction', '--dry-run'], questions)).out, /would: writes/);
    assert.deepEqual(all(questions), MOSAIC);
    assert.equal((await run('rename', ['abstraction', 'natural-abstraction'], questions)).status, 0);
    assert.equal((await run('move', ['natural-abstraction', '--parent', 'modularity'], questions)).status, 0);
    assert.equal((await run('check', [], questions)).status, 0);
    assert.match(all(questions)['agents.md'] ?? '', /\[\[natural-abstraction\]\]/);
    git('add', '-A');
    assert.match(git('diff', '--cached', '--stat', '-M50%'), /abstraction\.md => natural-abstraction\.md/);
    assert.equal((await run('merge', ['modularity', 'natural-abstraction'], questions)).status, 0);
    assert.equal((await run('check', [], questions)).status, 0);
    assert.deepEqual(Object.keys(all(questions)), ['agents.md', 'deep/modularity.md']);
    assert.match(all(questions)['deep/modularity.md'] ?? '', /aliases: \[natural-abstraction, abstraction\]/);
  });
});

describe('import', () => {
  const LIST =
    'A list of mine.\n\n- How does abstraction work?\n  - How do abstractions decay?\n\n    As everything does.\n- Why are systems modular, really?\n- What is a resource?\n3.1 What is not?\n';

  it('shows its plan, matches what is asked already, and credits who asks', async () => {
    const folder = folderOf({ ...MOSAIC, 'list.txt': LIST });
    const args = [
      'list.txt',
      '--parent',
      'modularity',
      '--source',
      'https://example.org/list',
      '--title',
      'My list',
      '--author',
      'Ann',
      '--date',
      '2024',
    ];
    const { status, out, err } = await run('import', [...args, '--dry-run'], folder);
    assert.equal(status, 0, err);
    assert.match(out, /list\.txt:1: no part of a list: A list of mine\./);
    assert.match(out, /list\.txt:9: no item 3 stands before 3\.1/);
    assert.match(
      out,
      /= How does abstraction work\?\n {4}is abstraction, which comes also under modularity: the same words.*\n {2}\+ How do abstractions decay\?\n {6}new: abstractions-decay, a part of abstraction\n/,
    );
    assert.match(out, /= Why are systems modular, really\?\n {4}is modularity: many words in common \(0\.\d\d\)/);
    assert.match(out, /^3 new, 2 asked already\.$/m);
    const before = all(folder);
    assert.equal(before['deep/abstractions-decay.md'], undefined);
    assert.equal((await run('import', [...args, '--yes'], folder)).status, 0);
    assert.equal((await run('check', [], folder)).out.includes('no problems'), true);
    const after = all(folder);
    assert.match(
      after['deep/abstractions-decay.md'] ?? '',
      /parent: abstraction\norder: 1\nsources:\n {2}- url: https:\/\/example.org\/list[\s\S]*stance: poses\n---\n\nAs everything does\.\n$/,
    );
    assert.match(after['deep/abstraction.md'] ?? '', /also_under: \[modularity\][\s\S]*stance: poses/);
  });

  it('writes nothing when one question would have an error', async () => {
    const list = (link: string) => `- A fine question?\n- A question with a link?\n\n    See [[${link}]].\n- Another fine question?\n`;
    const folder = folderOf({ ...MOSAIC, 'list.txt': list('no-such') });
    const { status, err } = await run('import', ['list.txt', '--parent', 'agents', '--yes'], folder);
    assert.equal(status, 1);
    assert.match(err, /Unexpected link to "no-such"/);
    assert.deepEqual(all(folder), MOSAIC);
    // It is for this link alone that nothing was written.
    writeFileSync(path.join(folder, 'list.txt'), list('modularity'));
    assert.equal((await run('import', ['list.txt', '--parent', 'agents', '--yes'], folder)).status, 0);
    assert.equal(Object.keys(all(folder)).length, Object.keys(MOSAIC).length + 3);
  });

  it('reads the JSON of Roam, and Markdown that begins with HTML; names what it leaves out, and who asks', async () => {
    const roam = JSON.stringify([{ title: 'Seas', children: [{ string: '{{[[TODO]]}} What is a [[tide]]? #sea' }, { string: '' }] }]);
    const thread =
      '<div>\n\nAnn Harbour\n\nMar 11, 2023\n\n- How does [the moon](https://example.org/moon) pull at seas?\n  - like this?\n';
    const folder = folderOf({ ...MOSAIC, 'roam.json': roam, 'thread.md': thread });
    const fromRoam = await run('import', ['roam.json', '--parent', 'agents', '--yes'], folder);
    assert.equal(fromRoam.status, 0, fromRoam.err);
    assert.match(fromRoam.out, /roam\.json:2: its tags are left out: .*#sea\nroam\.json:3: it has no text/);
    assert.match(fromRoam.out, /- Seas\n {4}left out, but not what is below it: a heading that does not ask/);
    assert.match(all(folder)['tide.md'] ?? '', /^---\ntitle: What is a tide\?\nparent: agents\n/);
    const fromThread = await run('import', ['thread.md', '--parent', 'tide', '--yes'], folder);
    assert.equal(fromThread.status, 0, fromThread.err);
    assert.match(fromThread.out, /thread\.md:1: HTML without words: <div>/);
    assert.match(fromThread.out, /new: moon-pull-seas, a part of tide, asked by Ann Harbour/);
    assert.match(fromThread.out, /Credited to nobody, since no source is given for who asks: Ann Harbour \(1\)\./);
    assert.match(all(folder)['moon-pull-seas.md'] ?? '', /sources:\n {2}- url: https:\/\/example\.org\/moon\n---\n\n- like this\?\n$/);
  });

  it('writes nothing for what is near a question before somebody decides, and says so', async () => {
    const folder = folderOf({
      ...MOSAIC,
      'list.txt': '- Why are some systems and not others modular in their parts?\n  - Which parts come first?\n',
    });
    const asked = await run('import', ['list.txt', '--parent', 'agents', '--yes'], folder);
    assert.equal(asked.status, 0, asked.err);
    assert.match(asked.out, /\? Why are some.*\n {4}may be modularity; nothing is written for it before somebody decides: .*/);
    assert.match(asked.out, /- Which parts come first\?\n {6}left out for now: its place depends on line 1/);
    assert.match(asked.out, /^1 near a question, for somebody to decide, 1 left out\.\n.*--near/m);
    assert.deepEqual(all(folder), MOSAIC);
    const bad = await run('import', ['list.txt', '--parent', 'agents', '--near', 'maybe'], folder);
    assert.match(bad.err, /^Unexpected --near "maybe", expected one of same, new, skip\n/);
    const same = await run('import', ['list.txt', '--parent', 'agents', '--near', 'same'], folder);
    assert.equal(same.status, 0, same.err);
    assert.match(all(folder)['deep/parts-come.md'] ?? '', /parent: modularity\n/);
  });

  it('credits each of several people with what they ask', async () => {
    const list = '- What is ice?\n\nAnn Harbour\n\nMar 11, 2023\n\n- What is snow?\n\nMar 12, 2023\n\n- What is hail?\n';
    const folder = folderOf({ ...MOSAIC, 'list.txt': list });
    const args = [
      'list.txt',
      '--root',
      '--yes',
      '--poser',
      'Ann Harbour=https://example.org/ann?a=b',
      '--poser',
      '11=https://example.org/bo',
    ];
    const { status, err, out } = await run('import', args, folder);
    assert.equal(status, 0, err);
    assert.match(out, /Credited to nobody.*: nobody named \(1\)\./);
    assert.match(err, /^Nobody has described https:\/\/example\.org\/ann\?a=b yet: say --title, .* or --look-up to find them$/m);
    assert.doesNotMatch(all(folder)['ice.md'] ?? '', /sources/);
    assert.match(all(folder)['snow.md'] ?? '', /url: https:\/\/example\.org\/ann\?a=b\n {4}authors: \[Ann Harbour\]\n {4}stance: poses/);
    assert.match(all(folder)['hail.md'] ?? '', /url: https:\/\/example\.org\/bo\n/);
    for (const [wrong, expected] of [
      [
        ['--poser', 'Ann Harbor=https://example.org'],
        /Unexpected name "Ann Harbor" of --poser, expected one of those in the list: Ann Harbour; did you mean "Ann Harbour"\?/,
      ],
      [['--poser', 'https://example.org'], /Unexpected --poser "https:\/\/example\.org", expected a name or the number of a line/],
      [['--source', 'my notes'], /Unexpected address "my notes" of --source, expected one that others can follow/],
      [['--source', 'http://localhost/x'], /of --source, expected one that others can follow/],
      [['--source', 'https://example.org', '--date', 'soon'], /Unexpected date "soon", expected a year/],
      [['--title', 'Mine'], /Unexpected --title, --author or --date without --source/],
    ] as [string[], RegExp][]) {
      const { status, err } = await run('import', ['list.txt', '--root', ...wrong], folder);
      assert.deepEqual([status, expected.test(err)], [2, true], err);
    }
  });

  it('writes the files of a bundle, whatever its name, and refuses it with its line or the file that has changed', async () => {
    const change = new Map([
      ['deep/niches.md', '---\ntitle: How do niches form?\nparent: agents\n---\n'],
      ['deep/modularity.md', `${MOSAIC['deep/modularity.md']}\nA text.\n`],
    ]);
    const bundle = bundleText(change, new Map([['deep/modularity.md', digestOfBytes(MOSAIC['deep/modularity.md'])]]));
    const folder = folderOf({ ...MOSAIC, 'mine.txt': bundle, 'cut.txt': bundle.slice(0, 150) });
    const dry = await run('import', ['mine.txt', '--dry-run'], folder);
    assert.match(dry.out, /^would: changes .*modularity\.md\nwould: writes .*niches\.md\n$/);
    const { status, err } = await run('import', ['mine.txt'], folder);
    assert.equal(status, 0, err);
    assert.deepEqual(all(folder), { ...MOSAIC, ...Object.fromEntries(change) });
    assert.equal((await run('import', ['mine.txt'], folder)).out, 'Nothing to change.\n');
    writeFileSync(path.join(folder, 'deep/modularity.md'), MOSAIC['deep/modularity.md'].replace('tags', 'aliases'));
    assert.match((await run('import', ['mine.txt'], folder)).err, /^Unexpected change of "deep\/modularity\.md", which has changed since/);
    assert.match((await run('import', ['cut.txt'], folder)).err, /^cut\.txt: line \d+: Unexpected/);
  });

  it('asks a person about each line that is near a question', async () => {
    const files = Object.entries(MOSAIC).map(([name, text]) => parseQuestion(name, name, text));
    const list =
      '- Why are some systems and not others modular in their parts?\n  - Which parts come first?\n- Are agents at work in parts of the sea?\n';
    const heard: string[] = [];
    const answered = async (...answers: (string | undefined)[]) => {
      heard.length = 0;
      const planWith = (choices: ReadonlyMap<number, Choice>) => planImport(files, readOutline(list), { under: 'agents', choices });
      const plan = await askNear(planWith, async (text) => {
        heard.push(text);
        return answers.shift();
      });
      return plan.items.map(({ fate }) => `${fate.is} ${'id' in fate ? fate.id : ''}`.trim());
    };
    assert.deepEqual(await answered('1', 'n'), ['same modularity', 'new agents-parts-sea']);
    assert.match(heard[0] ?? '', /^Is each of these[\s\S]*line 1: Why are some systems[\s\S]* 1 modularity: Why are systems modular\?\n/);
    assert.match(heard[1] ?? '', /^line 3: /);
    assert.deepEqual(await answered('n my-id', 'x'), ['new my-id', 'out']);
    assert.deepEqual(await answered('', ''), ['near modularity', 'near agents']);
    assert.deepEqual(await answered('q'), ['near modularity', 'near agents']);
    assert.deepEqual(await answered(undefined), ['near modularity', 'near agents']);
    assert.deepEqual(await answered('yes', '9', 'n agents', '1', 'q'), ['same modularity', 'near agents']);
    assert.match(heard[1] ?? '', /^Unexpected answer "yes"/);
    assert.match(heard[3] ?? '', /^Unexpected id "agents", expected one that is free\n/);
  });

  it('reads back what export wrote', async () => {
    const json = (await run('export', ['json'], FIELD)).out;
    const folder = folderOf({ 'mosaic.json': json, 'placeholder.md': '---\ntitle: Here for the folder not to be empty?\n---\n' });
    const { status, err } = await run('import', ['mosaic.json', '--yes'], folder);
    assert.equal(status, 0, err);
    rmSync(path.join(folder, 'placeholder.md'));
    assert.equal((await run('export', ['json'], folder)).out, json);
    assert.match((await run('check', [], folder)).out, /no problems/);
  });
});

describe('a game tree', () => {
  it('is exported as an outline and as JSON, and import reads both', async () => {
    const source = 'sources: [{url: https://example.org/x, title: X, authors: [Ann]}]\n';
    const folder = folderOf({
      'goal.md': `---\ntitle: How is it done?\n${source}settled_by:\n  - {all: [way-one=yes], from: https://example.org/x, at: Section 2}\n---\n`,
      'way-one.md': '---\ntitle: Does the first way lead there?\nparent: goal\nneeds: [measure]\n---\n',
      'measure.md': '---\ntitle: Can the length of a way be measured?\nparent: goal\n---\n',
      'apart.md': '---\ntitle: What has nothing to do with ways?\nparent: goal\n---\n',
    });
    const { out } = await run('export', ['backcast', '--root', 'measure'], folder);
    assert.equal(
      out,
      '- [Can the length of a way be measured?](measure.md)\n' +
        '- [How is it done?](goal.md)\n' +
        '  - way to yes: way-one=yes (https://example.org/x, Section 2)\n' +
        '    - [Does the first way lead there?](way-one.md)\n' +
        '      - needs: measure\n',
    );
    const json = (await run('export', ['backcast', '--root', 'goal', '--format', 'json'], folder)).out;
    for (const [name, text] of [
      ['tree.txt', out],
      ['tree.json', json],
    ] as const) {
      const empty = folderOf({ [name]: text, 'root.md': '---\ntitle: What else?\n---\n' });
      const { status, err } = await run('import', [name, '--yes', ...(name === 'tree.txt' ? ['--root'] : [])], empty);
      assert.equal(status, 0, err);
      assert.equal((await run('export', ['backcast', '--root', 'measure'], empty)).out, out, name);
    }
  });

  it('is asked for with its root, in a format that there is', async () => {
    const folder = folderOf(MOSAIC);
    for (const [args, message] of [
      [['backcast'], /Unexpected backcast without --root/],
      [['backcast', '--root', 'agents', '--format', 'opml'], /Unexpected --format "opml", expected one of outline, json/],
      [['backcast', '--root', 'agents', '--person', 'Ann'], /Unexpected --person with backcast/],
      [['json', '--format', 'json'], /Unexpected --format with json/],
    ] as const) {
      const { status, err } = await run('export', [...args], folder);
      assert.equal(status, 2);
      assert.match(err, message);
    }
  });
});

describe('diff', () => {
  it('says nothing of order and line breaks', async () => {
    const { questions } = repository({
      ...MOSAIC,
      'deep/abstraction.md':
        '---\ntitle: How does abstraction work?\nparent: agents\ntags: [x, y]\nsources: [https://example.org/1, https://example.org/2]\n---\n\nSome text\nover lines.\n',
    });
    writeFileSync(
      path.join(questions, 'deep/abstraction.md'),
      '---\nparent: agents\ntitle: "How does abstraction work?"\ntags: [y, x]\nsources:\n  - https://example.org/2\n  - url: https://example.org/1\n---\nSome text over\nlines.\n',
    );
    assert.equal((await run('diff', [], questions)).out, 'Nothing changes in the mosaic.\n');
  });

  it('tells what happened to the mosaic, in every format', async () => {
    const { questions, git } = repository();
    assert.equal((await run('rename', ['abstraction', 'natural-abstraction'], questions)).status, 0);
    writeFileSync(path.join(questions, 'firms.md'), '---\ntitle: What is a @firm [link](https://example.org) <b>?\nparent: agents\n---\n');
    writeFileSync(
      path.join(questions, 'deep/modularity.md'),
      '---\ntitle: Why are systems so modular?\nparent: natural-abstraction\nstatus: partial\nsources:\n  - url: https://example.org/1\n    title: One\n    insight: Because.\n---\n[[nowhere]]\n',
    );
    const text = (await run('diff', [], questions)).out;
    for (const said of [
      /New problems\n {2}error \S*modularity\.md:10:1 Unexpected link to "nowhere"/,
      /Added\n {2}firms: What is a @firm/,
      /Moved\n {2}modularity: under agents → under natural-abstraction/,
      /Renamed\n {2}abstraction → natural-abstraction/,
      /Retitled\n {2}modularity: Why are systems modular\? → Why are systems so modular\?/,
      /Fill\n {2}modularity: dark → partial/,
      /Insights\n {2}\+ modularity \(informs\) https:\/\/example\.org\/1: Because\./,
      /Addresses that redirect\n {2}abstraction → natural-abstraction/,
      /Coverage: 2 of 2 leaves dark, none unchecked, none checked → 1 of 2 leaves dark, 1 unchecked, none checked\./,
    ])
      assert.match(text, said);
    assert.doesNotMatch(text, /lead nowhere/);
    const markdown = (await run('diff', ['--format', 'markdown'], questions)).out;
    assert.match(markdown, /What is a @<!-- -->firm \\\[link\]\\\(https:<!-- -->\/\/example.org\) \\<b>\?/);
    assert.equal((JSON.parse((await run('diff', ['--format', 'json'], questions)).out) as { moved: unknown[] }).moved.length, 1);
    assert.match(
      (await run('diff', ['--format', 'html'], questions)).out,
      /<li class="moved retitled[^"]*"><span>Why are systems so modular\?/,
    );

    git('add', '-A');
    git('commit', '-qm', 'Change');
    rmSync(path.join(questions, 'firms.md'));
    git('commit', '-qam', 'Remove');
    assert.match((await run('diff', ['HEAD~1', 'HEAD'], questions)).out, /Removed\n {2}firms:[\s\S]*lead nowhere\n {2}firms/);
    assert.equal(git('status', '--porcelain'), '', 'nothing is checked out or left behind');
    assert.equal((await run('diff', ['no-such-branch'], questions)).status, 1);
    assert.equal((await run('diff', ['--output=x'], questions)).status, 2);
  });
});

describe('two contributors', () => {
  it('who add below one question do not meet', async () => {
    const { questions, git } = repository();
    git('checkout', '-qb', 'one');
    assert.equal((await run('new', ['Which boundaries do minds need?', '--parent', 'modularity'], questions)).status, 0);
    git('add', '-A');
    git('commit', '-qm', 'One');
    git('checkout', '-q', 'main');
    git('checkout', '-qb', 'two');
    assert.equal((await run('new', ['What is a module of a firm?', '--parent', 'modularity'], questions)).status, 0);
    git('add', '-A');
    git('commit', '-qm', 'Two');
    git('merge', '-q', '--no-edit', 'one');
    assert.match((await run('check', [], questions)).out, /5 questions, no problems/);
  });

  it('of whom one renames and one links to the former id lose nothing, and the mosaic holds', async () => {
    const { questions, git } = repository();
    git('checkout', '-qb', 'edit');
    writeFileSync(path.join(questions, 'deep/abstraction.md'), `${MOSAIC['deep/abstraction.md']}\nMore of it.\n`);
    writeFileSync(path.join(questions, 'deep/modularity.md'), `${MOSAIC['deep/modularity.md']}See [[abstraction]].\n`);
    git('commit', '-qam', 'Edit');
    git('checkout', '-q', 'main');
    assert.equal((await run('rename', ['abstraction', 'natural-abstraction'], questions)).status, 0);
    git('add', '-A');
    git('commit', '-qm', 'Rename');
    git('merge', '-q', '--no-edit', 'edit');
    assert.match(all(questions)['deep/natural-abstraction.md'] ?? '', /More of it\./);
    const { status, out, err } = await run('check', [], questions);
    assert.equal(status, 0);
    assert.match(out + err, /modularity\.md[\s\S]*Unexpected former id "abstraction", expected the present one, "natural-abstraction"/);
    assert.match((await run('diff', ['HEAD~1'], questions)).out, /New problems\n {2}warning \S*modularity\.md/);
    assert.equal((await run('check', ['--fix'], questions)).status, 0);
    assert.match(all(questions)['deep/modularity.md'] ?? '', /See \[\[natural-abstraction\]\]\./);
  });
});
