import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textWidth } from './text-width.ts';
import { LINE, measureText, wholeText } from './whole-text.ts';

const set = (text: string, width: number, height = 100, sizes = [13, 11]) => wholeText(measureText(text), { width, height, sizes });

describe('a whole text', () => {
  it('takes lines between words, in the largest type in which all of them fit', () => {
    assert.deepEqual(set('Honest AI', 100), { size: 13, lines: ['Honest AI'] });
    assert.deepEqual(set('Mathematics of modularity', 90), { size: 13, lines: ['Mathematics', 'of modularity'] });
    assert.deepEqual(set('Mathematics of modularity', 78, 30), { size: 11, lines: ['Mathematics', 'of modularity'] });
  });

  it('keeps together what a no-break space joins', () => {
    assert.deepEqual(set('7\u00a0·\u00a0Honest AI', 80)?.lines, ['7\u00a0·\u00a0Honest', 'AI']);
  });

  it('is left out where a word or a line does not fit', () => {
    assert.equal(set('Representations', 60), undefined);
    assert.equal(set('Mathematics of modularity', 90, 20), undefined);
  });

  it('breaks no word that has room on a line of its own', () => {
    assert.deepEqual(set('Is it ill-posed?', 75)?.lines, ['Is it', 'ill-posed?']);
    assert.deepEqual(set('Is it ill-posed?', 75, 16), undefined);
  });

  it('can be broken after a hyphen or a dash, and around an ideograph', () => {
    assert.deepEqual(set('Module–factor', 60)?.lines, ['Module–', 'factor']);
    assert.deepEqual(set('Hard-coded', 45)?.lines, ['Hard-', 'coded']);
    assert.deepEqual(set('抽象化', 30)?.lines, ['抽象', '化']);
  });

  it('never loses a letter, and never is wider or higher than its room', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'm', 'É', '-', '–', '字') }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 300 }), fc.integer({ min: 10, max: 100 }), (all, width, height) => {
        const text = all.join(' ');
        const found = set(text, width, height);
        if (!found) return;
        assert.equal(found.lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
        assert.ok(found.lines.length * found.size * LINE <= height);
        for (const line of found.lines) assert.ok(textWidth(line, found.size) <= width + 1e-6, line);
      }),
    );
  });
});

describe('the width of a text', () => {
  it('grows with the type and its weight, and counts what is not in the table', () => {
    assert.equal(Math.round(textWidth('il', 100)), 56);
    assert.ok(textWidth('Abstraction', 11, 600) > textWidth('Abstraction', 11));
    assert.equal(textWidth('e\u0301', 10), textWidth('e', 10));
    assert.ok(textWidth('字', 10) === 10 && textWidth('🧩', 10) > 10 && textWidth('ж', 10) > 6);
  });
});
