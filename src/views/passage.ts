/** Markdown on a page: which text it is, and where its links to questions lead. Its HTML is made together with the page. */
import type { Nested } from '../markdown/nest.ts';
import type { LinkTarget } from '../markdown/resolve-links.ts';
import type { Mosaic, Prose } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import type { TermsIn } from './glossary.ts';

export interface Passage {
  /** The digest of the text and of how it is rendered: see {@link Prose}. */
  digest: string;
  /** By what a link contains: `id#heading` if that heading exists, else `id`; `#heading` for a heading of the question itself. */
  targets: Record<string, LinkTarget>;
  /** Of a body: the terms whose first use is explained. */
  terms?: TermsIn;
  /** Of a body among others: where it stands. */
  nested?: Nested;
}

/** A text with the targets of its links; a heading that does not exist is left out. */
export function passageOf({ digest, pointers }: Prose, mosaic: Mosaic, to: Addresses, terms?: TermsIn): Passage {
  const targets: [string, LinkTarget][] = [];
  for (const { written, id, heading } of pointers) {
    const question = mosaic.questions.get(id);
    if (!question) continue;
    const there = heading && question.headings.includes(heading) ? heading : undefined;
    const name = there ? `${written}#${there}` : written;
    const { label, title, fill } = question;
    if (name) targets.push([name, { href: to.question(id, there), label, title, fill }]);
  }
  return { digest, targets: Object.fromEntries(targets), ...(terms && { terms }) };
}

/** The passages in the view of a page, at any depth: the same objects, not copies, so that only the view has them. */
export function passagesIn(view: unknown, found = new Set<Passage>()): Set<Passage> {
  if (typeof view !== 'object' || view === null) return found;
  if ('digest' in view && 'targets' in view) return found.add(view as Passage);
  for (const part of Object.values(view)) if (typeof part === 'object') passagesIn(part, found);
  return found;
}
