import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNames, findTitles } from '../../formats/find-data.ts';
import { mosaicOf } from '../../views/mosaic.example.ts';
import { finder } from './finder.ts';

const source = (url: string, title: string, authors: string) =>
  `sources: [{url: "${url}", title: "${title}", authors: [${authors}], stance: poses}]`;
const PAPER = source('https://arxiv.org/abs/1906.01820', 'Risks from Learned Optimization', 'ada, Özgür Şimşek');
const POST = source('https://www.lesswrong.com/posts/gQY6LrTWJNkTv8YJR/x', 'The Pointers Problem', 'Bob');
const mosaic = mosaicOf(
  {
    agents: `title: How do agents work?\nlabel: Agents\ntags: [agency]\n${PAPER}`,
    'deceptive-alignment': `title: How likely is deception?\nlabel: Deceptive alignment\nparent: agents\naliases: [treachery]\n${POST}`,
    'problem-20': 'title: "What is problem #20?"\nlabel: "Problem #20"\nparent: agents',
    'problem-207': 'title: "What is problem #207?"\nlabel: "Problem #207"\nparent: agents',
    behaviour: 'title: Which behaviours emerge?\nlabel: Emergent behaviour\nparent: deceptive-alignment\ntags: [agency]',
  },
  undefined,
  'terms:\n  - {term: scheming, also: [ELK], question: deceptive-alignment}\n  - {term: drift, means: A change.}\n' +
    'people:\n  - {name: Ada Lovelace, also: [ada]}\n',
);
const names = findNames(mosaic);
const whole = finder(names);
await whole.add(findTitles(mosaic));
const first = (query: string) => whole.find(query).groups[0]?.hits[0];
const paths = (query: string) => whole.find(query).groups.flatMap(({ hits }) => hits.map(({ path }) => path));

describe('finding by name', () => {
  it('gives questions with their fill, lineage and whole title', () => {
    assert.deepEqual(first('behaviour'), {
      kind: 'question',
      path: 'questions/behaviour/',
      name: 'Emergent behaviour',
      detail: 'Which behaviours emerge?',
      lineage: ['Agents', 'Deceptive alignment'],
      fill: 'dark',
    });
  });

  it('finds a source by its id and by any of its addresses', () => {
    for (const query of [
      '1906.01820',
      'arXiv:1906.01820v3',
      'https://arxiv.org/pdf/1906.01820v2',
      '10.48550/arXiv.1906.01820',
      'arxiv.org/abs/1906.01820',
    ])
      assert.deepEqual(paths(query), ['sources/arxiv-1906-01820/'], query);
    assert.deepEqual(paths('https://www.greaterwrong.com/posts/gQY6LrTWJNkTv8YJR/the-pointers-problem'), [
      'sources/post-gqy6lrtwjnktv8yjr/',
    ]);
  });

  it('finds people by any of their names, with marks and without', () => {
    for (const query of ['Ada Lovelace', 'ada', 'lovel']) assert.equal(first(query)?.path, 'people/ada-lovelace/', query);
    assert.equal(first('ada')?.by, 'ada');
    for (const query of ['Şimşek', 'simsek']) assert.equal(first(query)?.path, 'people/ozgur-simsek/', query);
  });

  it('finds questions by terms and former ids, terms without a question, and tags', () => {
    assert.deepEqual([first('scheming')?.path, first('scheming')?.by], ['questions/deceptive-alignment/', 'scheming']);
    assert.equal(first('elk')?.by, 'ELK');
    assert.equal(first('treachery')?.path, 'questions/deceptive-alignment/');
    assert.equal(first('drift')?.path, 'terms/#drift');
    assert.deepEqual([first('agency')?.path, first('agency')?.detail], ['tags/agency/', '2 questions']);
  });

  it('puts the exact name before one that begins like it', () => {
    assert.deepEqual(paths('#20').slice(0, 2), ['questions/problem-20/', 'questions/problem-207/']);
    assert.deepEqual(paths('problem 207')[0], 'questions/problem-207/');
    assert.equal(first('agents')?.path, 'questions/agents/');
  });

  it('forgives letters in names alone, and says that nothing has that name', () => {
    const { whole: isWhole, named, near } = whole.find('decptive');
    assert.deepEqual([isWhole, named, near.map(({ path }) => path)], [false, [], ['questions/deceptive-alignment/']]);
    // Only a title has this word.
    assert.deepEqual(paths('lkely'), []);
  });

  it('prefers what has all words, and gives what has some', () => {
    assert.equal(first('how likely is deception')?.path, 'questions/deceptive-alignment/');
    assert.equal(first('likely elephants')?.path, 'questions/deceptive-alignment/');
    assert.equal(whole.find('likely elephants').whole, false);
  });

  it('finds nothing in nothing', () => {
    for (const query of ['', '   ', '???', 'zzzz']) assert.deepEqual(whole.find(query).groups, [], JSON.stringify(query));
  });

  it('has names at once, and titles and sources when they have come', async () => {
    const early = finder(names);
    assert.equal(early.find('deceptive').groups[0]?.hits[0]?.name, 'Deceptive alignment');
    assert.deepEqual(early.find('risks').groups, []);
    await early.add(findTitles(mosaic));
    assert.equal(early.find('risks').groups[0]?.kind, 'source');
  });

  it('says how many more there are', () => {
    const [group] = whole.find('problem', 1).groups;
    assert.deepEqual([group?.hits.length, group?.more], [1, 1]);
  });
});
