/** The card of a question: its title, what has been learnt, and a link to its page. The tree and the mosaic share it. */

import { lookOf } from '../../pictures/fills.ts';
import { lineageOf, type QuestionNode } from '../../pictures/question-tree.ts';
import { element } from '../element.ts';
import { pastWords } from './film-words.ts';
import { insightYear } from './insight-year.ts';
import { fillMark } from './marks.ts';

export interface CardAction {
  label: string;
  run(): void;
}

/**
 * The head of a card: lineage, title, standing and counts. It needs no request.
 * @param href the address that the title links to; without it, the title is text
 */
export function cardHead(node: QuestionNode, href?: string): HTMLElement {
  const lineage = lineageOf(node)
    .map(({ label }) => label)
    .join(' / ');
  const isQuestion = node.row >= 0;
  const below = node.below.reduce((sum, count) => sum + count, 0);
  const counts = [
    below > 0 && `${below.toLocaleString('en')} question${below === 1 ? '' : 's'} below`,
    isQuestion && `${node.insights} insight${node.insights === 1 ? '' : 's'}`,
    node.latest > 0 && `the newest of ${node.latest}`,
  ];
  const when = node.past?.at ? `In ${node.past.at}: ` : '';
  const then = when + [lookOf(node.fill).standing, ...pastWords(node)].join('; ');
  const standing = [fillMark(node.fill), ` ${then}`];
  return element(
    'header',
    {},
    lineage ? element('p', { class: 'meta card-lineage' }, lineage) : undefined,
    element('h2', {}, isQuestion && href ? element('a', { href }, node.title) : node.title),
    isQuestion ? element('p', { class: 'meta card-standing' }, ...standing) : undefined,
    element('p', { class: 'meta' }, counts.filter(Boolean).join(' · ')),
  );
}

/** The largest number of insights on a card. Chosen by eye. */
const MOST_INSIGHTS = 3;

/**
 * The beginning of a question's page: its first paragraph, its newest insights and its links. Empty when the page cannot be loaded.
 * @param year later insights are left out
 */
async function cardBody(href: string, year: number): Promise<Node[]> {
  const response = await fetch(href).catch(() => undefined);
  if (!response?.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const summary = page.querySelector('.question-page .body > p');
  const insights = [...page.querySelectorAll('.question-page .insight')].filter((each) => insightYear(each) <= year);
  const more = insights.length - MOST_INSIGHTS;
  const links = [...page.querySelectorAll('.question-page [data-card-links]')];
  const parts = [summary, ...insights.slice(0, MOST_INSIGHTS)]
    .filter((part) => part !== null)
    .map((part) => document.importNode(part, true));
  const whole = page.querySelector('.question-page .whole-branch');
  if (more > 0) parts.push(element('p', { class: 'meta' }, element('a', { href: `${href}#Insights` }, `${more} more`)));
  if (whole) parts.push(document.importNode(whole, true));
  parts.push(...links.map((part) => document.importNode(part, true)));
  // Two elements on one page must not have the same id.
  for (const part of parts) for (const named of part.querySelectorAll('[id]')) named.removeAttribute('id');
  return parts;
}

export interface Card {
  show(node: QuestionNode, actions: readonly CardAction[]): void;
  close(): void;
  /** The question that it shows. */
  readonly node: QuestionNode | undefined;
}

/** A card in a box of the page. It shows its head at once, and the rest when the page of the question is loaded. */
export function cardIn(box: HTMLElement, hrefOf: (node: QuestionNode) => string, onClose: () => void): Card {
  let shown: QuestionNode | undefined;
  function close(): void {
    if (!shown) return;
    shown = undefined;
    box.hidden = true;
    box.replaceChildren();
    onClose();
  }
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  return {
    get node() {
      return shown;
    },
    close,
    show(node, actions) {
      shown = node;
      const href = hrefOf(node);
      const closeButton = element('button', { type: 'button', class: 'card-close', 'aria-label': 'Close' }, '×');
      closeButton.addEventListener('click', close);
      const buttons = actions.map(({ label, run }) => {
        const button = element('button', { type: 'button', class: 'button' }, label);
        button.addEventListener('click', run);
        return button;
      });
      const read = node.row < 0 ? undefined : element('a', { class: 'button', href }, 'Read the page');
      const body = element('div', { class: 'card-body' });
      box.replaceChildren(closeButton, cardHead(node, href), element('p', { class: 'card-actions' }, read, ...buttons), body);
      box.hidden = false;
      box.scrollTop = 0;
      if (node.row >= 0)
        void cardBody(href, node.past?.at || Infinity).then((parts) => void (shown === node && body.replaceChildren(...parts)));
    },
  };
}
