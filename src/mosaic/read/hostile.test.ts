/** No content of a question file crashes or hangs the check, or hides the problems of other files. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { folderOf } from '../../../tests/folder.ts';
import { renderBody } from '../../markdown/render.ts';
import { check } from '../check.ts';
import { problems } from '../problem.ts';
import { FolderError } from './read.ts';
import { readBeside } from './read-beside.ts';
import { readQuestions } from './read-questions.ts';

const LIMIT = 5000;
const OTHER = '---\ntitle: Another?\nparent: nowhere\n---\n';
const head = (body: string) => `---\ntitle: A?\n---\n${body}`;

async function found(files: Record<string, string | Uint8Array>) {
  const folder = folderOf({ ...files, 'zz-other.md': OTHER });
  const prefix = `${path.relative(process.cwd(), folder)}/`;
  const begun = performance.now();
  const all = problems(check(readQuestions(folder), readBeside(folder))).map((problem) => ({
    ...problem,
    file: problem.file.replace(prefix, ''),
  }));
  assert.ok(performance.now() - begun < LIMIT, `took ${performance.now() - begun} ms`);
  assert.ok(
    all.some(({ file, ruleId, line, column }) => file === 'zz-other.md' && ruleId === 'parent' && line === 3 && column === 9),
    'the rest of the mosaic is still checked',
  );
  return all.filter(({ file }) => file !== 'zz-other.md').map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`);
}

const cases: Record<string, { files: Record<string, string | Uint8Array>; expected: string[] }> = {
  'a tags file that leads out of the folder': {
    files: { 'tags.yaml': '-> /etc/hostname' },
    expected: ['tags.yaml:1:1 tags-file'],
  },
  'a tags file with a tag of its own, a list and a bomb': {
    files: { 'tags.yaml': 'a: !!js/function "b"\nc: &c [x, x]\nd: [*c, *c]\n' },
    expected: ['tags.yaml:1:4 tags-file'],
  },
  'a tags file that is a list': { files: { 'tags.yaml': '- a\n' }, expected: ['tags.yaml:1:1 tags-file'] },
  'a tags file with __proto__': {
    files: { 'tags.yaml': '__proto__: b\nconstructor: a word\n' },
    expected: ['tags.yaml:1:1 tags-file', 'tags.yaml:2:1 unused-tag'],
  },
  '5 MB of tags': { files: { 'tags.yaml': 'a: b\n'.repeat(1_000_000) }, expected: ['tags.yaml:1:1 tags-file'] },
  'an empty file': { files: { 'a.md': '' }, expected: ['a.md:1:1 frontmatter'] },
  'a binary file': { files: { 'a.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) }, expected: ['a.md:1:1 encoding'] },
  'Latin-1': { files: { 'a.md': Uint8Array.from([0x2d, 0xe9, 0x2d]) }, expected: ['a.md:1:2 encoding'] },
  'UTF-16': { files: { 'a.md': Buffer.from(`\uFEFF${head('')}`, 'utf16le') }, expected: ['a.md:1:1 encoding'] },
  'a stray byte far down, behind signs of two, three and four bytes': {
    files: { 'a.md': Buffer.concat([Buffer.from(`\uFEFF${head('\r\n\uFFFD äö€𝕏 ')}`), Buffer.from([0xe2, 0x82]), Buffer.from('\n\0')]) },
    expected: ['a.md:5:9 encoding'],
  },
  'a tags file in Latin-1': {
    files: { 'tags.yaml': Buffer.from('a: x\n\nb: \xe9\n', 'latin1') },
    expected: ['tags.yaml:3:4 tags-file'],
  },
  'a byte order mark': { files: { 'a.md': `\uFEFF${head('[[nowhere]]')}` }, expected: ['a.md:1:1 stray-root', 'a.md:4:1 link'] },
  'CRLF behind a quoted value': { files: { 'a.md': '---\r\ntitle: "A?"\r\n---\r\n' }, expected: ['a.md:1:1 stray-root'] },
  CRLF: {
    files: { 'a.md': '---\r\ntitle: A?\r\nstatus: done\r\n---\r\n\r\n[[nowhere]]\r\n' },
    expected: ['a.md:3:9 field-type', 'a.md:6:1 link'],
  },
  '5 MB of text': { files: { 'a.md': head('word '.repeat(1_000_000)) }, expected: ['a.md:1:1 size'] },
  '10,000 nested quotes': { files: { 'a.md': head(`${'>'.repeat(10_000)} deep`) }, expected: ['a.md:1:1 stray-root', 'a.md:4:1 size'] },
  '10,000 nested brackets': {
    files: { 'a.md': head(`${'['.repeat(10_000)}a${']'.repeat(10_000)}`) },
    expected: ['a.md:1:1 stray-root', 'a.md:4:1 size'],
  },
  '10,000 nested lists': { files: { 'a.md': head('- '.repeat(10_000)) }, expected: ['a.md:1:1 stray-root', 'a.md:4:1 size'] },
  '10,000 marks of emphasis': {
    files: { 'a.md': head('*a_ '.repeat(10_000)) },
    expected: ['a.md:1:1 stray-root', 'a.md:4:1 size', 'a.md:4:1 long-body'],
  },
  '60,000 tabs': { files: { 'a.md': head(` ${'\t'.repeat(60_000)}[[a]]`) }, expected: ['a.md:1:1 stray-root', 'a.md:4:1 long-body'] },
  '10,000 nested brackets in YAML': { files: { 'a.md': `---\ntitle: ${'['.repeat(10_000)}\n---\n` }, expected: ['a.md:2:108 yaml'] },
  'a YAML bomb': {
    files: {
      'a.md': [
        '---\ntitle: A?\ntags: &a0 [x0, x1, x2, x3, x4, x5, x6, x7, x8, x9]',
        ...Array.from({ length: 9 }, (_, i) => `k${i}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`),
        'sources: *a9\n---\n',
      ].join('\n'),
    },
    expected: [...Array.from({ length: 9 }, (_, i) => `a.md:${i + 4}:1 unknown-field`), 'a.md:13:10 field-type'],
  },
  'a bomb in a known field': {
    files: {
      'a.md':
        '---\ntitle: A?\ntags:\n  - &a [x, x]\n' +
        `  - &b [${Array(60).fill('*a').join(', ')}]\n  - [${Array(60).fill('*b').join(', ')}]\n---\n`,
    },
    expected: ['a.md:1:1 yaml'],
  },
  'YAML tags': {
    files: { 'a.md': '---\ntitle: !!js/function "x"\norder: !<tag:yaml.org,2002:python/object> 1\n---\n' },
    expected: ['a.md:2:8 yaml', 'a.md:3:8 yaml'],
  },
  '60,000 blank lines behind the frontmatter': {
    files: { 'a.md': head(`${'\n'.repeat(60_000)}[[nowhere]]`) },
    expected: ['a.md:1:1 stray-root', 'a.md:4:1 long-body', 'a.md:60004:1 link'],
  },
  'a closing line of four hyphens': { files: { 'a.md': '---\ntitle: A?\n----\n' }, expected: ['a.md:3:1 frontmatter'] },
  'CRLF behind the last field': {
    files: { 'a.md': '---\r\ntitle: A?\r\nparent: zz-other\r\n---\r\n' },
    expected: [],
  },
  '---js': { files: { 'a.md': '---js\n{ title: process.exit(3) }\n---\n' }, expected: ['a.md:1:4 frontmatter'] },
  '--- json': { files: { 'a.md': '--- json\n{ "title": "A?" }\n---\n' }, expected: ['a.md:1:5 frontmatter'] },
  __proto__: {
    files: { 'a.md': '---\ntitle: A?\n__proto__: { polluted: true }\nconstructor: x\n---\n' },
    expected: ['a.md:3:1 unknown-field', 'a.md:4:1 unknown-field'],
  },
  'duplicate keys': { files: { 'a.md': '---\ntitle: A?\ntitle: B?\n---\n' }, expected: ['a.md:3:1 yaml'] },
  'duplicate ids in different folders': {
    files: { 'x/a.md': head(''), 'y/a.md': head('') },
    expected: ['x/a.md:1:1 stray-root', 'y/a.md:1:1 duplicate-id', 'y/a.md:1:1 stray-root', 'y/a.md:2:8 similar-title'],
  },
  'unsafe links': {
    files: {
      'a.md': head(
        '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x) <javascript:alert(2)> ![d](file:///etc/passwd)\n' +
          '\n<script>alert(1)</script>\n\n<b onclick="x">y</b>\n',
      ),
    },
    expected: [
      'a.md:1:1 stray-root',
      'a.md:4:1 url',
      'a.md:4:26 url',
      'a.md:4:48 url',
      'a.md:4:64 url',
      'a.md:4:86 url',
      'a.md:6:1 raw-html',
      'a.md:8:1 raw-html',
      'a.md:8:17 raw-html',
    ],
  },
  'footnotes without end': {
    files: {
      'a.md': head(
        Array.from({ length: 2500 }, (_, i) => `[^a${i}]\n\n[^a${i}]: b\n`)
          .join('\n')
          .slice(0, 60_000),
      ),
    },
    expected: ['a.md:1:1 stray-root', 'a.md:4:1 size', 'a.md:4:1 long-body'],
  },
  'an unclosed frontmatter with a list': { files: { 'a.md': '---\n- a\n- b\n' }, expected: ['a.md:1:1 frontmatter'] },
  'a frontmatter that is a list': { files: { 'a.md': '---\n- a\n- b\n---\n' }, expected: ['a.md:2:1 field-type'] },
  'a source with a flaw before others': {
    files: {
      'a.md':
        '---\ntitle: A?\nsources:\n  - {url: https://e.org, colour: red}\n' +
        '  - {url: https://e.org/b, insight: "See [[nowhere]]"}\n  - &s {url: "javascript:x"}\n  - *s\n---\n',
    },
    expected: ['a.md:4:26 unknown-field', 'a.md:5:11 undescribed-source', 'a.md:5:42 link', 'a.md:6:14 url', 'a.md:7:5 url'],
  },
  'an empty frontmatter': { files: { 'a.md': '---\n---\n' }, expected: ['a.md:1:1 title'] },
  'only a comment': { files: { 'a.md': '---\n# nothing\n---\n' }, expected: ['a.md:1:1 title'] },
};

describe('hostile input', () => {
  for (const [name, { files, expected }] of Object.entries(cases)) {
    it(`reports ${name}`, async () => assert.deepEqual(await found(files), expected));
  }

  for (const length of [1, 2, 50]) {
    it(`prints a cycle of length ${length} once and whole`, async () => {
      const files = Object.fromEntries(
        Array.from({ length }, (_, i) => [`q-${i}.md`, `---\ntitle: ${'xyz'[i % 3]} ${i}?\nparent: q-${(i + 1) % length}\n---\n`]),
      );
      const folder = folderOf(files);
      const cycles = problems(check(readQuestions(folder))).filter(({ ruleId }) => ruleId === 'cycle');
      assert.equal(cycles.length, 1);
      assert.equal(cycles[0]?.message.match(/→/g)?.length, length);
    });
  }

  it('does not follow links that lead out of the folder, to folders or to nothing', async () => {
    const outside = folderOf({ 'secret.md': head('secret') });
    const folder = folderOf({ 'a.md': head('') });
    symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'b.md'));
    symlinkSync(path.join(folder, 'missing.md'), path.join(folder, 'c.md'));
    mkdirSync(path.join(folder, 'sub'));
    symlinkSync(path.join(folder, 'sub'), path.join(folder, 'd.md'));
    symlinkSync(outside, path.join(folder, 'folder'));
    writeFileSync(path.join(folder, 'sub', 'e.md'), head('[[a]]').replace('A?', 'E, perhaps?'));
    symlinkSync(path.join(folder, 'sub', 'e.md'), path.join(folder, 'f.md'));
    const files = readQuestions(folder);
    assert.deepEqual(
      files.filter(({ refusal }) => refusal).map(({ name }) => name),
      ['b.md', 'c.md', 'd.md'],
    );
    assert.ok(files.every(({ text }) => !text.includes('secret')));
  });

  it('refuses a pipe without waiting for it, and reads a folder with such a name as a folder', () => {
    const folder = folderOf({ 'a.md/b.md': head('') });
    execFileSync('mkfifo', [path.join(folder, 'pipe.md'), path.join(folder, 'tags.yaml')]);
    const found = problems(check(readQuestions(folder), readBeside(folder))).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      found.map(({ file, ruleId, message }) => `${path.basename(file)} ${ruleId} ${message}`),
      ['pipe.md symlink', 'tags.yaml tags-file'].map((what) => `${what} Unexpected folder, pipe, socket or device, expected a file`),
    );
  });

  it('refuses a file that may not be read, and names a sub-folder that may not', {
    skip: process.getuid?.() === 0 && 'root may read all',
  }, () => {
    const folder = folderOf({ 'a.md': head(''), 'sub/b.md': head('') });
    chmodSync(path.join(folder, 'a.md'), 0);
    assert.match(problems(check(readQuestions(folder)))[0]?.message ?? '', /^Unexpected file that may not be read \(EACCES\)/);
    chmodSync(path.join(folder, 'sub'), 0);
    assert.throws(() => readQuestions(folder), /Unexpected EACCES of "[^"]*sub"/);
    chmodSync(path.join(folder, 'sub'), 0o700);
  });

  it('has a clear error for a file whose name is not text, which could not be read', { skip: process.platform !== 'linux' }, () => {
    const folder = folderOf({ 'a.md': head('') });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from('.md')]), head(''));
    assert.throws(
      () => readQuestions(folder),
      (error) =>
        error instanceof FolderError && error.message === 'Unexpected name "b\uFFFD.md", expected one in UTF-8; rename the file or folder',
    );
  });

  it('has a clear error for a missing folder or a file in its place; an empty folder is allowed', () => {
    const folder = folderOf({ 'notes.txt': 'x' });
    assert.throws(
      () => readQuestions(path.join(folder, 'none')),
      (error) => error instanceof FolderError && /Unexpected missing folder/.test(error.message),
    );
    assert.throws(() => readQuestions(path.join(folder, 'notes.txt')), FolderError);
    assert.deepEqual(readQuestions(folder), []);
  });

  it('survives any text, and so does the renderer', async () => {
    const fragments = fc.constantFrom(
      '---\n',
      'title: ',
      'sources:\n  - ',
      '[[',
      ']]',
      '](',
      '> ',
      '- ',
      '```',
      '$$',
      '|',
      '[^1]',
      '<',
      '&',
      '*',
      '_',
      '\\',
      '\n',
      '\r\n',
      '\t',
      'a',
      '#',
      ':',
      '"',
      "'",
      '{',
      '}',
      '!',
      '%',
      '@',
      '\u0000',
      '\ud800',
      '𝕏',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fragments, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join('')),
        async (text) => {
          const folder = folderOf({ 'a.md': text, 'b.md': head(text) });
          check(readQuestions(folder));
          const { html } = await renderBody(text);
          assert.doesNotMatch(html, /<script|javascript:|\son\w+=/i);
        },
      ),
      tries(50),
    );
  });
});
