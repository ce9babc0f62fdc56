import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed } from '../edit/change.ts';
import { fix } from '../edit/fix.ts';
import { rename } from '../edit/rename.ts';
import { diffText } from '../formats/diff-text.ts';
import { parseQuestion } from '../mosaic/read/parse-question.ts';
import { diffMosaics, isSame } from './diff.ts';

const files = (texts: Record<string, string>) => Object.entries(texts).map(([name, text]) => parseQuestion(name, name, text));

const before = files({
  'a.md': '---\ntitle: A?\naliases: [old-a]\n---\n',
  'b.md':
    '---\ntitle: B, then?\n' +
    'parent: a\n' +
    'also_under: [c]\n' +
    'sources:\n' +
    '  - {url: https://example.org, title: T, insight: "A case of [[a]]."}\n' +
    '---\n' +
    'See [[a]], a case.\n',
  'c.md': '---\ntitle: C, perhaps?\nparent: a\n---\n',
});

describe('diffMosaics', () => {
  it('sees a rename, and nothing in those that follow it', () => {
    const diff = diffMosaics({ files: before }, { files: changed(before, rename(before, 'a', 'new-a')) });
    assert.deepEqual(
      diff.renamed.map(({ from, to }) => [from, to]),
      [['a', 'new-a']],
    );
    assert.ok(isSame({ ...diff, renamed: [], redirects: [] }), JSON.stringify(diff));
  });

  it('sees nothing in a question that is named by its former id instead', () => {
    const texts = Object.fromEntries(before.map(({ name, text }) => [name, text]));
    const formerly = (texts['b.md'] as string).replace('parent: a', 'parent: old-a').replaceAll('[[a]]', '[[old-a]]');
    const after = files({ ...texts, 'b.md': formerly });
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const diff = diffMosaics({ files: from }, { files: to });
      assert.ok(isSame({ ...diff, problems: { gained: [], mended: [] } }), JSON.stringify(diff));
      assert.deepEqual(diff.coverage.before, diff.coverage.after);
    }
  });

  it('sees nothing in another layout of what is said', () => {
    const old = files({
      'a.md': '---\ntags: [x]\ntitle: A?\n---\nOne. Two.\n\n> - Three. Four\n> is broken.\n\nFive.[^1]\n\n[^1]: Six. Seven.\n',
      'b.md':
        '---\ntitle: B?\n' +
        'parent: a\n' +
        'sources:\n' +
        '  - insight: >-\n' +
        '      One is\n' +
        '      broken. Two.\n' +
        '    url: https://example.org\n' +
        '    title: T\n' +
        '  - url: https://example.org/2\n' +
        '    title: T\n' +
        '    insight: "> One. Two."\n' +
        '---\n',
    });
    const { change } = fix(old);
    assert.equal(change.size, 2);
    const diff = diffMosaics({ files: old }, { files: changed(old, change) });
    assert.ok(isSame(diff), JSON.stringify(diff));
    assert.equal(diffText(diff), 'Nothing changes in the mosaic.');
  });

  it('says what other fields gain and lose, a renamed question being the same', () => {
    const question = (more: string, source = '') =>
      `---\ntitle: B, then?\nparent: a\n${more}sources:\n  - {url: https://example.org, title: T, insight: So${source}}\n---\n`;
    const texts = Object.fromEntries(before.map(({ name, text }) => [name, text]));
    const old = files({ ...texts, 'b.md': question('label: B\nneeds: [a]\nanswers: {up: Up.}\n') });
    const renamed = changed(old, rename(old, 'a', 'new-a'));
    const now = changed(
      renamed,
      new Map([
        [
          'b.md',
          question(
            'label: Bee\n' +
              'needs: [c, new-a]\n' +
              'answers: {up: Up., down: Down.}\n' +
              'hinges: [{if: down, favours: [c=no], from: "https://example.org"}]\n',
            ', checked: [ada]',
          ),
        ],
      ]),
    );
    assert.deepEqual(
      diffMosaics({ files: old }, { files: now }).fields.map(({ id, field, gained, lost }) => [id, field, gained, lost]),
      [
        ['b', 'label', ['Bee'], ['B']],
        ['b', 'answers', ['down: Down.'], []],
        ['b', 'needs', ['c'], []],
        ['b', 'hinges', ['if: down, favours: c=no, from: https://example.org'], []],
        ['b', 'checked of https://example.org/', ['ada'], []],
      ],
    );
    assert.deepEqual(diffMosaics({ files: old }, { files: renamed }).fields, []);
  });

  it('has the labels of the questions that it names, the later ones, and no others', () => {
    const texts = (label: string) => ({
      'a.md': '---\ntitle: A?\nlabel: Alpha\n---\n',
      'b.md': `---\ntitle: B?\nlabel: ${label}\nparent: ${label === 'Beta' ? 'a' : 'constructor'}\n---\n`,
      'constructor.md': '---\ntitle: C?\n---\n',
      'd.md': '---\ntitle: D?\nlabel: Delta\n---\n',
    });
    assert.deepEqual(diffMosaics({ files: files(texts('Beta')) }, { files: files(texts('Bee')) }).labels, { a: 'Alpha', b: 'Bee' });
  });

  it('does not take a word for the link that it was', () => {
    const after = files({
      ...Object.fromEntries(before.map(({ name, text }) => [name, text])),
      'b.md': (before[1]?.text ?? '').replace('a case', 'the case'),
    });
    assert.deepEqual(
      diffMosaics({ files: before }, { files: after }).rewritten.map(({ id }) => id),
      ['b'],
    );
  });
});

