import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELD } from '../../../tests/fixtures.ts';
import { fixture } from '../fixture.example.ts';
import { mosaicOf } from './mosaic.example.ts';
import { relatedIn } from './related.ts';

const field = fixture(FIELD);

describe('a question related to another', () => {
  it('shares sources or tags, and is shown nowhere else on the page', () => {
    const question = field.questions.get('pointers-problem') ?? assert.fail();
    const related = relatedIn(field)(question);
    assert.ok(related.length > 0);
    for (const { question: other, sources, tags } of related) {
      assert.ok(sources.length + tags.length > 0);
      for (const source of sources) assert.ok(source.citations.some((citation) => citation.question === other));
      for (const tag of tags) assert.ok(other.tags.includes(tag));
      assert.ok(![...question.lineage, ...question.children, ...question.links, ...(question.parent?.children ?? [])].includes(other));
    }
  });

  const sources = (...names: string[]) =>
    `sources:\n${names.map((name) => `  - {url: "https://e.org/${name}", title: ${name}}\n`).join('')}`;
  const shared = mosaicOf({
    a: `tags: [t]\n${sources('one', 'two')}  - {url: "https://e.org/list", title: list, stance: poses}\n`,
    tag: 'tags: [t]\n',
    one: sources('one'),
    both: `tags: [u]\n${sources('two', 'one')}`,
    listed: 'sources: [{url: "https://e.org/list", stance: poses}]\n',
    other: sources('three'),
    four: sources('one'),
    part: 'parent: a\n',
    below: `parent: part\n${sources('one', 'two')}`,
  });
  const found = (id: string, most?: number) =>
    relatedIn(
      shared,
      most,
    )(shared.questions.get(id) ?? assert.fail()).map(({ question, sources, tags }) => [
      question.id,
      sources.map(({ title }) => title).join(' '),
      tags.map(({ slug }) => slug).join(' '),
    ]);

  it('comes first if it shares more and rarer sources, then if it shares tags; a source that only asks does not count, nor what is below', () => {
    assert.deepEqual(found('a'), [
      ['both', 'one two', ''],
      ['four', 'one', ''],
      ['one', 'one', ''],
      ['tag', '', 't'],
    ]);
  });

  it('is the same, however many are wanted', () => {
    for (const most of [1, 2, 3]) assert.deepEqual(found('a', most), found('a').slice(0, most));
    assert.deepEqual([found('listed'), found('other')], [[], []]);
    assert.deepEqual(found('below', 1), [['both', 'one two', '']]);
  });
});
