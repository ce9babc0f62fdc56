import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadMosaic } from '../load.ts';
import type { Question } from '../mosaic.ts';
import { parseQuestion } from '../read/parse-question.ts';
import { hangingOn } from './hangs.ts';

const file = (id: string, fields: string) => parseQuestion(`${id}.md`, `${id}.md`, `---\ntitle: ${id}?\n${fields}---\n`);

const S = 'sources: [{url: "https://example.org", title: S}]\n';
const { mosaic } = loadMosaic([
  file(
    'a',
    `aliases: [old-a]\n${S}hinges: [{if: yes, favours: [d=no, b], from: "https://example.org"}, {if: no, favours: [d], from: "https://example.org"}]\n`,
  ),
  file('b', 'needs: [old-a]\n'),
  file('c', `needs: [a]\n${S}settled_by: [{all: [a=yes, b], from: "https://example.org"}, {all: [a=no], from: "https://example.org"}]\n`),
  file('d', ''),
]);

describe('hangingOn', () => {
  const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);
  const of = (id: string) => {
    assert.ok(mosaic);
    const { neededBy, settles, favours } = hangingOn(mosaic)(mosaic.questions.get(id) ?? assert.fail(id));
    return [ids(neededBy), ids(settles), ids(favours)];
  };

  it('finds those that need it, by a former id too; those that it helps to settle; those that its hinges name, each once', () =>
    assert.deepEqual(of('a'), [['b', 'c'], ['c'], ['d', 'b']]));

  it('finds nothing where nothing hangs', () => assert.deepEqual(of('d'), [[], [], []]));

  it('finds what it settles only together with others', () => assert.deepEqual(of('b'), [[], ['c'], []]));
});
