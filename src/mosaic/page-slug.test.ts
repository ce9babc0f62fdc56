import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { identify } from './identity.ts';
import { personKey, personSlug, sourceSlug } from './page-slug.ts';
import { SLUG } from './slug.ts';
import { slugOf } from './slug-of.ts';

const ofSource = (address: string) => sourceSlug(identify(address)?.key ?? assert.fail(address));
const ofPerson = (name: string) => personSlug(personKey(name));

describe('the address of a source', () => {
  it('has no digest where its words give the whole key', () => {
    for (const [address, slug] of [
      ['https://arxiv.org/abs/2110.14602', 'arxiv-2110-14602'],
      ['https://arxiv.org/abs/hep-th/9901001', 'arxiv-hep-th-9901001'],
      ['https://doi.org/10.1073/pnas.0503610102', 'doi-10-1073-pnas-0503610102'],
      ['https://doi.org/10.1038/s41593-023-01304-9', 'doi-10-1038-s41593-023-01304-9'],
      ['https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj/x', 'post-epaofvlzscwqynekj'],
      ['https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj/?commentId=tdF8BBgQyaj6KuMd7', 'comment-tdf8bbgqyaj6kumd7'],
      ['https://example.org', 'example-org'],
      ['https://example.org/some-title', 'example-org-some-title'],
      ['https://www.example.com/blog/some-title', 'example-com-blog-some-title'],
    ] as const)
      assert.equal(ofSource(address), slug);
  });

  it('has a digest where they do not, and no other source can have the address', () => {
    const first = ofSource('https://e.org/a/b');
    assert.match(first, /^e-org-a-b-[0-9a-f]{20}$/);
    const addresses = [
      ...['a-b', 'a/b', 'A-b', 'a_b', 'a.b', 'a-b?x', 'a%2Fb', 'a-b.', first.slice('e-org-'.length)].map((path) => `https://e.org/${path}`),
      'https://e.org:8080/a-b',
      'https://e-org.org/a-b',
      'https://doi.org/10.1000/a.b',
      'https://doi.org/10.1000/a-b',
      'https://arxiv.org/abs/math.gt/0309136',
      'https://arxiv.org/abs/math-gt/0309136',
      'https://post-epaofvlzscwqynekj.org',
    ];
    assert.equal(new Set(addresses.map(ofSource)).size, addresses.length);
  });

  it('is different for every source, short, and needs no escaping', () => {
    const part = fc.stringMatching(/^[a-cA-C1./_~%-]{0,8}$/);
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc
        .tuple(fc.constantFrom('a.org', 'a-b.com', 'doi.org/10.1000', 'arxiv.org/abs'), part)
        .map(([host, path]) => `https://${host}/${path}`),
      fc.string({ maxLength: 200 }).map((path) => `https://a.org/${encodeURIComponent(path.toWellFormed())}`),
    );
    fc.assert(
      fc.property(fc.array(address, { maxLength: 30 }), (addresses) => {
        const keys = [...new Set(addresses.map((each) => identify(each)?.key ?? assert.fail(each)))];
        const slugs = keys.map(sourceSlug);
        assert.equal(new Set(slugs).size, keys.length);
        for (const slug of slugs) assert.ok(SLUG.test(slug) && slug.length <= 80, slug);
      }),
      tries(125),
    );
  });
});

describe('the address of a person', () => {
  it('is in Latin letters, and has no digest where it gives the whole name', () => {
    for (const [name, slug] of [
      ['Søren Kierkegaard', 'soren-kierkegaard'],
      ['Sören Mindermann', 'soren-mindermann'],
      ['Łukasz', 'lukasz'],
      ['johnswentworth', 'johnswentworth'],
      ['Daniel A. Roberts', 'daniel-a-roberts'],
      ['Чебышёв', 'chebyshyov'],
    ] as const)
      assert.equal(ofPerson(name), slug);
  });

  it('differs for names that differ only in what a slug leaves out, whatever other names there are', () => {
    const names = ['A. B.', 'A B', 'A.B.', 'A-B', 'a/b', 'Index', '李', '王', '...', 'x'.repeat(300), 'x'.repeat(301)];
    const slugs = names.map(ofPerson);
    assert.equal(new Set(slugs).size, names.length);
    assert.equal(ofPerson('A. B.'), 'a-b');
    for (const slug of slugs) assert.ok(SLUG.test(slug) && slug.length <= 80 && slug !== 'index', slug);
  });

  it('is different for every name', () => {
    const name = fc.oneof(fc.stringMatching(/^[aAøb. -]{1,6}$/), fc.string({ unit: 'grapheme', minLength: 1 }));
    fc.assert(
      fc.property(name, name, (one, other) => {
        assert.equal(ofPerson(one) === ofPerson(other), personKey(one) === personKey(other));
      }),
      tries(500),
    );
  });
});

describe('a slug', () => {
  it('transliterates, and has a digest where it was cut', () => {
    assert.equal(slugOf('Ist das naïve Maß “Œuvre” №1?'), 'ist-das-naive-mass-oeuvre-no1');
    assert.match(slugOf('x'.repeat(300)), /^x{59}-[0-9a-f]{20}$/);
    assert.equal(slugOf('?!'), '');
  });
});
