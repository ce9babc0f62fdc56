import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { premises } from '../mosaic/backcast/game-trees.example.ts';
import { mosaicOf } from '../mosaic/reason/mosaic.example.ts';
import { backcastData } from './backcast-data.ts';

describe('backcastData', () => {
  it('has the questions that have moves or are named in one, and no others', () => {
    const { questions } = backcastData(
      mosaicOf({
        a: 'needs: [b]\n',
        b: '',
        c: '',
        d: 'hinges: [{if: yes, then: More., favours: [e], from: "https://example.org"}]\nsources: ["https://example.org"]\n',
        e: '',
      }),
    );
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['a', 'b', 'd', 'e'],
    );
    assert.deepEqual(questions[0], { id: 'a', title: 'What about a?', fill: 'dark', needs: [1] });
  });

  it('has each source that argues, and who wrote it, once', () => {
    const { people, sources, questions } = backcastData(premises);
    assert.deepEqual(people, [['joseph-carlsmith', 'Joseph Carlsmith']]);
    assert.deepEqual(sources, [{ slug: 'arxiv-2206-13353', name: 'Joseph Carlsmith wrote it', by: 'Carlsmith', authors: [0] }]);
    const place = (id: string) => questions.findIndex((question) => question.id === id);
    assert.deepEqual(questions[place('power-at-scale')]?.ways, [
      {
        all: [
          [place('misaligned'), 'yes'],
          [place('deployment'), 'deploy'],
        ],
        as: 'yes',
        from: 0,
        at: 'premises 2 to 4',
      },
    ]);
    assert.deepEqual(questions[place('deployment')]?.answers, { deploy: 'It is deployed.', withhold: 'It is held back.' });
  });
});
