import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { EVERYTHING, FIELD } from '../../tests/fixtures.ts';
import { folderOf } from '../../tests/folder.ts';
import { mosaicJson } from '../formats/json.ts';
import { link } from './link.ts';
import { loadMosaic } from './load.ts';
import type { Mosaic } from './mosaic.ts';
import { readBeside } from './read/read-beside.ts';
import { readQuestions } from './read/read-questions.ts';

async function everything() {
  const { mosaic } = loadMosaic(readQuestions(EVERYTHING));
  assert.ok(mosaic);
  const get = (id: string) => {
    const question = mosaic.questions.get(id);
    assert.ok(question);
    return question;
  };
  return { mosaic, get };
}

const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

describe('link', () => {
  it('puts questions in tree order, by order, then title', async () => {
    const { mosaic } = await everything();
    assert.deepEqual([...mosaic.questions.keys()], ['field', 'child-two', 'child-one', 'constructor', 'hidden-leaf']);
    assert.deepEqual(ids(mosaic.roots), ['field']);
  });

  it('has the description of each tag in tags.yaml', async () => {
    const folder = folderOf({ 'a.md': '---\ntitle: A?\ntags: [x, y]\n---\n', 'tags.yaml': 'x: What "x" is for.\n' });
    const { mosaic, result } = loadMosaic(readQuestions(folder), readBeside(folder));
    assert.deepEqual(
      [...(mosaic?.tags.values() ?? [])].map(({ slug, description }) => [slug, description]),
      [
        ['x', 'What "x" is for.'],
        ['y', undefined],
      ],
    );
    assert.deepEqual([result.questions, result.errors, result.warnings], [1, 0, 1]);
    assert.deepEqual(readBeside(EVERYTHING), {});
  });

  it('gives sources and people addresses that do not change when others are added', () => {
    const slugs = (sources: string[]) => {
      const { mosaic } = loadMosaic(readQuestions(folderOf({ 'a.md': `---\ntitle: A?\nsources:\n${sources.join('')}---\n` })));
      return [[...(mosaic?.sources.values() ?? [])].map(({ slug }) => slug), [...(mosaic?.people.values() ?? [])].map(({ slug }) => slug)];
    };
    const source = (url: string, author: string) => `  - {url: "${url}", title: T, authors: ["${author}"]}\n`;
    const first = source('https://e.org/a/b', 'A. B.');
    const [[address] = [], [person] = []] = slugs([first]);
    const others = ['https://e.org/a-b', `https://e.org/a/b/${address?.slice(-8)}`, 'https://e.org/A/b'].map((url, i) =>
      source(url, ['A B', 'A.B.', 'A-B'][i] as string),
    );
    const [addresses = [], people = []] = slugs([...others, first]);
    assert.ok(addresses.includes(address as string) && people.includes(person as string));
    assert.deepEqual([new Set(addresses).size, new Set(people).size], [4, 4]);
  });

  it('makes one person of a name with marks and without', () => {
    const { mosaic } = loadMosaic(
      readQuestions(
        folderOf({
          'a.md':
            '---\ntitle: A?\nsources:\n  - {url: "https://e.org/1", title: T, authors: [Soren K]}\n' +
            '  - {url: "https://e.org/2", title: U, authors: [Søren K]}\n---\n',
        }),
      ),
    );
    assert.deepEqual(
      [...(mosaic?.people.values() ?? [])].map(({ name, wrote }) => [name, wrote.length]),
      [['Søren K', 2]],
    );
  });

  it('has lineage, secondary parents, links and backlinks', async () => {
    const { get } = await everything();
    assert.deepEqual(ids(get('constructor').lineage), ['field', 'child-one']);
    assert.deepEqual(ids(get('constructor').alsoUnder), ['child-two']);
    assert.deepEqual(ids(get('child-two').alsoOver), ['constructor']);
    assert.deepEqual(ids(get('field').links), ['child-one', 'child-two']);
    assert.deepEqual(ids(get('field').backlinks), ['child-one']);
  });

  it('fills questions from their status and insights, and counts what is below', async () => {
    const { get } = await everything();
    assert.deepEqual(
      ['field', 'child-one', 'child-two', 'constructor', 'hidden-leaf'].map((id) => get(id).fill),
      ['partial', 'answered', 'ill-posed', 'dark', 'lit'],
    );
    assert.deepEqual(get('field').below, { dark: 1, lit: 1, partial: 0, answered: 1, 'ill-posed': 1 });
    assert.equal(get('field').leaves, 3);
  });

  it('uses a fact everywhere, in its most precise form, and makes one source of many addresses', async () => {
    const { mosaic, get } = await everything();
    const paper = mosaic.sources.get('arxiv:2110.14602');
    assert.equal(paper?.title, 'A paper');
    assert.deepEqual(ids(paper?.citations.map(({ question }) => question) ?? []), ['field', 'child-one']);
    assert.equal(get('child-one').citations[0]?.source, paper);
  });

  it('counts a link in a body to a known source as a mention', async () => {
    const { mosaic, get } = await everything();
    assert.deepEqual(
      get('child-one').mentions.map(({ key }) => key),
      ['example.org/lead'],
    );
    assert.deepEqual(ids(mosaic.sources.get('example.org/lead')?.mentionedBy ?? []), ['child-one']);
    assert.deepEqual(get('field').mentions, [], 'what is listed anyway is no mention');
  });

  it('makes people of authors, with what they pose and wrote', async () => {
    const { mosaic } = await everything();
    const poser = mosaic.people.get('unal-celik');
    assert.equal(poser?.name, 'Ünal Çelik');
    assert.deepEqual(ids(poser?.poses ?? []), ['field']);
    assert.equal(mosaic.people.get('vitaly-vanchurin')?.wrote.length, 2);
  });

  it('gives every person a different address, for names in any script and with any punctuation', async () => {
    const folder = folderOf({
      'a.md':
        '---\ntitle: A?\nsources:\n  - url: https://example.org\n    title: T\n    authors: [A_b, A b, a-B, 李明, Ωμέγα, "!x"]\n---\n',
    });
    const { mosaic } = loadMosaic(readQuestions(folder));
    assert.equal(mosaic?.people.size, 6);
    for (const slug of mosaic?.people.keys() ?? []) assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('makes the same mosaic for any order of the files', async () => {
    const everythingIn = (mosaic: Mosaic) => ({ ...mosaicJson(mosaic), people: [...mosaic.people.keys()] });
    for (const files of [readQuestions(EVERYTHING), readQuestions(FIELD)]) {
      const expected = everythingIn(link(files));
      fc.assert(
        fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
          assert.deepEqual(everythingIn(link(shuffled)), expected);
        }),
        tries(5),
      );
    }
  });

  it('has the sentences that link to a question, with the labels of other questions by their present ids', () => {
    const folder = folderOf({
      'a.md':
        '---\ntitle: A?\nsources:\n  - url: https://e.org/1\n    insight: "Uses [[old|b]]."\n---\nFirst. As [[old]] says of [[c]], so. See [[a]].\n',
      'b.md': '---\ntitle: B, then?\nlabel: Bee\nparent: a\naliases: [old]\n---\n',
      'c.md': '---\ntitle: C, perhaps?\nparent: a\n---\nSee [[b]].\n',
    });
    const { mosaic } = loadMosaic(readQuestions(folder));
    const quotes = (id: string) => mosaic?.questions.get(id)?.quotes.map(({ by, before, words, after }) => [by.id, before, words, after]);
    assert.deepEqual(quotes('b'), [
      ['a', 'As ', '', ' says of C, perhaps?, so.'],
      ['a', 'Uses ', 'b', '.'],
      ['c', 'See ', '', '.'],
    ]);
    assert.deepEqual(quotes('c'), [['a', 'As Bee says of ', '', ', so.']]);
    assert.deepEqual(quotes('a'), [], 'its own links do not count');
  });

  it('counts links and addresses in insights as those of the question', () => {
    const insight = 'Uses [[b]] and [this](https://example.org/2), against [[c#x|c]].';
    const folder = folderOf({
      'a.md': `---\ntitle: A?\nsources:\n  - url: https://example.org/1\n    insight: "${insight}"\n---\nSee [[c]].\n`,
      'b.md': '---\ntitle: B, then?\nparent: a\nsources: [https://example.org/2]\n---\n',
      'c.md': '---\ntitle: C, perhaps?\nparent: a\n---\n## X\n',
    });
    const { mosaic } = loadMosaic(readQuestions(folder));
    assert.deepEqual(ids(mosaic?.questions.get('a')?.links ?? []), ['c', 'b']);
    assert.deepEqual(ids(mosaic?.questions.get('b')?.backlinks ?? []), ['a']);
    assert.deepEqual(
      mosaic?.questions.get('a')?.mentions.map(({ key }) => key),
      ['example.org/2'],
    );
  });

  it('follows former ids everywhere, but prefers a present id', () => {
    const folder = folderOf({
      'a.md': '---\ntitle: A?\naliases: [old-a]\n---\n',
      'b.md':
        '---\ntitle: B, then?\nparent: old-a\nalso_under: [old-c, c]\nsources:\n' +
        '  - url: https://example.org\n    title: T\n    insight: See [[old-c]].\n---\nSee [[old-a|this]].\n',
      'c.md': '---\ntitle: C, perhaps?\nparent: a\naliases: [old-c]\n---\n',
    });
    const { mosaic, result } = loadMosaic(readQuestions(folder));
    const b = mosaic?.questions.get('b');
    assert.deepEqual([result.errors, result.warnings], [0, 4]);
    assert.equal(b?.parent?.id, 'a');
    assert.deepEqual(ids(b?.alsoUnder ?? []), ['c']);
    assert.deepEqual(ids(b?.links ?? []), ['a', 'c']);
    assert.deepEqual(b?.prose.pointers, [{ written: 'old-a', id: 'a', heading: undefined }]);
    assert.deepEqual(b?.citations[0]?.prose?.pointers, [{ written: 'old-c', id: 'c', heading: undefined }]);
  });

  it('has errors for cycles and duplicate parents through former ids', () => {
    const folder = folderOf({
      'a.md': '---\ntitle: A?\nparent: old-b\naliases: [old-a]\n---\n',
      'b.md': '---\ntitle: B, then?\nparent: a\nalso_under: [old-a]\naliases: [old-b]\n---\n',
    });
    const messages = loadMosaic(readQuestions(folder)).result.files.flatMap((file) => file.messages.filter(({ fatal }) => fatal));
    assert.deepEqual(
      messages.map(({ reason }) => reason),
      [
        'Unexpected cycle of parents a → b → a, expected the parents of every question to end at a root',
        'Unexpected also_under "old-a", expected another question than its parent',
      ],
    );
  });

  it('treats ids that are names of object properties as plain strings', async () => {
    const folder = folderOf({
      'constructor.md': '---\ntitle: A?\ntags: [constructor, tostring]\naliases: [valueof]\n---\n[[hasownproperty]]\n',
      'hasownproperty.md': '---\ntitle: B, then?\nparent: constructor\n---\n',
    });
    const { mosaic } = loadMosaic(readQuestions(folder));
    assert.deepEqual(ids(mosaic?.questions.get('constructor')?.links ?? []), ['hasownproperty']);
    assert.deepEqual([...(mosaic?.tags.keys() ?? [])], ['constructor', 'tostring']);
  });
});
