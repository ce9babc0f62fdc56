/** Editors: the language server of the recommended extension completes and explains frontmatter from what we write for it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { EDITOR_FOLDER, editorFiles } from '../src/formats/editor-schema.ts';
import { readFrontmatter } from '../src/mosaic/read/frontmatter.ts';
import { readBeside } from '../src/mosaic/read/read-beside.ts';
import { readQuestions } from '../src/mosaic/read/read-questions.ts';
import { SOURCE_FIELDS } from '../src/mosaic/schema.ts';
import { folderOf } from './folder.ts';
import { root } from './sites.ts';

interface Message {
  id?: number;
  method?: string;
  result?: unknown;
  params?: { items?: unknown[] };
}

/** A client of the Language Server Protocol over standard streams. */
function connect(server: ChildProcess) {
  const answers = new Map<number, (message: Message) => void>();
  let received = Buffer.alloc(0);
  let last = 0;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  server.stdout?.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const end = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(received.toString('latin1', 0, Math.max(0, end)))?.[1]);
      if (end < 0 || received.length < end + 4 + length) return;
      const message = JSON.parse(received.toString('utf8', end + 4, end + 4 + length)) as Message;
      received = received.subarray(end + 4 + length);
      if (message.id !== undefined && message.method === undefined) answers.get(message.id)?.(message);
      // It asks for settings and the like; it has to do with its defaults.
      else if (message.id !== undefined) send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
    }
  });
  return {
    notify: (method: string, params: object) => send({ method, params }),
    ask: (method: string, params: object) =>
      new Promise<Message>((resolve) => {
        last += 1;
        answers.set(last, resolve);
        send({ id: last, method, params });
      }),
  };
}

describe('frontmatter in an editor', { timeout: 60_000 }, () => {
  const text = '---\ntitle: A?\nparent: \nsta\n---\n';
  const moves = '---\ntitle: B?\nneeds:\n  - \nsettled_by:\n  - all:\n      - \n---\n';
  const folder = folderOf({
    'questions/a.md': text,
    'questions/b.md': moves,
    'questions/deep/the-parent.md': '---\ntitle: P?\ntags: [agency]\n---\n',
    'package.json': '{}',
    'tsconfig.json': '{}',
  });
  const documentAt = (name: string) => ({ uri: pathToFileURL(path.join(folder, 'questions', name)).href });
  const document = documentAt('a.md');
  let server: ChildProcess;
  let client: ReturnType<typeof connect>;

  before(async () => {
    const questions = path.join(folder, 'questions');
    mkdirSync(path.join(folder, EDITOR_FOLDER), { recursive: true });
    for (const [name, text] of editorFiles(questions, readQuestions(questions), readBeside(questions).tags))
      writeFileSync(path.join(folder, EDITOR_FOLDER, name), text);
    mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
    symlinkSync(path.join(root, 'node_modules/astro'), path.join(folder, 'node_modules/astro'));
    server = spawn(process.execPath, [path.join(root, 'node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    client = connect(server);
    await client.ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'mosaic' }],
      capabilities: {},
      initializationOptions: { typescript: { tsdk: path.join(root, 'node_modules/typescript/lib') }, contentIntellisense: true },
    });
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', { textDocument: { ...document, languageId: 'markdown', version: 1, text } });
  });
  after(() => void server.kill());

  it('completes the fields, and the ids and words that a field takes', async () => {
    const labelsAt = async (line: number, character: number, textDocument = document) => {
      const { result } = await client.ask('textDocument/completion', { textDocument, position: { line, character } });
      return (result as { items: { label: string }[] } | null)?.items.map(({ label }) => label) ?? [];
    };
    assert.ok((await labelsAt(3, 3)).includes('status'));
    assert.ok((await labelsAt(2, 8)).includes('the-parent'));
    client.notify('textDocument/didOpen', { textDocument: { ...documentAt('b.md'), languageId: 'markdown', version: 1, text: moves } });
    assert.ok((await labelsAt(3, 4, documentAt('b.md'))).includes('the-parent'));
    assert.ok((await labelsAt(6, 8, documentAt('b.md'))).includes('the-parent=no'));
  });

  it('explains a field on hover, in the words of the schema', async () => {
    const { result } = await client.ask('textDocument/hover', { textDocument: document, position: { line: 1, character: 2 } });
    assert.match(JSON.stringify(result), /The question itself, as asked\./);
  });

  it('has snippets that are valid YAML, with every field of a source', () => {
    const snippets = JSON.parse(readFileSync(path.join(root, '.vscode/mosaic.code-snippets'), 'utf8')) as Record<
      string,
      { body: string | string[] }
    >;
    const filledIn = (name: string) =>
      [snippets[name]?.body ?? []]
        .flat()
        .map((line) => line.replace(/\$\{\d+\|([^,|]+)[^}]*\}|\$\{\d+:([^}]*)\}|\$\{?\d+\}?/g, '$1$2'))
        .join('\n');
    for (const field of SOURCE_FIELDS) assert.match([snippets.Source?.body ?? []].flat().join('\n'), new RegExp(`\\b${field}:`));
    const filled = filledIn('Question');
    assert.deepEqual(readFrontmatter(filled).flaws, []);
    assert.match(
      filled,
      /^---\ntitle: What is the question, as asked\?\nlabel: Its short name\nparent: id-of-the-parent\ntags: \[\]\nstatus: open\nsources:\n {2}- url: https:\/\//,
    );
    const moves = ['Possible answers', 'Needs', 'Ways to settle it', 'A further way', 'What follows from an answer', 'A further hinge'];
    const { fields, flaws } = readFrontmatter(`---\ntitle: A?\n${moves.map(filledIn).join('\n')}\n---\n`);
    assert.deepEqual(flaws, []);
    assert.deepEqual([Object.keys(fields.answers ?? {}).length, fields.needs.length], [2, 1]);
    assert.deepEqual([fields.settled_by.length, fields.hinges.length], [2, 2]);
  });
});
