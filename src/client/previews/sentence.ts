/** Finds the first sentence of a paragraph on a page. */
import { INNER_STOP, NOTE, OPAQUE, STOP, verdictAt } from '../../markdown/sentences.ts';

/** Where the first sentence of a paragraph ends, if another one follows it. */
export function endOfSentence(flow: string): number | undefined {
  for (let gap = flow.indexOf(' '); gap >= 0; gap = flow.indexOf(' ', gap + 1)) if (verdictAt(flow, gap) === 'end') return gap;
  return undefined;
}

/** A copy of the first sentence of a paragraph, with its links; the whole paragraph if there is no certain end in it. */
export function firstSentence(paragraph: Element): Node {
  const texts = textsIn(paragraph);
  const end = endOfSentence(texts.map((text) => flowOf(text, paragraph)).join(''));
  if (end === undefined) return paragraph.cloneNode(true);
  let start = 0;
  const last = texts.find(({ length }) => {
    start += length;
    return end < start;
  }) as Text;
  const range = paragraph.ownerDocument.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(last, end - (start - last.length));
  const sentence = paragraph.cloneNode();
  sentence.appendChild(range.cloneContents());
  return sentence;
}

function textsIn(paragraph: Element): Text[] {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** A text as part of a flow, of the same length: see `sentences.ts`. */
function flowOf({ data, parentElement }: Text, paragraph: Element): string {
  if (parentElement?.closest('code, math')) return OPAQUE.repeat(data.length);
  if (parentElement?.closest('sup')) return NOTE.repeat(data.length);
  const words = data.replace(/\s/g, ' ');
  return parentElement === paragraph ? words : words.replace(STOP, INNER_STOP);
}
