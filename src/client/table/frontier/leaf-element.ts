/** Makes the element of an open leaf: the same as `components/OpenLeaf.astro`. */
import { firstOf, MOST_ASKERS } from '../../../pictures/table-rows.ts';
import { count, counted } from '../../../views/count.ts';
import { insightWords } from '../../../views/insight-words.ts';
import { when } from '../../../views/when.ts';
import { element } from '../../element.ts';
import { fillMark } from '../../picture/marks.ts';
import { link, listed } from '../cells.ts';
import type { Row } from '../questions/rows.ts';
import type { Leaf } from './leaves.ts';

/** @param base path of the site, with a slash at both ends */
export function leafElement(leaf: Leaf, base: string): HTMLLIElement {
  const { id, title, fill, hanging, insights, checked, leads, near, nearby, people, tags, looked } = leaf;
  const href = `${base}questions/${id}/`;
  const askers = firstOf(people, MOST_ASKERS);
  const line = (name: string, ...content: (Node | string | undefined)[]) => element('span', { class: name }, ...content);
  return element(
    'li',
    { class: 'open-leaf' },
    namedMark(fill),
    element(
      'div',
      {},
      link(title, href),
      hanging ? line('hanging', hanging) : undefined,
      near.length > 0
        ? line(
            'near',
            'Lit near it: ',
            ...listed({ first: near, others: 0 }, (other) => questionLink(other, base)),
            nearby > near.length ? ` and ${count(nearby - near.length)} more` : undefined,
          )
        : undefined,
      people.length + tags.length > 0
        ? line(
            'topics',
            people.length > 0 ? 'Asked by ' : undefined,
            ...listed(askers, ([slug, name]) => link(name, `${base}people/${slug}/`)),
            people.length > 0 && tags.length > 0 ? ' · ' : undefined,
            ...listed({ first: tags, others: 0 }, (slug) => link(slug, `${base}tags/${slug}/`)),
          )
        : undefined,
    ),
    element(
      'p',
      { class: 'meta' },
      element('span', {}, insightWords(insights, checked)),
      looked
        ? element('span', {}, `last looked at ${when(looked)} `, element('time', { datetime: looked }, looked))
        : element('span', {}, 'nobody has looked'),
      leads > 0 ? element('span', {}, link(`${counted(leads, 'lead')} to read`, `${href}#Sources`)) : undefined,
    ),
  );
}

/** The same as `components/QuestionLink.astro`. */
function questionLink({ id, label, title }: Row, base: string): HTMLAnchorElement {
  const made = link(label, `${base}questions/${id}/`);
  if (label !== title) made.setAttribute('aria-label', `${label}: ${title}`);
  return made;
}

function namedMark(fill: string): SVGSVGElement {
  const mark = fillMark(fill);
  mark.removeAttribute('aria-hidden');
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', fill);
  return mark;
}
