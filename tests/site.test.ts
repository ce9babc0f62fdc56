/** The built sites as files: valid, whole, light and safe. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { formatterFactory, HtmlValidate } from 'html-validate';
import { mosaicSchema } from '../src/formats/mosaic-schema.ts';
import { THOROUGH } from './chance.ts';
import { deadLinksIn, followLinks } from './dead-links.ts';
import { folderOf } from './folder.ts';
import { builtSites } from './sites.ts';

const filesIn = (folder: string, extension: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(extension) && !name.startsWith('pagefind'));
/** Pages of every kind: of those that are many, one in eight; of each folder at least the first. */
const someOf = (pages: string[]) => {
  const seen = new Map<string, number>();
  return pages.filter((page) => {
    const [kind = ''] = page.split('/');
    const number = seen.get(kind) ?? 0;
    seen.set(kind, number + 1);
    return THOROUGH || number % 8 === 0;
  });
};
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

for (const [name, { folder, basePath }] of Object.entries(builtSites)) {
  describe(`the site "${name}"`, () => {
    it('is valid HTML', async () => {
      const validator = new HtmlValidate({
        extends: ['html-validate:standard', 'html-validate:a11y'],
        rules: {
          // Astro writes void elements and booleans its own way; the validator of the WHATWG accepts both.
          'void-style': 'off',
          'attribute-boolean-style': 'off',
          'doctype-style': 'off',
          'no-trailing-whitespace': 'off',
          'long-title': 'off',
          'no-redundant-role': 'off',
          'valid-id': 'off',
          'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
          'require-sri': 'off',
          'tel-non-breaking': 'off',
          'no-inline-style': 'error',
          // GFM aligns cells with it; it works in every browser.
          'no-deprecated-attr': 'off',
          'wcag/h63': 'off',
        },
      });
      const reports = await Promise.all(someOf(filesIn(folder, '.html')).map((file) => validator.validateString(read(folder, file), file)));
      const results = reports.flatMap((report) => report.results).filter(({ errorCount }) => errorCount > 0);
      assert.equal(formatterFactory('text')(results.slice(0, 5)), '');
    });

    it('asks nothing of other hosts and allows no script but its own', () => {
      for (const file of filesIn(folder, '.html')) {
        const html = read(folder, file);
        const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
        assert.ok(policy, file);
        assert.match(policy, /default-src 'none'/);
        assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
        assert.doesNotMatch(html, /<(?:script|img|iframe|link rel="stylesheet")[^>]+(?:src|href)="(?:https?:)?\/\//, file);
        assert.doesNotMatch(html, /<[^>]+\s(?:style|on[a-z]+)="|(?:href|src)="\s*(?:javascript|data|vbscript):/, file);
        assert.equal(html.match(/<script>/g)?.length, 1, `${file} has the one inline script`);
        assert.doesNotMatch(html, /data-question=/, `${file} has no link left open`);
      }
    });

    it('keeps every question page within its weight, and with all fonts that it can have', () => {
      const fonts = filesIn(folder, '.woff2').filter((file) => path.basename(file).startsWith('serif'));
      const fontBytes = fonts.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
      assert.equal(fonts.length, 3);
      // The table of all questions and the pages of whole branches are as long as what they show.
      const isLong = (file: string) => !/^[^/_]+\/index\.html$/.test(file.replaceAll('\\', '/'));
      for (const file of filesIn(path.join(folder, 'questions'), '.html')) {
        if (isLong(file)) continue;
        const html = read(folder, path.join('questions', file));
        const weigh = (pattern: RegExp) =>
          Array.from(html.matchAll(pattern), (match) => gzipSync(read(folder, (match[1] as string).slice(basePath.length))).length).reduce(
            (a, b) => a + b,
            0,
          );
        const js = weigh(/<script type="module" src="([^"]+)"/g);
        const css = weigh(/<link rel="stylesheet" href="([^"]+)"/g);
        const all = gzipSync(html).length + js + css;
        if (!html.includes('http-equiv="refresh"')) assert.ok(js > 0 && css > 0, `${file}: scripts and styles are found`);
        assert.ok(js < 8000, `${file}: ${js} bytes of JavaScript`);
        assert.ok(all < 30_000, `${file}: ${all} bytes`);
        assert.ok(all + fontBytes < 60_000, `${file}: ${all} bytes and ${fontBytes} of fonts`);
      }
    });

    it('lists its pages in the sitemap, redirects, errors and what search engines should leave alone left out', () => {
      const sitemap = read(folder, 'sitemap-0.xml');
      const listed = Array.from(sitemap.matchAll(/<loc>([^<]+)<\/loc>/g), (match) => new URL(match[1] as string).pathname);
      const pages = filesIn(folder, 'index.html').filter((file) => !read(folder, file).includes('name="robots" content="noindex"'));
      assert.deepEqual(listed.sort(), pages.map((file) => basePath + file.replace(/index\.html$/, '')).sort());
    });
  });
}

