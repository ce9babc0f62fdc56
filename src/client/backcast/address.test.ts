import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SOME_ANSWER } from '../../mosaic/backcast/moves.ts';
import { addressOf, type Shown, shownAt } from './address.ts';
import { ofTwo } from './game-data.example.ts';

const NOTHING: Shown = { question: undefined, supposed: new Map(), people: [], soft: false, layout: undefined };

const shown: fc.Arbitrary<Shown> = fc.record(
  {
    question: fc.option(fc.constantFrom(...ofTwo.moves.keys()), { nil: undefined }),
    supposed: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...ofTwo.moves.keys()), fc.constantFrom('yes', 'no', SOME_ANSWER)), { selector: ([id]) => id })
      .map((entries) => new Map(entries)),
    people: fc.uniqueArray(fc.constantFrom(...ofTwo.people.keys()), { maxLength: 2 }),
    soft: fc.boolean(),
    layout: fc.constantFrom(undefined, 'columns', 'indented'),
  },
  { noNullPrototype: true },
);

describe('the address of what is supposed', () => {
  it('is read back as it was', () => {
    fc.assert(fc.property(shown, (each) => assert.deepEqual(shownAt(addressOf(each), ofTwo), each)));
  });

  it('can be read by people, and is empty for what the page begins with', () => {
    const supposed = new Map([
      ['steps', 'yes'],
      ['limits', SOME_ANSWER],
    ]);
    assert.equal(
      addressOf({ ...NOTHING, question: 'slow', supposed, people: ['ada-ash', 'bob-birch'], soft: true }),
      '?q=slow&suppose=steps:yes,limits&by=ada-ash,bob-birch&soft',
    );
    assert.equal(addressOf(NOTHING), '');
  });

  it('leaves out what is not there', () => {
    const address = '?q=gone&suppose=gone:yes,steps:maybe,__proto__:yes,constructor,slow:no&by=nobody,ada-ash,ada-ash&layout=round';
    assert.deepEqual(shownAt(address, ofTwo), { ...NOTHING, supposed: new Map([['slow', 'no']]), people: ['ada-ash'] });
  });

  it('can be anything', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        shownAt(text, ofTwo);
        shownAt(`?suppose=${text}&by=${text}&q=${text}`, ofTwo);
      }),
    );
    assert.ok(shownAt(`?suppose=${'slow:no,'.repeat(100_000)}`, ofTwo).supposed.size === 1);
  });
});
