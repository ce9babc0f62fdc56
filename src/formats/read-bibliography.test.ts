import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { assertGrowsEvenly } from '../../tests/hostile/growth.ts';
import { identify } from '../mosaic/identity.ts';
import type { Source } from '../mosaic/mosaic.ts';
import { sourceSlug } from '../mosaic/page-slug.ts';
import { cslJson, printBibtex } from './bibliography.ts';
import { readBibliography } from './read-bibliography.ts';

interface Written {
  title: string;
  authors: string[];
  date: string;
}

function sourceAt(address: string, { title, authors, date }: Written): Source {
  const identity = identify(address) ?? assert.fail(address);
  return {
    ...identity,
    slug: sourceSlug(identity.key),
    title,
    date,
    authors: authors.map((name) => ({ slug: 'x', name, also: [], poses: [], wrote: [] })),
    citations: [],
    mentionedBy: [],
  };
}

const read = (text: string) => (readBibliography(text) ?? assert.fail()).map(({ identity, facts }) => ({ key: identity?.key, ...facts }));

const ADDRESSES = [
  'https://arxiv.org/abs/2110.14602',
  'https://arxiv.org/abs/hep-th/9901001',
  'https://doi.org/10.1000/x_1(2)',
  'https://example.org/a?q=1&r=%7B',
];

describe('a bibliography', () => {
  it('is read back as it was written, in BibTeX and in CSL-JSON', () => {
    const title = fc
      .string({ unit: fc.constantFrom(...'aB é&%$#_{}~^\\"=?,@', ' and '), minLength: 1, maxLength: 20 })
      .map((text) => `T ${text} z`.replace(/\s+/g, ' '));
    const author = fc.constantFrom(
      'Vitaly Vanchurin',
      'Søren Łukasz',
      'johnswentworth',
      'Center for Research and Policy',
      'Ludwig van Beethoven',
      'ÉCOLE',
    );
    const written = fc.record({
      title,
      authors: fc.uniqueArray(author, { minLength: 1, maxLength: 3 }),
      date: fc.constantFrom('2021', '2021-10'),
    });
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: ADDRESSES.length }), (all) => {
        const sources = all.map((facts, i) => sourceAt(ADDRESSES[i] as string, facts));
        const expected = all.map((facts, i) => ({ key: sources[i]?.key, ...facts }));
        assert.deepEqual(read(printBibtex(sources)), expected);
        assert.deepEqual(read(JSON.stringify(cslJson(sources))), expected);
      }),
      tries(200),
    );
  });

  it('is read as Zotero exports it', () => {
    const expected = [
      {
        key: 'arxiv:2110.14602',
        title: 'A {Theory} of Naïve agents'.replace(/[{}]/g, ''),
        authors: ['Vitaly Vanchurin', 'Øyvind Łukasz'],
        date: '2021-10',
      },
      { key: 'example.org/book', title: 'A book', authors: ['Ann Example'], date: '2019', kind: 'book' },
    ];
    const bibtex =
      '@string{x = "y"}\n@comment{jabref-meta: databaseType:bibtex;}\n' +
      '@misc{vanchurin_theory_2021,\n\ttitle = {A {Theory} of Na{\\"i}ve agents},\n\turl = {http://arxiv.org/abs/2110.14602},\n' +
      '\tdoi = {10.48550/arXiv.2110.14602},\n\tauthor = {Vanchurin, Vitaly and {\\O}yvind {\\L}ukasz and others},\n\tmonth = oct,\n\tyear = {2021},\n}\n\n' +
      '@book{b, title={A book}, author={Example, Ann}, year=2019, url={https://example.org/book}}\n';
    const ris =
      'TY  - JOUR\r\nTI  - A Theory of Naïve agents\r\nAU  - Vanchurin, Vitaly\r\nAU  - Łukasz, Øyvind\r\nPY  - 2021\r\nDA  - 2021/10/\r\n' +
      'DO  - 10.48550/arXiv.2110.14602\r\nUR  - http://arxiv.org/abs/2110.14602\r\nER  - \r\n\r\n' +
      'TY  - BOOK\r\nT1  - A book\r\nA1  - Example, Ann\r\nPY  - 2019///\r\nUR  - https://example.org/book\r\nER  - \r\n';
    const csl = JSON.stringify([
      {
        id: 'http://zotero.org/1',
        type: 'article-journal',
        title: 'A Theory of <i>Naïve</i> agents',
        author: [
          { family: 'Vanchurin', given: 'Vitaly' },
          { family: 'Łukasz', given: 'Øyvind' },
        ],
        issued: { 'date-parts': [['2021', 10]] },
        DOI: '10.48550/arXiv.2110.14602',
      },
      {
        id: 2,
        type: 'book',
        title: 'A book',
        author: [{ literal: 'Ann Example' }],
        issued: { 'date-parts': [[2019]] },
        URL: 'https://example.org/book',
      },
    ]);
    assert.deepEqual(read(bibtex), expected);
    assert.deepEqual(read(ris), expected);
    assert.deepEqual(read(csl), expected);
  });

  it('keeps a source without an address that others can follow, without an identity, and no fact that a file cannot have', () => {
    assert.deepEqual(read('@misc{a, title={T}, url={http://localhost/x}, author={A; B}, year={0021}}'), [{ key: undefined, title: 'T' }]);
    assert.deepEqual(read('TY  - JOUR\nTI  - T\u001b[2J\nUR  - javascript:alert(1)\nER  - '), [
      { key: undefined, title: 'T[2J', kind: 'paper' },
    ]);
    assert.deepEqual(read('[{"title": 7, "author": "x", "issued": [], "URL": {}}]'), [{ key: undefined, title: '7' }]);
  });

  it('is told from other texts', () => {
    for (const text of ['', 'Prose with an ann@example.org (in it)', '{"questions": []}', '[', '{"a": 1}', '@'])
      assert.equal(readBibliography(text), undefined, text);
  });

  it('takes time that grows with the text, whatever that is', async () => {
    for (const piece of ['@misc{a, title={T}}\n', '@misc{', '@a{b,\n', 'TY  - JOUR\nAU  - A\n', 'AU  - A\n', '{', '@comment{x}'])
      await assertGrowsEvenly(200_000, 200, (size) => {
        const text = `@misc{k,t={x}}${piece.startsWith('TY') || piece.startsWith('AU') ? '\nTY  - JOUR\n' : ''}${piece.repeat(size / piece.length)}`;
        return () => readBibliography(text);
      });
  });
});
