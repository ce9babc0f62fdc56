import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from '../views/address.ts';
import { mosaicOf } from '../views/mosaic.example.ts';
import { printQuestionTable } from './question-csv.ts';
import { tableChoices, tableData } from './table-data.ts';

const mosaic = mosaicOf({
  a: 'title: A?\norder: 1\ntags: [constructor]',
  b: [
    'title: B, then?\nlabel: Bee\nparent: a\ntags: [x, constructor]\nlooked: 2025-03-09\nsources:',
    '  - {url: "https://example.org/p", title: P, insight: "It is so.", checked: [eve]}',
    '  - {url: "https://example.org/q", title: Q, stance: poses, authors: [Ann]}',
  ].join('\n'),
  c: 'title: C, now?\norder: 2',
});

describe('tableData', () => {
  it('has what the tree does not have, in tree order', () => {
    assert.deepEqual(tableData(mosaic), { top: [0, 0, 2], checked: [0, 1, 0], sources: [0, 2, 0], looked: ['', '2025-03-09', ''] });
  });
});

describe('tableChoices', () => {
  it('counts the questions with each value, the most frequent first', () => {
    assert.deepEqual(tableChoices(mosaic), {
      fill: [
        ['dark', 2],
        ['lit', 1],
      ],
      status: [['open', 3]],
      known: [
        ['dark', 2],
        ['checked', 1],
      ],
      root: [
        ['a', 2, 'A?'],
        ['c', 1, 'C, now?'],
      ],
      tag: [
        ['constructor', 2],
        ['x', 1],
      ],
      person: [['ann', 1, 'Ann']],
      looked: [
        ['', 2],
        ['2025-03', 1],
      ],
    });
  });
});

describe('printQuestionTable', () => {
  it('has a line for each question', () => {
    assert.deepEqual(printQuestionTable(mosaic, 'https://mosaic.example', addressesUnder('/base/')).split('\r\n'), [
      'id,label,question,root,status,fill,insights,checked,sources,asked by,tags,looked,address',
      'a,A?,A?,A?,open,dark,0,0,0,,constructor,,https://mosaic.example/base/questions/a/',
      'b,Bee,"B, then?",A?,open,lit,1,1,2,Ann,constructor x,2025-03-09,https://mosaic.example/base/questions/b/',
      'c,"C, now?","C, now?","C, now?",open,dark,0,0,0,,,,https://mosaic.example/base/questions/c/',
      '',
    ]);
  });
});
