import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { type BranchContext, branchInParts, branchPage } from './branch-page.ts';
import { branchPlaces, questionsIn } from './branches.ts';
import { glossaryOf } from './glossary.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';

const to = addressesUnder('/base/');

const mosaic = mosaicOf({
  top: 'title: Top?\norder: 1',
  a: 'title: A?\nlabel: Ay\nparent: top\norder: 1\n\nSee [[a-two#some-part]], [[other]], [[other#its-part]] and [[#here]].\n\n## Here',
  'a-one': 'title: A, one?\nparent: a\norder: 1\nlooked: 2025-03',
  'a-two': [
    'title: A, two?\nparent: a\norder: 2\nsources:',
    '  - {url: "https://example.org/p", title: P, date: 2024-05-06, insight: "As [[a]] says, not [[other]]."}',
    '  - {url: "https://example.org/later", title: Later, date: 2026}',
    '',
    '## Some part',
  ].join('\n'),
  deep: 'title: Deep?\nparent: a-two',
  other: 'title: Other?\norder: 2\n\n## Its part',
});
const context: BranchContext = { mosaic, places: branchPlaces(mosaic), glossary: glossaryOf([], to), to };
const pageOf = (id: string) => {
  const branch = questionIn(mosaic, id);
  return branchPage(branch, questionsIn(branch), context);
};

describe('branchPage', () => {
  const page = pageOf('a');

  it('has every question in tree order, with the level of its heading and its number', () => {
    assert.deepEqual(
      page.parts.map(({ question, level, number }) => [question.id, level, number, question.href]),
      [
        ['a', 1, '', '/base/questions/a/'],
        ['a-one', 2, '1', '/base/questions/a-one/'],
        ['a-two', 2, '2', '/base/questions/a-two/'],
        ['deep', 3, '2.1', '/base/questions/deep/'],
      ],
    );
    assert.deepEqual([page.branch.label, page.size, page.lineage.map(({ label }) => label)], ['Ay', '4 questions', ['Top?']]);
  });

  it('leads to questions of the branch on the page itself, and to others on theirs', () => {
    const hrefs = (targets: object) => Object.fromEntries(Object.entries(targets).map(([written, { href }]) => [written, href]));
    assert.deepEqual(hrefs(page.parts[0]?.body.targets ?? {}), {
      'a-two#some-part': '#a-two--some-part',
      other: '/base/questions/other/',
      'other#its-part': '/base/questions/other/#its-part',
      '#here': '#a--here',
    });
    assert.deepEqual(hrefs(page.parts[2]?.insights[0]?.passage.targets ?? {}), { a: '#a', other: '/base/questions/other/' });
  });

  it('sets the anchors of bodies apart, and their headings below that of the question', () => {
    assert.deepEqual(
      page.parts.map(({ body }) => body.nested),
      [
        { prefix: 'a--', down: 0 },
        { prefix: 'a-one--', down: 1 },
        { prefix: 'a-two--', down: 1 },
        { prefix: 'deep--', down: 2 },
      ],
    );
  });

  it('says how new it is: by its insights and when somebody looked, not by sources that nobody has digested', () => {
    assert.equal(page.newest, '2025-03');
    assert.equal(pageOf('a-two').newest, '2024-05-06');
    assert.ok(!('newest' in pageOf('other')));
  });
});

describe('branchInParts', () => {
  it('has the questions of the branch as a tree', () => {
    const { nodes } = branchInParts(questionIn(mosaic, 'a'), context).inParts;
    assert.deepEqual(
      nodes.map(({ id, href, below }) => [id, href, below?.nodes.map((node) => node.id)]),
      [
        ['a-one', '/base/questions/a-one/', undefined],
        ['a-two', '/base/questions/a-two/', ['deep']],
      ],
    );
  });
});
