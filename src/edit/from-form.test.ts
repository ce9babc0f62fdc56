import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { newInsight, newQuestion } from './from-form.ts';

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

describe('the moves of a form', () => {
  const CASE = 'https://arxiv.org/abs/2505.03989';
  const around = [
    parseQuestion('a.md', 'a.md', '---\ntitle: Does debate survive human error?\naliases: [error]\n---\n'),
    parseQuestion('b.md', 'b.md', `---\ntitle: Are the definitions fixed?\nsources: ["${CASE}"]\n---\n`),
    parseQuestion('c.md', 'c.md', '---\ntitle: What of C?\nsettled_by:\n  - all: [a]   # old\n    from: https://example.org\n---\n'),
  ];
  const saying =
    (message: RegExp) =>
    ({ message: found }: Error) => {
      assert.match(found, message);
      return true;
    };
  const read = (text = '') => parseQuestion('x.md', 'x.md', text).frontmatter.fields;
  const written = (moves: string, others: Record<string, string> = {}) =>
    read([...newQuestion(around, new Map(Object.entries({ title: 'How to oversee?', moves, ...others })), 'ada').values()][0]);

  it('are lines, with questions by their ids, former ids and titles', () => {
    const { needs, settled_by, hinges, answers } = written(
      `- needs: error, c\n\n* way to low: "Does debate survive human error?"=yes and b=yes (${CASE}, Section 6)\n` +
        `if high then training can be steered away, against b=yes (${CASE})\nanswer low: Few.\nanswer high: Many.`,
      { needs: 'b' },
    );
    assert.deepEqual(needs, ['b', 'a', 'c']);
    assert.deepEqual(settled_by, [{ all: ['a=yes', 'b=yes'], as: 'low', from: CASE, at: 'Section 6' }]);
    assert.deepEqual(hinges, [{ if: 'high', then: 'training can be steered away', favours: ['b=no'], from: CASE }]);
    assert.deepEqual(answers, { low: 'Few.', high: 'Many.' });
  });

  it('rest on the source of the form where they name none; a source that is new here becomes a lead', () => {
    const { settled_by, sources } = written('way: a=yes\nway: b=yes (https://example.com/new)', { url: CASE, at: 'Section 2' });
    assert.deepEqual(
      settled_by.map(({ from, at }) => [from, at]),
      [
        [CASE, 'Section 2'],
        ['https://example.com/new', undefined],
      ],
    );
    assert.deepEqual(
      sources.map(({ url }) => url),
      [CASE, 'https://example.com/new'],
    );
  });

  it('are added to a question that exists, behind those that it has', () => {
    const form = { question: 'c', url: CASE, insight: 'It says so.', moves: 'way to no: b=no\nneeds: b\nway: a (https://example.org)' };
    const [[, text = ''] = []] = newInsight(around, new Map(Object.entries(form)), 'ada');
    assert.match(
      text,
      / {2}- all: \[a\] {3}# old\n {4}from: https:\/\/example.org\n {2}- all: \[b=no\]\n {4}as: no\n {4}from: https:\/\/arxiv/,
    );
    assert.deepEqual(read(text).needs, ['b']);
    assert.equal(read(text).settled_by.length, 2);
  });

  const refused: Record<string, [moves: string, message: RegExp]> = {
    'cannot be read': [
      'needs: a\nit depends',
      /^Unexpected line "it depends", expected "needs: an-id".*; in line 2 of the moves: it depends$/,
    ],
    'names no question': ['needs: definitons', /^Unexpected question "definitons", expected the id or the title.*; in line 1 of the moves/],
    'names nearly a question': ['needs: "Are definitions fixed?"', /did you mean "b"\?/],
    'names no source': ['way: a=yes', /^Unexpected move that no source argues, expected its address/],
    'has no condition': [`way to yes (${CASE})`, /^Unexpected way without a condition, expected what has to hold/],
    'says the answer itself': ['answered: yes', /^Unexpected answer of the question, expected it in the fields for status/],
  };
  for (const [name, [moves, message]] of Object.entries(refused))
    it(`are refused where a line ${name}`, () => assert.throws(() => written(moves), saying(message)));
});
