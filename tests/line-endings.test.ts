/** Questions as systems with other line endings check them out. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { siteFiles } from '../src/build/site/site-files.ts';
import { renderBody } from '../src/markdown/render.ts';
import { loadMosaic } from '../src/mosaic/load.ts';
import { problems } from '../src/mosaic/problem.ts';
import { readBeside } from '../src/mosaic/read/read-beside.ts';
import { readQuestions } from '../src/mosaic/read/read-questions.ts';
import { addressesUnder } from '../src/views/address.ts';
import { FIELD } from './fixtures.ts';
import { folderOf } from './folder.ts';

const own = Object.fromEntries(
  readdirSync(FIELD, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => [name, readFileSync(path.join(FIELD, name), 'utf8')]),
);

/** The same files with other endings; the number of a line chooses. */
const withEndings = (ending: (line: number) => string) =>
  folderOf(
    Object.fromEntries(
      Object.entries(own).map(([name, text]) => {
        let line = 0;
        return [name, text.replaceAll('\n', () => ending(line++))];
      }),
    ),
  );

async function everythingOf(folder: string) {
  const files = readQuestions(folder);
  const beside = readBeside(folder);
  const { mosaic, result } = loadMosaic(files, beside);
  assert.ok(mosaic, 'there are errors');
  const pages = siteFiles(mosaic, addressesUnder('/'), 'https://example.org', {
    key: '',
    index: async () => '',
    unread: async () => [],
  }).values();
  const without = (place: string) => place.replace(`${path.relative(process.cwd(), folder)}/`, '');
  return {
    problems: problems(result).map((problem) => ({ ...problem, file: without(problem.file), message: without(problem.message) })),
    fields: files.map(({ frontmatter }) => frontmatter.fields),
    links: files.map(({ text, body }) => body.links.map(({ target, start }) => [target, text.slice(0, start).split('\n').length])),
    tags: beside.tags?.tags,
    pages: await Promise.all(Array.from(pages, async (file) => [file.path, (await file.content()).key])),
    published: files.map(({ text }) => text),
    rendered: await Promise.all(files.map(async ({ text, frontmatter }) => (await renderBody(text.slice(frontmatter.bodyOffset))).html)),
  };
}

describe('line endings', () => {
  it('make no difference: not to problems, fields, places or pages', async () => {
    const plain = await everythingOf(withEndings(() => '\n'));
    assert.ok(plain.links.flat().length > 10 && plain.fields.length > 50);
    assert.deepEqual(
      plain.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    for (const endings of [() => '\r\n', (line: number) => (line % 2 ? '\r\n' : '\n'), (line: number) => (line % 3 ? '\n' : '\r\n')])
      assert.deepEqual(await everythingOf(withEndings(endings)), plain);
  });
});
