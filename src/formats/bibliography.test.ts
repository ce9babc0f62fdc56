import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { identify } from '../mosaic/identity.ts';
import type { Source } from '../mosaic/mosaic.ts';
import { sourceSlug } from '../mosaic/page-slug.ts';
import { cslJson, printBibtex } from './bibliography.ts';

interface Facts {
  title?: string;
  authors?: string[];
  date?: string;
}

function sourceAt(address: string, { title, authors = [], date }: Facts = {}): Source {
  const identity = identify(address) ?? assert.fail(address);
  return {
    ...identity,
    slug: sourceSlug(identity.key),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    authors: authors.map((name) => ({ slug: 'x', name, also: [], poses: [], wrote: [] })),
    citations: [],
    mentionedBy: [],
  };
}

interface Entry {
  type: string;
  key: string;
  fields: Map<string, string>;
}

/** A strict parser of BibTeX, for the part that is printed here: braces count even after a backslash. */
function readBibtex(text: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  const take = (pattern: RegExp): string[] => {
    const match = new RegExp(pattern, 'uy');
    match.lastIndex = at;
    const found = match.exec(text) ?? assert.fail(`Unexpected "${text.slice(at, at + 40)}", expected ${pattern}`);
    at = match.lastIndex;
    return found;
  };
  const value = (): string => {
    if (text[at] !== '{') return take(/[a-z]+/)[0] as string;
    const start = at;
    let depth = 0;
    do {
      assert.ok(at < text.length, 'braces are closed');
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
      at += 1;
    } while (depth > 0);
    return text.slice(start + 1, at - 1);
  };
  while (at < text.length) {
    const [, type = '', key = ''] = take(/@([a-z]+)\{([a-z0-9-]+),\n/);
    const fields = new Map<string, string>();
    while (text[at] !== '}') {
      const [, name = ''] = take(/ {2}([a-z]+) = /);
      assert.ok(!fields.has(name));
      fields.set(name, value());
      take(/,\n/);
    }
    take(/\}\n\n?/);
    entries.push({ type, key, fields });
  }
  return entries;
}

/** Names as BibTeX separates them: by ` and ` outside of braces. */
function namesIn(list: string): string[] {
  const names = [''];
  let depth = 0;
  for (const [word] of list.matchAll(/[{}]|\sand\s|./gisu)) {
    if (word === '{') depth += 1;
    if (word === '}') depth -= 1;
    if (depth === 0 && /^\sand\s$/i.test(word)) names.push('');
    else names[names.length - 1] += word;
  }
  return names;
}

