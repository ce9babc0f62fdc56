import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { assertGrowsEvenly } from '../../../tests/hostile/growth.ts';
import { assertNeedsNoNode } from '../../../tests/needs-no-node.ts';
import { rowsOf } from '../../formats/outline.ts';
import { readOutline } from '../../formats/read-outline.ts';
import { parseQuestion } from '../../mosaic/read/parse-question.ts';
import { parseTerms } from '../../mosaic/read/terms.ts';
import { changed, newErrors } from '../change.ts';
import { planImport, planWith } from './plan.ts';
import type { Choice, Fate, Planned, PlanOptions } from './planned.ts';
import { presentQuestions } from './present.ts';
import { ANN, BO, LIST, SEAS } from './seas.example.ts';

const planned = (list: string, options: Partial<PlanOptions> = {}, files = SEAS) =>
  planImport(files, readOutline(list), { under: undefined, ...options });
const choose = (...choices: [row: number, choice: Choice][]) => ({ choices: new Map(choices) });
const everyone = { posers: { everyone: { url: ANN } } };

const words = (fate: Fate): string =>
  [fate.is, 'id' in fate ? fate.id : '', 'of' in fate ? fate.of : '', 'alsoUnder' in fate ? `+${fate.alsoUnder}` : '']
    .filter(Boolean)
    .join(' ');
const shown = (items: readonly Planned[]): string =>
  items.map(({ fate, children }) => words(fate) + (children.length > 0 ? `(${shown(children)})` : '')).join(', ');
const reasons = (items: readonly Planned[]): string[] => items.flatMap((item) => [item.reasons.join('; '), ...reasons(item.children)]);
const textOf = ({ change }: { change: ReadonlyMap<string, string | undefined> }, name: string) =>
  change.get(name) ?? assert.fail(`no ${name}`);

describe('the plan of a list', () => {
  it('finds the questions of a poser who asked them before, and leaves what is only near to a person', () => {
    const plan = planned(LIST, { under: 'seas', ...everyone });
    assert.equal(shown(plan.items), 'same tides(same moon-pull, same spring-tides), same waves(near highest-waves), near salt');
    assert.deepEqual([...plan.change.keys()], [], 'all that is certain is written there already');
    assert.match(reasons(plan.items)[0] ?? '', /asked by the same source or person already; at the same place/);
    assert.deepEqual(plan.items[2]?.suggestions[0]?.id, 'salt');
  });

  it('finds them by the name of who asks too', () => {
    const list = `Ann Harbour\n\nMar 11, 2023\n\n- How far does the moon draw the oceans?\n`;
    assert.match(reasons(planned(list).items)[0] ?? '', /same source or person/);
    const other = readOutline(list.replace('Ann Harbour', 'annh'));
    const terms = parseTerms('terms.yaml', 'people:\n  - name: Ann Harbour\n    also: [annh]\n');
    assert.match(reasons(planWith(presentQuestions(SEAS, terms), other, { under: undefined }).items)[0] ?? '', /same source or person/);
    assert.doesNotMatch(reasons(planWith(presentQuestions(SEAS), other, { under: undefined }).items)[0] ?? '', /same source or person/);
  });

  it('makes new questions below those it finds, and credits who asks where that is not said yet', () => {
    const plan = planned('- What makes the water rise and fall twice a day?\n  - Who prints the tables?\n', {
      posers: { everyone: { url: BO } },
    });
    assert.equal(shown(plan.items), 'same tides(new prints-tables)');
    assert.equal(
      textOf(plan, 'water/prints-tables.md'),
      `---\ntitle: Who prints the tables?\nparent: tides\norder: 3\nsources:\n  - url: ${BO}\n    stance: poses\n---\n`,
    );
    assert.match(textOf(plan, 'water/tides.md'), new RegExp(`title: On seas.*\\n  - url: ${BO}\\n    stance: poses\\n---`));
  });

  it('describes a source once, and not where the mosaic does already', () => {
    const poser = { url: 'https://example.org/new', title: 'Mine', authors: ['Cy'], date: '2024' };
    const { change } = planned('- Who owns ice?\n- Who owns snow?\n', { posers: { everyone: poser } });
    assert.deepEqual(
      [...change.values()].map((text) => text?.includes('title: Mine\n    authors: [Cy]\n    date: 2024')),
      [true, false],
    );
    const known = planned('- Who owns ice?\n', { posers: { everyone: { url: ANN, title: 'Another title' } } });
    assert.doesNotMatch(textOf(known, 'owns-ice.md'), /Another title/);
  });

  it('puts a question that exists elsewhere also under its new parent, unless it is below it already', () => {
    const salt = 'Why does the sea taste of salt?';
    const plan = planned(
      `- How do seas move?\n  - ${salt}\n- What makes the water rise and fall twice a day?\n  - ${salt.toUpperCase()}\n`,
    );
    assert.equal(shown(plan.items), 'same seas(same salt), same tides(same salt +tides)');
    assert.match(textOf(plan, 'salt.md'), /also_under: \[tides\]/);
    const up = planned(`- ${salt}\n  - How do seas move?\n`);
    assert.equal(shown(up.items), 'same salt(same seas)', 'nothing is put under what is a part of it');
  });

  it('takes two lines with the same words for one question, credited to both who ask', () => {
    const list = 'Ann Harbour\n\nMar 11, 2023\n\n- Who owns ice?\n\nBo Salter\n\nMar 12, 2023\n\n- Who owns snow?\n  - Who owns ice?\n';
    const named = new Map([
      ['Ann Harbour', { url: ANN }],
      ['Bo Salter', { url: BO }],
    ]);
    const plan = planned(list, { posers: { named } });
    assert.equal(shown(plan.items), 'new owns-ice, new owns-snow(same owns-ice +owns-snow)');
    assert.match(textOf(plan, 'owns-ice.md'), new RegExp(`also_under: \\[owns-snow\\][\\s\\S]*${ANN}[\\s\\S]*${BO}`));
  });

  it('leaves out headings that do not ask, but not what is below them, unless told otherwise', () => {
    const list = '# Ice\n\nCold words.\n\n- Who owns ice?\n\n# Waves\n\n- Who rides on surf?\n\n# Who asks?\n';
    const plan = planned(list);
    assert.equal(shown(plan.items), 'heading(new owns-ice), same waves(new rides-surf), new asks');
    assert.match(reasons(plan.items)[0] ?? '', /a heading that does not ask; with its text/);
    assert.match(shown(planned(list, { headings: true }).items), /^new ice\(new owns-ice\)/);
  });
});

