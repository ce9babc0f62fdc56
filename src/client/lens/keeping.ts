/** Choosing, copying and printing the questions to keep in mind. */
import { counted } from '../../views/count.ts';
import { type Kept, keptMarkdown, keptSheet } from './keep-list.ts';
import type { Parts } from './parts.ts';

/**
 * Lets the reader copy and print.
 * @param kept gives the questions that are ticked
 * @param titleOf gives the title of what is read
 * @param say tells the reader something
 * @returns what shows the questions that are kept now
 */
export function keepingIn(parts: Parts, kept: () => Kept[], titleOf: () => string, say: (words: string) => void): () => void {
  const { keep, chosen, print, copy, copied, sheet, likely } = parts;

  copy.addEventListener('click', async () => {
    const text = keptMarkdown(titleOf(), kept());
    try {
      await navigator.clipboard.writeText(text);
      say('Copied as Markdown.');
    } catch {
      // Without permission, or over plain HTTP, the reader copies it from here.
      copied.value = text;
      copied.hidden = false;
      copied.select();
      say('This browser does not let a page copy. The Markdown is selected below.');
    }
  });

  print.addEventListener('click', () => {
    const { dataset } = document.documentElement;
    dataset.lensPrint = '';
    addEventListener('afterprint', () => delete dataset.lensPrint, { once: true });
    window.print();
  });

  return () => {
    const questions = kept();
    keep.hidden = likely.childElementCount + questions.length === 0;
    chosen.textContent = `${counted(questions.length, 'question')} to keep in mind`;
    print.disabled = copy.disabled = questions.length === 0;
    copied.hidden = true;
    sheet.replaceChildren(...keptSheet(titleOf(), questions));
  };
}
