import assert from 'node:assert/strict';
import { it } from 'node:test';
import { textIn } from './arriving.ts';

it('the fragment of the lens has a text, other fragments have none', () => {
  const text = 'A title & 100 %\nüber';
  assert.equal(textIn(`#lens=${encodeURIComponent(text)}`), text);
  assert.equal(textIn('#lens=100%'), '100%');
  assert.equal(textIn('#lens='), '');
  for (const other of ['', '#', '#lens', '#Lens=x', '#a=lens=x']) assert.equal(textIn(other), undefined);
});
