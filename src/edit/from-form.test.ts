import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { newQuestion } from './from-form.ts';

const files = [parseQuestion('root.md', 'root.md', '---\ntitle: Root?\n---\n')];
const asked = (values: Record<string, string>) =>
  newQuestion(files, new Map(Object.entries({ title: 'How are abstractions shared?', parent: 'root', ...values })), 'ada');

describe('the form of a question', () => {
  it('gives the answers that it names, one a line, and which one it has', () => {
    const [[name, text] = []] = asked({ answers: 'shared: Minds: they converge\n\n  private :  Each has its own', answer: 'shared' });
    const { frontmatter } = parseQuestion('a.md', name ?? '', text ?? '');
    assert.deepEqual(frontmatter.fields.answers, { shared: 'Minds: they converge', private: 'Each has its own' });
    assert.equal(frontmatter.fields.answer, 'shared');
    assert.equal(
      frontmatter.fields.answers &&
        asked({})
          .get(name ?? '')
          ?.includes('answer'),
      false,
    );
  });

  it('says what it expected of an answer', () => {
    assert.throws(() => asked({ answers: 'They converge' }), /Unexpected line "They converge".*expected a key, a colon and a text/);
    assert.throws(() => asked({ answers: ': They converge' }), /Unexpected line ": They converge"/);
    assert.throws(() => asked({ answers: 'a: One\na: Two' }), /Unexpected key "a" of two possible answers/);
  });

  it('takes what is meant for what is typed', () => {
    const [[, text = ''] = []] = asked({
      parent: 'https://example.org/questions/root/',
      also_under: '[[root]]',
      tags: 'Abstraction, World models',
      looked: 'March 2024',
      url: 'arXiv:2110.14602',
      authors: 'Ann Harbour and Bo Salter',
      date: '9 March 2024',
    });
    assert.match(text, /parent: root\nalso_under: \[root\]\ntags: \[abstraction, world-models\]\nlooked: 2024-03\n/);
    assert.match(text, /url: https:\/\/arxiv\.org\/abs\/2110\.14602\n {4}authors: \[Ann Harbour, Bo Salter\]\n {4}date: 2024-03-09\n/);
  });

  it('loses nothing that is said of a source whose address is missing', () => {
    assert.throws(() => asked({ insight: 'It says so.' }), /Unexpected insight without a source, expected the address/);
    assert.throws(() => asked({ source_title: 'A paper' }), /Unexpected source title without a source/);
  });
});
