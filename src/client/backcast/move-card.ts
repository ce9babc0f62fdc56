/** The card of a node of a game tree: how it stands and why, its answers as buttons, who argues it. */
import type { Dress, QuestionNode } from '../../pictures/question-tree.ts';
import { element } from '../element.ts';
import type { GameData } from './game-data.ts';
import type { Part } from './game-tree.ts';
import { type Links, worded } from './worded.ts';
import { arguedWords, claimsOf, hasNames, voiceWords, type Word } from './words.ts';

export interface MoveCard {
  show(node: QuestionNode, part: Part, dress: Dress): void;
  /** Shows how the node looks now, if one is shown. */
  refresh(dressOf: (node: QuestionNode) => Dress): void;
  close(): void;
}

export interface CardActions {
  suppose(id: string, key: string): void;
  /** Makes a question the root. */
  choose(id: string): void;
  onClose(): void;
}

export function moveCard(box: HTMLElement, data: GameData, links: Links, { suppose, choose, onClose }: CardActions): MoveCard {
  let shown: { node: QuestionNode; part: Part } | undefined;

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

  function answers(id: string, { chips }: Dress): HTMLElement {
    const texts = data.questions.get(id)?.answers;
    const buttons = chips.map(({ key, look }) => {
      const attributes = { type: 'button', class: `button ${look}`, 'aria-pressed': String(look === 'pressed'), 'data-answer': key };
      const button = element('button', attributes, key);
      button.addEventListener('click', () => suppose(id, key));
      const text = texts && Object.hasOwn(texts, key) ? texts[key] : undefined;
      return element('li', {}, button, text && text !== key ? ` ${text}` : undefined);
    });
    return element('ul', { class: 'backcast-answers', role: 'list', 'aria-label': 'Suppose an answer' }, ...buttons);
  }

  function body(node: QuestionNode, part: Part, dress: Dress): (Node | undefined)[] {
    const paragraph = (words: readonly Word[]) => (words.length > 0 ? element('p', {}, ...worded(words, data, links)) : undefined);
    if (part.kind === 'question') {
      const own = element('button', { type: 'button', class: 'button' }, 'Begin here');
      own.addEventListener('click', () => choose(part.id));
      return [
        element('h2', {}, element('a', { href: links.question(part.id) }, node.title)),
        dress.note ? element('p', { class: 'meta' }, dress.note) : undefined,
        dress.chips.length > 0 ? answers(part.id, dress) : undefined,
        element(
          'p',
          { class: 'card-actions' },
          element('a', { class: 'button', href: links.question(part.id) }, 'Read the page'),
          node.parent ? own : undefined,
        ),
      ];
    }
    if (part.kind === 'needs')
      return [
        element('h2', {}, 'What it needs first'),
        paragraph([{ question: part.of }, ' cannot be worked on before these are settled.']),
      ];
    if (part.kind === 'voice')
      return [
        element('h2', {}, dress.title),
        paragraph(voiceWords(part, { question: part.of }, hasNames(part.of, data), data)),
        nameOf(part.hinge.from),
      ];
    return [
      element('h2', {}, `A way to “${part.way.as}”`),
      paragraph([{ question: part.of }, `: ${part.way.as}, if `, ...claimsOf(part.way.all, data)]),
      paragraph(arguedWords(part.way)),
      nameOf(part.way.from),
    ];
  }
  const nameOf = (from: string | undefined) => {
    const source = from === undefined ? undefined : data.sources.get(from);
    return source && from ? element('p', {}, element('a', { href: links.source(from) }, source.name)) : undefined;
  };

  function show(node: QuestionNode, part: Part, dress: Dress): void {
    shown = { node, part };
    const closeButton = element('button', { type: 'button', class: 'card-close', 'aria-label': 'Close' }, '×');
    closeButton.addEventListener('click', close);
    box.replaceChildren(closeButton, ...body(node, part, dress).filter((each) => each !== undefined));
    box.hidden = false;
    box.scrollTop = 0;
  }
  return {
    show(node, part, dress) {
      show(node, part, dress);
      box.querySelector<HTMLElement>('a, button:not(.card-close)')?.focus({ preventScroll: true });
    },
    refresh(dressOf) {
      if (!shown) return;
      const focused =
        document.activeElement instanceof HTMLElement && box.contains(document.activeElement)
          ? document.activeElement.dataset.answer
          : undefined;
      show(shown.node, shown.part, dressOf(shown.node));
      if (focused !== undefined)
        [...box.querySelectorAll<HTMLElement>('[data-answer]')].find(({ dataset }) => dataset.answer === focused)?.focus();
    },
    close,
  };
}
