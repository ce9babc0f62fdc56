import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { contextObject } from './coins.ts';

type About = Parameters<typeof contextObject>[0];

/** Reads keys and encoded values as OpenURL 1.0 (Z39.88-2004, part 1, "Key/Encoded-Value format") has them. */
function readKev(text: string): [key: string, value: string][] {
  return text.split('&').map((pair) => {
    const [, key = '', value = ''] = /^([a-z_]+(?:\.[a-z]+)?)=((?:[\w!'()*.~+-]|%[0-9A-F]{2})+)$/.exec(pair) ?? assert.fail(pair);
    return [key, decodeURIComponent(value.replaceAll('+', ' '))];
  });
}

/** The keys of each metadata format that we use, and the one that has the title. */
const FORMATS: Readonly<Record<string, { keys: readonly string[]; title: string }>> = {
  'info:ofi/fmt:kev:mtx:journal': { keys: ['genre', 'atitle', 'au', 'date'], title: 'atitle' },
  'info:ofi/fmt:kev:mtx:book': { keys: ['genre', 'btitle', 'au', 'date'], title: 'btitle' },
  'info:ofi/fmt:kev:mtx:dc': { keys: ['type', 'title', 'au', 'date'], title: 'title' },
};

function read(about: About) {
  const pairs = readKev(contextObject(about));
  const all = (key: string) => pairs.filter(([name]) => name === key).map(([, value]) => value);
  const one = (key: string) => (all(key).length === 1 ? (all(key)[0] as string) : assert.fail(`${all(key).length} × ${key}`));
  assert.equal(one('ctx_ver'), 'Z39.88-2004');
  const format = FORMATS[one('rft_val_fmt')] ?? assert.fail(one('rft_val_fmt'));
  for (const [key] of pairs) if (key.startsWith('rft.')) assert.ok(format.keys.includes(key.slice('rft.'.length)), key);
  return {
    format: one('rft_val_fmt').split(':').at(-1),
    title: one(`rft.${format.title}`),
    authors: all('rft.au'),
    date: all('rft.date')[0],
    id: one('rft_id'),
  };
}

const about = (more: Partial<About>): About => ({ key: 'e.org/a', name: 'A', url: 'https://e.org/a', kind: 'post', authors: [], ...more });
const signed = (...names: string[]) => names.map((name) => ({ name, href: '' }));

describe('contextObject', () => {
  it('has a paper as an article, with its DOI', () => {
    const paper = about({ key: 'doi:10.1000/x_1(2)', kind: 'paper', name: 'A & B', authors: signed('Ann Lee', 'Bob'), date: '2021-10' });
    assert.deepEqual(read(paper), {
      format: 'journal',
      title: 'A & B',
      authors: ['Ann Lee', 'Bob'],
      date: '2021-10',
      id: 'info:doi/10.1000/x_1(2)',
    });
  });

  it('has a paper without a DOI by its address, a book as a book, and all else by the words of Dublin Core', () => {
    assert.deepEqual(
      (['paper', 'book', 'post', 'comment', 'talk', 'code', 'page'] as const).map((kind) => read(about({ kind })).format),
      ['journal', 'book', 'dc', 'dc', 'dc', 'dc', 'dc'],
    );
    assert.equal(read(about({ kind: 'paper' })).id, 'https://e.org/a');
  });

  it('is read back as it was written, whatever strangers call themselves and their papers', () => {
    const text = fc.string({ unit: fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)), minLength: 1 });
    fc.assert(
      fc.property(text, fc.array(text), fc.constantFrom('paper', 'book', 'post'), (name, names, kind) => {
        const { title, authors } = read(about({ name, kind, authors: signed(...names) }));
        assert.equal(title, name.toWellFormed());
        assert.deepEqual(
          authors,
          names.map((each) => each.toWellFormed()),
        );
      }),
      tries(200),
    );
  });
});
