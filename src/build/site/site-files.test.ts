import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { SEED } from '../../../tests/chance.ts';
import { folderOf } from '../../../tests/folder.ts';
import { filesOf } from '../../../tests/laws/draft.ts';
import { edits } from '../../../tests/laws/edits.ts';
import { generated } from '../../../tests/laws/generated.ts';
import { randomFrom } from '../../../tests/laws/random.ts';
import { mosaicSchema } from '../../formats/mosaic-schema.ts';
import { readBibliography } from '../../formats/read-bibliography.ts';
import { digestOf } from '../../mosaic/digest.ts';
import { loadMosaic } from '../../mosaic/load.ts';
import { readBeside } from '../../mosaic/read/read-beside.ts';
import { readQuestions } from '../../mosaic/read/read-questions.ts';
import { addressesUnder } from '../../views/address.ts';
import { mosaicOf } from '../../views/mosaic.example.ts';
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

  it('has the sentences of other questions that link to a page, and no others', async () => {
    const fromsWith = (body: string) => {
      const mosaic = mosaicOf({ a: `title: A?\n\n${body}`, b: 'title: B, then?', c: 'title: C, now?' });
      return [...siteFiles(mosaic, addressesUnder('/'), 'https://e.org', NO_LENS).values()].map(
        ({ path, from }) => [path, from?.()] as const,
      );
    };
    const before = new Map(fromsWith('First. See [[b]]. See [[c]].'));
    const changed = (body: string) =>
      fromsWith(body).filter(([path, from]) => path.endsWith('/') && from !== before.get(path) && typeof from === 'string');
    assert.deepEqual(
      changed('First. Now see [[b]]. See [[c]].').map(([path]) => path),
      ['questions/a/', 'questions/b/'],
    );
    assert.deepEqual(
      changed('At first. See [[b]]. See [[c]].').map(([path]) => path),
      ['questions/a/'],
    );
  });

  it('is the same for all but a question of which only the words of the body are edited, and the branches it is in', async () => {
    const before = await contentsAfter(undefined);
    const now = await contentsAfter('a body changes without becoming longer or shorter');
    const changed = [...now].filter(([path, [from]]) => from !== before.get(path)?.[0]).map(([path]) => path);
    const ofBranch = /^questions\/[a-z0-9-]+\/all(?:\/|\.md|\.bib)$/;
    const ofQuestion = changed.filter((path) => !ofBranch.test(path)).join(' ');
    assert.match(ofQuestion, /^questions\/([a-z0-9-]+)\/ questions\/\1\.json(?: questions\/\1\.bib questions\/\1\.ris)?$/);
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
      'backcast/',
      'reading/',
      'reading/of/child-one/',
      'tags/',
      'sources/',
      'people/',
      'people/letter_v/',
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
      ['404', 'questions/old-field/', 'questions/prototype/', 'questions/child-one/all/', 'questions/field/all/'],
    );
  });
});

describe('the cards of a site', () => {
  const keysIn = async (files: Record<string, string>) => {
    const all = siteFiles(mosaicOf(files), addressesUnder('/'), 'https://e.org', NO_LENS);
    const cards = [...all.values()].filter(({ path }) => path.endsWith('.png'));
    return new Map(await Promise.all(cards.map(async ({ path, content }) => [path, (await content()).key] as const)));
  };
  const a = 'title: A?\nlabel: Above';
  const b = 'title: B, then?\nparent: a\n\nWords.';
  const c = 'title: C, now?\nparent: b';

  it('are drawn again when their own words change, and not when a body, an insight or another question does', async () => {
    const before = await keysIn({ a, b, c });
    assert.deepEqual([...before.keys()], ['card.png', 'questions/a.png', 'questions/b.png', 'questions/c.png']);
    const changed = async (files: Record<string, string>) =>
      [...(await keysIn(files))].filter(([path, key]) => before.get(path) !== key).map(([path]) => path);
    const insight = 'sources: [{url: "https://e.org/s", title: S, stance: answers, insight: "Yes."}]';
    assert.deepEqual(await changed({ a, b: b.replace('Words', 'Other words'), c: `${c}\nstatus: answered\n${insight}` }), []);
    assert.deepEqual(await changed({ a, b: b.replace('B, then', 'B, now'), c }), ['questions/b.png', 'questions/c.png']);
    assert.deepEqual(await changed({ a: `${a}s`, b, c }), ['questions/a.png', 'questions/b.png', 'questions/c.png']);
    assert.deepEqual(await changed({ a, b, c, d: 'title: D?\nparent: a' }), ['questions/d.png']);
  });
});

describe('the files of a question for other programs', () => {
  const textOf = async (path: string) => {
    const { text } = contents.find((content) => content.path === path) ?? assert.fail(path);
    return (await text?.()) ?? assert.fail(path);
  };

  it('have the question as the JSON of the whole mosaic has it, and its sources alone', async () => {
    const whole = mosaicSchema.parse(JSON.parse(await textOf('mosaic.json')));
    for (const asked of whole.questions) {
      const { questions, sources, tags } = mosaicSchema.parse(JSON.parse(await textOf(`questions/${asked.id}.json`)));
      assert.deepEqual(questions, [asked]);
      for (const source of sources)
        assert.deepEqual(
          source,
          whole.sources.find(({ key }) => key === source.key),
        );
      const listed = new Set(asked.sources.map(({ source }) => source));
      assert.ok(listed.isSubsetOf(new Set(sources.map(({ key }) => key))));
      assert.deepEqual(
        tags.map(({ slug }) => slug),
        [...asked.tags].sort(),
      );
    }
  });

  it('have its sources as references, and are not there without any', async () => {
    for (const { id, citations, mentions } of (mosaic ?? assert.fail()).questions.values()) {
      const keys = new Set([...citations.map(({ source }) => source), ...mentions].map(({ key }) => key));
      for (const ending of ['bib', 'ris']) {
        const path = `questions/${id}.${ending}`;
        if (keys.size === 0) assert.ok(!contents.some((content) => content.path === path));
        else {
          const read = readBibliography(await textOf(path)) ?? assert.fail(path);
          assert.deepEqual(new Set(read.map(({ identity }) => identity?.key)), keys);
        }
      }
    }
  });

  it('have keys that change with their facts, and not with the words of the body of another', async () => {
    const keysIn = async (files: Record<string, string>) => {
      const all = siteFiles(mosaicOf(files), addressesUnder('/'), 'https://e.org', {
        key: '',
        index: async () => '',
        unread: async () => [],
      });
      const keyed = [...all.values()].filter(({ path }) => /^questions\/[^/]+\.(?:json|bib|ris)$/.test(path));
      return new Map(await Promise.all(keyed.map(async ({ path, content }) => [path, (await content()).key] as const)));
    };
    const a = 'title: A?\nsources: [{url: "https://e.org/s", title: S}]\n\nWords.';
    const b = 'title: B?\nsources: ["https://e.org/s"]';
    const before = await keysIn({ a, b });
    const changed = async (files: Record<string, string>) =>
      [...(await keysIn(files))].filter(([path, key]) => before.get(path) !== key).map(([path]) => path.slice('questions/'.length));
    assert.deepEqual(await changed({ a: a.replace('Words', 'Other words'), b }), ['a.json']);
    assert.deepEqual(await changed({ a: a.replace('title: S', 'title: T'), b }), ['a.json', 'a.bib', 'a.ris', 'b.json', 'b.bib', 'b.ris']);
  });
});
