/** What is already known about a question, from its own page, so that nothing is said here that is not said there. */
import { adopted } from '../previews/extract.ts';
import { loadPage } from '../previews/load.ts';
import { firstSentence } from '../previews/sentence.ts';

export interface Known {
  /** What the field knows, in the words of the page: `Open, something is known`. */
  standing: string;
  /** The insights to show, as elements of the page. */
  insights: HTMLElement[];
  /** How many insights there are besides. */
  more: number;
  /** Whether the source was read for this question already. */
  hasSource: boolean;
  /** What is known, in a line: the first sentence of the newest insight, and whether there is a dispute; empty where nothing is. */
  line: string;
}

/** The newest insights that are shown; one that disputes is shown besides. By eye. */
const NEWEST = 2;

/**
 * Loads what is known; `undefined` if the page cannot be loaded.
 * @param href of the page of the question
 * @param source address of the page of the source that was pasted, if it has one: what it says comes first
 */
export async function loadKnown(href: string, source?: string): Promise<Known | undefined> {
  const loaded = await loadPage(href);
  return loaded && knownOn(loaded.page, loaded.address, source);
}

function knownOn(page: Document, address: string, source: string | undefined): Known {
  // Newest first, as on the page.
  const all = [...page.querySelectorAll<HTMLElement>('main .insight')];
  const isOf = (insight: HTMLElement) => source !== undefined && sourceOf(insight, address) === source;
  const own = all.filter(isOf);
  const disputes = all.filter((insight) => insight.querySelector('.stance.disputes'));
  const newest = all.filter((insight) => !own.includes(insight)).slice(0, NEWEST);
  const shown = [...new Set([...own, ...newest, ...disputes.slice(0, 1)])];
  const [first] = all;
  const learnt = first ? sentenceOf(first) : '';
  return {
    standing: textOf(page.querySelector('main .status')),
    insights: shown.map((insight) => adopted(insight, address)),
    more: all.length - shown.length,
    hasSource: own.length > 0,
    line: [learnt, disputes.length > 0 && first && !disputes.includes(first) ? 'Disputed.' : ''].filter(Boolean).join(' '),
  };
}

const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

function sourceOf(insight: HTMLElement, address: string): string | undefined {
  const href = insight.querySelector('.source-line a')?.getAttribute('href');
  return href ? new URL(href, address).pathname : undefined;
}

/** The first sentence of an insight, and who says so: `Ann, 2024`. */
function sentenceOf(insight: HTMLElement): string {
  const paragraph = insight.querySelector('.insight-text > p');
  const sentence = paragraph ? textOf(firstSentence(paragraph) as Element) : '';
  const author = textOf(insight.querySelector('.source-line .meta a:not(.external)'));
  const date = /\b\d{4}\b/.exec(textOf(insight.querySelector('.source-line .meta')))?.[0];
  const from = [author, date].filter(Boolean).join(', ');
  return from ? `${sentence} (${from})` : sentence;
}
