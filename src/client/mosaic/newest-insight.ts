/** Reads the newest insight of a question, at the moment that is shown, from its page, when a tile has room for it or a card shows it. */
import type { QuestionNode } from '../../pictures/question-tree.ts';
import type { TileInsight } from '../../pictures/tile.ts';
import { insightYear } from '../picture/insight-year.ts';

export interface InsightReader {
  /** What has been read already. */
  known(question: QuestionNode): TileInsight | undefined;
  /** Reads a page at most once. Without an insight, or without the page, there is none. */
  read(question: QuestionNode): Promise<TileInsight | undefined>;
}

interface Read extends TileInsight {
  /** Of its source; 0 without a date. */
  year: number;
}

export function insightReader(hrefOf: (question: QuestionNode) => string): InsightReader {
  const asked = new Map<QuestionNode, Promise<void>>();
  const read = new Map<QuestionNode, readonly Read[]>();
  async function load(question: QuestionNode): Promise<void> {
    const response = await fetch(hrefOf(question)).catch(() => undefined);
    if (response?.ok) read.set(question, insightsIn(new DOMParser().parseFromString(await response.text(), 'text/html')));
  }
  const known = (question: QuestionNode) => {
    const year = question.past?.at || Infinity;
    return read.get(question)?.find((insight) => insight.year <= year);
  };
  return {
    known,
    async read(question) {
      if (question.insights === 0) return undefined;
      const reading = asked.get(question) ?? load(question);
      asked.set(question, reading);
      await reading;
      return known(question);
    },
  };
}

/** The insights on the page of a question, the newest first, and those without a date last. */
function insightsIn(page: Document): Read[] {
  const all = [...page.querySelectorAll('.question-page .insight')];
  const newest = all.findIndex((each) => each.hasAttribute('data-newest'));
  // Of one year, that comes first which the page says is the newest.
  const ordered = newest < 0 ? all : [...all.slice(newest), ...all.slice(0, newest)];
  return ordered.flatMap((each) => insightOf(each) ?? []).sort((a, b) => b.year - a.year);
}

/** Its text, with its first author and year. */
function insightOf(insight: Element): Read | undefined {
  const text = insight.querySelector('.insight-text')?.textContent?.replace(/\s+/g, ' ').trim();
  const line = insight.querySelector('.source-line');
  if (!text || !line) return undefined;
  const year = insightYear(insight);
  const [author, ...others] = [...line.querySelectorAll('.meta a:not(.external)')].map((link) => link.textContent?.trim() ?? '');
  const name = author ? author + (others.length > 0 ? ' and others' : '') : (line.querySelector('a')?.textContent?.trim() ?? '');
  return { text, source: [name, year ? String(year) : ''].filter(Boolean).join(', '), year };
}
