/** Everything the pages show that list a whole mosaic: pictures, frontier, tags, sources and people. */
import type { FillCounts, Mosaic, Person, Source, Tag } from '../mosaic/mosaic.ts';
import { byCodeUnits, byWords } from '../mosaic/order.ts';
import { type Coverage, coverageOf, fillCounts, frontierOf } from '../mosaic/reason/coverage.ts';
import type { Addresses } from './address.ts';
import { type Outline, outlineOf } from './perspective.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type QuestionReference, questionReference, type SourceReference, sourceReference } from './reference.ts';

export interface MosaicPage {
  coverage: Coverage;
  picture: Picture;
}

/** More tiles than on the home page, where the picture is one thing among others. */
const MOST_TILES = 800;

export const mosaicPage = (mosaic: Mosaic, to: Addresses): MosaicPage => ({
  coverage: coverageOf(mosaic.roots),
  picture: pictureOf(mosaic, to, { width: 1152, height: 760, most: MOST_TILES }),
});

export interface TreePage {
  counts: FillCounts;
  outline: Outline[];
}

export const treePage = (mosaic: Mosaic, to: Addresses): TreePage => ({
  counts: fillCounts(mosaic),
  outline: outlineOf([...mosaic.questions.values()], to),
});

export interface FrontierPage {
  total: number;
  /** By root, or by branch of the only root. */
  groups: { top: QuestionReference; dark: QuestionReference[] }[];
}

export function frontierPage({ roots }: Mosaic, to: Addresses): FrontierPage {
  const tops = roots.flatMap((root) => (roots.length === 1 && root.children.length > 0 ? root.children : [root]));
  const groups = tops
    .map((top) => ({ top: questionReference(top, to), dark: frontierOf([top]).map((question) => questionReference(question, to)) }))
    .filter(({ dark }) => dark.length > 0);
  return { total: groups.reduce((sum, { dark }) => sum + dark.length, 0), groups };
}

export interface TagsPage {
  /** The most used first. */
  tags: { slug: string; description: string | undefined; href: string; count: number }[];
}

export const tagsPage = ({ tags }: Mosaic, to: Addresses): TagsPage => ({
  tags: [...tags.values()]
    .sort((a, b) => b.questions.length - a.questions.length)
    .map(({ slug, description, questions }) => ({ slug, description, href: to.tag(slug), count: questions.length })),
});

export interface TagPage {
  slug: string;
  description: string | undefined;
  size: number;
  outline: Outline[];
}

export const tagPage = ({ slug, description, questions }: Tag, to: Addresses): TagPage => ({
  slug,
  description,
  size: questions.length,
  outline: outlineOf(questions, to),
});

export interface SourcesPage {
  /** Newest first. */
  sources: { source: SourceReference; questions: number }[];
}

export const sourcesPage = ({ sources }: Mosaic, to: Addresses): SourcesPage => ({
  sources: [...sources.values()]
    .sort(newestFirst())
    .map((source) => ({ source: sourceReference(source, to), questions: source.citations.length + source.mentionedBy.length })),
});

function newestFirst(): (a: Source, b: Source) => number {
  const byName = byWords<Source>(({ title, url }) => title ?? url);
  return (a, b) => byCodeUnits(b.date ?? '', a.date ?? '') || byName(a, b);
}

export interface PeoplePage {
  groups: { heading: string; people: { name: string; href: string; poses: number; wrote: number }[] }[];
}

/** Who asks, and who only wrote sources; those with the most first. */
export function peoplePage({ people }: Mosaic, to: Addresses): PeoplePage {
  const byName = byWords<Person>(({ name }) => name);
  const ranked = [...people.values()].sort((a, b) => b.poses.length - a.poses.length || b.wrote.length - a.wrote.length || byName(a, b));
  const listed = ({ name, slug, poses, wrote }: Person) => ({ name, href: to.person(slug), poses: poses.length, wrote: wrote.length });
  const groups = [
    { heading: 'Who asks', people: ranked.filter(({ poses }) => poses.length > 0).map(listed) },
    { heading: 'Who wrote the sources', people: ranked.filter(({ poses }) => poses.length === 0).map(listed) },
  ];
  return { groups: groups.filter((group) => group.people.length > 0) };
}

export interface PersonPage {
  slug: string;
  name: string;
  asks: number;
  perspective: Outline[];
  wrote: SourceReference[];
}

export const personPage = (person: Person, to: Addresses): PersonPage => ({
  slug: person.slug,
  name: person.name,
  asks: person.poses.length,
  perspective: outlineOf(person.poses, to),
  wrote: person.wrote.map((source) => sourceReference(source, to)),
});
