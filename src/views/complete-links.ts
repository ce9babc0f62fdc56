/** Rendered Markdown with its question links leading somewhere. */
import { resolveLinks } from '../markdown/resolve-links.ts';
import type { Mosaic } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';

/** Completes the open links of rendered Markdown; a heading that is not there is left off. */
export function completeLinks(html: string, mosaic: Mosaic, to: Addresses): string {
  return resolveLinks(html, (id, heading) => {
    const target = mosaic.questions.get(id);
    if (!target) return undefined;
    const anchor = heading && mosaic.headings(target).has(heading) ? `#${heading}` : '';
    return { href: to.question(id) + anchor, title: target.title, fill: target.fill };
  });
}
