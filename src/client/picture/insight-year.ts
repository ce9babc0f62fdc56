/** Reads the year of an insight on the page of a question. */

/** The year of its source, which its line has after the last comma; 0 without a date. */
export function insightYear(insight: Element): number {
  const line = insight.querySelector('.source-line .kept')?.textContent ?? '';
  return Number(/\b[12]\d{3}\b/.exec(line.slice(line.lastIndexOf(',')))?.[0] ?? 0);
}
