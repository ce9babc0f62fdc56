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
});
