import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf } from '../views/mosaic.example.ts';
import { filmData, yearsIn } from './film-data.ts';

const source = (name: string, date: string, rest: string) =>
  `{url: "https://e.org/${name}", title: ${name}, ${date && `date: ${date}, `}${rest}}`;
const mosaic = mosaicOf({
  top: 'title: Top?',
  a: `title: A?\nparent: top\nsources: [${[
    source('late', '2019-03-02', 'stance: poses'),
    source('early', '2001', 'stance: poses'),
    source('older', '1950', 'insight: It is so.'),
    source('undated', '', 'insight: So it is.'),
    source('lead', '1930', 'stance: informs'),
  ].join(', ')}]`,
  answered: `title: B, then?\nparent: top\nstatus: answered\nsources: [${[
    source('first', '2010', 'stance: answers, insight: Yes.'),
    source('second', '2015', 'stance: answers, insight: Yes again.'),
    source('said', '2020', 'insight: It matters.'),
  ].join(', ')}]`,
  partial: `title: C, now?\nparent: top\nstatus: partial\nsources: [${[
    source('one', '2005', 'insight: A part.'),
    source('two', '2012-12', 'insight: Another.'),
  ].join(', ')}]`,
  disputed: `title: D, so?\nparent: top\nstatus: ill-posed\nsources: [${[
    source('doubt', '2008', 'stance: disputes, insight: No such thing.'),
    source('answer', '2003', 'stance: answers, insight: It is.'),
  ].join(', ')}]`,
});
const data = filmData(mosaic);
const of = (id: string) => {
  const row = [...mosaic.questions.keys()].indexOf(id);
  return { asked: data.asked[row], insights: data.insights[row], settled: data.settled[row] };
};

describe('the years of questions', () => {
  it('are of the first source that asks, and of each insight', () => {
    assert.deepEqual(of('a'), { asked: 2001, insights: [0, 1950], settled: 0 });
  });

  it('begin with the first source of any kind where none asks, and are none without a date', () => {
    assert.equal(of('partial').asked, 2005);
    assert.deepEqual(of('top'), { asked: 0, insights: [], settled: 0 });
  });

  it('have an answer from the first source that answers, and a dispute from the first that disputes', () => {
    assert.equal(of('answered').settled, 2010);
    assert.equal(of('disputed').settled, 2008);
  });

  it('have a status that no source decides from the newest insight on', () => assert.equal(of('partial').settled, 2012));

  it('are listed once each, in order', () => assert.deepEqual(yearsIn(data), [1950, 2001, 2003, 2005, 2008, 2010, 2012, 2015, 2020]));
});
