/**
 * The page of a question that is being written, as the site will show it: made by the site's own view and its own Markdown, from the
 * question and those others that are on it.
 */
import { renderBody, renderNote } from '../markdown/render.ts';
import { resolveLinks } from '../markdown/resolve-links.ts';
import { type MergedSources, withFacts } from '../mosaic/facts.ts';
import { idsOf } from '../mosaic/ids.ts';
import { link } from '../mosaic/link.ts';
import type { Question } from '../mosaic/mosaic.ts';
import type { QuestionFile } from '../mosaic/question-file.ts';
import { importanceIn } from '../mosaic/reason/importance.ts';
import type { Addresses } from '../views/address.ts';
import { type QuestionPage, questionPages } from '../views/question-page.ts';
import type { Around } from './compose-data.ts';
import { fileOf, type Written } from './written.ts';

/** What is shown of the page: the article, without what depends on questions that are not here. */
export interface Preview
  extends Pick<QuestionPage, 'question' | 'known' | 'lineage' | 'alsoUnder' | 'posedIn' | 'tags' | 'waiting' | 'sources'> {
  /** Safe HTML. */
  body: string;
  insights: (QuestionPage['insights'][number] & { html: string })[];
  /** Keys of the sources that the mosaic does not have yet: they have no page. */
  fresh: string[];
}

export async function previewOf(written: Written, around: Around, to: Addresses): Promise<Preview> {
  const file = fileOf(written);
  const { files, sources: merged } = around.without(file.name);
  const others = files.filter(({ id }) => id !== file.id);
  const { own, near } = neighbourhood(file, others, withFacts(merged, file));
  const mosaic = link([...near, own], around.beside);
  for (const question of mosaic.questions.values()) if (question.id !== own.id) question.fill = around.fills.get(question.id) ?? 'dark';
  const question = mosaic.questions.get(own.id) as Question;
  const page = questionPages(mosaic, importanceIn(mosaic), to, () => [])(question);
  const texts = new Map(question.citations.flatMap(({ prose, insight }) => (prose && insight ? [[prose.digest, insight]] : [])));
  const body = await renderBody(question.body);
  const insights = await Promise.all(
    page.insights.map(async (insight) => {
      const { html } = await renderNote(texts.get(insight.passage.digest) ?? '');
      return { ...insight, html: resolveLinks(html, insight.passage.targets) };
    }),
  );
  const { known, lineage, alsoUnder, posedIn, tags, waiting, sources } = page;
  return {
    question: page.question,
    known,
    lineage,
    alsoUnder,
    posedIn,
    tags,
    waiting,
    sources,
    body: resolveLinks(body.html, page.body.targets),
    insights,
    fresh: [...new Set([...sources, ...insights].map(({ source }) => source.key))].filter((key) => !merged.byKey.has(key)),
  };
}

/**
 * The question without what would not link, such as an unknown parent, and the others that its page depends on: those above it and its
 * sub-questions, those that it links to, and those that give facts about its sources.
 */
function neighbourhood(
  file: QuestionFile,
  others: readonly QuestionFile[],
  merged: MergedSources,
): { own: QuestionFile; near: QuestionFile[] } {
  const { resolve } = idsOf(others);
  const above: QuestionFile[] = [];
  const isKnown = (id: string) => resolve(id) !== undefined;
  const { fields } = file.frontmatter;
  let parent = fields.parent === undefined ? undefined : resolve(fields.parent);
  // Where the parents lead back here, the question is shown as a root.
  while (parent && !above.includes(parent)) {
    above.push(parent);
    const next: string | undefined = parent.frontmatter.fields.parent;
    if (next === file.id) above.length = 0;
    parent = next === undefined || next === file.id ? undefined : resolve(next);
  }
  const alsoUnder = fields.also_under.filter((id) => isKnown(id) && id !== file.id);
  const isLink = ({ target }: { target: string }) => target === file.id || isKnown(target);
  const linked = [...file.body.links, ...file.notes.flatMap(({ links }) => links)].filter(isLink);
  const named = [...alsoUnder, ...linked.map(({ target }) => target)].flatMap((id) => resolve(id) ?? []);
  const facts = fields.sources.flatMap(({ url }) => Object.values(merged.byAddress.get(url)?.givers ?? {}).map((giver) => giver.file));
  const own: QuestionFile = {
    ...file,
    frontmatter: {
      ...file.frontmatter,
      fields: { ...fields, parent: above[0]?.id, also_under: alsoUnder, aliases: [], needs: [], settled_by: [], hinges: [] },
    },
    body: { ...file.body, links: file.body.links.filter(isLink) },
    notes: file.notes.map((note) => ({ ...note, links: note.links.filter(isLink) })),
    // They are for the pages of others.
    sentences: [],
  };
  const lineage = new Set(above);
  const names = [file.id, ...file.frontmatter.fields.aliases];
  const below = new Set(
    others.filter((other) => !lineage.has(other) && other.frontmatter.fields.parent && names.includes(other.frontmatter.fields.parent)),
  );
  const rest = new Set([...named, ...facts].filter((other) => other !== file && !lineage.has(other) && !below.has(other)));
  const near = [
    ...[...lineage].map((other) => bare(other, other.frontmatter.fields.parent)),
    ...[...below].map((other) => bare(other, file.id)),
    ...[...rest].map((other) => bare(other, undefined)),
  ];
  return { own, near };
}

/** Another question, of which only its names, its headings, its place and its sources matter. */
function bare(file: QuestionFile, parent: string | undefined): QuestionFile {
  const { fields } = file.frontmatter;
  return {
    ...file,
    frontmatter: {
      ...file.frontmatter,
      fields: { ...fields, parent, also_under: [], needs: [], settled_by: [], hinges: [] },
    },
  };
}