/** The text that TeX would print. */
const typeset = (text: string) =>
  text
    .replace(/^\{(.*)\}$/su, '$1')
    .replace(/\\text(backslash|asciitilde|asciicircum|braceleft|braceright)\{\}|\\([&%$#_])/g, (_, command: string, sign: string) =>
      command ? ({ backslash: '\\', asciitilde: '~', asciicircum: '^', braceleft: '{', braceright: '}' }[command] as string) : sign,
    );

const only = (entries: Entry[]) => (entries.length === 1 ? (entries[0] as Entry) : assert.fail(`${entries.length} entries`));
const entryOf = (...given: Parameters<typeof sourceAt>) => only(readBibtex(printBibtex([sourceAt(...given)])));

describe('BibTeX', () => {
  it('has one entry for each source, with the fields of BibTeX and biber', () => {
    const { type, key, fields } = entryOf('https://arxiv.org/abs/2110.14602', {
      title: 'A & B: 100% {x}',
      authors: ['Vitaly Vanchurin', 'johnswentworth'],
      date: '2021-10',
    });
    assert.deepEqual([type, key], ['misc', 'arxiv-2110-14602']);
    assert.deepEqual(Object.fromEntries(fields), {
      title: '{A \\& B: 100\\% \\textbraceleft{}x\\textbraceright{}}',
      author: 'Vitaly Vanchurin and {johnswentworth}',
      year: '2021',
      month: 'oct',
      eprint: '2110.14602',
      archiveprefix: 'arXiv',
      url: 'https://arxiv.org/abs/2110.14602',
    });
    assert.match(printBibtex([sourceAt('https://e.org', { date: '2021-10-02' })]), /month = oct,/, 'a macro, not a text');
    assert.equal(entryOf('https://doi.org/10.1000/x').type, 'article');
    assert.equal(entryOf('https://example.org/a.pdf').type, 'misc');
  });

  it('keeps a name whole unless it has a given and a family name', () => {
    const names = ['Center for Research and Policy', 'Doe, Jane', 'unnamed answerers in the thread', 'others', 'ÉCOLE', 'Jane\nand Joe'];
    const { fields } = entryOf('https://e.org', { authors: [...names, 'Jane  von Doe'] });
    assert.deepEqual(namesIn(fields.get('author') ?? ''), [...names.map((name) => `{${name.replace(/\s+/g, ' ')}}`), 'Jane von Doe']);
  });

  it('escapes addresses that could end their field', () => {
    const { fields } = entryOf('https://doi.org/10.1000/x},note={injected');
    assert.equal(fields.get('doi'), '10.1000/x%7D,note=%7Binjected');
    assert.equal(fields.size, 2);
    assert.equal(entryOf('https://e.org/a?q={b}\\').fields.get('url'), 'https://e.org/a?q=%7Bb%7D%5C');
  });

  it('parses into the same entries and fields, for any text of strangers', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'{}\\@,="%#&~^_$ \n\t\u0000\u001b\ud800aAé', ' and '), maxLength: 12 });
    const anything = fc.string({ unit: fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)) });
    const words = fc.oneof(hostile, anything);
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      hostile.map((path) => `https://doi.org/10.1000/x${path}`),
      hostile.map((query) => `https://e.org/a?${query}`),
    );
    const facts = fc.record({
      title: words,
      authors: fc.array(
        words.filter((name) => /[a-z]/.test(name)),
        { maxLength: 3 },
      ),
      date: fc.constantFrom('2021', '2021-10'),
    });
    const plain = (text: string) => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
    fc.assert(
      fc.property(fc.array(fc.tuple(address, facts), { maxLength: 4 }), (given) => {
        const sources = given.map(([url, facts]) => sourceAt(url, facts));
        const entries = readBibtex(printBibtex(sources));
        assert.deepEqual(
          entries.map(({ key }) => key),
          sources.map(({ slug }) => slug),
        );
        for (const [i, { fields }] of entries.entries()) {
          const { title = '', authors, url } = sources[i] as Source;
          assert.ok(
            [...fields.keys()].every((name) =>
              ['title', 'author', 'year', 'month', 'eprint', 'archiveprefix', 'doi', 'url'].includes(name),
            ),
          );
          assert.equal(typeset(fields.get('title') ?? ''), plain(title));
          assert.deepEqual(
            namesIn(fields.get('author') ?? '').map(typeset),
            authors.length > 0 ? authors.map(({ name }) => plain(name)) : [''],
          );
          assert.equal(new URL(fields.get('url') ?? '').href.length > 0 && fields.get('year'), '2021');
          assert.equal(identify(fields.get('url') ?? '')?.key, identify(url)?.key);
        }
      }),
      tries(100),
    );
  });
});

describe('CSL-JSON', () => {
  it('separates the names of people into parts, and keeps others whole', () => {
    const [item] = cslJson([
      sourceAt('https://arxiv.org/abs/2110.14602', {
        title: 'T',
        authors: ['Vitaly Vanchurin', 'johnswentworth', 'Center for Research'],
        date: '2021-10',
      }),
    ]);
    assert.deepEqual(item?.author, [
      { given: 'Vitaly', family: 'Vanchurin' },
      { literal: 'johnswentworth' },
      { literal: 'Center for Research' },
    ]);
    assert.deepEqual(item?.issued, { 'date-parts': [[2021, 10]] });
  });
});