describe('the site "below"', () => {
  const { folder, basePath } = builtSites.below;

  // Those of a large site are read from its files, in questions.test.ts.
  it('has no dead link and no dead anchor', async () => {
    const { dead, visited } = await followLinks(folder, basePath);
    assert.deepEqual(dead, []);
    for (const file of filesIn(folder, 'index.html')) {
      const page = basePath + file.replace(/index\.html$/, '');
      if (!read(folder, file).includes('http-equiv="refresh"')) assert.ok(visited.has(page), `${page} is linked from somewhere`);
    }
  });

  it('has no dead link in its files, where one would be found', () => {
    const { dead, links } = deadLinksIn(folder, basePath);
    assert.deepEqual(dead, []);
    assert.ok(links > 100, `${links} links`);
    const page = `<p id="here"></p><a href="./#here"></a><a href="#gone"></a><a href="/b/gone/"></a><a href="/other/"></a><img src="no.svg">`;
    assert.deepEqual(deadLinksIn(folderOf({ 'page/index.html': page }), '/b/').dead, [
      '#gone on page/index.html',
      '/b/gone/ on page/index.html',
      '/other/ on page/index.html',
      'no.svg on page/index.html',
    ]);
  });

  it('redirects aliases, names of JavaScript included', () => {
    for (const alias of ['old-field', 'prototype']) {
      const html = read(folder, `questions/${alias}/index.html`);
      assert.match(html, /<meta http-equiv="refresh" content="0; url=\/mosaic\/questions\/field\/">/);
      assert.match(html, /<link rel="canonical" href="https:\/\/mosaic\.example\/mosaic\/questions\/field\/">/);
    }
  });

  it('resolves links in bodies, insights and tables below the base path', () => {
    const html = read(folder, 'questions/field/index.html');
    assert.match(html, /<a class="question answered" href="\/mosaic\/questions\/child-one\/">Is the first child answered\?<\/a>/);
    assert.match(html, /href="\/mosaic\/questions\/child-one\/#a-part"/);
    assert.match(html, /<a class="question answered" href="\/mosaic\/questions\/child-one\/" title="[^"]+">in a table<\/a>/);
    assert.match(html, /<a class="question ill-posed" href="\/mosaic\/questions\/child-two\/" title="[^"]+">a relative link<\/a>/);
  });

  it('shows what the field knows, who asks and where a question sits', () => {
    const html = read(folder, 'questions/field/index.html');
    assert.match(html, /Partly answered/);
    assert.match(html, /Asked by\s*<a href="\/mosaic\/people\/unal-celik\/">Ünal Çelik<\/a>/);
    assert.match(
      html,
      /<title>What is the &quot;field&quot; &lt;about&gt; &amp; why\? · |<title>What is the "field" &lt;about&gt; &amp; why\? · /,
    );
    assert.match(read(folder, 'questions/constructor/index.html'), /Also under/);
    assert.match(read(folder, 'questions/hidden-leaf/index.html'), /Linked from/);
    assert.match(html, /<p class="status partial"[^>]*>\s*<svg[^>]*>.*?<\/svg>\s*Partly answered/s);
  });

  it('gives programs the whole mosaic', () => {
    const json = JSON.parse(read(folder, 'mosaic.json'));
    const { questions, sources } = json;
    assert.deepEqual(
      questions.map(({ id }: { id: string }) => id),
      ['field', 'child-two', 'child-one', 'constructor', 'hidden-leaf'],
    );
    assert.ok(sources.some(({ key }: { key: string }) => key === 'arxiv:2110.14602'));
    assert.deepEqual(mosaicSchema.parse(json), json);
    const schema = JSON.parse(read(folder, 'mosaic.schema.json'));
    assert.equal(json.$schema, schema.$id);
    assert.match(schema.$id, /^https:\/\/[^/]+\/mosaic\/mosaic\.schema\.json$/);
  });

  it('publishes the schema of a question file', () => {
    const schema = JSON.parse(read(folder, 'question.schema.json'));
    assert.deepEqual(schema.required, ['title']);
    assert.equal(schema.additionalProperties, false);
    for (const field of Object.values<{ description?: string }>(schema.properties)) assert.ok(field.description);
  });
});
