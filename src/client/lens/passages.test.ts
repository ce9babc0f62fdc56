import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertGrowsEvenly } from '../../../tests/hostile/growth.ts';
import { passagesIn } from './passages.ts';

const TEXT = `We begin with what is known. Agents that plan may modify their rewards, e.g. by
editing a sensor. This is called tampering.

A Conclusion follows here for everybody who reads this far`;

const written = (weights: Record<string, number>, text = TEXT) =>
  passagesIn('', text)
    .best(new Map(Object.entries(weights)))
    ?.map(({ text, shared }) => (shared ? `*${text}*` : text))
    .join('');

describe('passagesIn', () => {
  it('finds the sentence with the most telling words, over line breaks, and marks them', () => {
    assert.equal(written({ agent: 2, reward: 3, sensor: 1 }), '*Agents* that plan may modify their *rewards*, e.g. by editing a *sensor*.');
    assert.equal(written({ conclusion: 1 }), 'A *Conclusion* follows here for everybody who reads this far');
  });

  it('counts a word once, and prefers a sentence to a shred', () => {
    assert.equal(
      written({ reward: 1, agent: 1 }, 'Reward, reward, reward, reward, reward, reward. The agent gets its reward in the end.'),
      'The *agent* gets its *reward* in the end.',
    );
    assert.equal(
      written({ reward: 1 }, 'Reward. The reward is given to whoever finds the way.'),
      'The *reward* is given to whoever finds the way.',
    );
  });

  it('finds none where no sentence has such a word', () => {
    assert.equal(written({ zebra: 1 }), undefined);
    assert.equal(written({ reward: 1 }, ''), undefined);
  });

  it('says how a stem is written most often, in the title too', () => {
    const { writtenAs } = passagesIn('Agents', 'An agent and an agent. Modelling, modelling; the modelling.');
    assert.deepEqual(['agent', 'modeling', 'zebra'].map(writtenAs), ['agent', 'modelling', 'zebra']);
    assert.equal(passagesIn('Agents', '').writtenAs('agent'), 'Agents');
  });

  it('cuts what has no stops, and leaves out words without an end', () => {
    const line = written({ reward: 1 }, `${'word '.repeat(200)}reward ${'word '.repeat(200)}`) ?? '';
    assert.ok(line.includes('*reward*') && line.length < 600, `${line.length}`);
    assert.equal(written({ reward: 1 }, 'reward'.repeat(1000)), undefined);
  });

  it('takes time that grows with the text', async () => {
    for (const piece of ['word. Another one here ', 'a ', ')) ', '. ', '\n \n', 'x'])
      await assertGrowsEvenly(400_000, 500, (size) => {
        const text = piece.repeat(size / piece.length);
        return () => passagesIn('', text).best(new Map([['word', 1]]));
      });
  });
});
