/** What a question of the tree is called for assistive technology, and in a tooltip. Needs no browser. */
import { namesIn } from '../../mosaic/who-holds.ts';
import { pastWords } from '../picture/film-words.ts';
import { namesOf } from '../picture/filter.ts';
import type { Place } from './layout.ts';
import type { TreeState } from './state.ts';

/** The whole title, where a label may stand for it, with its fill and who of the people compared ask it. */
export function nodeName({ node, asked }: Place, { filter, tree }: TreeState): string {
  const askers = namesIn(asked, namesOf(filter, tree));
  return `${node.title} (${[node.fill, ...pastWords(node)].join(', ')}${askers.length > 0 ? `; asked by ${askers.join(', ')}` : ''})`;
}
