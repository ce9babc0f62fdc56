import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Drawn, drawTile } from './tile.ts';

const question = { id: 'abstraction', label: 'How does abstraction work?', title: 'How does abstraction work?', fill: 'lit' };
const leaf = { question, x: 10, y: 20, width: 120, height: 60, depth: 1, branch: false, strip: 22 };

/** The elements of a drawing by name, in order. */
function elements(drawn: Drawn): Drawn[] {
  return [drawn, ...(typeof drawn.content === 'string' ? [] : drawn.content.flatMap(elements))];
}
const named = (drawn: Drawn, name: string) => elements(drawn).filter((element) => element.name === name);
const classes = (drawn: Drawn) => named(drawn, 'rect').map(({ attributes }) => attributes.class);

describe('a tile', () => {
  it('is a link with an area, the texture of its fill, and the words that fit', () => {
    const drawn = drawTile(leaf, { href: '/questions/abstraction/' });
    assert.deepEqual(drawn.attributes, { href: '/questions/abstraction/', class: 'tile', 'data-id': 'abstraction', 'data-fill': 'lit' });
    assert.equal(named(drawn, 'title')[0]?.content, 'How does abstraction work? — lit');
    assert.deepEqual(classes(drawn), ['area tile-lit', 'texture']);
    assert.deepEqual(
      named(drawn, 'tspan').map(({ content }) => content),
      ['How does', 'abstraction', 'work?'],
    );
  });

  it('has no texture where it is darkest, and no words where none fit', () => {
    const drawn = drawTile({ ...leaf, width: 30, question: { ...question, fill: 'dark' } }, { href: 'x' });
    assert.deepEqual(classes(drawn), ['area tile-dark']);
    assert.deepEqual(named(drawn, 'svg'), []);
  });

  it('is a frame with its title in a strip where it encloses others', () => {
    const drawn = drawTile({ ...leaf, branch: true, width: 400 }, { href: 'x', dim: true, paint: { grade: '3', figure: '7 · ' } });
    assert.equal(drawn.attributes.class, 'branch');
    assert.deepEqual(classes(drawn), ['area frame']);
    assert.equal(named(drawn, 'svg')[0]?.attributes.height, 22);
    assert.equal(named(drawn, 'tspan')[0]?.content, 'How does abstraction work?');
  });

  it('shows a grade as colour and as a figure', () => {
    const drawn = drawTile(leaf, { href: 'x', dim: true, paint: { grade: '3', figure: '7 · ' } });
    assert.equal(drawn.attributes.class, 'tile dim');
    assert.deepEqual(classes(drawn), ['area grade-3']);
    assert.equal(named(drawn, 'text')[0]?.attributes.class, 'on-3');
    assert.equal(named(drawn, 'tspan')[0]?.content, '7 · How does');
  });

  it('is drawn elsewhere while it moves, with the words of its place', () => {
    const drawn = drawTile(leaf, { href: 'x', box: { x: 1, y: 2, width: -3, height: 4 } });
    for (const { attributes } of named(drawn, 'rect')) assert.deepEqual([attributes.x, attributes.width, attributes.height], [1, 0, 4]);
    assert.equal(named(drawn, 'tspan').length, 3);
  });
});
