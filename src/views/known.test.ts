import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knownView } from './known.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';

const source = (name: string, more: string) => `  - {url: "https://e.org/${name}", title: ${name}, insight: It is so., ${more}}`;

const lit = `sources:\n${source('l', 'date: 2020')}`;

const mosaic = mosaicOf({
  many: [
    'title: Many?',
    'looked: 2026-11',
    'sources:',
    source('a', 'date: 2020-05, assisted: true'),
    source('b', 'stance: answers, by: ann, checked: [bob]'),
    source('c', 'stance: disputes, date: 2024, assisted: true'),
    source('d', 'date: 2023-01-02'),
    '  - {url: "https://e.org/lead", title: Lead, date: 2026}',
  ].join('\n'),
  one: `title: One?\nsources:\n${source('e', 'assisted: true')}`,
  checked: `title: Checked?\nsources:\n${source('f', 'checked: [bob]')}\n${source('g', 'checked: [bob]')}`,
  whole: 'title: Whole?',
  part: 'title: Part?\nparent: whole',
  half: 'title: Half?',
  'half-dark': 'title: Dark half?\nparent: half',
  'half-lit': `title: Lit half?\nparent: half\n${lit}`,
  full: 'title: Full?',
  'full-a': `title: Full A?\nparent: full\n${lit}`,
});

const known = (id: string) => {
  const question = questionIn(mosaic, id);
  return knownView(question, question.fields.looked);
};

describe('knownView', () => {
  it('counts insights by what they do, and says how sure they are and how old', () => {
    assert.deepEqual(known('many'), {
      standing: 'Open, with insights',
      insights: '4 insights',
      sure: '1 checked, 2 drafted by a machine',
      stances: [
        { stance: 'answers', words: '1 answers it' },
        { stance: 'disputes', words: '1 disputes it' },
        { stance: 'informs', words: '2 inform it' },
      ],
      newest: '2024',
      looked: { date: '2026-11', words: '2026-11' },
    });
  });

  it('says less where there is one insight, or all are alike', () => {
    assert.equal(known('one').sure, 'not checked, drafted by a machine');
    assert.equal(known('checked').sure, 'all checked');
    assert.equal(known('one').newest, undefined, 'nobody has said when its source appeared');
  });

  it('says of a dark question that nobody has looked, and of a dark branch what is learnt below it', () => {
    assert.deepEqual(known('part'), { standing: 'Nothing learnt yet', stances: [], looked: { words: 'nobody has said when' } });
    assert.deepEqual(known('whole'), { standing: 'Nothing learnt yet, here or below', stances: [] });
    assert.deepEqual(
      [known('half').standing, known('full').standing],
      ['Learnt about 1 of 2 below, not yet about the whole', 'Learnt about the one below, not yet about the whole'],
    );
  });
});
