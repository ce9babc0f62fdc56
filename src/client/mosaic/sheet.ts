/** The mosaic as a sheet to save: the picture with a title, the legend, and where and when it was made. */
import { select } from 'd3';
import { MARK_HEIGHT, markWidth } from '../../pictures/asked-mark.ts';
import { lookOf } from '../../pictures/fills.ts';
import { gradesOf } from '../../pictures/grading.ts';
import { textWidth } from '../../pictures/text-width.ts';
import { textureId } from '../../pictures/tile.ts';
import { addCells } from '../picture/asked-sign.ts';
import { comparedLines } from '../picture/compared.ts';
import type { MosaicState } from './state.ts';

const MARGIN = 24;
const SWATCH = 14;
/** Sizes of type: of the title, and of everything else around the picture. */
const TYPE = { title: 22, text: 13 };

/**
 * @param picture as it is on the screen
 * @param film what it shows of the years, in words; empty for today
 * @returns an SVG that is not in the page yet
 */
export function sheetOf(
  picture: SVGSVGElement,
  { state, film }: { state: MosaicState; film: string },
  address: string,
  date: string,
): SVGSVGElement {
  const { width, height } = picture.viewBox.baseVal;
  const sheet = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).attr('class', 'treemap sheet');
  const textures = document.querySelector('.textures defs')?.cloneNode(true);
  if (textures) sheet.node()?.append(textures);
  const write = (x: number, y: number, words: string, size = TYPE.text) =>
    sheet.append('text').attr('class', 'head').attr('x', x).attr('y', y).attr('font-size', size).text(words);

  let top = MARGIN + TYPE.title;
  const room = width;
  write(MARGIN, top, state.root.title, fitted(state.root.title, room));
  top += MARGIN;
  let left = MARGIN;
  for (const { key, label, meaning } of gradesOf(state.filter.by, state.tree)) {
    const words = meaning && meaning !== label ? `${label}: ${meaning}` : label;
    const length = SWATCH + 6 + textWidth(words, TYPE.text) + MARGIN;
    if (left > MARGIN && left + length > MARGIN + room) [left, top] = [MARGIN, top + TYPE.text * 1.8];
    const isFill = state.filter.by === 'fill';
    const square = () =>
      sheet
        .append('rect')
        .attr('x', left)
        .attr('y', top - SWATCH + 2)
        .attr('width', SWATCH)
        .attr('height', SWATCH);
    square().attr('class', isFill ? `tile-${key}` : `grade-${key}`);
    if (isFill && lookOf(key).texture)
      square()
        .attr('class', 'texture')
        .attr('fill', `url(#${textureId(key)})`);
    write(left + SWATCH + 6, top, words);
    left += length;
  }
  const compared = comparedLines(state.filter, state.tree);
  if (compared.length > 0) [left, top] = [MARGIN, top + TYPE.text * 1.8];
  for (const { mark = '', name, count } of compared) {
    const words = `${name}: ${count.toLocaleString('en')}`;
    const start = mark ? markWidth(mark) + 6 : 0;
    const length = start + textWidth(words, TYPE.text) + MARGIN;
    if (left > MARGIN && left + length > MARGIN + room) [left, top] = [MARGIN, top + TYPE.text * 1.8];
    addCells(sheet.append('g').attr('class', 'asked').node() as SVGGElement, mark, left, top - MARK_HEIGHT + 1);
    write(left + start, top, words);
    left += length;
  }
  if (film) {
    top += TYPE.text * 1.8;
    write(MARGIN, top, film, Math.min(TYPE.text, room / textWidth(film, 1)));
  }
  top += TYPE.text;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  select(copy).attr('x', MARGIN).attr('y', top).attr('width', width).attr('height', height);
  sheet.node()?.append(copy);
  top += height + TYPE.text * 1.8;
  write(MARGIN, top, `${address} · ${date}`);
  const [whole, high] = [width + 2 * MARGIN, Math.round(top + MARGIN)];
  return sheet.attr('viewBox', `0 0 ${whole} ${high}`).attr('width', whole).attr('height', high).node() as SVGSVGElement;
}

/** The size of type in which a title fits on one line, if it need not be tiny. */
const fitted = (title: string, room: number) => Math.max(TYPE.text, Math.min(TYPE.title, room / textWidth(title, 1)));
