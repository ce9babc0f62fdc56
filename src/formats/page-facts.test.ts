import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { assertGrowsEvenly } from '../../tests/hostile/growth.ts';
import { sourceFields } from '../mosaic/schema.ts';
import { readCslItem } from './csl-reference.ts';
import { readForumAnswer } from './forum-answer.ts';
import { readPageFacts } from './page-facts.ts';
import { soundFacts } from './sound-facts.ts';

const factsOf = (html: string) => soundFacts(readPageFacts(html));

/** What a question file with these facts has wrong. */
const faults = (facts: object) => sourceFields.safeParse({ url: 'https://example.org', ...facts }).error?.issues ?? [];

describe('readPageFacts', () => {
  it('takes each fact from the first way of saying it that has it', () => {
    const html =
      '<title>Plain</title><meta name="author" content="Meta Author"><meta property="article:published_time" content="2020-01-02">' +
      '<script type="application/ld+json">{"@type": "ScholarlyArticle", "headline": "Linked", "author": {"name": "Linked Author"}}</script>';
    assert.deepEqual(factsOf(html), { title: 'Linked', authors: ['Linked Author'], date: '2020-01-02', kind: 'paper' });
    assert.deepEqual(factsOf(`<meta name="citation_title" content="Cited">${html}`), {
      title: 'Cited',
      authors: ['Linked Author'],
      date: '2020-01-02',
      kind: 'paper',
    });
  });

  it('passes over scripts that are no JSON, things that are no sources, and the titles of pictures', () => {
    const html =
      '<script type="application/ld+json">{"@type": "Article", </script><script type="application/ld+json">[{"@type":"Organization","name":"O"}]</script>' +
      '<title>A page</title><svg><title>An icon</title></svg>';
    assert.deepEqual(factsOf(html), { title: 'A page' });
  });

  it('gives only facts that a question file can have, whatever a page says', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'<>"\'&;=/- \n\t\u0000\u001b\u202e\ud800aA9,é', '<meta ', 'content=', '&#27;', ' and '),
    });
    fc.assert(
      fc.property(text, text, text, (title, author, date) => {
        const head = `<title>${title}</title><meta name="citation_author" content="${author}"><meta name=citation_date content='${date}'>${text}`;
        assert.deepEqual(faults(factsOf(head)), []);
        assert.deepEqual(faults(soundFacts({ title, authors: [author, author], date })), []);
      }),
      tries(300),
    );
    assert.equal(factsOf(`<title>${'long '.repeat(10_000)}</title>`).title?.endsWith('…'), true);
  });

  it('takes time that grows with the page, whatever that is', async () => {
    for (const piece of [
      '<div>',
      '<meta name=a content=b>',
      '<script>',
      '<title>',
      '<!--',
      '&amp;',
      '<a b="',
      '</p>',
      '<script type="application/ld+json">',
    ])
      await assertGrowsEvenly(200_000, 200, (size) => {
        const html = piece.repeat(size / piece.length);
        return () => readPageFacts(html);
      });
    for (const open of ['<div>', '<title>', '<whole-page>', '<script>', '<script></script>'])
      await assertGrowsEvenly(200_000, 200, (size) => {
        const html = open.repeat(size / 2 / open.length) + '</p>'.repeat(size / 8);
        return () => readPageFacts(html);
      });
  });
});

describe('the answers of services', () => {
  it('are read without a crash and give sound facts, whatever their shape', () => {
    const names = [
      'title',
      'author',
      'issued',
      'date-parts',
      'data',
      'post',
      'comment',
      'result',
      'user',
      'displayName',
      'coauthors',
      'postedAt',
    ];
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom<unknown>(null, 7, 'text', '', [[2021, 10]], [['x', null]]),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, (found) => {
        for (const facts of [readCslItem(found), readForumAnswer(found), readForumAnswer({ data: { post: { result: found } } })])
          if (facts) {
            const { title, authors, date } = facts;
            assert.deepEqual(faults(soundFacts({ title, authors, date })), []);
          }
      }),
      tries(500),
    );
  });
});
