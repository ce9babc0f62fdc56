import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundleChange } from '../../edit/bundle-change.ts';
import { changed } from '../../edit/change.ts';
import { planImport } from '../../edit/import/plan.ts';
import { presentQuestions } from '../../edit/import/present.ts';
import { ANN, BO, LIST, SEAS } from '../../edit/import/seas.example.ts';
import { Refusal } from '../../edit/refusal.ts';
import { readBundle } from '../../formats/bundle.ts';
import { OutlineError } from '../../formats/outline.ts';
import { loadMosaic } from '../../mosaic/load.ts';
import { addressesUnder } from '../../views/address.ts';
import { composeData, openComposeData } from '../compose-data.ts';
import { finishList, type Perspective } from './finish-list.ts';
import { type ListOrder, planList } from './list-plan.ts';
import { LONGEST_LIST, MOST_LINES, readList } from './read-list.ts';
import { hearPoser, type SaidPoser } from './said-poser.ts';

/** The questions as the page gets them: without texts. */
const { mosaic } = loadMosaic(SEAS, {});
assert.ok(mosaic);
const around = openComposeData(JSON.parse(JSON.stringify(composeData(mosaic))));
const present = presentQuestions(around.files, around.beside.terms);
const texts = new Map(SEAS.map((file) => [file.name, file]));

const pasted = (text: string, isHtml = false) => readList({ text, file: '', isHtml });
const said = (address = '', others: Partial<SaidPoser> = {}): SaidPoser => ({ address, title: '', authors: '', date: '', ...others });
const order = (others: Partial<ListOrder> = {}): ListOrder => ({ everyone: said(), named: [], choices: [], ...others });

/** Plans a list as the page does, loads what the plan touches, and makes the change. */
function finished(list: string, others: Partial<ListOrder> = {}) {
  const { look, plan } = planList(present, pasted(list), order(others));
  const touched = plan.questions.touched().map(({ name }) => name);
  const read = new Map(touched.map((name) => [name, texts.get(name) ?? assert.fail(name)]));
  return { look, touched, ...finishList(plan, around, read, addressesUnder('/')) };
}
const fates = (list: string, others: Partial<ListOrder> = {}) =>
  planList(present, pasted(list), order(others)).look.lines.map(({ fate }) => ('id' in fate ? `${fate.is} ${fate.id}` : fate.is));
const treeOf = (nodes: Perspective['tree']): unknown[] =>
  nodes.map(({ id, children }) => (children.length > 0 ? [id, treeOf(children)] : id));

describe('a list that is read', () => {
  it('is that of the clipboard, whatever its HTML begins with', () => {
    const { items } = pasted('<font>Notes</font><ul><li>What is a tide?<ul><li>How does the moon pull?</li></ul></li></ul>', true);
    assert.deepEqual(
      items.map(({ title, children }) => [title, children.map((child) => child.title)]),
      [['What is a tide?', ['How does the moon pull?']]],
    );
  });

  it('is refused in plain words when it is too long or has too many lines', () => {
    const refusal = (reason: RegExp) => (error: unknown) => error instanceof Refusal && reason.test(error.message);
    assert.throws(() => pasted('x'.repeat(LONGEST_LIST + 1)), refusal(/too long: 2,097,153 characters, and 2,097,152 can be read/));
    const lines = (number: number) => Array.from({ length: number }, (_, at) => `- What is thing ${at}?`).join('\n');
    assert.throws(() => pasted(lines(MOST_LINES + 1)), refusal(/These are 1,001 lines, and 1,000 fit .* in parts/));
    assert.equal(pasted(lines(MOST_LINES)).items.length, MOST_LINES);
    assert.throws(() => readList({ text: '{', file: 'roam.json', isHtml: false }), OutlineError);
  });
});

describe('who asks a list', () => {
  it('is known by an address that is here, whatever else is said', () => {
    assert.deepEqual(hearPoser(said(`${ANN}?utm_source=x`, { title: 'Mine', date: 'soon' }), present.sources), {
      poser: { url: ANN, title: 'On seas', authors: ['Ann Harbour'], kind: 'page' },
      known: 'On seas',
      faults: {},
    });
  });

  it('is described where the address is new, and named by a DOI as well', () => {
    const heard = hearPoser(
      said('doi:10.48550/arXiv.2110.14602', { title: ' A  list ', authors: 'Ann Lee, , Bo Wu', date: 'March 2024' }),
      present.sources,
    );
    assert.deepEqual(heard, {
      poser: { url: 'https://arxiv.org/abs/2110.14602', title: 'A list', authors: ['Ann Lee', 'Bo Wu'], date: '2024-03' },
      faults: {},
    });
  });

  it('is told what is no address and no date', () => {
    assert.deepEqual(hearPoser(said(''), present.sources), { faults: {} });
    assert.match(hearPoser(said('my notes'), present.sources).faults.address ?? '', /no address/);
    assert.equal(hearPoser(said('javascript:alert(1)'), present.sources).poser, undefined);
    const { poser, faults } = hearPoser(said('https://example.org/x', { date: 'soon' }), present.sources);
    assert.match(faults.date ?? '', /2024-03/);
    assert.deepEqual(poser, { url: 'https://example.org/x' });
  });
});

