import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { insightsOf } from './insights.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';

const source = (name: string, more: string) => `  - {url: "https://e.org/${name}", title: ${name}, insight: It is so., ${more}}`;
const informs = [source('old', 'date: 2001, at: Section 3'), source('new', 'date: 2020-05, by: eve, checked: [ann]')];
const disputes = [source('against', 'stance: disputes, date: 2021')];
const answers = [source('answer', 'stance: answers, date: 2010')];

const mosaic = mosaicOf({
  open: ['title: Open?', 'sources:', ...disputes, ...informs].join('\n'),
  answered: ['title: Answered?', 'status: answered', 'answer: yes', 'sources:', ...informs, ...disputes, ...answers].join('\n'),
  ill: ['title: Ill?', 'status: ill-posed', 'sources:', ...informs, ...disputes].join('\n'),
});
const insights = (id: string) => insightsOf(questionIn(mosaic, id), mosaic, addressesUnder('/'));
const order = (id: string) => insights(id).map(({ source: { name }, label }) => (label ? `${name}: ${label}` : name));

describe('insightsOf', () => {
  it('has each kind with the newest first, and a label only for what does more than inform', () => {
    assert.deepEqual(order('open'), ['new', 'old', 'against: Disputes']);
  });

  it('has disputes beside what they dispute: behind the answers, or first where the question itself is disputed', () => {
    assert.deepEqual(order('answered'), ['answer: Answers the question', 'against: Disputes', 'new', 'old']);
    assert.deepEqual(order('ill'), ['against: Disputes the question', 'new', 'old']);
  });

  it('says where in its source an insight is from, who read it, who checked it, and which is the newest', () => {
    assert.deepEqual(
      insights('open').map(({ at, by, checked, newest }) => [at, by, checked, newest]),
      [
        [undefined, 'eve', ['ann'], undefined],
        ['Section 3', undefined, undefined, undefined],
        [undefined, undefined, undefined, true],
      ],
    );
  });
});
