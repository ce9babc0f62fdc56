import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderBody } from './render.ts';
import { resolveLinks } from './resolve-links.ts';

const TARGETS = { 'other#part': { href: '#other--part', label: 'Other', title: 'Other?', fill: 'dark' } };

const nested = async (markdown: string, down = 1) => resolveLinks((await renderBody(markdown)).html, TARGETS, { prefix: 'q--', down });

describe('a body among others', () => {
  it('moves headings down, none below the sixth level', async () => {
    assert.match(await nested('## A part\n\n### More'), /^<h3 id="q--a-part">A part.*<\/h3>\n<h4 id="q--more">/);
    assert.match(await nested('## A part\n\n### More', 5), /^<h6 id="q--a-part">A part.*<\/h6>\n<h6 id="q--more">/);
  });

  it('sets anchors apart, and keeps the links to them', async () => {
    const html = await nested('A claim.[^1]\n\n[^1]: A note.\n\n## A part');
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    assert.ok(ids.length === 4 && ids.every((id) => id?.startsWith('q--')), html);
    for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), `${target} in ${html}`);
    assert.match(html, /aria-describedby="q--footnote-label"/);
  });

  it('leaves the rest as it is: links to elsewhere and what only looks like an attribute; links to questions lead where the page says', async () => {
    const markdown = '## H\n\n[a](https://example.org/#b "x id=") [[other#part]] `<h2 id="x">` text id="y"\n\n| h1 |\n|---|\n| hr |\n\n---';
    const before = (await renderBody(markdown)).html;
    const rest = (html: string) => html.slice(html.indexOf('</h'));
    assert.equal(rest(await nested(markdown, 0)), rest(resolveLinks(before, TARGETS)));
    assert.match(await nested(markdown), /href="#other--part"/);
    assert.match(before, /title="x id="/);
  });
});