describe('a list that is planned without texts', () => {
  it('has the fates that a plan with all texts has', () => {
    const options = { under: 'seas', posers: { everyone: { url: ANN } } };
    const whole = planImport(SEAS, pasted(LIST), options);
    const { look } = planList(present, pasted(LIST), order({ under: 'seas', everyone: said(ANN) }));
    assert.deepEqual(
      look.lines.filter(({ depth }) => depth === 0).map(({ fate, reasons, suggestions }) => ({ fate, reasons, suggestions })),
      whole.items.map(({ fate, reasons, suggestions }) => ({ fate, reasons, suggestions })),
    );
  });

  it('says what a person chose, and why a choice cannot be carried out', () => {
    const { look } = planList(present, pasted('- What is foam?\n'), order({ choices: [[0, { as: 'same', id: 'nowhere' }]] }));
    assert.match(look.lines[0]?.fault ?? '', /Unexpected id "nowhere"/);
    assert.equal(look.lines[0]?.isChosen, true);
    assert.deepEqual(fates('- What is foam?\n', { choices: [[0, { as: 'same', id: 'saltiness' }]] }), ['same salt'], 'by a former id');
  });

  it('credits two people of one list, each with their own', () => {
    const list = 'Ann\n\nMar 11, 2023\n\n- What is foam?\n\nBo\n\nMar 12, 2023\n\n- Who owns the bed of the sea?\n';
    const { look, files } = finished(list, {
      named: [
        ['Ann', said(ANN)],
        ['Bo', said(BO)],
      ],
      choices: [[1, { as: 'new' }]],
    });
    assert.deepEqual(
      look.askers.map(({ name, poser }) => [name, poser?.url]),
      [
        ['Ann', ANN],
        ['Bo', BO],
      ],
    );
    assert.match(files[0]?.text ?? '', new RegExp(`url: ${ANN}`));
    assert.match(files[1]?.text ?? '', new RegExp(`url: ${BO}`));
  });
});

describe('the change of a list', () => {
  const LINES = '- Why does the sea taste of salt?\n  - Which rivers bring it?\n- How do seas move?\n';
  const everyone = said('https://example.org/cy', { title: 'Rivers', authors: 'Cy Brook' });

  it('is the same as that of a plan with all texts, and loads only the files that it touches', () => {
    const { files, touched, fresh, problems } = finished(LINES, { everyone });
    assert.deepEqual(touched, ['salt.md', 'seas.md']);
    const poser = { url: everyone.address, title: 'Rivers', authors: ['Cy Brook'] };
    const whole = planImport(SEAS, pasted(LINES), { under: undefined, posers: { everyone: poser } });
    assert.deepEqual(new Map(files.map(({ name, text }) => [name, text])), new Map(whole.change));
    assert.deepEqual(fresh, ['rivers-bring']);
    assert.deepEqual(
      files.map(({ name, was }) => [name, was]),
      files.map(({ name }) => [name, texts.get(name)?.text]),
    );
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('is read back from its bundle, by the reader of the command', () => {
    const { bundle, files } = finished(LINES, { everyone });
    const change = bundleChange(SEAS, readBundle(`Dear maintainers,\n\n${bundle}`));
    assert.deepEqual(
      [...change],
      files.map(({ name, text }) => [name, text]),
    );
    const moved = changed(SEAS, new Map([['salt.md', '---\ntitle: Why salt?\n---\n']]));
    assert.throws(() => bundleChange(moved, readBundle(bundle)), /salt.md", which has changed since/);
  });

  it('shows the perspective of who asks, with what they asked before', () => {
    const { perspectives } = finished('- What is foam?\n', { under: 'waves', everyone: said(ANN) });
    assert.deepEqual(
      perspectives.map(({ name, tree }) => [name, treeOf(tree)]),
      [
        [
          'Ann Harbour',
          [
            ['tides', ['moon-pull', 'spring-tides']],
            ['waves', ['highest-waves', 'foam']],
          ],
        ],
      ],
    );
    const [unnamed] = finished('- What is foam?\n', {
      under: 'waves',
      everyone: said('https://example.org/anon', { title: 'A post' }),
    }).perspectives;
    assert.deepEqual([unnamed?.name, treeOf(unnamed?.tree ?? [])], ['A post', ['foam']]);
    const [alone] = finished(LINES).perspectives;
    assert.deepEqual([alone?.name, treeOf(alone?.tree ?? [])], [undefined, [['seas', [['salt', ['rivers-bring']]]]]]);
  });

  it('names errors by the line that causes them, and shows no perspective then', () => {
    const { problems, perspectives } = finished('- What is foam?\n- What is [[nowhere]] made of?\n  - text\n', {
      choices: [
        [0, { as: 'new', under: 'waves' }],
        [1, { as: 'new', under: 'waves', title: `What is ${'x'.repeat(400)}?` }],
      ],
    });
    const [error] = problems;
    assert.deepEqual([error?.severity, error?.at], ['error', { row: 1, line: 2 }]);
    assert.deepEqual(perspectives, []);
  });

  it('says nothing of what was wrong before', () => {
    assert.deepEqual(
      finished('- How do seas move?\n', { everyone }).problems.map(({ ruleId }) => ruleId),
      [],
    );
  });

  it('is empty where all is here already', () => {
    const { files, bundle } = finished('- Why does the sea taste of salt?\n');
    assert.deepEqual([files, bundle], [[], '']);
  });
});
