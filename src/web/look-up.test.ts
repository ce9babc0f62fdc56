import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { identify } from '../mosaic/identity.ts';
import { INTERNET } from './ask.ts';
import { lookUp } from './look-up.ts';
import { type Services, startServices } from './services.example.ts';

let services: Services;
before(async () => {
  services = await startServices();
});
after(() => services.close());
beforeEach(() => void services.heard.splice(0));

const look = (address: string, time?: number) =>
  lookUp(identify(address) ?? assert.fail(address), { ...INTERNET, testPort: services.port }, time);

describe('lookUp', () => {
  const found: [what: string, address: string, facts: object][] = [
    [
      'a paper on arXiv, as the registry of its DOI describes it, with the month of its id',
      'https://arxiv.org/pdf/2110.14602v2',
      { title: 'Towards a Theory of Evolution as Multilevel Learning', authors: ['Vitaly Vanchurin', 'Yuri I. Wolf'], date: '2021-10' },
    ],
    [
      'a DOI, with a title as text and a group among its authors',
      'https://doi.org/10.1000/NICHES',
      { title: 'Agents & niches', authors: ['Ada Lovelace', 'The Niche Group'], date: '2023-04-09' },
    ],
    [
      'a DOI whose registry answers with a page',
      'https://doi.org/10.1000/page-only',
      { title: 'Learning & its limits', authors: ['Claude Shannon', 'Alan Turing'], date: '2019-05-03' },
    ],
    [
      'a post, at whichever mirror',
      'https://www.alignmentforum.org/posts/aaaaaaaaaaaaaaaaa/the-plan',
      { title: 'The Plan', authors: ['johnswentworth', 'David Lorell'], date: '2021-12-10' },
    ],
    [
      'a comment, by its own author',
      'https://www.lesswrong.com/posts/aaaaaaaaaaaaaaaaa/the-plan?commentId=ccccccccccccccccc',
      { title: 'Comment on “The Plan”', authors: ['Quintin Pope'], date: '2022-01-02' },
    ],
    [
      'a post of a deleted account',
      'https://forum.effectivealtruism.org/posts/ddddddddddddddddd',
      { title: 'The Plan', date: '2021-12-10' },
    ],
    [
      'a page with citation_*',
      'https://papers.example.org/1',
      { title: 'Learning & its limits', authors: ['Claude Shannon', 'Alan Turing'], date: '2019-05-03', kind: 'paper' },
    ],
    [
      'a page with JSON-LD',
      'https://blog.example.org/post',
      { title: 'A post', authors: ['Ann Example'], date: '2024-02-03', kind: 'post' },
    ],
    [
      'a page with Open Graph',
      'https://video.example.org/only',
      { title: 'Only this', authors: ['Bo Example'], date: '2022-07-01', kind: 'talk' },
    ],
    ['a page in another charset', 'https://old.example.org/latin', { title: 'Café' }],
    ['a page longer than is read, by its begin', 'https://evil.example.org/huge', { title: 'Huge' }],
    ['a page whose elements are nested without end', 'https://evil.example.org/deep', { title: 'Deep' }],
  ];
  for (const [what, address, facts] of found)
    it(`describes ${what}`, async () => {
      const { facts: actual, from } = await look(address);
      assert.deepEqual(actual, facts);
      assert.match(from ?? '', /^https:/);
    });

  it('shows what a hostile page says as one line of visible text, and leaves out what no question file can have', async () => {
    const { facts } = await look('https://evil.example.org/title');
    assert.deepEqual(facts, { title: '[2J&#27;[31mevil: "x" - url: javascript:alert(1) # {' });
  });

  const nothing: [what: string, address: string, troubles: RegExp][] = [
    ['a redirect to a private address', 'https://evil.example.org/private', /Unexpected machine "10\.0\.0\.1", expected a public one/],
    ['a redirect to loopback in IPv6', 'https://evil.example.org/loopback', /Unexpected machine "::ffff:7f00:1"/],
    ['a redirect to the service of a cloud', 'https://evil.example.org/metadata', /Unexpected machine "169\.254\.169\.254"/],
    [
      'a redirect to a file',
      'https://evil.example.org/file',
      /Unexpected address "file:\/\/\/etc\/passwd", expected one with http or https/,
    ],
    ['endless redirects', 'https://evil.example.org/round', /Unexpected redirect to "\/round", expected at most 5/],
    ['a huge item', 'https://doi.org/10.1000/huge', /Unexpected length of what https:\/\/doi\.org\/10\.1000\/huge answers/],
    ['a file that is no page', 'https://files.example.org/paper', /Unexpected type "application\/pdf" of .*, expected a web page/],
    ['a page that is compressed though nobody asked for it', 'https://files.example.org/zipped', /Unexpected encoding "gzip"/],
    ['a page without a title', 'https://files.example.org/untitled', /Unexpected answer without a title/],
    ['a page that is gone', 'https://files.example.org/gone', /Unexpected status 404 of .*, expected 200/],
    [
      'a comment that is gone',
      'https://www.lesswrong.com/posts/aaaaaaaaaaaaaaaaa?commentId=eeeeeeeeeeeeeeeee',
      /expected the post or comment/,
    ],
  ];
  for (const [what, address, expected] of nothing)
    it(`says why it found nothing: ${what}`, async () => {
      const { facts, from, troubles } = await look(address);
      assert.deepEqual([facts, from], [{}, undefined]);
      assert.match(troubles.join('\n'), expected);
    });

  it('waits no longer than it is told, for a first byte or for the last', async () => {
    for (const address of ['https://slow.example.org/', 'https://slow.example.org/drip']) {
      const begun = Date.now();
      assert.match((await look(address, 300)).troubles.join(), /Unexpected silence of slow\.example\.org, expected an answer in time/);
      assert.ok(Date.now() - begun < 5000);
    }
  });

  it('follows at most five redirects, and returns no cookie', async () => {
    await look('https://evil.example.org/round');
    assert.deepEqual(services.heard, ['GET evil.example.org/round', ...Array.from({ length: 5 }, () => 'GET evil.example.org/round')]);
  });
});
