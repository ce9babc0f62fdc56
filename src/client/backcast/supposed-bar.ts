/** The bar above the picture: what is supposed, each with a button that takes it back, and in short what follows. */

import { SOME_ANSWER } from '../../mosaic/backcast/moves.ts';
import type { Change } from '../../mosaic/backcast/what-if.ts';
import { element } from '../element.ts';
import { followsInShort } from './follows.ts';
import type { GameData } from './game-data.ts';
import { claimOf, textOf } from './words.ts';

export interface SupposedBar {
  show(supposed: ReadonlyMap<string, string>, change: Change): void;
}

/** @param takeBack called with a question, or with undefined for all */
export function supposedBar(box: HTMLElement, data: GameData, takeBack: (id: string | undefined) => void): SupposedBar {
  const said = element('span');
  const list = element('span', { class: 'backcast-list' });
  box.replaceChildren(list, said);
  return {
    show(supposed, change) {
      const buttons = Array.from(supposed, ([id, key]) => {
        const words = textOf(claimOf(key === SOME_ANSWER ? { id } : { id, key }, data), data);
        const button = element('button', { type: 'button', class: 'button pressed', 'aria-label': `Take back ${words}` }, words, ' ×');
        button.addEventListener('click', () => takeBack(id));
        return button;
      });
      if (buttons.length === 0) {
        list.replaceChildren(element('span', { class: 'meta' }, 'Nothing is supposed. Click an answer in the picture.'));
        said.textContent = '';
        return;
      }
      const clear = element('button', { type: 'button', class: 'button' }, 'Clear');
      clear.addEventListener('click', () => takeBack(undefined));
      list.replaceChildren('You suppose ', ...buttons, ' ', clear);
      said.textContent = `Then ${followsInShort(change)}.`;
    },
  };
}
