/** What the check lets pass, a build survives: every construct and every field at its longest, on one site. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { stringify } from 'yaml';
import { MOST_HTML } from '../../src/markdown/weight.ts';
import { check } from '../../src/mosaic/check.ts';
import { readQuestions } from '../../src/mosaic/read/read-questions.ts';
import { LONGEST, MOST } from '../../src/mosaic/schema-parts.ts';
import { THOROUGH } from '../chance.ts';
import { folderOf } from '../folder.ts';
import { buildHere, endOf } from '../laws/build.ts';
import { CACHE } from '../sites.ts';
import { constructs } from './constructs.ts';

const folder = folderOf({});

const write = (name: string, fields: object, body = '') =>
  writeFileSync(path.join(folder, 'questions', `${name}.md`), `---\n${stringify(fields, { lineWidth: 0 })}---\n${body}`);

/** Names that are as long as they may be, each another. */
const names = (count: number, length: number, letter = 'a') =>
  Array.from({ length: count }, (_, index) => letter.repeat(length).slice(`-${index}`.length) + (index ? `-${index}` : '')).map((name) =>
    name.slice(-length),
  );

const alike = (text: string, length: number) => text.repeat(length).slice(0, length);

/** A question with every list and every text filled, by so much more than may be. */
function fullest(more: number) {
  return {
    title: alike('Is <b>"&amp;"</b> \u05D0\u200D so? ', LONGEST.title + more)
      .trimEnd()
      .padEnd(LONGEST.title + more, '?'),
    parent: 'root',
    tags: names(MOST.tags + more, LONGEST.slug),
    aliases: names(MOST.aliases + more, LONGEST.slug, 'b'),
    sources: [
      {
        url: `https://example.org/${alike('é/"<&>', LONGEST.url)}`.slice(0, LONGEST.url + more),
        title: alike('\u05D0\\{}$&<>', LONGEST.title + more),
        authors: names(MOST.authors + more, LONGEST.name, 'c'),
        date: '2024-02-29',
        stance: 'poses',
        insight: alike('[[root]] **a** `b` ', LONGEST.insight + more)
          .trimEnd()
          .padEnd(LONGEST.insight + more, '.'),
        by: 'a'.repeat(39),
      },
    ],
  };
}

mkdirSync(path.join(folder, 'questions'));
write('root', { title: 'What is asked?' });
// Constructs link to these.
for (const name of ['a', 'b']) write(name, { title: `What is called ${name}?`, parent: 'root' });
const named = Object.entries(constructs);
for (const [index, [name, make]] of named.entries()) {
  write(`construct-${index}`, { title: `What of ${name}, number ${index}?`, parent: 'root' }, make(THOROUGH ? 1024 : 512));
}
write('q'.repeat(LONGEST.slug), fullest(0));

const read = () => readQuestions(path.join(folder, 'questions'));
const written = read();

describe('a mosaic of everything that passes the check', () => {
  it('has errors only where a limit is passed', () => {
    for (const file of check(written).files) {
      for (const { fatal, ruleId, reason } of file.messages)
        if (fatal) assert.match(String(ruleId), /^(size|link|url|heading|yaml)$/, reason);
    }
    const { errors } = check(written.filter(({ id }) => id.startsWith('qqq') || id === 'root'));
    assert.equal(errors, 0);
  });

  it('is built, and no page is longer than a question may make it', async () => {
    // Whoever depends on a question with errors goes with it.
    let left = written;
    for (let { files, errors } = check(left); errors > 0; { files, errors } = check(left)) {
      const flawed = new Set(files.filter(({ messages }) => messages.some(({ fatal }) => fatal)).map((file) => file.path));
      for (const location of flawed) rmSync(location);
      left = left.filter((file) => !flawed.has(file.path));
    }
    assert.ok(readdirSync(path.join(folder, 'questions')).length > 0.8 * named.length, 'most of it is left');
    const shop = { folder, questions: path.join(folder, 'questions'), out: path.join(folder, 'site'), cache: CACHE };
    const { status, stderr } = await buildHere(shop);
    assert.equal(status, 0, endOf(stderr));
    for (const name of readdirSync(path.join(folder, 'site/questions'), { recursive: true, encoding: 'utf8' })) {
      const { size } = statSync(path.join(folder, 'site/questions', name));
      assert.ok(size < 2 * MOST_HTML, `${name} has ${size} bytes`);
    }
  });

  it('is refused where anything is longer by one', () => {
    write('too-much', fullest(1));
    const [file] = check(read().filter(({ id }) => id === 'too-much' || id === 'root')).files.filter(({ path: location }) =>
      location.endsWith('too-much.md'),
    );
    const fields = file?.messages.filter(({ fatal }) => fatal).map(({ reason }) => /as ([\w[\].]+), expected/.exec(reason)?.[1]);
    assert.deepEqual([...new Set(fields)].sort(), [
      'aliases',
      'sources[0].authors',
      'sources[0].insight',
      'sources[0].title',
      'sources[0].url',
      'tags',
      'title',
    ]);
  });
});
