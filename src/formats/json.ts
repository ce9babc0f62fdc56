/** The mosaic as JSON, for programs. */
import type { Mosaic } from '../mosaic/mosaic.ts';

/** Plain data: questions in tree order, sources in the order of their first question, tags; references are ids, source keys and names. */
export function mosaicJson(mosaic: Mosaic) {
  return {
    questions: [...mosaic.questions.values()].map((question) => ({
      id: question.id,
      title: question.title,
      parent: question.parent?.id ?? null,
      also_under: question.alsoUnder.map(({ id }) => id),
      tags: question.tags.map(({ slug }) => slug),
      status: question.status,
      fill: question.fill,
      aliases: question.aliases,
      links: question.links.map(({ id }) => id),
      sources: question.citations.map(({ source, stance, insight, by }) => ({
        source: source.key,
        stance,
        ...(insight && { insight }),
        ...(by && { by }),
      })),
      body: question.body,
    })),
    sources: [...mosaic.sources.values()].map(({ key, url, title, authors, date, kind }) => ({
      key,
      url,
      title: title ?? null,
      authors: authors.map(({ name }) => name),
      date: date ?? null,
      kind,
    })),
    tags: [...mosaic.tags.values()].map(({ slug, description }) => ({ slug, description: description ?? null })),
  };
}
