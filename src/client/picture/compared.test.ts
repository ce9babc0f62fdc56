import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXAMPLE, THREE_ASK } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import { comparedLines } from './compared.ts';
import { askedIn, isFiltering, matching, readFilter, togglePart, writeFilter } from './filter.ts';
import { filterWords } from './filter-words.ts';
import { othersThan } from './people-choice.ts';

const tree = treeFrom(THREE_ASK, 'Mosaic');
const read = (query: string) => readFilter(new URLSearchParams(query), tree);
const ids = (query: string) => [...matching(tree, read(query))].map(({ id }) => id).join('');

describe('several people in a filter', () => {
  it('pass what any of them ask, or the wanted parts of it', () => {
    assert.equal(ids('person=ann'), 'ad');
    assert.equal(ids('person=ann&person=bob'), 'abd');
    assert.equal(ids('person=ann&person=bob&part=both'), 'd');
    assert.equal(ids('person=ann&person=bob&part=first'), 'a');
    assert.equal(ids('person=ann&person=bob&part=second both'), 'bd');
    assert.equal(ids('person=ann&person=bob&person=eve&part=3'), 'd');
    assert.equal(ids('person=ann&person=bob&tag=y'), 'b');
  });

  it('come back from an address in their order', () => {
    const filter = read('person=bob&person=ann&part=both');
    const words = new URLSearchParams();
    writeFilter(filter, words);
    assert.equal(String(words), 'person=bob&person=ann&part=both');
    assert.deepEqual(readFilter(words, tree), filter);
  });

  it('are only those whom the mosaic knows, each once, whatever an address says', () => {
    const many = Array.from({ length: 500 }, (_, at) => `person=p${at}`).join('&');
    assert.deepEqual(read(`person=ann&person=ann&${many}&person=__proto__&person=bob&person=`).people, ['ann', 'bob']);
    assert.deepEqual([...read('person=ann&part=both').parts], [], 'one alone has no parts');
    assert.deepEqual([...read('person=ann&person=bob&part=constructor 3 both').parts], ['both']);
    assert.ok(!isFiltering(read(many)));
  });

  it('are marked in their order, and one alone is not', () => {
    const [a, b, , d] = tree.nodes;
    assert.ok(a && b && d);
    const marks = (query: string) => [a, b, d].map((node) => askedIn(read(query), node));
    assert.deepEqual(marks('person=ann&person=bob'), ['10', '01', '11']);
    assert.deepEqual(marks('person=bob&person=ann'), ['01', '10', '11']);
    assert.deepEqual(marks('person=ann'), ['', '', '']);
  });

  it('want all parts when they want every one', () => {
    const filter = read('person=ann&person=bob');
    const two = togglePart(togglePart(filter, 'both'), 'first');
    assert.deepEqual([...two.parts], ['both', 'first']);
    assert.equal(togglePart(two, 'second').parts.size, 0);
  });

  it('are said in words', () => {
    const filter = read('person=ann&person=bob&part=both');
    assert.equal(filterWords(filter, tree, 1, false), '1 of 5 questions: asked by Ann or Bob (both)');
  });
});

describe('the legend of people', () => {
  const lines = (query: string) => comparedLines(read(query), tree).map(({ part, mark, name, count }) => [part, mark, name, count]);

  it('names the parts of two people with their marks and counts, whichever is wanted', () => {
    const parts = [
      ['first', '10', 'only Ann', 1],
      ['both', '11', 'both', 1],
      ['second', '01', 'only Bob', 1],
    ];
    assert.deepEqual(lines('person=ann&person=bob'), parts);
    assert.deepEqual(lines('person=ann&person=bob&part=both'), parts);
  });

  it('names more people with their marks, and how many questions so many of them ask', () => {
    assert.deepEqual(lines('person=ann&person=bob&person=eve'), [
      [undefined, '100', 'Ann', 2],
      [undefined, '010', 'Bob', 2],
      [undefined, '001', 'Eve', 1],
      ['1', undefined, 'only one', 2],
      ['2', undefined, '2 of them', 0],
      ['3', undefined, 'all 3', 1],
    ]);
  });

  it('is not there for one person', () => assert.deepEqual(lines('person=ann'), []));
});

describe('the choice of somebody else', () => {
  it('has those first who share the most with those chosen', () => {
    assert.deepEqual(
      othersThan(['bob'], tree).map(({ slug, shared }) => [slug, shared]),
      [
        ['ann', 1],
        ['eve', 1],
      ],
    );
    assert.deepEqual(
      othersThan(['ann'], treeFrom(EXAMPLE, 'Mosaic')).map(({ slug }) => slug),
      [],
    );
  });
});
