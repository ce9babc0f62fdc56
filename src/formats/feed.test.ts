import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import sax from 'sax';
import type { HistoryEvent } from '../history/events.ts';
import { addressesUnder } from '../views/address.ts';
import { happened, LIVED, livedMosaic } from '../views/history.example.ts';
import { historyView } from '../views/history-view.ts';
import { atomFeed } from './atom.ts';
import { type Feed, feedEntries, tagUri } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

const mosaic = livedMosaic();
const SITE = 'https://site.example';

function feedOf(events: readonly HistoryEvent[]): Feed {
  const history = historyView(mosaic, { events: [...events] });
  const entryOf = feedEntries({ history, to: addressesUnder('/m/'), siteUrl: SITE, authority: 'e.org' });
  const entries = history.days.map(entryOf);
  return {
    id: tagUri('e.org', 'feed/'),
    title: 'A & B <mosaic>',
    home: `${SITE}/m/changes/`,
    author: 'A & B',
    language: 'en',
    updated: entries[0]?.updated ?? '2026-01-05T00:00:00Z',
    entries,
  };
}
const SELF = `${SITE}/m/feed.xml`;
const feed = feedOf(LIVED);

/** Fails on what is not XML. */
function assertXml(text: string): void {
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = (error) => assert.fail(error);
  parser.write(text).close();
}

describe('a feed', () => {
  it('is read as Atom by others, with all that RFC 4287 asks for', () => {
    const text = atomFeed(feed, SELF);
    assertXml(text);
    const read = parseAtomFeed(text);
    assert.equal(read.id, 'tag:e.org,2026:feed/');
    assert.equal(read.title?.value, 'A & B <mosaic>');
    assert.deepEqual(
      read.links?.map(({ rel, href }) => [rel, href]),
      [
        ['self', SELF],
        ['alternate', `${SITE}/m/changes/`],
      ],
    );
    assert.equal(read.updated, '2026-01-20T13:00:00Z');
    assert.equal(read.authors?.[0]?.name, 'A & B');
    assert.equal(read.entries?.length, LIVED.length);
    for (const [at, { id, title, updated, published, links, content, authors }] of (read.entries ?? []).entries()) {
      const entry = feed.entries[at] ?? assert.fail();
      assert.deepEqual(
        [id, title?.value, updated, published, links?.[0]?.href, content?.value, authors?.map(({ name }) => name)],
        [entry.id, entry.title, entry.updated, entry.published, entry.url, entry.html, entry.authors],
      );
    }
  });

  it('is read as JSON Feed by others', () => {
    const read = parseJsonFeed(jsonFeed(feed, `${SITE}/m/feed.json`));
    assert.deepEqual([read.title, read.home_page_url, read.feed_url], ['A & B <mosaic>', `${SITE}/m/changes/`, `${SITE}/m/feed.json`]);
    assert.deepEqual(
      read.items?.map(({ id, url, title, content_html, date_published, date_modified, tags, authors }) => [
        ...[id, url, title, content_html, date_published, date_modified, tags],
        authors?.map(({ name }) => name),
      ]),
      feed.entries.map((entry) => [
        ...[entry.id, entry.url, entry.title, entry.html, entry.published, entry.updated, entry.kinds, entry.authors],
      ]),
    );
  });

  it('has an entry for what happened to a question on a day, with absolute addresses', () => {
    assert.deepEqual(feed.entries.map(({ title, url, html }) => [title, url, html]).slice(0, 5), [
      ['C? · asked', `${SITE}/m/questions/c/`, '<ul><li>asked</li></ul>'],
      ['B? · disputed by 1 source', `${SITE}/m/questions/b/`, '<ul><li>disputed by lost.example</li></ul>'],
      ['A? · merged', `${SITE}/m/questions/a/`, '<ul><li>merged with “Is it &#x3C;gone>?”</li></ul>'],
      [
        'B? · learnt from 1 source',
        `${SITE}/m/questions/b/`,
        `<ul><li>learnt from <a href="${SITE}/m/sources/e-org-s/">S &#x3C;1></a></li></ul>`,
      ],
      [
        'B? · moved',
        `${SITE}/m/questions/b/`,
        `<ul><li>moved from “Is it &#x3C;gone>?” to <a href="${SITE}/m/questions/a/">The first</a></li></ul>`,
      ],
    ]);
    assert.equal(feed.entries.find(({ title }) => title.startsWith('Is it <gone>?'))?.url, `${SITE}/m/changes/`);
  });

  it('keeps the id of an entry when more happens on its day, and gives no id twice', () => {
    const ids = feed.entries.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const more = feedOf([...LIVED, happened('2026-01-20T20:00:00Z', 'b', 'answered')]);
    const now = more.entries.find(({ url, kinds }) => url.endsWith('/b/') && kinds.includes('answered'));
    const before = feed.entries.find(({ url, kinds }) => url.endsWith('/b/') && kinds.includes('disputed'));
    assert.deepEqual([now?.id, now?.published], [before?.id, before?.published]);
    assert.equal(now?.updated, '2026-01-20T20:00:00Z');
    assert.deepEqual(new Set(more.entries.map(({ id }) => id)), new Set(ids));
  });

  it('has titles and names of strangers as text, without characters that XML forbids', () => {
    const title = ']]></title><script>alert(1)</script>&amp;\u0000\u001b\ud800';
    const hostile = feedOf([happened('2026-01-05', 'x', 'asked', { title, author: '<b>"&\u0007' })]);
    const text = atomFeed(hostile, SELF);
    assertXml(text);
    const [entry] = parseAtomFeed(text).entries ?? [];
    assert.ok(entry?.title?.value?.startsWith(']]></title><script>alert(1)</script>&amp;'), entry?.title?.value);
    assert.equal(entry?.authors?.[0]?.name, '<b>"&');
    assert.doesNotMatch(text, /<script|<b>/);
    assert.equal(parseJsonFeed(jsonFeed(hostile, SELF)).items?.length, 1);
  });

  it('is valid without entries', () => {
    assert.equal(parseAtomFeed(atomFeed(feedOf([]), SELF)).updated, '2026-01-05T00:00:00Z');
    assert.deepEqual(JSON.parse(jsonFeed(feedOf([]), SELF)).items, []);
  });
});
