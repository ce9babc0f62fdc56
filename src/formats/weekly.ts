/** The weekly report: where the mosaic is dark, and which sources no longer answer. */
import type { Mosaic, Source } from '../mosaic/mosaic.ts';
import { coverageOf, frontierOf } from '../views/coverage.ts';
import { escapeMarkdown } from './escape.ts';

/** Questions of the frontier that are listed for each root. */
const LISTED = 10;

/**
 * Markdown for an issue.
 * @param dead sources with what their address answered
 * @param hrefOf the whole address of a question
 */
export function weeklyReport(
  mosaic: Mosaic,
  dead: readonly { source: Source; outcome: number | string }[],
  hrefOf: (id: string) => string,
): string {
  const { covered, leaves } = coverageOf(mosaic.roots);
  const roots = mosaic.roots.map((root) => {
    const frontier = frontierOf([root]);
    const more = frontier.length - LISTED;
    const list = frontier.slice(0, LISTED).map(({ id, title }) => `- [${escapeMarkdown(title)}](${hrefOf(id)})`);
    return [`### ${escapeMarkdown(root.title)} (${frontier.length})`, '', ...list, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
  });
  const gone = dead.map(({ source, outcome }) => {
    const places = source.citations.map(({ question: { id } }) => `[${id}](${hrefOf(id)})`).join(', ');
    return `- ${escapeMarkdown(source.title ?? source.url)}, \`${source.url.replace(/`/g, '')}\` (${outcome}): ${places}`;
  });
  return [
    `Coverage: ${covered} of ${leaves} leaves are not dark.`,
    '## The frontier',
    ...roots,
    '## Sources that no longer answer',
    gone.length > 0 ? gone.join('\n') : 'None.',
  ].join('\n\n');
}
