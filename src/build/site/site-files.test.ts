import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { SEED } from '../../../tests/chance.ts';
import { folderOf } from '../../../tests/folder.ts';
import { filesOf } from '../../../tests/laws/draft.ts';
import { edits } from '../../../tests/laws/edits.ts';
import { generated } from '../../../tests/laws/generated.ts';
import { randomFrom } from '../../../tests/laws/random.ts';
import { digestOf } from '../../mosaic/digest.ts';
import { loadMosaic } from '../../mosaic/load.ts';
import { readBeside } from '../../mosaic/read/read-beside.ts';
import { readQuestions } from '../../mosaic/read/read-questions.ts';
import { addressesUnder } from '../../views/address.ts';
import { siteFiles } from './site-files.ts';

const NO_LENS = { key: '', index: async () => '', unread: async () => [] };
const folder = path.resolve(import.meta.dirname, '../../../tests/fixtures/everything');
const { mosaic } = loadMosaic(readQuestions(folder), readBeside(folder));
const files = [...siteFiles(mosaic ?? assert.fail(), addressesUnder('/base/'), 'https://example.org', NO_LENS).values()];
const contents = await Promise.all(files.map(async (file) => ({ ...file, ...(await file.content()) })));
const pages = contents.filter(({ view }) => view);

/** Where in a view something stands that its digest cannot see, such as a Map, a function or a Date. */
function unseen(part: unknown, at: string): string[] {
  if (part === null || ['string', 'number', 'boolean'].includes(typeof part)) return [];
  const prototype = typeof part === 'object' ? Object.getPrototypeOf(part) : undefined;
  if (prototype !== Object.prototype && prototype !== Array.prototype) return [`${at} is ${typeof part}`];
  return Object.entries(part as object).flatMap(([name, inner]) => unseen(inner, `${at}.${name}`));
}

/** What the content of each file follows from, and its key, after an edit. */
async function contentsAfter(edit: string | undefined, seed = SEED) {
  const draft = generated(SEED);
  if (edit) edits[edit]?.(draft, randomFrom(seed));
  const place = folderOf(filesOf(draft));
  const { mosaic } = loadMosaic(readQuestions(place), readBeside(place));
  const files = siteFiles(mosaic ?? assert.fail(edit), addressesUnder('/'), '', NO_LENS);
  const entries = Array.from(files.values(), async (file) => [file.path, [await file.from?.(), (await file.content()).key]] as const);
  return new Map(await Promise.all(entries));
}

describe('what the content of a file follows from', () => {
  it('changes whenever its key does, whatever is edited', async () => {
    const before = await contentsAfter(undefined);
    for (const edit of Object.keys(edits)) {
      // Edits of bodies are those where it stays the same for other pages.
      const tries = /body|heading|mentioned/.test(edit) ? 12 : 1;
      for (let seed = SEED; seed < SEED + tries; seed++) {
        for (const [path, [from, key]] of await contentsAfter(edit, seed)) {
          const [last, lastKey] = before.get(path) ?? [];
          if (from !== undefined && from === last) assert.equal(key, lastKey, `"${path}", after ${edit}`);
        }
      }
    }
  });

  it('is the same for all but a question of which only the words of the body are edited, and the branches it is in', async () => {
    const before = await contentsAfter(undefined);
    const now = await contentsAfter('a body changes without becoming longer or shorter');
    const changed = [...now].filter(([path, [from]]) => from !== before.get(path)?.[0]).map(([path]) => path);
    const ofBranch = /^questions\/[a-z0-9-]+\/all(?:\/|\.md|\.bib)$/;
    assert.match(changed.filter((path) => !ofBranch.test(path)).join(' '), /^questions\/[a-z0-9-]+\/$/);
    assert.ok(
      changed.some((path) => ofBranch.test(path)),
      'the edited question is in a branch of one page',
    );
  });
});

describe('the pages of a site', () => {
  it('are of every kind', () => {
    const paths = pages.map((page) => page.path);
    for (const one of [
      '',
      'mosaic/',
      'tree/',
      'questions/',
      'questions/field/all/',
      'frontier/',
      'reading/',
      'reading/of/child-one/',
      'tags/',
      'sources/',
      'people/',
      'search/',
      'contribute/',
      '404',
    ])
      assert.ok(paths.includes(one), one);
    for (const one of ['questions/field/', 'questions/old-field/', 'sources/arxiv-2110-14602/', 'tags/shared/', 'people/vitaly-vanchurin/'])
      assert.ok(paths.includes(one), one);
  });

  it('show plain data: nothing leads from a view to the mosaic, and nothing in it is hidden from its digest', () => {
    assert.deepEqual(
      pages.flatMap(({ path, view }) => unseen(view?.(), path)),
      [],
    );
  });

  it('have the digest of what they show as their key', () => {
    for (const { path, key, view } of pages) assert.equal(key, digestOf(view?.()), path);
  });

  it('are listed for search engines, but for redirects, whole branches and the page of what is not there', () => {
    assert.deepEqual(
      pages.filter((page) => !page.listed).map((page) => page.path),
      ['404', 'questions/old-field/', 'questions/prototype/', 'questions/field/all/'],
    );
  });
});
