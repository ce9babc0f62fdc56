/** Markdown on a page: which text it is, and where its links to questions lead. Its HTML is made only when the page is. */
import type { LinkTarget } from '../markdown/resolve-links.ts';
import type { Mosaic, Prose } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';

export interface Passage {
  /** Of the text, and of how it is rendered: see {@link Prose}. */
  digest: string;
  /** By what is written in a link: `id#heading` where there is such a heading, else `id`; `#heading` for one of the question itself. */
  targets: Record<string, LinkTarget>;
}

/** A text with its links leading somewhere; a heading that is not there is left off. */
export function passageOf({ digest, pointers }: Prose, mosaic: Mosaic, to: Addresses): Passage {
  const targets: [string, LinkTarget][] = [];
  for (const { written, id, heading } of pointers) {
    const question = mosaic.questions.get(id);
    if (!question) continue;
    const anchor = heading && question.headings.includes(heading) ? `#${heading}` : '';
    const { label, title, fill } = question;
    if (written + anchor) targets.push([written + anchor, { href: to.question(id) + anchor, label, title, fill }]);
  }
  return { digest, targets: Object.fromEntries(targets) };
}

/** The passages that the view of a page holds, however deep: the very objects, which only the view can hand out. */
export function passagesIn(view: unknown, found = new Set<Passage>()): Set<Passage> {
  if (typeof view !== 'object' || view === null) return found;
  if ('digest' in view && 'targets' in view) return found.add(view as Passage);
  for (const part of Object.values(view)) if (typeof part === 'object') passagesIn(part, found);
  return found;
}
