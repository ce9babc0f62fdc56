/** Writes outlines as Markdown. */
import { link, markdownLine } from './markdown.ts';
import { type Outlined, rowsOf } from './outline.ts';

/**
 * A nested Markdown list in which each question is a link to its file.
 * @param folder what comes before the file's name, with a slash at its end
 */
export function printOutline(nodes: readonly Outlined[], folder = ''): string {
  let printed = '';
  for (const { node, depth } of rowsOf(nodes))
    printed += `${'  '.repeat(depth)}- ${markdownLine([link(node.title, `${folder}${node.id}.md`)])}\n`;
  return printed;
}
