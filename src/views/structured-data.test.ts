import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { rehype } from 'rehype';
import { tries } from '../../tests/chance.ts';
import { importanceIn } from '../mosaic/reason/importance.ts';
import { addressesUnder } from './address.ts';
import { mosaicOf, questionIn } from './mosaic.example.ts';
import { questionPages } from './question-page.ts';
import { mosaicDataSchema, questionSchema } from './structured-data.example.ts';
import { mosaicData, questionData, scriptOf } from './structured-data.ts';

const to = addressesUnder('/base/');
const ORIGIN = 'https://mosaic.example';

const dataOf = (files: Record<string, string>, id: string) => {
  const mosaic = mosaicOf(files);
  const pageOf = questionPages(mosaic, importanceIn(mosaic), to, () => []);
  return questionSchema.parse(questionData(pageOf(questionIn(mosaic, id)), to, ORIGIN));
};

describe('the structured data of a question', () => {
  const sources = [
    'sources:',
    '  - {url: "https://e.org/asks", title: Asks, authors: [Ann, Bob], stance: poses, kind: post, insight: "Why?"}',
    '  - {url: "https://e.org/says", title: Says, date: 2020-05, insight: "It is so.", kind: paper}',
    '  - {url: "https://e.org/lead", title: Lead, kind: talk}',
  ].join('\n');
  const files = {
    field: 'title: How does it work?\nlabel: It',
    a: `title: Is it so?\nparent: field\nstatus: partial\ntags: [one, two]\ndiscussion: https://e.org/talk\n${sources}`,
    b: 'title: B, then?\nlabel: B\nparent: a',
    c: 'title: C, now?\nparent: field\nalso_under: [a]',
  };

  it('says what is asked, by whom, in which state, within what, and from which sources, each once', () => {
    const {
      '@graph': [question],
    } = dataOf(files, 'a');
    const person = (name: string) => ({ '@type': 'Person', name });
    assert.deepEqual(question, {
      '@type': 'Question',
      '@id': 'https://mosaic.example/base/questions/a/',
      url: 'https://mosaic.example/base/questions/a/',
      name: 'Is it so?',
      text: 'Is it so?',
      inLanguage: 'en',
      creativeWorkStatus: 'partial',
      isPartOf: { '@type': 'Question', '@id': 'https://mosaic.example/base/questions/field/', name: 'It' },
      hasPart: [{ '@type': 'Question', '@id': 'https://mosaic.example/base/questions/b/', name: 'B' }],
      author: [person('Ann'), person('Bob')],
      citation: [
        { '@type': 'ScholarlyArticle', '@id': 'https://e.org/says', name: 'Says' },
        { '@type': 'BlogPosting', '@id': 'https://e.org/asks', name: 'Asks' },
        { '@type': 'CreativeWork', '@id': 'https://e.org/lead', name: 'Lead' },
      ],
      keywords: ['one', 'two'],
      discussionUrl: 'https://e.org/talk',
      image: 'https://mosaic.example/base/questions/a.png',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('has the lineage, down to the question; of a root, only that it is one of all questions', () => {
    const [, crumbs] = dataOf(files, 'b')['@graph'];
    assert.deepEqual(
      crumbs?.itemListElement.map(({ name }) => name),
      ['It', 'Is it so?', 'B'],
    );
    const [root, none] = dataOf(files, 'field')['@graph'];
    assert.equal(none, undefined);
    const [, dataset] = mosaicDataSchema.parse(mosaicData(to, ORIGIN))['@graph'];
    assert.deepEqual(root.isPartOf, { '@id': dataset['@id'] });
  });

  it('stays small where there are many sources and parts', () => {
    const many = Array.from({ length: 200 }, (_, index) => `  - {url: "https://e.org/${index}", title: Source ${index}}`);
    const parts = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}`, `title: Part ${index}, then?\nparent: a`]));
    const data = dataOf({ a: `title: Is it so?\nsources:\n${many.join('\n')}`, ...parts }, 'a');
    const [{ citation = [], hasPart = [] }] = data['@graph'];
    assert.ok(citation.length >= 30 && hasPart.length >= 30);
    const bytes = gzipSync(JSON.stringify(data)).length;
    assert.ok(bytes < 2500, `${bytes} bytes`);
  });
});

describe('the structured data of the whole', () => {
  it('says how to search, and where all questions are as data', () => {
    const [site, dataset] = mosaicDataSchema.parse(mosaicData(to, ORIGIN))['@graph'];
    assert.equal(site.potentialAction.target.urlTemplate, 'https://mosaic.example/base/search/?q={words}');
    assert.deepEqual(dataset.distribution[0], {
      '@type': 'DataDownload',
      contentUrl: 'https://mosaic.example/base/mosaic.json',
      encodingFormat: 'application/json',
    });
  });
});

describe('a script of structured data', () => {
  /** What a browser's parser finds in the script, and what after it. */
  const readBack = (title: string) => {
    const data = questionData(
      { ...pageOf(questionIn(mosaic, 'a')), question: { id: 'a', title, label: title, href: '/a/', fill: 'dark' } },
      to,
      ORIGIN,
    );
    const tree = rehype()
      .data('settings', { fragment: true })
      .parse(`<script type="application/ld+json">${scriptOf(data)}</script><p>after`);
    const [script, after] = tree.children;
    assert.ok(script?.type === 'element' && after?.type === 'element' && after.tagName === 'p' && tree.children.length === 2);
    const [text] = script.children;
    assert.ok(text?.type === 'text' && !/[\u2028\u2029]/.test(text.value));
    const { '@graph': graph } = JSON.parse(text.value) as { '@graph': { text: string }[] };
    return graph[0]?.text;
  };
  const mosaic = mosaicOf({ a: 'title: A?' });
  const pageOf = questionPages(mosaic, importanceIn(mosaic), to, () => []);

  it('is read back as it was, whatever is in it', () => {
    for (const title of [
      '</script><script>alert(1)</script>',
      '<!--<script>',
      ']]> & &lt;/script&gt;',
      '\u2028 \u2029 \0 \u{1f642} "\\"',
      '</SCRIPT >',
    ])
      assert.equal(readBack(title), title);
  });

  it('is read back as it was, for random texts', () => {
    const pieces = fc.constantFrom('<', '/', '>', '!', '-', 'script', '&', '"', '\\', 'u003c', '\u2028', '\r\n', 'é', '\u{1f642}');
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 30 }), (title) => {
        assert.equal(readBack(title), title);
      }),
      tries(200),
    );
  });
});
