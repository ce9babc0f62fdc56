/** Writes a guide to the site for language models (https://llmstxt.org): what it is, where its data are, and its first questions. */
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { site } from '../site.ts';
import type { Addresses } from '../views/address.ts';
import { heading, type Item, link, list, markdown, paragraph, text } from './markdown.ts';

/**
 * The guide, in Markdown.
 * @param origin of the published site, without a trailing slash
 */
export function llmsText({ roots, questions, sources }: Mosaic, to: Addresses, origin: string): string {
  const line = (title: string, address: string, note = ''): Item => ({
    line: [link(title, origin + address), ...(note ? [text(`: ${note}`)] : [])],
  });
  const question = ({ id, title, fields: { label } }: Question) => line(title, to.file(`questions/${id}.md`), label);
  return markdown([
    heading(1, site.name),
    { type: 'blockquote', children: [paragraph(text(site.description))] },
    paragraph(
      text(`${questions.size} questions, ${sources.size} sources. Each question is a page, and the same as Markdown at `),
      { type: 'inlineCode', value: `${to.questions}<id>.md` },
      text(', as JSON at '),
      { type: 'inlineCode', value: `${to.questions}<id>.json` },
      text(', and its sources at '),
      { type: 'inlineCode', value: `${to.questions}<id>.bib` },
      text('.'),
    ),
    heading(2, 'Data'),
    list([
      line('Everything as JSON', to.file('mosaic.json'), 'questions with their parents, sources and insights'),
      line('Outline', to.file('outline.md'), 'every question as one nested list'),
      line('Sources', to.file('sources.bib'), 'BibTeX'),
      line('Backcast', to.backcast, 'what would settle which question, as which source argues, and what is ready to be worked on'),
      line('Frontier', to.frontier, 'open questions without sub-questions, by importance and by how little is known'),
    ]),
    heading(2, 'Questions'),
    list(roots.map((root) => ({ ...question(root), below: root.children.map(question) }))),
  ]);
}
