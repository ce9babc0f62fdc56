/** Lists with moves: what people type, and what `export backcast` writes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { backcastOutline } from '../../formats/backcast-outline.ts';
import { words } from '../../formats/moves/move-line.example.ts';
import { readOutline } from '../../formats/read-outline.ts';
import { moves as arbitraryMoves } from '../../mosaic/backcast/moves.example.ts';
import type { Moves, Stand } from '../../mosaic/backcast/moves.ts';
import { movesOf } from '../../mosaic/backcast/moves-of.ts';
import { together } from '../../mosaic/backcast/together.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { parseQuestion } from '../../mosaic/read/parse-question.ts';
import { exampleMoveFields, exampleMoveLines } from '../../views/example-moves.ts';
import { changed, newErrors } from '../change.ts';
import { planImport } from './plan.ts';
import type { Planned, PlannedMove, PlanOptions } from './planned.ts';

const CASE = 'https://arxiv.org/abs/2505.03989';

const file = (id: string, fields: string) => parseQuestion(`${id}.md`, `${id}.md`, `---\ntitle: ${fields}\n---\n`);
const read = (files: readonly QuestionFile[], text: string, options: Partial<PlanOptions> = {}) => {
  const outline = readOutline(text);
  const plan = planImport(files, outline, { under: undefined, ...options });
  const fields = new Map(changed(files, plan.change).map(({ id, frontmatter }) => [id, frontmatter.fields]));
  return { outline, plan, fields };
};
const movesIn = (items: readonly Planned[]): PlannedMove[] => items.flatMap(({ moves = [], children }) => [...moves, ...movesIn(children)]);

describe('the moves of a list', () => {
  const there = [
    file('definitions-fixed', `Are the definitions fixed?\nlabel: Fixed definitions\nsources: ["${CASE}"]`),
    file('stakes', 'How high are the stakes?\nanswers: {low: Few., high: Many.}'),
  ];

  it('are read below their questions, with the conditions behind them or below them', () => {
    const { plan, fields } = read(
      there,
      `- How can we oversee what we cannot check? {#oversee}
  - way to yes (${CASE}, Section 6)
    - Does debate survive human error?
      - way to yes: "Are the definitions fixed?"=yes and stakes=low (${CASE})
    - Are the definitions fixed? = no
    - stakes = high
  - needs:
    - How many bad actions are needed? {#bad-actions}
  - If yes then nobody has to look, about fixed definitions? (${CASE})
    - against: Does debate survive human error?
  - What else is there to ask?
`,
    );
    assert.deepEqual(
      movesIn(plan.items).map(({ is, text, reason }) => reason ?? `${is} ${text}`),
      [
        `new way to yes: debate-survive-human-error=yes and definitions-fixed=no and stakes=high (${CASE}, Section 6)`,
        'new needs: bad-actions',
        `new if yes then nobody has to look, about definitions-fixed, against debate-survive-human-error=yes (${CASE})`,
        `new way to yes: definitions-fixed=yes and stakes=low (${CASE})`,
      ],
    );
    assert.deepEqual(fields.get('oversee')?.settled_by, [
      { all: ['debate-survive-human-error=yes', 'definitions-fixed=no', 'stakes=high'], as: 'yes', from: CASE, at: 'Section 6' },
    ]);
    assert.equal(fields.get('bad-actions')?.parent, 'oversee', 'what is new below a move is a part of the question above');
    assert.deepEqual(fields.get('definitions-fixed')?.also_under, [], 'what is there is no part of it because a move names it');
    assert.equal([...fields].filter(([, { parent }]) => parent === 'oversee').length, 3);
  });

  it('may stand without markers, in OPML, and in notes without indentation marks', () => {
    const way = `way to yes: stakes=low (${CASE})`;
    const texts = {
      'below a number': `1. Is the system safe?\n   ${way}\n2. Is the world better?\n`,
      'in plain lines': `Is the system safe?\n  ${way}\nIs the world better?\n`,
      OPML: `<opml version="2.0"><body><outline text="Is the system safe?"><outline text="${way}"/></outline><outline text="Is the world better?"/></body></opml>`,
      HTML: `<ul><li>Is the system safe?<ul><li>way to yes: stakes=low (${CASE})</li></ul></li><li>Is the world better?</li></ul>`,
    };
    for (const [name, text] of Object.entries(texts)) {
      const { plan } = read(there, text);
      assert.deepEqual(
        plan.items.map(({ item }) => item.title),
        ['Is the system safe?', 'Is the world better?'],
        name,
      );
      assert.deepEqual(
        movesIn(plan.items).map(({ is, text: full }) => [is, full]),
        [['new', way]],
        name,
      );
    }
  });

  it('leave questions and prose alone that begin alike', () => {
    const { plan } = read(there, '- If so then what?\n- Way to go?\n- If true then why do we ask?\n\n  If yes then it is so.\n');
    assert.deepEqual(
      plan.items.map(({ item }) => item.title),
      ['If so then what?', 'Way to go?', 'If true then why do we ask?'],
    );
    assert.equal(plan.items[2]?.item.body, 'If yes then it is so.');
    assert.deepEqual(movesIn(plan.items), []);
  });

  it('rest on the list of whoever asks, and on new sources as leads', () => {
    const list = 'https://example.org/list';
    const { fields } = read(
      there,
      `- Is the system safe? {#safe}\n  - way: stakes=low\n  - way: stakes=high (https://example.org/other)\n`,
      {
        posers: { everyone: { url: list, title: 'A list', authors: ['Ann'] } },
      },
    );
    assert.deepEqual(
      fields.get('safe')?.settled_by.map(({ from }) => from),
      [list, 'https://example.org/other'],
    );
    assert.deepEqual(
      fields.get('safe')?.sources.map(({ url, stance }) => [url, stance]),
      [
        [list, 'poses'],
        ['https://example.org/other', 'informs'],
      ],
    );
  });

  it('that are there already are not written twice', () => {
    const text = `- Is the system safe? {#safe}\n  - needs: stakes\n  - way: stakes=low and definitions-fixed=yes (${CASE})\n`;
    const { fields, plan } = read(there, text);
    const after = changed(there, plan.change);
    const again = read(after, `${text}  - way: definitions-fixed=yes and stakes=low (arXiv:2505.03989)\n  - way: stakes=low (${CASE})\n`);
    assert.deepEqual(
      movesIn(again.plan.items).map(({ is }) => is),
      ['same', 'same', 'same', 'new'],
    );
    assert.equal(fields.get('safe')?.settled_by.length, 1);
    assert.equal(again.fields.get('safe')?.settled_by.length, 2);
  });

  const left: Record<string, [lines: string, reason: RegExp]> = {
    'cannot be read': ['needs: so much more', /^Unexpected "so much more", expected questions/],
    'names no question': [
      `way: definitons-fixed=yes (${CASE})`,
      /^no question is called "definitons-fixed"; did you mean "definitions-fixed"\?; name/,
    ],
    'names a line that is left out': [
      `way to yes (${CASE})\n    - What definitions are there of terms?`,
      /^it names line 3, which is not decided yet$/,
    ],
    'names no source': ['way: stakes=low', /^no source argues it: put its address between brackets/],
    'names another answer': [`way: stakes=yes (${CASE})`, /^the answers of stakes are low, high, and not "yes"$/],
    'follows from another answer': [`if maybe then it is so (${CASE})`, /^the answers of safe are yes, no, and not "maybe"$/],
    'has no condition': [`way to yes (${CASE})`, /^it has no condition/],
    'says what is answered': ['answered: yes', /^how a question is settled is said with the source that answers it/],
  };
  for (const [name, [lines, reason]] of Object.entries(left))
    it(`are left out, with the reason, where one ${name}`, () => {
      const { plan, fields } = read(there, `- Is the system safe? {#safe}\n  - ${lines}\n`);
      const [move] = movesIn(plan.items);
      assert.match(move?.reason ?? '', reason);
      assert.equal(move?.line, 2);
      assert.equal(move?.text.slice(0, 3), lines.slice(0, 3));
      assert.deepEqual([fields.get('safe')?.settled_by, fields.get('safe')?.needs, fields.get('safe')?.hinges], [[], [], []]);
    });

  it('are named where no question stands above them', () => {
    const { outline } = read(there, `- needs: stakes\n  - Is the system safe?\n`);
    assert.deepEqual(
      outline.remarks.map(({ line, text }) => [line, text]),
      [[1, 'needs: stakes']],
    );
    assert.deepEqual(
      outline.items.map(({ title }) => title),
      ['Is the system safe?'],
    );
  });
});

describe('the outline of a game tree', () => {
  const argued = fc.record({ from: fc.constantFrom(CASE, 'https://example.org/a_(b)?x,y'), at: words }, { requiredKeys: ['from'] });

  /** Moves as files can have them: each way and hinge is argued, and something follows from a hinge. */
  const wholeMoves = fc
    .tuple(arbitraryMoves, fc.infiniteStream(argued), fc.infiniteStream(words), fc.boolean())
    .map(([moves, by, says, own]) => {
      const next = <T>(stream: Iterator<T>) => stream.next().value as T;
      const texts = { yes: next(says), no: next(says) };
      const stands = [...moves.values()].map((stand): [string, Stand] => [
        stand.id,
        {
          ...stand,
          ways: stand.ways.map((way) => ({ ...way, ...next(by) })),
          hinges: stand.hinges.map((hinge) => ({ ...hinge, then: next(says), ...next(by) })),
        },
      ]);
      return { moves: new Map(stands) as Moves, answers: own ? texts : undefined };
    });

  /** Without the answers that are given, which a list does not bring, and without moves twice. */
  const comparable = (moves: Moves) =>
    new Map(
      [...moves].map(([id, { given: _given, ...stand }]) => {
        const distinct = <T>(list: readonly T[], key: (one: T) => unknown) => [
          ...new Map(list.map((one) => [JSON.stringify(key(one)), one])).values(),
        ];
        const names = (claims: Stand['ways'][number]['all']) => claims.map(({ id: name, key }) => `${name}=${key}`).sort();
        return [
          id,
          {
            ...stand,
            ways: distinct(stand.ways, ({ all, as, from }) => [names(all), as, from])
              .map((way) => names(way.all).join() + way.as + way.from)
              .sort(),
            hinges: distinct(stand.hinges, ({ favours, if: key, then, from }) => [names(favours), key, then, from]).length,
            keys: [...stand.keys],
          },
        ];
      }),
    );

  it('is read by import into an empty mosaic as the same moves', () => {
    fc.assert(
      fc.property(wholeMoves, fc.array(words, { minLength: 7, maxLength: 7 }), ({ moves, answers }, titles) => {
        const outline = backcastOutline(moves, 'q0', (id) => ({ title: `${titles[Number(id.slice(1))]}?`, answers }));
        const { plan } = read([], outline);
        const written = movesOf(changed([], plan.change).map(({ id, frontmatter }) => ({ id, fields: frontmatter.fields })));
        const whole = together(moves, 'q0');
        assert.deepEqual(new Map([...comparable(written)].sort()), new Map([...comparable(whole)].sort()), outline);
      }),
      tries(100),
    );
  });
});

describe('the example of the contribute page', () => {
  it('is the same as lines and as fields', () => {
    const { plan } = read([], exampleMoveLines);
    const files = changed([], plan.change);
    for (const [, id = '', fields = ''] of exampleMoveFields.matchAll(/^# (.+)\.md\n([^#]+)/gm)) {
      const expected = parseQuestion('x.md', 'x.md', `---\n${fields}---\n`).frontmatter.fields;
      const { order: _order, sources: _sources, ...written } = files.find((each) => each.id === id)?.frontmatter.fields ?? assert.fail(id);
      const { order: _none, sources: _empty, ...wanted } = expected;
      assert.deepEqual(written, wanted);
    }
    assert.deepEqual(newErrors([], files), []);
  });
});
