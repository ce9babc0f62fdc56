import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { mosaicOf } from './mosaic.example.ts';
import { tablePages } from './table-page.ts';

const to = addressesUnder('/base/');

const pagesOf = (files: Record<string, string>) =>
  new Map([...tablePages(mosaicOf(files), to)].map(([path, view]) => [path, view()] as const));

const source = (name: string, more = '') => `  - {url: "https://example.org/${name}", title: ${name}${more}}`;

describe('tablePages', () => {
  const pages = pagesOf({
    a: 'title: A?\norder: 1',
    b: [
      'title: B, then?\nlabel: Bee\nparent: a\ntags: [y, x]\nlooked: 2025-03',
      'sources:',
      source('P', ', insight: "It is so."'),
      source('Q', ', insight: "It is not.", checked: [eve]'),
      source('Q', ', stance: poses, authors: [Bob, Ann]'),
    ].join('\n'),
    c: 'title: C, now?\norder: 2',
  });
  const rows = pages.get('questions/')?.rows ?? assert.fail();

  it('has every question in tree order, each with its root', () => {
    assert.deepEqual(
      rows.map(({ question, top }) => [question.id, question.href, top?.label]),
      [
        ['a', '/base/questions/a/', 'A?'],
        ['b', '/base/questions/b/', 'A?'],
        ['c', '/base/questions/c/', 'C, now?'],
      ],
    );
    assert.deepEqual([...pages.keys()], ['questions/']);
  });

  it('says what is known, who asks, its tags, and when somebody looked', () => {
    const { question, insights, checked, sources, askedBy, tags, looked } = rows[1] ?? assert.fail();
    assert.deepEqual([question.label, question.fill, insights, checked, sources, looked], ['Bee', 'lit', 2, 1, 2, '2025-03']);
    assert.deepEqual(
      [askedBy.map(({ name }) => name), tags.map(({ slug }) => slug)],
      [
        ['Ann', 'Bob'],
        ['x', 'y'],
      ],
    );
  });

  it('names the first of many who ask, and counts the others', () => {
    const names = Array.from({ length: 9 }, (_, at) => `Person N${at}`).join(', ');
    const [row] =
      pagesOf({ a: `title: A?\nsources:\n${source('P', `, stance: poses, authors: [${names}]`)}` }).get('questions/')?.rows ?? [];
    assert.deepEqual([row?.askedBy.length, row?.moreAskers], [3, 6]);
  });

  it('divides the only root into its branches', () => {
    const one = pagesOf({ a: 'title: A?', b: 'title: B, then?\nparent: a', c: 'title: C, now?\nparent: b' }).get('questions/');
    assert.deepEqual([one?.tops, one?.rows.map(({ top }) => top?.label)], ['Branch', [undefined, 'B, then?', 'B, then?']]);
    assert.deepEqual([pages.get('questions/')?.tops, pagesOf({}).get('questions/')?.rows], ['Root', []]);
  });

  it('has two hundred questions a page, at addresses that no question can have', () => {
    const many = pagesOf({
      ...Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`q-${at}`, `title: Question number ${at}?\norder: ${at}`])),
      page: 'title: Is this a page?\norder: 400',
    });
    assert.deepEqual(
      [...many].map(([path, { rows, number, total }]) => [path, rows.length, rows[0]?.question.id, number, total]),
      [
        ['questions/', 200, 'q-0', 1, '401 questions'],
        ['questions/page_2/', 200, 'q-200', 2, '401 questions'],
        ['questions/page_3/', 1, 'page', 3, '401 questions'],
      ],
    );
    assert.deepEqual(many.get('questions/')?.pages, ['/base/questions/', '/base/questions/page_2/', '/base/questions/page_3/']);
  });
});
