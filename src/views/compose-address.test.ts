import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type About, aboutIn, composeAddress } from './compose-address.ts';

const roundTrip = (about: About) => aboutIn(new URL(composeAddress('https://x.org/compose/', about)).hash);

describe('the address of what is to be written', () => {
  it('is read as it was written', () => {
    const abouts: About[] = [
      { kind: 'question' },
      { kind: 'question', parent: 'abstraction', title: 'Why & how?', draft: 'k3' },
      { kind: 'insight' },
      {
        kind: 'insight',
        id: 'a-b',
        url: 'https://x.org/?a=1&b=#c',
        title: 'T; U',
        authors: ['Ann', 'Bo Wu'],
        date: '2024',
        passage: 'a\nb',
      },
      { kind: 'correction', id: 'a-b', draft: 'x' },
    ];
    for (const about of abouts) assert.deepEqual(roundTrip(about), about);
  });

  it('is short for what is common', () => {
    assert.equal(composeAddress('/compose/', { kind: 'question' }), '/compose/#question');
    assert.equal(composeAddress('/compose/', { kind: 'question', parent: 'agents' }), '/compose/#question&parent=agents');
    assert.equal(composeAddress('/compose/', { kind: 'correction', id: 'agents' }), '/compose/#correction=agents');
  });

  it('asks for nothing where it is that of something else', () => {
    for (const fragment of ['', '#', '#Main', '#Question', '#lens=insight', '#__proto__=x', '#%E0%A4%A'])
      assert.equal(aboutIn(fragment), undefined, fragment);
  });

  it('gives no id that is none, and no text without an end', () => {
    for (const bad of ['../x', 'A', 'a b', '<b>', 'a'.repeat(101), '__proto__', 'javascript:alert(1)']) {
      assert.deepEqual(aboutIn(`#correction=${encodeURIComponent(bad)}`), { kind: 'correction' });
      assert.deepEqual(aboutIn(`#question&parent=${encodeURIComponent(bad)}`), { kind: 'question' });
    }
    const long = aboutIn(`#insight=a&url=${'x'.repeat(1e6)}&passage=${'y'.repeat(1e6)}`);
    assert.ok(JSON.stringify(long).length < 30_000);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => aboutIn(`#${text}`) !== null && aboutIn(`#insight=${text}&url=${text}`) !== null));
  });
});
