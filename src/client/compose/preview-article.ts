/**
 * The page of a question as the site will show it: the same elements and classes as `components/QuestionHead.astro`
 * and `QuestionArticle.astro`.
 */
import type { Preview } from '../../compose/preview.ts';
import type { Fill } from '../../mosaic/mosaic.ts';
import type { KnownView } from '../../views/known.ts';
import type { LabelReference, PersonReference, SourceReference } from '../../views/reference.ts';
import { sourceLine } from '../../views/source-line.ts';
import { showAges } from '../ages.ts';
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';

type Part = Node | string;

/** Headings are one level lower than on the page of the question, below that of the preview. */
export function previewArticle(preview: Preview): HTMLElement {
  const { question, known, lineage, alsoUnder, posedIn, insights, sources, waiting, tags, fresh } = preview;
  const isFresh = ({ key }: SourceReference) => fresh.includes(key);
  return element(
    'article',
    { class: 'prose', 'aria-label': 'The page of the question' },
    lineage.length > 0
      ? element('div', { class: 'breadcrumb' }, element('ol', {}, ...lineage.map((step) => element('li', {}, labelLink(step)))))
      : undefined,
    element('h3', { class: 'compose-preview-title' }, question.title || 'The question'),
    knownBox(known, question.fill),
    posedIn.length + alsoUnder.length > 0
      ? element(
          'p',
          { class: 'meta standing' },
          ...posedIn.map((source) => asked(source, isFresh(source))),
          alsoUnder.length > 0 ? element('span', {}, 'Also under ', ...row(alsoUnder.map(labelLink))) : undefined,
        )
      : undefined,
    safe('body', preview.body),
    insights.length > 0
      ? element(
          'section',
          {},
          element('h4', { class: 'compose-preview-heading' }, 'What has been learnt'),
          ...insights.map(({ html, stance, label, at, by, checked, source }) =>
            element(
              'article',
              { class: 'insight' },
              label ? element('p', { class: `stance ${stance}` }, label) : undefined,
              safe('insight-text', html),
              element(
                'p',
                { class: 'insight-source' },
                line(source, isFresh(source)),
                at ? element('span', { class: 'meta' }, ` · ${at}`) : undefined,
                by ? element('span', { class: 'meta' }, ` · read by ${by}`) : undefined,
                checked ? element('span', { class: 'meta' }, ` · checked by ${checked.join(', ')}`) : undefined,
              ),
            ),
          ),
        )
      : undefined,
    waiting ? element('p', { class: 'dark-note' }, 'Nobody has written down an insight about this question yet.') : undefined,
    sources.length > 0
      ? element(
          'section',
          {},
          element('h4', { class: 'compose-preview-heading' }, 'Sources'),
          element(
            'ul',
            { class: 'sources', role: 'list' },
            ...sources.map(({ role, stance, source }) =>
              element(
                'li',
                {},
                element('span', { class: stance ? `stance ${stance}` : 'stance' }, role),
                element('span', {}, line(source, isFresh(source))),
              ),
            ),
          ),
        )
      : undefined,
    tags.length > 0
      ? element('ul', { class: 'tags', role: 'list' }, ...tags.map(({ slug, href }) => element('li', {}, element('a', { href }, slug))))
      : undefined,
  );
}

/** What is known, as in `components/Known.astro`. */
function knownBox({ standing, insights, stances, sure, newest, looked }: KnownView, fill: Fill): HTMLElement {
  const fact = (name: string, ...words: Part[]) => element('div', {}, element('dt', {}, name), element('dd', {}, ...words));
  const dated = (date: string) => element('time', { datetime: date, 'data-age': '' }, date);
  const facts = [
    insights ? fact(insights, stances.map(({ words }) => words).join(', ')) : undefined,
    sure ? fact('How sure', sure) : undefined,
    newest ? fact('Newest source', dated(newest)) : undefined,
    looked ? fact('Last looked', looked.date ? dated(looked.date) : looked.words) : undefined,
  ];
  const box = element(
    'div',
    { class: 'known' },
    element('p', { class: `status ${fill}` }, fillMark(fill), ` ${standing}`),
    insights || looked ? element('dl', {}, ...facts) : undefined,
  );
  showAges(box);
  return box;
}

const asked = (source: SourceReference, isFresh: boolean) =>
  element(
    'span',
    {},
    'Asked ',
    ...(source.authors.length > 0 ? ['by ', ...row(source.authors.map((author) => personLink(author, isFresh))), ' '] : []),
    'in ',
    element('a', { href: isFresh ? source.url : source.href }, source.name),
  );

/** HTML that the site's renderer has made and sanitised; ids would be those of the page of this preview. */
function safe(name: string, html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const each of body.querySelectorAll('[id]')) each.removeAttribute('id');
  // A heading of the text is on the page of the question.
  for (const link of body.querySelectorAll('a[href^="#"]')) link.removeAttribute('href');
  return element('div', { class: name }, ...document.adoptNode(body).childNodes);
}

const labelLink = ({ label, title, href }: LabelReference) =>
  element('a', { href, ...(label !== title && { 'aria-label': `${label}: ${title}` }) }, label);

/** A person has a page where a source of theirs has one. */
const personLink = ({ name, href }: PersonReference, isFresh: boolean): Part =>
  isFresh ? element('bdi', {}, name) : element('a', { href }, name);

const row = (parts: readonly Part[]): Part[] => parts.flatMap((part, place) => (place > 0 ? [', ', part] : [part]));

function line(source: SourceReference, isFresh: boolean): HTMLElement {
  const { authors, rest } = sourceLine(source);
  return element(
    'span',
    { class: 'source-line' },
    element('a', { href: isFresh ? source.url : source.href }, source.name),
    element(
      'span',
      { class: 'meta' },
      ...authors.flatMap((author) => [', ', personLink(author, isFresh)]),
      `${rest} · `,
      element('a', { class: 'external', href: source.url, rel: 'noopener nofollow ugc' }, source.kind),
    ),
  );
}
