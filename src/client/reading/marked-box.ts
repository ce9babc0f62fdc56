/** The places on a page where a source can be marked, as `components/Marks.astro` writes them. */
import { markControl } from './mark-control.ts';
import type { OwnMarks } from './own-marks.ts';

export interface MarkedBox {
  key: string;
  /** Shows what is kept now. */
  show(): void;
}

/** Puts the buttons into every such place in an element. */
export const markedBoxes = (within: ParentNode, own: OwnMarks): MarkedBox[] =>
  Array.from(within.querySelectorAll<HTMLElement>('[data-marks]'), (box) => {
    const { marks: key = '', url = '', name = '' } = box.dataset;
    return { key, show: markControl(box, key, { url, name }, own) };
  });
