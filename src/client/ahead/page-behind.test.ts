import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageBehind } from './page-behind.ts';

const behind = (href: string, here = 'https://example.org/mosaic/questions/field/', target = '') => {
  const { origin, pathname, search } = new URL(href, here);
  return pageBehind({ origin, pathname, search, target }, new URL(here), '/mosaic/');
};

describe('the page behind a link', () => {
  it('is another page of the site, without the anchor', () => {
    assert.equal(behind('../other/#Insights'), 'https://example.org/mosaic/questions/other/');
    assert.equal(behind('/mosaic/'), 'https://example.org/mosaic/');
    assert.equal(behind('/mosaic/tree/?tag=modularity'), 'https://example.org/mosaic/tree/?tag=modularity');
  });

  it('is none of another site, or beside this one', () => {
    assert.equal(behind('https://example.com/mosaic/questions/other/'), undefined);
    assert.equal(behind('http://example.org/mosaic/questions/other/'), undefined);
    assert.equal(behind('/elsewhere/'), undefined);
    assert.equal(behind('mailto:ann@example.org'), undefined);
  });

  it('is none for a place on this page, a file, a new window, or where somebody writes', () => {
    assert.equal(behind('#Insights'), undefined);
    assert.equal(behind('?person=ann'), undefined);
    assert.equal(behind('/mosaic/mosaic.json'), undefined);
    assert.equal(behind('../other.bib'), undefined);
    assert.equal(behind('../other/', undefined, '_blank'), undefined);
    assert.equal(behind('/mosaic/compose/?of=field'), undefined);
  });
});
