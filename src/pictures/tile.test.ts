import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Drawn, type DrawnTile, drawTile } from './tile.ts';

const question = { id: 'abstraction', label: 'How abstraction works', title: 'How does abstraction work?', fill: 'lit' };
const leaf: DrawnTile = { question, key: 'abstraction', kind: 'leaf', x: 10, y: 20, width: 120, height: 60, least: 11 };
const mix: DrawnTile = { ...leaf, kind: 'mix', width: 204, height: 120 };
const shares = [
  { key: 'dark', label: 'dark', count: 1 },
  { key: 'answered', label: 'answered', count: 3 },
];
const insight = { text: 'Modules are what survives when fast variables are averaged out.', source: 'Ann and others, 2021' };

/** The elements of a drawing by name, in order. */
function elements(drawn: Drawn): Drawn[] {
  return [drawn, ...(typeof drawn.content === 'string' ? [] : drawn.content.flatMap(elements))];
}
const named = (drawn: Drawn, name: string) => elements(drawn).filter((element) => element.name === name);
const classes = (drawn: Drawn) => named(drawn, 'rect').map(({ attributes }) => attributes.class);
const lines = (drawn: Drawn) => named(drawn, 'tspan').map(({ content }) => content);

describe('a tile', () => {
  it('is a link with an area, the texture of its fill, and its whole label', () => {
    const drawn = drawTile(leaf, { href: '/questions/abstraction/' });
    assert.deepEqual(drawn.attributes, { href: '/questions/abstraction/', class: 'tile', 'data-id': 'abstraction' });
    assert.equal(named(drawn, 'title')[0]?.content, 'How abstraction works: How does abstraction work? — lit');
    assert.deepEqual(classes(drawn), ['area tile-lit', 'texture']);
    assert.deepEqual(lines(drawn), ['How abstraction', 'works']);
  });

  it('has no texture where it is darkest, and no words where not all fit', () => {
    const drawn = drawTile({ ...leaf, width: 60, question: { ...question, fill: 'dark' } }, { href: 'x' });
    assert.deepEqual(classes(drawn), ['area tile-dark']);
    assert.deepEqual(named(drawn, 'svg'), []);
  });

  it('is a frame with its label in a head where it encloses others', () => {
    const drawn = drawTile({ ...leaf, kind: 'branch', width: 400 }, { href: 'x', dim: true, paint: { grade: '3', figure: '7 · ' } });
    assert.equal(drawn.attributes.class, 'branch');
    assert.deepEqual(classes(drawn), ['area frame']);
    assert.equal(named(drawn, 'svg')[0]?.attributes.height, 24);
    assert.deepEqual(lines(drawn), ['How abstraction works']);
  });

  it('shows the mix where it stands for others, in proportion, with numbers', () => {
    const drawn = drawTile(mix, { href: 'x', shares });
    assert.equal(drawn.attributes.class, 'mix');
    assert.match(String(named(drawn, 'title')[0]?.content), /below it 1 dark, 3 answered/);
    assert.deepEqual(classes(drawn), ['area frame', 'band tile-dark', 'band tile-answered', 'texture']);
    assert.deepEqual(
      named(drawn, 'rect').map(({ attributes }) => attributes.width),
      [204, 50, 150, 150],
    );
    assert.deepEqual(
      named(drawn, 'text').map(({ content }) => (typeof content === 'string' ? content : '')),
      ['', '1', '3'],
    );
  });

  it('stands for the rest of a family, and says how many there are', () => {
    const rest = { ...question, label: '900 more', title: '900 more questions' };
    const drawn = drawTile({ ...mix, kind: 'rest', question: rest }, { href: 'x', shares });
    assert.equal(named(drawn, 'title')[0]?.content, '900 more questions: 1 dark, 3 answered');
    assert.deepEqual(lines(drawn), ['900 more']);
  });

  it('shows what does not pass the filter apart from the rest of the mix', () => {
    const drawn = drawTile(mix, {
      href: 'x',
      shares: [
        { key: 'lit', label: 'lit', count: 1 },
        { key: '', label: 'left out', count: 1 },
      ],
    });
    assert.deepEqual(classes(drawn), ['area frame', 'band tile-lit', 'texture', 'band left-out']);
  });

  it('shows its title, its newest insight and where that is from, where there is much room', () => {
    const drawn = drawTile({ ...leaf, width: 400, height: 200 }, { href: 'x', insight });
    assert.deepEqual(lines(drawn), [question.title, 'Modules are what survives when fast variables are', 'averaged out.', insight.source]);
    assert.deepEqual(
      named(drawn, 'text').map(({ attributes }) => attributes['font-size']),
      [20, 13, 11],
    );
    assert.deepEqual(lines(drawTile(leaf, { href: 'x', insight })), ['How abstraction', 'works']);
  });

  it('ends an insight that is too long after a word', () => {
    const drawn = drawTile({ ...leaf, width: 300, height: 140 }, { href: 'x', insight: { ...insight, text: 'word '.repeat(200).trim() } });
    const said = lines(drawn).slice(2, -1);
    assert.ok(said.length > 0 && said.every((line) => /^(?:word ?)+…?$/.test(String(line))), String(said));
  });

  it('shows a grade as colour and, where there is room, as a figure', () => {
    const drawn = drawTile(leaf, { href: 'x', dim: true, paint: { grade: '3', figure: '7\u00a0·\u00a0' } });
    assert.equal(drawn.attributes.class, 'tile dim');
    assert.deepEqual(classes(drawn), ['area grade-3']);
    assert.equal(named(drawn, 'text')[0]?.attributes.class, 'on-3');
    assert.equal(lines(drawn)[0], '7\u00a0·\u00a0How');
  });

  it('is drawn elsewhere while it moves, with the words of its place', () => {
    const drawn = drawTile(leaf, { href: 'x', box: { x: 1, y: 2, width: -3, height: 4 } });
    for (const { attributes } of named(drawn, 'rect')) assert.deepEqual([attributes.x, attributes.width, attributes.height], [1, 0, 4]);
    assert.equal(lines(drawn).length, 2);
  });

  it('has a strip below its words that says who of several people ask it', () => {
    const asked = { held: '101', by: ['Ann', 'Eve'] };
    const cells = (drawn: Drawn) => named(drawn, 'rect').filter(({ attributes }) => String(attributes.class).startsWith('asked-'));
    for (const kind of ['leaf', 'branch', 'mix'] as const) {
      const drawn = drawTile({ ...leaf, kind }, { href: 'x', asked, shares });
      assert.match(String(named(drawn, 'title')[0]?.content), /; asked by Ann, Eve$/);
      assert.deepEqual(
        cells(drawn).map(({ attributes }) => attributes.class),
        ['asked-ground', 'asked-full', 'asked-empty', 'asked-full'],
      );
      for (const { attributes } of cells(drawn)) {
        assert.ok(Number(attributes.y) + Number(attributes.height) <= leaf.y + leaf.height);
        assert.ok(Number(attributes.x) + Number(attributes.width) <= leaf.x + leaf.width);
      }
    }
    assert.deepEqual(cells(drawTile(leaf, { href: 'x' })), []);
  });
});
