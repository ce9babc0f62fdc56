/** The script of the page of a source: the reader's own mark, and how to cite it. */
import { offerCopies } from '../cited.ts';
import { markedBoxes } from './marked-box.ts';
import { ownMarks } from './own-marks.ts';

const own = ownMarks(() => show());
const boxes = markedBoxes(document, own);

function show(): void {
  for (const box of boxes) {
    box.show();
    for (const line of document.querySelectorAll<HTMLElement>('[data-when-read]')) line.hidden = own.of(box.key)?.mark !== 'read';
  }
}

show();
offerCopies(document);
