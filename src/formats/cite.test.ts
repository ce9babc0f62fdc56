import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { identify } from '../mosaic/identity.ts';
import { addressesUnder } from '../views/address.ts';
import type { Cited } from '../views/cited.ts';
import { mosaicOf, questionIn } from '../views/mosaic.example.ts';
import { citeQuestion, citeSource } from './cite.ts';
import { readBibliography } from './read-bibliography.ts';

const mosaic = mosaicOf({
  a: [
    'title: A & b {c}?',
    'sources:',
    '  - {url: "https://e.org/asks", title: Asks, authors: [Ann Lee, bob], stance: poses}',
    '  - {url: "https://e.org/again", title: Again, authors: [Ann Lee], stance: poses}',
    '  - {url: "https://doi.org/10.1000/x", title: Paper, authors: [Eve Low], date: 2021-10}',
  ].join('\n'),
  b: 'title: Nobody asks?',
});
const cite = citeQuestion(addressesUnder('/base/'), { name: 'The Mosaic', siteUrl: 'https://mosaic.example' });
const forms = (cited: readonly Cited[]) => new Map(cited.map((each) => [each.form, each]));
const whole = ({ text, dated = '', end = '' }: Cited) => text + dated.replace('YYYY', '2026').replace('MM', '11').replace('DD', '26') + end;
const read = (text: string) =>
  (readBibliography(text) ?? assert.fail(text)).map(({ identity, facts }) => ({ key: identity?.key, ...facts }));

describe('citeQuestion', () => {
  const cited = forms(cite(questionIn(mosaic, 'a')));
  const address = 'https://mosaic.example/base/questions/a/';

  it('names who asks once, then the question, the site, the address, and the day on which it was read', () => {
    const text = cited.get('Text') ?? assert.fail();
    assert.equal(text.text, `Ann Lee, bob. “A & b {c}?” The Mosaic. ${address}`);
    assert.equal(whole(text), `Ann Lee, bob. “A & b {c}?” The Mosaic. ${address} (read 2026-11-26)`);
    assert.match(cite(questionIn(mosaic, 'b'))[0]?.text ?? '', /^“Nobody asks\?” The Mosaic\. /);
  });

  it('is read back from BibTeX and RIS, with the day and without', () => {
    const facts = { key: identify(address)?.key, title: 'A & b {c}?', authors: ['Ann Lee', 'bob'] };
    for (const form of ['BibTeX', 'RIS']) {
      const each = cited.get(form) ?? assert.fail(form);
      for (const text of [whole(each), each.text + each.end]) {
        const [{ key, title, authors } = {}, ...others] = read(text);
        assert.deepEqual([{ key, title, authors }, others], [facts, []]);
      }
    }
  });

  it('has the day where programs look for it', () => {
    assert.match(whole(cited.get('BibTeX') ?? assert.fail()), /\n {2}urldate = \{2026-11-26\},\n\}\n$/);
    assert.match(whole(cited.get('BibTeX') ?? assert.fail()), /\n {2}howpublished = \{The Mosaic\},\n/);
    assert.match(whole(cited.get('RIS') ?? assert.fail()), /\nY2 {2}- 2026\/11\/26\/\nER {2}- \n$/);
    assert.match(whole(cited.get('RIS') ?? assert.fail()), /^TY {2}- ELEC\r\nID {2}- a\r\n/);
  });
});

describe('citeSource', () => {
  it('is read back from BibTeX and RIS', () => {
    const source = [...mosaic.sources.values()].find(({ title }) => title === 'Paper') ?? assert.fail();
    for (const { text } of citeSource(source)) {
      const [{ key, title, authors, date } = {}] = read(text);
      assert.deepEqual([key, title, authors, date], ['doi:10.1000/x', 'Paper', ['Eve Low'], '2021-10']);
    }
  });
});
