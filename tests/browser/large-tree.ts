/** A page of a tree with many roots, whose site does not have to be built. */
import type { Page } from 'playwright-core';

/** Opens a new page at the address of one with a tree; its tree has `count` questions. */
export async function largeTree(page: Page, count: number): Promise<Page> {
  const large = await page.context().newPage();
  await large.route('**/tree.json', async (route) => {
    const answer = await route.fetch();
    const rows = Array.from({ length: count }, (_, row) => row);
    const columns = {
      id: rows.map((row) => `q-${row}`),
      title: rows.map((row) => `What is question ${row}?`),
      label: rows.map(() => ''),
      depth: rows.map((row) => (row % 10 === 0 ? 0 : 1)),
      fill: rows.map((row) => row % 3),
      alsoUnder: [],
      tag: rows.map(() => []),
      person: rows.map(() => []),
      insights: rows.map(() => 0),
      latest: rows.map(() => 0),
    };
    await route.fulfill({ json: { ...((await answer.json()) as object), ...columns } });
  });
  await large.goto(page.url());
  await large.waitForSelector('[data-tree][data-ready]');
  return large;
}
