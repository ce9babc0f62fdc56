import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertGrowsEvenly } from '../../tests/hostile/growth.ts';
import { readBibtex } from './bibtex.ts';

describe('readBibtex', () => {
  it('reads the fields of the first entry, in braces, in quotes, as words, and joined', () => {
    const { fields, rest } =
      readBibtex(
        `@Article{key2020, Title = {The {Big} "One"}, author="Ann {"}B{"} and Bo",\n year = 2020, month = jan # "-" # feb,}\n@book{x, title={Other}}`,
      ) ?? assert.fail();
    assert.deepEqual(Object.fromEntries(fields), {
      title: 'The {Big} "One"',
      author: 'Ann {"}B{"} and Bo',
      year: '2020',
      month: 'jan-feb',
    });
    assert.match(rest, /^\s*@book/);
  });

  it('reads an entry that does not end as far as it goes, and nothing that is no entry', () => {
    assert.deepEqual([...(readBibtex('@misc{a, title={Open {here, year=1')?.fields ?? [])], [['title', 'Open {here, year=1']]);
    assert.equal(readBibtex('@misc{a}\n@misc{b, title={B}}')?.rest, '\n@misc{b, title={B}}');
    assert.deepEqual([...(readBibtex('@misc{a')?.fields ?? [])], []);
    for (const text of ['@ann (and others) say so, and more', 'Ann@x.org {a}', '@', '@misc', 'Title\n@misc{a, title={b}}', ''])
      assert.equal(readBibtex(text), undefined);
  });

  it('passes over strings, comments and preambles', () => {
    const written = '@string{o = "A, b"}\n@Comment(x {)} @book{y, title={No}})\n@preamble{"\\\\def\\\\x{}"}\n@misc{a, title={Yes}}';
    assert.deepEqual([...(readBibtex(written)?.fields ?? [])], [['title', 'Yes']]);
    assert.equal(readBibtex('@comment{title={No}} A text'), undefined);
  });

  it('takes time that grows with the text, whatever that is', async () => {
    for (const [begin, piece] of [
      ['@a{k,', 'a=1,'],
      ['@a{k, t=', '{'],
      ['@a{k, t="', '{"'],
      ['@a{k, t=', '# '],
      ['@a{', ' , \n'],
      ['', '@string{'],
      ['', '@comment{} '],
      ['@a{k,', 'name '],
    ] as const)
      await assertGrowsEvenly(400_000, 200, (size) => {
        const text = begin + piece.repeat(size / piece.length);
        return () => readBibtex(text);
      });
  });
});
