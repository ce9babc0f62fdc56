import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertGrowsEvenly } from '../../../tests/hostile/growth.ts';
import { MOST_READ, readPaste } from './read-paste.ts';

const ABSTRACT = 'Goals are learnt, not given. So a machine may want something else than its makers. We ask when.';

describe('readPaste', () => {
  it('takes a first line as the title if it looks like one', () => {
    assert.deepEqual(readPaste(`Goals, Learnt\n\n${ABSTRACT}`), { title: 'Goals, Learnt', text: ABSTRACT, addresses: [], authors: [] });
    assert.equal(readPaste('What do machines want?').title, 'What do machines want?');
    for (const text of [
      ABSTRACT,
      'Goals are learnt\nand not given, as we show here.',
      `Abstract\n${ABSTRACT}`,
      `${'Goals '.repeat(60)}\n${ABSTRACT}`,
    ]) {
      const { title, text: read } = readPaste(text);
      assert.equal(title, '', text);
      assert.equal(read, text.replace('Abstract\n', '').trim());
    }
  });

  it('takes an address, an arXiv id or a DOI above the text as the source', () => {
    for (const [head, address] of [
      ['arXiv:2110.14602v2 [cs.LG] 27 Oct 2021', 'https://arxiv.org/abs/2110.14602'],
      ['https://arxiv.org/abs/2110.14602', 'https://arxiv.org/abs/2110.14602'],
      ['URL: https://example.org/a?b=c', 'https://example.org/a?b=c'],
      ['doi:10.1000/xyz.1', 'https://doi.org/10.1000/xyz.1'],
      ['10.1000/xyz.1', 'https://doi.org/10.1000/xyz.1'],
    ] as const)
      for (const text of [`${head}\nGoals, Learnt\n\n${ABSTRACT}`, `Goals, Learnt\n${head}\n\n${ABSTRACT}`])
        assert.deepEqual(readPaste(text), { title: 'Goals, Learnt', text: ABSTRACT, addresses: [address], authors: [] }, text);
  });

  it('takes an address that comes with a title in one line, as phones share it', () => {
    for (const [pasted, address] of [
      ['Goals, Learnt https://example.org/goals', 'https://example.org/goals'],
      ['https://arxiv.org/abs/2110.14602 Goals, Learnt', 'https://arxiv.org/abs/2110.14602'],
    ] as const) {
      const { title, text, addresses } = readPaste(pasted);
      assert.deepEqual([title, text, addresses], ['Goals, Learnt', '', [address]]);
    }
  });

  it('knows a source by its address alone', () => {
    for (const text of ['https://example.org/goals', '  2110.14602 \n', 'hep-th/9901001', 'www.example.org/goals'])
      assert.deepEqual([readPaste(text).title, readPaste(text).text, readPaste(text).addresses.length], ['', '', 1], text);
  });

  it('does not take a link within the text for the source', () => {
    assert.deepEqual(readPaste(`${ABSTRACT}\nMore is at https://example.org/more`).addresses, []);
  });

  it('reads lines that say what they are', () => {
    const pasted = `Title: Goals, Learnt\nAuthors: Ann Lee, Bo Wu and Cy Ek\nDate: 2021/10/05\nAbstract: ${ABSTRACT}`;
    assert.deepEqual(readPaste(pasted), {
      title: 'Goals, Learnt',
      text: ABSTRACT,
      addresses: [],
      authors: ['Ann Lee', 'Bo Wu', 'Cy Ek'],
      date: '2021-10-05',
    });
  });

  it('reads an entry of BibTeX: words, source, authors and date', () => {
    const entry = `@article{l21, title={Goals, {Learnt}}, author={Lee, Ann and Bo Wu and others}, year=2021, month=oct,
      abstract={${ABSTRACT}}, keywords={goals}, eprint={2110.14602}, archivePrefix={arXiv}, doi={10.1000/x}, url={https://example.org/a\\_b}}`;
    assert.deepEqual(readPaste(entry), {
      title: 'Goals, Learnt',
      text: `${ABSTRACT}\n\ngoals`,
      addresses: ['https://arxiv.org/abs/2110.14602', 'https://doi.org/10.1000/x', 'https://example.org/a_b'],
      authors: ['Ann Lee', 'Bo Wu'],
      date: '2021-10',
    });
    assert.equal(readPaste(`@misc{a, title={T}}\n\n${ABSTRACT}`).text, ABSTRACT);
    assert.equal(readPaste('@misc{a, title={T}}\n\n@misc{b, title={U}}').text, '');
  });

  it('leaves out the list of references, and joins words that a line break parts', () => {
    const paper = `Goals, Learnt\n\n1. References in the text\n\n${`${ABSTRACT} `.repeat(20)}repre-\nsentation\n\n7. References\n[1] Ann Lee. Irrelevant. 2019.`;
    const { text } = readPaste(paper);
    assert.ok(text.endsWith('representation') && text.startsWith('1. References in the text'), text.slice(-60));
  });

  it('leaves out characters that nobody sees, and keeps those of other scripts', () => {
    assert.deepEqual(readPaste('A\u202etitle\u0000\u200b\ud800\n\nمی\u200cخواهم 👩\u200d🔬.').title, 'Atitle');
    assert.equal(readPaste('A\u202etitle\n\nمی\u200cخواهم 👩\u200d🔬.').text, 'می\u200cخواهم 👩\u200d🔬.');
  });

  it('reads any text, the first million characters of it, in time that grows with it', async () => {
    assert.equal(readPaste('x'.repeat(2 * MOST_READ)).text.length, MOST_READ);
    for (const piece of ['a', ' ', '\n', '\n \n', 'https://', '@a{', '- \n', 'a-\n', '\nReferences', 'abstract ', '\u202e', ': ', '. '])
      await assertGrowsEvenly(MOST_READ, 500, (size) => {
        const text = piece.repeat(Math.ceil(size / piece.length));
        return () => readPaste(text);
      });
  });
});
