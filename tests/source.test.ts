/** The command that adds sources, against a server on this machine in place of all others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type Services, startServices } from '../src/web/services.example.ts';
import { runner } from './command.ts';
import { folderOf } from './folder.ts';

const command = runner();
let services: Services;
before(async () => {
  services = await startServices();
});
after(() => services.close());
beforeEach(() => void services.heard.splice(0));

const run = (folder: string, ...args: string[]) =>
  command('source', args, { INIT_CWD: folder, QUESTIONS_DIR: folder, TEST_SERVER_PORT: `${services.port}` });

const MOSAIC = {
  'agents.md':
    '---\ntitle: How do agents work?\nsources:\n  - {url: https://example.org/known, title: Known here, date: 2020}\n---\n\nText.\n',
  'niches.md': '---\ntitle: How do niches work?\nparent: agents\n---\n',
};
const niches = (folder: string) => readFileSync(path.join(folder, 'niches.md'), 'utf8');

describe('source', () => {
  it('shows what it found, then writes it with what was said', async () => {
    const folder = folderOf(MOSAIC);
    const { status, out, err } = await run(
      folder,
      ...['arXiv:2110.14602', '--question', 'niches', '--insight', 'It says: yes. And no.', '--at', 'Section 3', '--stance', 'disputes'],
      ...['--by', 'reader', '--assisted'],
    );
    assert.equal(status, 0, err);
    assert.equal(err, 'Found at https://doi.org/10.48550/arXiv.2110.14602\n');
    const entry =
      '  - url: https://arxiv.org/abs/2110.14602\n    title: Towards a Theory of Evolution as Multilevel Learning\n' +
      '    authors: [Vitaly Vanchurin, Yuri I. Wolf]\n    date: 2021-10\n    stance: disputes\n    at: Section 3\n' +
      '    by: reader\n    assisted: true\n    insight: |\n      It says: yes.\n      And no.\n';
    assert.ok(out.startsWith(entry), out);
    assert.equal(niches(folder), `---\ntitle: How do niches work?\nparent: agents\nsources:\n${entry}---\n`);
  });

  it('prints an entry without a question, and writes nothing then or in a dry run', async () => {
    const folder = folderOf(MOSAIC);
    const printed = await run(folder, 'https://blog.example.org/post');
    assert.match(printed.out, /^ {2}- url: https:\/\/blog\.example\.org\/post\n {4}title: A post\n[\s\S]*kind: post\n$/);
    const dry = await run(folder, 'https://blog.example.org/post', '--question', 'niches', '--dry-run');
    assert.match(dry.out, /title: A post[\s\S]*would: changes .*niches\.md/);
    assert.equal(niches(folder), MOSAIC['niches.md']);
  });

  it('asks nobody for a source that the questions describe, and does not say its facts again', async () => {
    const folder = folderOf(MOSAIC);
    const { status, err } = await run(folder, 'https://example.org/known?utm_source=x', '--question', 'niches', '--insight', 'Hm.');
    assert.equal(status, 0, err);
    assert.match(err, /^Known here, in agents: "Known here"/);
    assert.match(niches(folder), /sources:\n {2}- url: https:\/\/example\.org\/known\n {4}insight: \|\n {6}Hm\.\n/);
    assert.deepEqual(services.heard, []);
  });

  it('takes what is typed for truer than what is found, and asks nobody when all is typed', async () => {
    const folder = folderOf(MOSAIC);
    const { out } = await run(folder, 'https://papers.example.org/1', '--title', 'Mine', '--date', '2018');
    assert.match(out, /title: Mine\n {4}authors: \[Claude Shannon, Alan Turing\]\n {4}date: 2018\n/);
    services.heard.splice(0);
    await run(folder, 'https://papers.example.org/2', '--title', 'T', '--author', 'A', '--author', 'B', '--date', '2018');
    await run(folder, 'https://papers.example.org/2', '--offline');
    assert.deepEqual(services.heard, []);
  });

  it('keeps what was typed when nothing is found: it prints the entry and says how to go on', async () => {
    const folder = folderOf(MOSAIC);
    const args = ['https://evil.example.org/private', '--question', 'niches', '--insight', 'A long thought.'];
    const { status, out, err } = await run(folder, ...args);
    assert.equal(status, 1);
    assert.match(out, /insight: \|\n {6}A long thought\./);
    assert.match(err, /Unexpected machine "10\.0\.0\.1"[\s\S]*Nothing was written[\s\S]*--title[\s\S]*--offline/);
    assert.equal(niches(folder), MOSAIC['niches.md']);
    assert.equal((await run(folder, ...args, '--offline')).status, 0);
    assert.match(niches(folder), /A long thought\./);
  });

  it('prints nothing of strangers that moves the cursor', async () => {
    const { out, err } = await run(folderOf(MOSAIC), 'https://evil.example.org/title');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    assert.doesNotMatch(out + err, /[\u001b\u202e]/);
    assert.match(err, /Not found: authors \(--author\) and date \(--date\)/);
  });

  it('adds the leads of a bibliography, each once, and names those that have no address', async () => {
    const folder = folderOf({
      ...MOSAIC,
      'x.bib':
        '@misc{a, title={One}, author={Example, Ann}, year=2021, url={https://example.org/one}}\n@misc{b, title={Nowhere}}\n' +
        '@misc{c, title={Other words for it}, url={https://example.org/known}}\n@misc{d, title={One again}, url={https://example.org/one/}}\n',
    });
    const { status, out, err } = await run(folder, 'x.bib', '--question', 'niches');
    assert.equal(status, 0, err);
    assert.match(err, /Left out, because it has no address, DOI or arXiv id: Nowhere/);
    assert.match(out, /title: One\n[\s\S]*changes .*niches\.md/);
    assert.equal(
      niches(folder),
      '---\ntitle: How do niches work?\nparent: agents\nsources:\n  - url: https://example.org/one\n    title: One\n' +
        '    authors: [Ann Example]\n    date: 2021\n  - url: https://example.org/known\n---\n',
    );
    assert.match((await run(folder, 'x.bib', '--question', 'niches')).out, /Nothing to change/);
    assert.deepEqual(services.heard, []);
  });

  it('says what it expected', async () => {
    const folder = folderOf({ ...MOSAIC, 'x.json': '{"a": 1}', 'x.ris': 'TY  - JOUR\nTI  - T\nER  - \n' });
    for (const [args, status, expected] of [
      [['nonsense'], 2, /Unexpected "nonsense", expected the address of a source[\s\S]*Usage/],
      [['http://localhost/x'], 2, /expected the address of a source that others can follow/],
      [['x.bib', '--question', 'niches'], 2, /Unexpected missing file "x\.bib", expected a file with BibTeX, RIS or CSL-JSON/],
      [['x.ris'], 2, /Unexpected "x\.ris" without a question, expected --question and the id/],
      [['x.json', '--question', 'niches'], 1, /Unexpected text in "x\.json", expected BibTeX, RIS or CSL-JSON/],
      [['x.ris', '--question', 'niches'], 1, /Left out[\s\S]*: T\nUnexpected "x\.ris" without a source that has an address/],
      [['https://example.org/known', '--question', 'niche'], 1, /Unexpected id "niche"[\s\S]*did you mean "niches"/],
      [['https://example.org/known', '--question', 'niches', '--stance', 'likes'], 1, /Nothing was written[\s\S]*stance/],
    ] as const) {
      const { status: actual, err } = await run(folder, ...args);
      assert.match(err, expected);
      assert.equal(actual, status, args.join(' '));
    }
    assert.equal(niches(folder), MOSAIC['niches.md']);
  });
});

describe('import', () => {
  it('finds the facts of the sources of those who ask, when it is told to', async () => {
    const folder = folderOf({ ...MOSAIC, 'list.txt': '- What is ice?\n\nAnn Harbour\n\nMar 11, 2023\n\n- What is snow?\n' });
    const env = { INIT_CWD: folder, QUESTIONS_DIR: folder, TEST_SERVER_PORT: `${services.port}` };
    const posers = ['--source', 'https://blog.example.org/post', '--poser', 'Ann Harbour=https://evil.example.org/private'];
    await command('import', ['list.txt', '--root', '--yes', '--dry-run', ...posers], env);
    assert.deepEqual(services.heard, [], 'nothing is asked otherwise');
    const { status, err } = await command('import', ['list.txt', '--root', '--yes', '--look-up', ...posers], env);
    assert.equal(status, 0, err);
    assert.match(err, /Unexpected machine "10\.0\.0\.1"/);
    const text = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    assert.match(
      text('ice.md'),
      /- url: https:\/\/blog\.example\.org\/post\n {4}title: A post\n {4}authors: \[Ann Example\]\n {4}date: 2024-02-03\n/,
    );
    assert.match(text('snow.md'), /- url: https:\/\/evil\.example\.org\/private\n {4}authors: \[Ann Harbour\]\n/);
  });
});
