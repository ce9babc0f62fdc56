/** A guide to the site for language models (https://llmstxt.org): what it is, where its data are, and its top. */
import type { Mosaic } from '../mosaic/mosaic.ts';
import { site } from '../site.ts';
import type { Addresses } from '../views/address.ts';
import { escapeMarkdown } from './escape.ts';

/** @param origin of the published site */
export function llmsText({ roots, questions, sources }: Mosaic, to: Addresses, origin: string): string {
  const link = (title: string, address: string, note = '') => `- [${escapeMarkdown(title)}](${origin}${address})${note && `: ${note}`}`;
  const question = ({ id, title }: { id: string; title: string }) => link(title, to.file(`questions/${id}.md`));
  const data = [
    link('Everything as JSON', to.file('mosaic.json'), 'questions with their parents, sources and insights'),
    link('Outline', to.file('outline.md'), 'every question as one nested list'),
    link('Sources', to.file('sources.bib'), 'BibTeX'),
    link('Frontier', to.frontier, 'questions that nobody has learnt anything about'),
  ];
  const top = roots.flatMap((root) => [question(root), ...root.children.map((child) => `  ${question(child)}`)]);
  return `# ${site.name}

> ${site.description}

${questions.size} questions, ${sources.size} sources. Each question is a page, and the same as Markdown at \`${to.questions}<id>.md\`.

## Data

${data.join('\n')}

## Questions

${top.join('\n')}
`;
}