describe('the modules for a page with a list', () => {
  it('need no Node', () => {
    for (const module of ['plan.ts', '../bundle-change.ts', '../../formats/bundle.ts']) assertNeedsNoNode(new URL(module, import.meta.url));
  });
});

describe('any list, with any choices', () => {
  const word = fc.constantFrom('tide', 'moon', 'wave', 'salt', 'ice', 'sea', 'why', 'high', 'water', 'twice');
  const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}?`);
  const item = fc.record({ title, depth: fc.nat(3), id: fc.option(fc.constantFrom('salt', 'saltiness', 'mine', 'aux')) });
  const list = fc
    .array(item, { maxLength: 12 })
    .map((items) => items.map(({ title, depth, id }) => `${'  '.repeat(depth)}- ${title}${id === null ? '' : ` {#${id}}`}\n`).join(''));
  const id = fc.constantFrom('salt', 'tides', 'seas', 'mine', 'nowhere', 'saltiness');
  const choice = fc.oneof(
    fc.record({ as: fc.constant('same' as const), id }),
    fc.record({ as: fc.constant('new' as const), id: fc.option(id, { nil: undefined }), under: fc.option(id, { nil: undefined }) }),
    fc.record({ as: fc.constantFrom('heading' as const, 'body' as const, 'out' as const) }),
  );

  it('has each line once, gives the errors of no question, and changes nothing when it is read again', () => {
    fc.assert(
      fc.property(list, fc.array(fc.tuple(fc.nat(11), choice)), fc.constantFrom('ask', 'same', 'new', 'skip'), (text, choices, near) => {
        const options = { under: 'seas', near, choices: new Map<number, Choice>(choices), ...everyone } as const;
        const { items, change } = planned(text, options);
        const rows = Array.from(rowsOf(items), ({ node }) => node.row);
        assert.deepEqual(rows, [...rows.keys()]);
        const files = changed(SEAS, change);
        assert.deepEqual(newErrors(SEAS, files), []);
        for (const { node } of rowsOf(items))
          if (node.fate.is === 'same' || node.fate.is === 'new') {
            const { id } = node.fate;
            assert.ok(
              files.some((file) => file.id === id && /example\.org/.test(file.text)),
              id,
            );
          }
        // A question that was put elsewhere than in the list comes also under what it is below in the list.
        if (choices.some(([, choice]) => 'under' in choice && choice.under !== undefined)) return;
        const decided = new Map(Array.from(rowsOf(items), ({ node }) => [node.row, asDecided(node.fate)]));
        const again = planned(text, { ...options, choices: decided }, files);
        assert.deepEqual([again.faults, [...again.change.keys()]], [[], []]);
      }),
      tries(300),
    );
  });

  /** What was decided, as a choice: a new question is there now. */
  const asDecided = (fate: Fate): Choice => (fate.is === 'same' || fate.is === 'new' ? { as: 'same', id: fate.id } : { as: 'out' });
});

describe('a choice for a line', () => {
  const LINES = '- Who owns ice?\n  - Who sells it?\n    - At what price?\n- Who owns snow?\n';

  it('can be any of the fates, and a plan is the same for the same choices', () => {
    for (const [choice, expected] of [
      [{ as: 'same', id: 'saltiness' }, 'same salt(new sells(new price)), new owns-snow'],
      [{ as: 'new', id: 'ice-owners', title: 'Whose is ice?' }, 'new ice-owners(new sells(new price)), new owns-snow'],
      [{ as: 'new', under: 'salt' }, 'new owns-ice(new sells(new price)), new owns-snow'],
      [{ as: 'heading' }, 'heading(new sells(new price)), new owns-snow'],
      [{ as: 'out' }, 'out(out(out)), new owns-snow'],
    ] as [Choice, string][]) {
      const plan = planned(LINES, choose([0, choice]));
      assert.equal(shown(plan.items), expected);
      assert.deepEqual(planned(LINES, choose([0, choice])), plan);
      assert.deepEqual(newErrors(SEAS, changed(SEAS, plan.change)), []);
    }
    assert.match(textOf(planned(LINES, choose([0, { as: 'new', under: 'salt' }])), 'owns-ice.md'), /parent: salt\n/);
    assert.match(
      textOf(planned(LINES, { under: 'salt', ...choose([0, { as: 'new', under: null }]) }), 'owns-ice.md'),
      /---\ntitle: .*\norder/,
    );
    assert.match(textOf(planned(LINES, choose([0, { as: 'new', title: 'Whose is ice?' }])), 'ice.md'), /title: Whose is ice\?/);
  });

  it('can put a line into the text of the new question above it, or make it one with a line further up', () => {
    const plan = planned(LINES, choose([1, { as: 'body' }], [3, { as: 'same', id: 'owns-ice' }]));
    assert.equal(shown(plan.items), 'new owns-ice(body owns-ice(new price)), same owns-ice');
    assert.match(textOf(plan, 'owns-ice.md'), /---\n\n- Who sells it\?\n$/);
  });

  it('makes lines wait that are below one that is near, until it is decided', () => {
    const list = '- Who owns the bed of the sea?\n  - Who maps sand?\n';
    const options = { under: 'seas', ...everyone };
    const waiting = planned(list, options);
    assert.equal(shown(waiting.items), 'near salt(waits)');
    assert.equal(waiting.change.size, 0);
    assert.equal(shown(planned(list, { ...options, ...choose([0, { as: 'new' }]) }).items), 'new owns-bed-sea(new maps-sand)');
    assert.equal(shown(planned(list, { ...options, near: 'new' }).items), 'new owns-bed-sea(new maps-sand)');
    assert.equal(shown(planned(list, { ...options, near: 'same' }).items), 'same salt(new maps-sand)');
    assert.equal(shown(planned(list, { ...options, near: 'skip' }).items), 'out(out)');
  });

  it('that cannot be carried out is said, and the line planned without it', () => {
    for (const [row, choice, message] of [
      [0, { as: 'same', id: 'sallt' }, /Unexpected id "sallt", expected that of a question.*did you mean "salt"/],
      [0, { as: 'new', id: 'salt' }, /Unexpected id "salt", expected one that is free/],
      [0, { as: 'new', id: 'saltiness' }, /expected one that is free/],
      [0, { as: 'new', id: 'Ice!' }, /Unexpected id "Ice!", expected lower-case words.*did you mean "ice"/],
      [0, { as: 'new', id: '__proto__' }, /expected lower-case words/],
      [0, { as: 'new', under: 'nowhere-at-all' }, /Unexpected id "nowhere-at-all"/],
      [0, { as: 'body' }, /Unexpected line for the text/],
    ] as [number, Choice, RegExp][]) {
      const plan = planned(LINES, choose([row, choice]));
      assert.deepEqual([plan.faults.length, plan.faults[0]?.row], [1, 0]);
      assert.match(plan.faults[0]?.message ?? '', message);
      assert.equal(shown(plan.items), 'new owns-ice(new sells(new price)), new owns-snow');
    }
  });
});

describe('who asks', () => {
  const LINES =
    '- Who owns ice?\n\nAnn Harbour\n\nMar 11, 2023\n\n- Who owns snow?\n\nBo Salter\n\nMar 12, 2023\n\n- Who owns hail?\n\nMar 13, 2023\n\n- Who owns fog?\n';
  const credits = (options: Partial<PlanOptions>) => {
    const { change } = planned(LINES, options);
    return [...change].map(([name, text]) => [name, /url: (\S+)/.exec(text ?? '')?.[1]]);
  };

  it('is credited for their own lines alone, and counted', () => {
    const posers = { everyone: { url: 'https://example.org/me' }, named: new Map([['Ann Harbour', { url: ANN }]]) };
    assert.deepEqual(credits({ posers }), [
      ['owns-ice.md', 'https://example.org/me'],
      ['owns-snow.md', ANN],
      ['owns-hail.md', undefined],
      ['owns-fog.md', 'https://example.org/me'],
    ]);
    assert.deepEqual(
      planned(LINES, { posers }).askers.map(({ name, lines, poser }) => [name, lines, poser?.url]),
      [
        [undefined, 2, 'https://example.org/me'],
        ['Ann Harbour', 1, ANN],
        ['Bo Salter', 1, undefined],
      ],
    );
  });

  it('can be said from a line on, up to the next name', () => {
    assert.deepEqual(
      credits({
        posers: {
          fromLine: new Map([
            [1, { url: BO }],
            [17, { url: ANN }],
          ]),
        },
      }),
      [
        ['owns-ice.md', BO],
        ['owns-snow.md', undefined],
        ['owns-hail.md', undefined],
        ['owns-fog.md', ANN],
      ],
    );
  });

  it('may be one person for a whole list, named or not', () => {
    const list = 'Ann Harbour\n\nMar 11, 2023\n\n- Who owns snow?\n';
    assert.match([...planned(list, everyone).change.values()].join(''), new RegExp(ANN));
  });
});

describe('an id', () => {
  it('is that of the list, where it gives one that is free', () => {
    const plan = planned(
      '- Who owns ice? {#ice-owners}\n- Who owns snow? {#salt-of-snow}\n- Taste? {#salt}\n- Sea salt? {#saltiness}\n- Who owns fog? {#aux}\n',
    );
    assert.equal(shown(plan.items), 'new ice-owners, new salt-of-snow, same salt, same salt, new owns-fog');
    assert.match(reasons(plan.items)[4] ?? '', /the list names aux, which cannot be its id/);
    assert.match(reasons(plan.items)[2] ?? '', /the list names it/);
  });

  it('is made where an outline names one that no file can have', () => {
    const items = ['../outside', 'aux', '__proto__', 'Upper', 'x'.repeat(101)].map((id) => ({
      id,
      title: `Why not ${id}?`,
      line: 1,
      body: '',
      children: [],
    }));
    const { change } = planImport([], { items }, { under: undefined });
    for (const name of change.keys()) assert.match(name, /^[a-z0-9-]{1,90}\.md$/);
    assert.equal(change.size, 5);
  });
});

describe('what a line links to', () => {
  it('is added in a time that grows with the list, also where all lines are one question', async () => {
    for (const line of [(i: number) => `- Who owns ice? https://e.org/${i}`, (i: number) => `- Is it ${i}?\n  - How do seas move?`])
      await assertGrowsEvenly(4000, 500, (size) => {
        const outline = readOutline(Array.from({ length: size }, (_, i) => line(i)).join('\n'));
        return () => planImport(SEAS, outline, { under: 'seas' });
      });
  });

  it('becomes a source, of new questions and of those that exist', () => {
    const there = parseQuestion('q/how.md', 'how.md', '---\ntitle: How does abstraction work?\n---\n');
    const list = '- How does abstraction work? https://e.org/a\n- What is a firm? https://e.org/b\n';
    assert.deepEqual(Object.fromEntries(planned(list, {}, [there]).change), {
      'firm.md': '---\ntitle: What is a firm?\norder: 1\nsources:\n  - url: https://e.org/b\n---\n',
      'how.md': '---\ntitle: How does abstraction work?\nsources:\n  - url: https://e.org/a\n---\n',
    });
  });
});