describe('what counts as rewritten', () => {
  const renamed = (before: string, after: string) => {
    const base = files({ 'agency.md': '---\ntitle: A?\n---\n', 'b.md': `---\ntitle: B?\n---\n${before}\n` });
    const head = files({ 'natural-agency.md': '---\ntitle: A?\naliases: [agency]\n---\n', 'b.md': `---\ntitle: B?\n---\n${after}\n` });
    return diffMosaics({ files: base }, { files: head }).rewritten.map(({ id }) => id);
  };

  it('is no link to a question that was renamed, also where its id is a word of the prose', () => {
    assert.deepEqual(
      renamed(
        'Where agency begins, see [[agency]], [[agency|agency]] and [agency](deep/agency.md#agency).',
        'Where agency begins, see [[natural-agency]], [[natural-agency|agency]] and [agency](deep/natural-agency.md#agency).',
      ),
      [],
    );
  });

  it('is the prose beside it', () => {
    assert.deepEqual(renamed('Where agency begins, see [[agency]].', 'Where natural-agency begins, see [[natural-agency]].'), ['b']);
  });

  describe('of game trees', () => {
    const S = 'https://example.org/s';
    const T = 'https://example.org/t';
    const way = (all: string, from: string, as = 'yes') => `{all: [${all}], as: ${as}, from: "${from}"}`;
    const open: Record<string, string> = {
      'top.md':
        '---\ntitle: Top?\n' +
        `sources: [{url: "${S}", title: S, authors: [Ann]}, {url: "${T}", title: T, authors: [Bob]}]\n` +
        `settled_by: [${way('key=yes', S)}]\n---\n`,
      'key.md': '---\ntitle: Key?\nparent: top\n---\n',
      'waits.md': '---\ntitle: Waits?\nparent: top\nneeds: [key]\n---\n',
    };
    const answered = {
      ...open,
      'key.md': `---\ntitle: Key?\nparent: top\nstatus: answered\nanswer: yes\nsources: [{url: "${S}", stance: answers}]\n---\n`,
    };
    const between = (from: Record<string, string>, to: Record<string, string>) => diffMosaics({ files: files(from) }, { files: files(to) });
    const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);

    it('sees what becomes ready and what follows from an answer, and the reverse', () => {
      const diff = between(open, answered);
      assert.deepEqual([ids(diff.ready), ids(diff.blocked)], [['waits'], []]);
      assert.deepEqual(
        diff.inferred.gained.map(({ id, answer }) => [id, answer]),
        [['top', 'yes']],
      );
      const back = between(answered, open);
      assert.deepEqual([ids(back.ready), ids(back.blocked), ids(back.inferred.lost)], [[], ['waits'], ['top']]);
      assert.match(diffText(diff), /Ready now\n {2}waits: Waits\?\n\nSettled by what is known\n {2}\+ top: yes/);
    });

    it('sees a question on which two people part, and a contradiction', () => {
      const parting = {
        ...answered,
        'top.md': (open['top.md'] as string).replace('settled_by: [', `settled_by: [${way('key=yes', T, 'no')}, `),
      };
      const diff = between(answered, parting);
      assert.deepEqual(
        diff.cruxes.map(({ id, between: people }) => [id, people]),
        [['key', ['Bob', 'Ann']]],
      );
      assert.deepEqual(
        diff.problems.gained.map(({ ruleId }) => ruleId),
        ['contradiction'],
      );
      assert.match(diffText(diff), /People part on\n {2}key: Key\? \(Bob and Ann\)/);
      assert.deepEqual(between(parting, answered).cruxes, []);
    });

    it('follows a question to its new id', () => {
      const before = files(answered);
      const diff = diffMosaics({ files: before }, { files: changed(before, rename(before, 'waits', 'patient')) });
      assert.deepEqual([ids(diff.ready), ids(diff.blocked), diff.inferred], [[], [], { gained: [], lost: [] }]);
    });
  });
});
