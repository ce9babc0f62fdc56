import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { explainer } from './explain-terms.ts';
import { renderBody } from './render.ts';

const explain = explainer([
  { names: ['eliciting latent knowledge', 'ELK'], href: '/terms/#elk', meaning: 'To get "it" out.' },
  { names: ["Maxwell's demon"], href: '/terms/#demon' },
  { names: ['sparse autoencoder', 'SAE'], href: '/terms/#sae' },
]);
const explained = async (markdown: string, leave?: ReadonlySet<number>) => explain((await renderBody(markdown)).html, leave);

describe('the first use of a term', () => {
  it('is a link with the meaning; later uses and other names of it are not', async () => {
    assert.equal(
      await explained('Eliciting latent knowledge is hard. ELK, as\neliciting latent knowledge.'),
      '<p><a class="term" href="/terms/#elk" title="To get &quot;it&quot; out.">Eliciting latent knowledge</a> is hard. ELK, as\n' +
        'eliciting latent knowledge.</p>',
    );
  });

  it('may be one of many, broken over lines, joined by hyphens, or have another apostrophe', async () => {
    assert.match(await explained('Sparse\nautoencoders do.'), /<a class="term" href="\/terms\/#sae">Sparse\nautoencoders<\/a> do/);
    assert.match(await explained('The sparse-autoencoder way.'), />sparse-autoencoder<\/a> way/);
    assert.match(await explained('Maxwell’s demons.'), />Maxwell’s demons<\/a>/);
    assert.match(await explained('SAEs.'), />SAEs<\/a>/);
  });

  it('is a whole word, and an abbreviation keeps its case', async () => {
    for (const text of ['elk eat', 'ELKO', 'an elk', 'non-ELK-like', 'sparse autoencoderish'])
      assert.doesNotMatch(await explained(text), /class="term"/, text);
  });

  it('is left alone in links, code, headings and formulas; a link counts as a use', async () => {
    for (const text of ['`ELK`', '```\nELK\n```', '## ELK', '$ELK$', '![ELK](https://e.org/x.png)'])
      assert.doesNotMatch(await explained(text), /class="term"/, text);
    assert.match(await explained('## ELK\n\n`ELK` and $x$ ELK'), /ELK<\/a><\/p>$/);
    assert.doesNotMatch(await explained('[about ELK](https://e.org), then ELK'), /class="term"/);
  });

  it('is left alone where the page is about it', async () => {
    assert.doesNotMatch(await explained('ELK', new Set([0])), /class="term"/);
  });

  it('is found in one reading, however many terms there are', () => {
    const many = explainer(Array.from({ length: 4000 }, (_, number) => ({ names: [`term x${number}`], href: '/' })));
    const html = `<p>${'term a term b terms '.repeat(3200)}term x3999</p>`;
    const begun = performance.now();
    assert.match(many(html), /class="term"/);
    // Names that are tried one after another take 8 seconds.
    assert.ok(performance.now() - begun < 2000);
  });

  it('changes nothing but by adding links, whatever the text is', async () => {
    const words = fc.constantFrom(
      'ELK',
      '"ELK"',
      '[ELK](x "ELK")',
      '<b>ELK</b>',
      '`ELK`',
      '$E$',
      'SAE & ELK',
      '\n\n',
      '* ',
      '\\<a>',
      "Maxwell's demon",
      '&lt;ELK',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words), async (parts) => {
        const { html } = await renderBody(parts.join(' '));
        assert.equal(explain(html).replace(/<a class="term"[^>]*>([^<]*)<\/a>/g, '$1'), html);
      }),
    );
  });
});
