/** A game tree as nested lists in Markdown, with how everything stands and who argues it. Needs no browser. */
import { wayStanding } from '../../mosaic/backcast/alternatives.ts';
import type { Situation } from './dress.ts';
import { dresser } from './dress.ts';
import type { Part } from './game-tree.ts';
import { claimOf, textOf } from './words.ts';

/** Deeper parts are left out: indentation that grows with each level would make a long chain quadratic. */
const DEEPEST = 40;

/** @param addressOf gives the address of a source, by its slug */
export function outlineOf(situation: Situation, addressOf: (slug: string) => string): string {
  const { game, data, supposed, change } = situation;
  const dress = dresser(situation);
  const { root } = game.tree;
  const lines = [`# ${escaped(root.title)}`, ''];
  if (supposed.size > 0) {
    const claims = Array.from(supposed, ([id, key]) => textOf(claimOf(key === '?' ? { id } : { id, key }, data), data));
    lines.push(escaped(`Supposing ${claims.join('; ')}.`), '');
  }
  const { note } = dress(root);
  if (note) lines.push(escaped(`${capital(note)}.`), '');
  for (const node of game.tree.nodes.slice(1)) {
    if (node.depth > DEEPEST) continue;
    const { label, title, note } = dress(node);
    const part = game.partOf.get(node) as Part;
    const source = part.kind === 'way' ? part.way.from : part.kind === 'voice' ? part.hinge.from : undefined;
    const words = part.kind === 'question' && !part.again ? title : label;
    const refuted = part.kind === 'way' && wayStanding(part.way, change.inference.settled) === 'refuted';
    const more = node.depth === DEEPEST && node.children.length > 0 ? '; what is below is left out' : '';
    lines.push(
      [
        `${'  '.repeat(node.depth - 1)}- `,
        refuted ? `~~${escaped(words)}~~` : escaped(words),
        note || more ? ` (${escaped(note + more)})` : '',
        source === undefined ? '' : ` <${addressOf(source)}>`,
        part.kind === 'question' || node.children.length === 0 ? '' : ':',
      ].join(''),
    );
  }
  return `${lines.join('\n')}\n`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Text that Markdown reads as it is. */
const escaped = (words: string) => words.replace(/[\\`*_[\]<>~]/g, '\\$&');
