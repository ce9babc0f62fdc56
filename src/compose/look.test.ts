import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVERYTHING, FIELD } from '../../tests/fixtures.ts';
import { check } from '../mosaic/check.ts';
import { loadMosaic } from '../mosaic/load.ts';
import { problems } from '../mosaic/problem.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { listQuestions, readText } from '../mosaic/read/read.ts';
import { readBeside } from '../mosaic/read/read-beside.ts';
import { ComposeDataError, composeData, openComposeData, QUESTIONS } from './compose-data.ts';
import { look, sourceAt } from './look.ts';
import { take, type Written } from './written.ts';

/** The questions of a folder, as the check reads them and as the page that writes gets them. */
function opened(folder: string) {
  const files = listQuestions(folder).names.map((name) => parseQuestion(QUESTIONS + name, name, readText(folder, name) as string));
  const beside = readBeside(folder);
  const { mosaic } = loadMosaic(files, beside);
  assert.ok(mosaic);
  const around = openComposeData(JSON.parse(JSON.stringify(composeData(mosaic))));
  return { files, beside, around };
}

const field = opened(FIELD);
const NEW: Written = { name: 'question.md', text: '---\ntitle: What is it?\n---\n' };
const ids = ({ problems }: ReturnType<typeof look>) => problems.map(({ ruleId, field }) => `${field}: ${ruleId}`);

describe('a question that is written', () => {
  for (const [name, { files, beside, around }] of Object.entries({ field, everything: opened(EVERYTHING) })) {
    it(`has the same problems as in a check of all files: ${name}`, () => {
      const slips: ((text: string) => string)[] = [
        (text) => text,
        (text) => text.replace('title: ', 'title: Why '),
        (text) => text.replace('parent: ', 'parent: x'),
        (text) => text.replace('---\n', '---\ntagz: [x]\ntags: [x]\n'),
        (text) => text.replace('sources:', 'alias: x\nsources:'),
        (text) => text.replace('title: ', 'title: "'),
        (text) => `${text}\nSee [[abstracton]], [[abstraction#No]] and <b>that</b>. And more.\n`,
        (text) => text.replace(/date: .*/, 'date: 1812'),
      ];
      for (const [index, file] of files.entries()) {
        const text = (slips[index % slips.length] as (typeof slips)[number])(file.text);
        const after = files.map((other) => (other === file ? parseQuestion(file.path, file.name, text) : other));
        const expected = problems(check(after, beside)).filter((problem) => problem.file === file.path);
        const { problems: found } = look({ name: file.name, text, was: file.text }, around);
        const shown = ({ ruleId, line, column, message, severity }: (typeof expected)[number]) =>
          // Where another file says otherwise is known only where all texts are.
          `${line}:${column} ${severity} ${ruleId} ${message.replace(/ \(?(?:in|at|of) \S+:\d+:\d+\)?/, '')}`;
        assert.deepEqual(
          found.map((problem) => shown({ file: file.path, ...problem })),
          expected.map(shown),
          file.name,
        );
      }
    });
  }

  it('says in which field each problem is', () => {
    const text = '---\ntitle: What is it?\nparent: abstracton\ntags: [abstraction, nope]\n---\n\nSee [[abstracton]].\n';
    assert.deepEqual(ids(look({ name: 'what.md', text }, field.around)), ['parent: parent', 'tags: undescribed-tag', 'body: link']);
  });

  it('shows which questions it sounds like, but not for one that is there', () => {
    const abstraction = field.files.find(({ id }) => id === 'abstraction');
    assert.ok(abstraction);
    const { similar } = look({ name: 'x.md', text: '---\ntitle: How does any abstraction work?\n---\n' }, field.around);
    assert.equal(similar[0]?.id, 'abstraction');
    assert.deepEqual(look({ name: abstraction.name, text: abstraction.text, was: abstraction.text }, field.around).similar, []);
  });

  it('cannot be changed by a form while its YAML does not parse', () => {
    assert.equal(look({ name: 'x.md', text: '---\ntitle: "What?\n---\n' }, field.around).canFill, false);
    assert.equal(look({ name: 'x.md', text: '---\ntitel: What?\n---\n' }, field.around).canFill, true);
  });
});

