/** Prints feeds as JSON Feed: https://www.jsonfeed.org/version/1.1/ */
import type { Feed } from './feed.ts';

/** @param self the address of the feed */
export function jsonFeed({ title, home, author, language, entries }: Feed, self: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    language,
    authors: [{ name: author }],
    items: entries.map(({ id, url, title: named, html, published, updated, authors, kinds }) => ({
      id,
      url,
      title: named,
      content_html: html,
      date_published: published,
      date_modified: updated,
      authors: authors.map((name) => ({ name })),
      tags: kinds,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
