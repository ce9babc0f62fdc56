/** Looks at a page with axe. */
import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/** Of all rules, those that a theme can break. */
export const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

/**
 * What axe finds on a page. The policy of the page would keep it out: open the page with `bypassCSP`.
 * @param rules all of them, unless said
 */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeCore.source);
  const options = { resultTypes: ['violations'], preload: false, ...(rules && { runOnly: rules }) };
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