describe('a source', () => {
  it('is known by any of its addresses, with its facts and its questions', () => {
    const known = sourceAt(' https://arxiv.org/pdf/2110.14602v2 ', field.around);
    assert.equal(known?.identity.url, 'https://arxiv.org/abs/2110.14602');
    assert.ok(known?.facts?.title);
    assert.equal(known?.questions.length, 1);
  });

  it('may be new, or no address at all', () => {
    assert.deepEqual(sourceAt('https://example.org/new', field.around)?.questions, []);
    assert.equal(sourceAt('javascript:alert(1)', field.around), undefined);
  });
});

describe('a step', () => {
  const after = (...steps: Parameters<typeof take>[1][]) => steps.reduce((written, step) => take(written, step, field.around), NEW);

  it('puts a new question into the folder of its parent, and lets its id follow its title', () => {
    const { name, text } = after(
      { kind: 'field', field: 'title', value: ' How do \n molecules  dream? ' },
      { kind: 'field', field: 'parent', value: 'abstraction' },
    );
    assert.equal(name, 'abstraction/molecules-dream.md');
    assert.equal(text, '---\ntitle: How do molecules dream?\nparent: abstraction\n---\n');
  });

  it('keeps an id that somebody gave, until they take it back', () => {
    const named = after({ kind: 'id', id: 'Dreams of molecules' }, { kind: 'field', field: 'title', value: 'How do molecules dream?' });
    assert.equal(named.name, 'dreams-of-molecules.md');
    assert.equal(take(named, { kind: 'id', id: '' }, field.around).name, 'molecules-dream.md');
  });

  it('never moves a file that is there', () => {
    const there = { name: 'far/away.md', text: NEW.text, was: NEW.text };
    assert.equal(take(there, { kind: 'field', field: 'parent', value: 'abstraction' }, field.around).name, 'far/away.md');
  });

  it('writes the body, and takes it away', () => {
    const whole = after({ kind: 'body', body: '\n\nOne.\r\nTwo.\n\n' });
    assert.equal(whole.text, `${NEW.text}\nOne.\nTwo.\n`);
    assert.equal(take(whole, { kind: 'body', body: ' \n' }, field.around).text, NEW.text);
  });

  it('adds, changes and removes a source', () => {
    const added = after({ kind: 'add-source', entry: { url: 'https://example.org/a', insight: 'One. Two.' } });
    assert.match(added.text, /\n {2}- url: https:\/\/example\.org\/a\n {4}insight: \|\n {6}One\.\n {6}Two\.\n---/);
    const changed = take(added, { kind: 'source', index: 0, entry: { url: 'https://example.org/b', stance: 'disputes' } }, field.around);
    assert.match(changed.text, /\n {2}- url: https:\/\/example\.org\/b\n {4}stance: disputes\n---/);
    assert.equal(take(changed, { kind: 'source', index: 0, entry: undefined }, field.around).text, NEW.text);
  });

  it('is refused, and loses nothing, where the form cannot read the text', () => {
    const broken = { name: 'x.md', text: 'All of my text' };
    assert.throws(() => take(broken, { kind: 'body', body: 'x' }, field.around), /correct it in the text first/);
  });
});

describe('the data of the questions', () => {
  it('of another version, or of anything else, are refused', () => {
    for (const data of [
      null,
      [],
      'x',
      { version: 0, questions: [], tags: [] },
      { version: 1, questions: [{ file: 'a.md', fields: { title: 3 } }], tags: [] },
    ])
      assert.throws(() => openComposeData(data), ComposeDataError);
    const bad = { version: 1, questions: [{ file: 'a.md', fields: { title: 'A?', status: 'gone' } }], tags: [] };
    assert.throws(() => openComposeData(bad), /Unexpected fields of "a\.md"/);
  });

  it('may be of no questions', () => {
    const around = openComposeData({ version: 1, questions: [], tags: [] });
    assert.deepEqual(
      look(NEW, around)
        .problems.map(({ severity }) => severity)
        .filter((severity) => severity === 'error'),
      [],
    );
  });
});
