/** What other sites, search engines and programs read of the built pages: names, addresses, cards and structured data. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Element, Nodes } from 'hast';
import { toText } from 'hast-util-to-text';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { readPng } from '../src/build/cards/read-png.example.ts';
import { site } from '../src/site.ts';
import { mosaicDataSchema, questionSchema } from '../src/views/structured-data.example.ts';
import { THOROUGH } from './chance.ts';
import { builtSites } from './sites.ts';

const ORIGIN = 'https://mosaic.example';

interface Head {
  title: string;
  /** By `name` or `property`; of the same name all, in order. */
  meta: Map<string, string[]>;
  canonical: string[];
}

const parse = (html: string) => rehype().parse(html);

function elementsIn(tree: Nodes, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

/** @param html up to the body at least */
function headOf(html: string): Head {
  const tree = parse(html.slice(0, html.indexOf('<body')));
  const meta = new Map<string, string[]>();
  for (const { properties } of elementsIn(tree, 'meta')) {
    const name = `${properties.name ?? properties.property ?? ''}`;
    meta.set(name, [...(meta.get(name) ?? []), `${properties.content}`]);
  }
  return {
    title: elementsIn(tree, 'title').map((title) => toText(title))[0] ?? '',
    meta,
    canonical: elementsIn(tree, 'link').flatMap(({ properties: { rel, href } }) => (`${rel}` === 'canonical' ? [`${href}`] : [])),
  };
}

/** The structured data of a page, as a browser's parser finds them. */
const dataIn = (html: string): unknown[] =>
  elementsIn(parse(html), 'script').flatMap(({ properties, children: [text] }) =>
    properties.type === 'application/ld+json' && text?.type === 'text' ? [JSON.parse(text.value)] : [],
  );

for (const [name, { folder, basePath }] of Object.entries(builtSites)) {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'));
  const pages = files.map((file) => {
    const head = headOf(read(file));
    const one = (key: string) => {
      const all = head.meta.get(key) ?? [];
      return all.length === 1 && all[0] ? all[0] : assert.fail(`${file} has ${all.length} × ${key}`);
    };
    return { file, address: ORIGIN + basePath + file.replace(/index\.html$/, ''), head, one, hidden: head.meta.has('robots') };
  });
  const questions = pages.filter(({ file, hidden }) => /^questions\/[a-z0-9-]+\/index\.html$/.test(file) && !hidden);

  describe(`the heads of the pages of "${name}"`, () => {
    it('give each page that is listed a title, a description and an address that no other has', () => {
      const listed = pages.filter(({ hidden }) => !hidden);
      assert.ok(listed.length > 20 && questions.length >= 5);
      for (const key of ['title', 'description', 'canonical'] as const) {
        const values = listed.map(({ head, one }) => (key === 'description' ? one(key) : `${head[key]}`));
        const times = Map.groupBy(values, (value) => value);
        assert.deepEqual(
          [...times].filter(([, each]) => each.length > 1).map(([value]) => value),
          [],
          key,
        );
      }
      for (const { head, address, file } of listed) assert.deepEqual(head.canonical, [address], file);
    });

    it('say to other sites what they say to readers', () => {
      for (const { head, one, file } of pages) {
        const { title, canonical, meta } = head;
        assert.equal([...new Set([one('og:title'), site.name])].join(' · '), title, file);
        assert.equal(one('og:description'), one('description'));
        assert.deepEqual(meta.get('og:url') ?? [], canonical);
        assert.equal(one('og:site_name'), site.name);
        assert.equal(one('og:type'), questions.some((question) => question.file === file) ? 'article' : 'website');
        assert.equal(one('twitter:card'), 'summary_large_image');
      }
    });

    it('lead those that are not listed to the page that is, but for the page of what is not there', () => {
      const listed = new Set(pages.flatMap(({ hidden, address }) => (hidden ? [] : [address])));
      const others = pages.filter(({ hidden }) => hidden);
      assert.ok(others.length > 1);
      for (const { file, head } of others) {
        if (file === '404.html') assert.deepEqual(head.canonical, []);
        else assert.ok(listed.has(head.canonical[0] ?? ''), file);
      }
    });

    it('have a card that is there, of the size they say, of few bytes, and of each question its own', () => {
      const cards = new Map<string, string[]>();
      for (const { file, one } of pages) {
        const image = one('og:image');
        assert.ok(image.startsWith(ORIGIN + basePath), image);
        assert.equal(one('og:image:type'), 'image/png');
        assert.ok(one('og:image:alt').startsWith(site.name));
        cards.set(image, [...(cards.get(image) ?? []), file]);
        assert.deepEqual([one('og:image:width'), one('og:image:height')], ['1200', '630']);
      }
      for (const [image, shown] of cards) {
        const png = readFileSync(path.join(folder, image.slice((ORIGIN + basePath).length)));
        const { width, height } = readPng(png);
        assert.deepEqual([width, height], [1200, 630]);
        assert.ok(png.length < 25_000, `${image}: ${png.length} bytes`);
        if (shown.some((file) => questions.some((question) => question.file === file))) assert.equal(shown.length, 1, image);
      }
      const drawn = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.png'));
      assert.equal(drawn.length, cards.size, 'no card is there for nothing');
    });
  });

  describe(`the structured data of "${name}"`, () => {
    it('are of each question, in the words of schema.org, and agree with its page', () => {
      for (const { file, address, one } of questions.filter((_, index) => THOROUGH || index % 8 === 0)) {
        const [data, ...others] = dataIn(read(file));
        assert.equal(others.length, 0);
        const { '@graph': graph } = questionSchema.parse(data);
        const [question, crumbs] = graph;
        assert.deepEqual([question['@id'], question.text, question.image], [address, one('og:title'), one('og:image')]);
        const steps = crumbs?.itemListElement ?? [];
        const parent = steps.at(-2);
        if (parent) assert.deepEqual([parent.item, steps.at(-1)?.item], [question.isPartOf['@id'], address]);
        for (const { item } of steps)
          assert.ok(
            questions.some((page) => page.address === item),
            item,
          );
      }
    });

    it('are of the whole on the home page, with files that are there', () => {
      const [data, ...others] = dataIn(read('index.html'));
      assert.equal(others.length, 0);
      const [, dataset] = mosaicDataSchema.parse(data)['@graph'];
      for (const { contentUrl } of dataset.distribution) {
        assert.ok(contentUrl.startsWith(ORIGIN + basePath));
        assert.ok(read(contentUrl.slice((ORIGIN + basePath).length)).length > 0);
      }
    });
  });
}
