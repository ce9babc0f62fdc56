import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../tests/chance.ts';
import { shortened, visible, visibleLines } from './visible.ts';

describe('visible text', () => {
  it('shows characters that move the cursor, change direction or are invisible', () => {
    assert.equal(visible('ro\u001b]0;x\u0007a\u009b2J'), 'ro\\u{1b}]0;x\\u{7}a\\u{9b}2J');
    assert.equal(visible('a\u202eb\u2066c\u200b\ufeff\ud800'), 'a\\u{202e}b\\u{2066}c\\u{200b}\\u{feff}\\u{d800}');
    assert.equal(visible('a\r\nb\u2028c'), 'a\\u{d}\\u{a}b\\u{2028}c');
    assert.equal(visibleLines('a\u001b\nb'), 'a\\u{1b}\nb');
  });

  it('leaves text in any language as it is', () => {
    for (const text of ['Søren “Łukasz” — 李', 'می‌خواهم', 'क्‍ष', '👩‍🔬 ❤️ 𝔸']) assert.equal(visible(text), text);
  });

  it('is one short line in a list', () => {
    assert.equal(shortened(' a\n\tb\u2028c '), 'a b c');
    assert.equal(shortened('x'.repeat(301)), `${'x'.repeat(300)}…`);
    assert.equal(shortened(`${'x'.repeat(299)}𝔸`), `${'x'.repeat(299)}…`);
  });

  it('never contains a control character, and does not change a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        assert.doesNotMatch(shown, /[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
        assert.equal(visible(shown), shown);
      }),
      tries(100),
    );
  });
});
