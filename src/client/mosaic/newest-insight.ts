/** Reads the newest insight of a question from its page, when a tile has room for it or a card shows it. */
import type { QuestionNode } from '../../pictures/question-tree.ts';
import type { TileInsight } from '../../pictures/tile.ts';

export interface InsightReader {
  /** What has been read already. */
  known(question: QuestionNode): TileInsight | undefined;
  /** Reads a page at most once. Without an insight, or without the page, there is none. */
  read(question: QuestionNode): Promise<TileInsight | undefined>;
}

export function insightReader(hrefOf: (question: QuestionNode) => string): InsightReader {
  const asked = new Map<QuestionNode, Promise<TileInsight | undefined>>();
  const known = new Map<QuestionNode, TileInsight>();
  async function load(question: QuestionNode): Promise<TileInsight | undefined> {
    const response = await fetch(hrefOf(question)).catch(() => undefined);
    const insight = response?.ok ? newestIn(new DOMParser().parseFromString(await response.text(), 'text/html')) : undefined;
    if (insight) known.set(question, insight);
    return insight;
  }
  return {
    known: (question) => known.get(question),
    read(question) {
      const reading = asked.get(question) ?? (question.insights > 0 ? load(question) : Promise.resolve(undefined));
      asked.set(question, reading);
      return reading;
    },
  };
}

/** The newest insight on the page of a question, with its first author and year. */
function newestIn(page: Document): TileInsight | undefined {
  const insight = page.querySelector('.question-page .insight[data-newest]');
  const text = insight?.querySelector('.insight-text')?.textContent?.replace(/\s+/g, ' ').trim();
  const line = insight?.querySelector('.source-line');
  if (!text || !line) return undefined;
  const [year] = /\b(?:19|20)\d\d\b/.exec(line.querySelector('.meta')?.textContent ?? '') ?? [];
  const [author, ...others] = [...line.querySelectorAll('.meta a:not(.external)')].map((link) => link.textContent?.trim() ?? '');
  const name = author ? author + (others.length > 0 ? ' and others' : '') : (line.querySelector('a')?.textContent?.trim() ?? '');
  return { text, source: [name, year].filter(Boolean).join(', ') };
}
