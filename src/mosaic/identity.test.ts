import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { identify, isNoPaper, isSafeUrl } from './identity.ts';

const keyOf = (address: string) => identify(address)?.key;

/** Groups of addresses of one source. */
const SAME: Record<string, string[]> = {
  'arxiv:2110.14602': [
    'https://arxiv.org/abs/2110.14602',
    'http://arxiv.org/abs/2110.14602v3',
    'https://arxiv.org/pdf/2110.14602',
    'https://arxiv.org/pdf/2110.14602v2.pdf',
    'https://www.arxiv.org/html/2110.14602v1',
    'https://export.arxiv.org/abs/2110.14602#section',
    'https://doi.org/10.48550/arXiv.2110.14602',
    'https://dx.doi.org/10.48550/ARXIV.2110.14602',
  ],
  'arxiv:hep-th/9901001': ['https://arxiv.org/abs/hep-th/9901001', 'https://arxiv.org/pdf/hep-th/9901001v2'],
  'doi:10.1088/2634-4386/aca7de': ['https://doi.org/10.1088/2634-4386/aca7de', 'http://dx.doi.org/10.1088/2634-4386/ACA7DE/'],
  'post:epaofvlzscwqynekj': [
    'https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj/what-s-in-your-list',
    'https://lesswrong.com/posts/EPAofvLzsCwqYnekj',
    'https://www.alignmentforum.org/posts/EPAofvLzsCwqYnekj/what-s-in-your-list?utm_campaign=x',
    'https://www.greaterwrong.com/posts/EPAofvLzsCwqYnekj/what-s-in-your-list',
    'https://www.lesswrong.com/s/jiqxd9ZmSSocs5Qcz/p/EPAofvLzsCwqYnekj',
    'https://www.lesswrong.com/posts/epaofvlzscwqynekj',
  ],
  'comment:tdf8bbgqyaj6kumd7': [
    'https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj/?commentId=tdF8BBgQyaj6KuMd7',
    'https://www.alignmentforum.org/posts/EPAofvLzsCwqYnekj/slug?commentId=tdF8BBgQyaj6KuMd7',
    'https://www.greaterwrong.com/posts/EPAofvLzsCwqYnekj/slug/comment/tdF8BBgQyaj6KuMd7',
    'https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj/slug#tdF8BBgQyaj6KuMd7',
  ],
  'post:qyzqdtoqaz3eddyxa': [
    'https://forum.effectivealtruism.org/posts/qYzqDtoQaZ3eDDyxa/slug',
    'https://ea.greaterwrong.com/posts/qYzqDtoQaZ3eDDyxa/slug',
  ],
  'example.org/a/B?x=1&y=2': [
    'https://example.org/a/B?y=2&x=1',
    'http://WWW.Example.org/a/B/?x=1&utm_source=feed&y=2#part',
    'https://example.org:443/a/B?x=1&y=2',
  ],
};

describe('source identity', () => {
  for (const [key, addresses] of Object.entries(SAME)) {
    for (const address of addresses) it(`${address} is ${key}`, () => assert.equal(keyOf(address), key));
  }

  for (const address of [
    'http://localhost/x',
    'http://intranet/wiki',
    'http://127.0.0.1:8080/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://printer.local/x',
    'http://a.localhost',
    'https://name:password@example.org/',
  ])
    it(`${address} is not a source, because others cannot follow it`, () => assert.equal(identify(address), undefined));

  it('finds ids that no paper on arXiv can have', () => {
    const papers = ['2110.14602', '0704.0001', 'hep-th/9901001', 'math.GT/0309136v2'];
    const none = ['9999.99999', '2113.00001', '2100.00001', 'hep-th/9913001', 'nonsense'];
    for (const id of papers) assert.ok(!isNoPaper(`https://arxiv.org/abs/${id}`), id);
    for (const id of none) assert.ok(isNoPaper(`https://arxiv.org/pdf/${id}`), id);
    assert.ok(!isNoPaper('https://arxiv.org/list/cs.AI/recent'));
  });

  it('gives different sources different keys', () => {
    const keys = [
      'https://arxiv.org/abs/2110.14603',
      'https://example.org/a',
      'https://example.org/A',
      'https://example.org/?a=1',
      'https://arxiv.org/list/cs.AI/recent',
      'https://www.lesswrong.com/tag/abstraction',
    ].map(keyOf);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('links to the canonical address', () => {
    assert.equal(identify('https://arxiv.org/pdf/2110.14602v2')?.url, 'https://arxiv.org/abs/2110.14602');
    assert.equal(
      identify('https://www.greaterwrong.com/posts/EPAofvLzsCwqYnekj/x')?.url,
      'https://www.lesswrong.com/posts/EPAofvLzsCwqYnekj',
    );
  });

  it('has no identity for what is not a web address', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'example.org', '', 'mailto:a@example.org'])
      assert.equal(identify(address), undefined);
  });

  it('is idempotent', () => {
    for (const address of ['https://doi.org/10.1000/a%23b', 'https://doi.org/10.1000/a%3Fb', 'https://doi.org/10.1000/a%2F..%2Fb'])
      assert.equal(keyOf(identify(address)?.url ?? ''), keyOf(address));
    const doi = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((name) => `https://doi.org/10.1000/${encodeURIComponent(name.toWellFormed())}`);
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), doi), (address) => {
        const identity = identify(address);
        assert.ok(identity);
        assert.equal(keyOf(identity.url), identity.key);
      }),
      tries(100),
    );
  });

  it('takes time in proportion to the length of the address', () => {
    const begun = performance.now();
    for (const tail of ['/'.repeat(60_000), Array.from({ length: 6000 }, (_, i) => `utm_${i}=1`).join('&'), '-'.repeat(60_000)]) {
      for (const start of ['https://example.org/?', 'https://example.org/', 'https://doi.org/10.1000/', 'https://arxiv.org/abs/'])
        assert.ok(identify(`${start}${tail}x`));
    }
    assert.ok(performance.now() - begun < 1000, `took ${performance.now() - begun} ms`);
  });

  it('finds only web and mail addresses safe', () => {
    assert.ok(['https://a.b', 'http://a.b', 'mailto:a@b.c'].every(isSafeUrl));
    assert.ok(!['javascript:x', 'JaVaScRiPt:x', 'data:x', 'vbscript:x', 'file:///x', 'relative'].some(isSafeUrl));
  });
});
