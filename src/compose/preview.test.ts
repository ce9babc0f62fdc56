import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from '../views/address.ts';
import { mosaicOf } from '../views/mosaic.example.ts';
import { composeData, openComposeData } from './compose-data.ts';
import { previewOf } from './preview.ts';

const PAPER = 'https://arxiv.org/abs/2110.14602';
const around = openComposeData(
  composeData(
    mosaicOf({
      agents: 'title: How do agents work?\nlabel: Agents',
      abstraction: [
        'title: How does abstraction work?\nlabel: Abstraction\nparent: agents\nsources:',
        `  - url: ${PAPER}\n    title: Scales\n    authors: [Ann]\n    date: 2021\n    insight: It says.\n\nText.\n\n## What for`,
      ].join('\n'),
      inside: 'title: What is inside?\nparent: abstraction',
    }),
  ),
);
const to = addressesUnder('/m/');
const previewed = (text: string, name = 'new.md') => previewOf({ name, text }, around, to);
const question = (fields: string, body = '') => `---\ntitle: What is new?\n${fields}---\n${body && `\n${body}\n`}`;

describe('the preview of a question', () => {
  it('has its lineage, and what is known by its own insights', async () => {
    const page = await previewed(question(`parent: abstraction\nsources:\n  - url: ${PAPER}v2\n    insight: See [[abstraction]].\n`));
    assert.deepEqual(
      page.lineage.map(({ label, href }) => [label, href]),
      [
        ['Agents', '/m/questions/agents/'],
        ['Abstraction', '/m/questions/abstraction/'],
      ],
    );
    assert.equal(page.known.standing, 'Open, with insights');
    const [insight] = page.insights;
    assert.deepEqual([insight?.source.name, insight?.source.date, insight?.source.authors[0]?.name], ['Scales', '2021', 'Ann']);
    assert.match(insight?.html ?? '', /<a class="question lit" href="\/m\/questions\/abstraction\/"[^>]*>Abstraction<\/a>/);
    assert.deepEqual(page.fresh, []);
  });

  it('says which sources have no page yet', async () => {
    const page = await previewed(question('sources:\n  - https://x.org/1\n'));
    assert.deepEqual([page.fresh.length, page.sources[0]?.source.name, page.sources[0]?.role], [1, 'x.org/1', 'to read']);
  });

  it('is made of safe HTML, whatever is written', async () => {
    const hostile =
      '<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](https://x.org/y.png)\n\n[[agents|<img src=x onerror=alert(1)>]]';
    const { body } = await previewed(question('', hostile));
    assert.doesNotMatch(body, /<script|<img|href="javascript/);
    assert.match(body, /href="\/m\/questions\/agents\/"/);
  });

  it('leaves out what names no question, and is made all the same', async () => {
    const page = await previewed(
      question(
        'parent: nobody\nalso_under: [nobody, agents]\nneeds: [nobody]\n',
        'See [[nobody]], [[agents#No]] and [[abstraction#what-for]].',
      ),
    );
    assert.deepEqual(page.lineage, []);
    assert.deepEqual(
      page.alsoUnder.map(({ label }) => label),
      ['Agents'],
    );
    assert.match(page.body, /^<p>See nobody, <a [^>]*href="\/m\/questions\/agents\/"/);
    assert.match(page.body, /href="\/m\/questions\/abstraction\/#what-for"/);
  });

  it('knows the sub-questions of the question', async () => {
    const [leaf, branch] = [await previewed(question('')), await previewed(question(''), 'abstraction.md')];
    assert.deepEqual([leaf.known.standing, leaf.known.looked?.words, leaf.waiting], ['Nothing learnt yet', 'nobody has said when', true]);
    assert.deepEqual([branch.known.standing, branch.known.looked, branch.waiting], ['Nothing learnt yet, here or below', undefined, false]);
  });

  it('ends where parents lead back to the question itself', async () => {
    const page = await previewed('---\ntitle: How do agents work?\nparent: inside\n---\n', 'agents.md');
    assert.deepEqual(page.lineage, []);
  });

  it('is of the text alone where nothing can be read of it', async () => {
    const page = await previewed('---\ntitle: "\n---\n\nText.\n');
    assert.equal(page.question.title, '');
  });
});
