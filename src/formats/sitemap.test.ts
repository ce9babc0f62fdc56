import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sitemap } from './sitemap.ts';

describe('sitemap', () => {
  it('lists every address once, in files of a limited size, and the files in an index', () => {
    const addresses = ['https://e.org/a/', 'https://e.org/b/?x&y', 'https://e.org/c/'];
    const files = sitemap(addresses, 'https://e.org/', 2);
    assert.deepEqual([...files.keys()], ['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-index.xml']);
    assert.match(files.get('sitemap-0.xml') ?? '', /<loc>https:\/\/e\.org\/a\/<\/loc>.*<loc>https:\/\/e\.org\/b\/\?x&#x26;y<\/loc>/);
    assert.match(files.get('sitemap-1.xml') ?? '', /<urlset [^>]*><url><loc>https:\/\/e\.org\/c\/<\/loc><\/url><\/urlset>\n$/);
    assert.match(files.get('sitemap-index.xml') ?? '', /<loc>https:\/\/e\.org\/sitemap-0\.xml<\/loc>.*sitemap-1\.xml/);
  });

  it('has one file, without addresses, for a site without pages', () => assert.equal(sitemap([], 'https://e.org/').size, 2));
});
