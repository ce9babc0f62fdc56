import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INNER_STOP, NOTE, OPAQUE, verdictAt } from './sentences.ts';

/** The verdict on the gap that `|` marks. */
const verdict = (marked: string) => verdictAt(marked.replace('|', ' '), marked.indexOf('|'));

const CASES = {
  end: [
    'It is so.|Then it is.',
    'Is it so?|Then it is.',
    'It is!|Then it is.',
    'It is so ("so").|Then it is.',
    'He said it was “so.”|Then it was.',
    '(It is so.)|Then it is.',
    'It is so.|"Then" it is.',
    'It is so.|(Then it is.)',
    'It is so.|Élan counts.',
    `It is so.|${OPAQUE} asks why.`,
    `It needs ${OPAQUE}.|It does.`,
    `It is so.${NOTE}|Then it is.`,
    'As in Theorem 5.7.|Then it is.',
    'It was so in 2023.|Then it was not.',
    'See Section 3.|It is there.',
    'version v1.2.|It is there.',
    'See example.org.|It is there.',
    'Это так.|Потом нет.',
    'هكذا هو.|ثم لا.',
    '是这样。|然后不是。',
    '真的吗？|是的。',
  ],
  within: [
    'a|b',
    'a,|B',
    'so:|Then',
    'see e.g.|The paper',
    'see i.e.|The paper',
    'cf.|Figure 3',
    'Fig.|3 shows',
    'by Dr.|Smith',
    'A vs.|B',
    '是这样|然后不是。',
    'Is it (so)|Then',
  ],
  unsure: [
    'by J.|S. Mill',
    'by J. S.|Mill',
    'by Smith et al.|The paper',
    'et al.|(2020) show',
    'apples etc.|The rest',
    'the U.S.|Government',
    'a Ph.D.|Student',
    'Ideas ...|Then',
    'Ideas…|Then',
    'It is so.|then it is',
    'It is so.|2023 was',
    'It is so.|– Then',
    '1.|First',
    'Two things: 1.|First, 2. Second',
    'In "Why Subagents?"|Wentworth shows',
    `a title${INNER_STOP}|Then`,
    'It is so.|',
    'Yahoo!|is',
  ],
} as const;

describe('verdictAt', () => {
  for (const [expected, texts] of Object.entries(CASES))
    for (const text of texts) it(`finds "${expected}" in ${JSON.stringify(text)}`, () => assert.equal(verdict(text), expected));
});
