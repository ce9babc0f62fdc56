/** Draws what a dressed node shows: its mark, its words, quiet words below, and what can be pressed. Again when any of that changes. */
import type { Dress } from '../../pictures/question-tree.ts';
import { addSvg } from '../svg-element.ts';
import { CHIP, NOTE_LINE } from './below.ts';
import { LINE, type Place, TITLE } from './layout.ts';

/** How much higher and wider a chip is for fingers than it looks, on each side. */
const FINGER = 4;

export function drawDress(group: SVGGElement, { lines, below: { chips, notes, noteAt } }: Place, { mark, name }: Dress): void {
  const words = JSON.stringify([lines, chips, notes, mark, name]);
  if (group.dataset.dressed === words) return;
  group.dataset.dressed = words;
  const title = group.querySelector('title');
  if (title) title.textContent = name;
  group.querySelector('.mark')?.setAttribute('href', `#${mark}`);
  group.querySelector('.mark')?.setAttribute('class', 'mark');
  const label = group.querySelector('.title');
  label?.replaceChildren();
  lines.forEach((line, index) => {
    if (label) addSvg(label, 'tspan', { x: TITLE, y: 4.5 + index * LINE }).textContent = line;
  });
  for (const old of group.querySelectorAll(':scope > :is(.note, .chip)')) old.remove();
  if (notes.length > 0) {
    const note = addSvg(group, 'text', { class: 'note', 'aria-hidden': 'true' });
    notes.forEach((line, index) => {
      addSvg(note, 'tspan', { x: TITLE, y: noteAt + 4 + index * NOTE_LINE }).textContent = line;
    });
  }
  // For the pointer: what the keyboard does instead is said in the hint, and the card has buttons.
  for (const { key, words: said, look, x, y, width } of chips) {
    const chip = addSvg(group, 'g', { class: `chip ${look}`, 'data-chip': key, 'aria-hidden': 'true', transform: `translate(${x},${y})` });
    addSvg(chip, 'rect', { class: 'chip-hit', x: -BETWEEN, y: -CHIP / 2 - FINGER, width: width + 2 * BETWEEN, height: CHIP + 2 * FINGER });
    addSvg(chip, 'rect', { class: 'chip-box', y: -CHIP / 2, width, height: CHIP, rx: CHIP / 2 });
    addSvg(chip, 'text', { class: 'chip-words', x: width / 2, y: 4, 'text-anchor': 'middle' }).textContent = said;
  }
}

/** Half of the room between two chips. */
const BETWEEN = 2.5;
