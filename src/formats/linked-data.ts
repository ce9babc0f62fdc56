/** Reads JSON-LD of a page, as far as it says in the words of https://schema.org what the page is. */
import { z } from 'zod';
import type { Kind } from '../mosaic/schema.ts';
import type { FoundFacts } from './sound-facts.ts';

/** The types of things that are sources, in lower case. A documentation or a shop has others. */
const KIND_OF: Readonly<Record<string, Kind | undefined>> = {
  scholarlyarticle: 'paper',
  medicalscholarlyarticle: 'paper',
  report: 'paper',
  thesis: 'paper',
  blogposting: 'post',
  socialmediaposting: 'post',
  discussionforumposting: 'post',
  newsarticle: 'post',
  article: 'post',
  techarticle: undefined,
  comment: 'comment',
  book: 'book',
  videoobject: 'talk',
  softwaresourcecode: 'code',
  softwareapplication: 'code',
  webpage: undefined,
};

const text = z.string().optional().catch(undefined);
const oneOrMore = <T extends z.ZodType>(each: T) => z.union([z.array(each.catch(undefined as never)), each.transform((one) => [one])]);
const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const thing = z.object({
  '@type': oneOrMore(z.string()),
  headline: text,
  name: text,
  author: oneOrMore(named).optional().catch(undefined),
  creator: oneOrMore(named).optional().catch(undefined),
  datePublished: text,
  uploadDate: text,
});

/** The first source that a script describes, alone, in a list or in a graph; undefined where there is none. */
export function readLinkedData(script: string): FoundFacts | undefined {
  let found: unknown;
  try {
    found = JSON.parse(script);
  } catch {
    return undefined;
  }
  return thingsIn(found).map(factsOf).find(Boolean);
}

function thingsIn(found: unknown): unknown[] {
  if (Array.isArray(found)) return found;
  const { '@graph': graph } = Object(found) as { '@graph'?: unknown };
  return Array.isArray(graph) ? [found, ...graph] : [found];
}

function factsOf(found: unknown): FoundFacts | undefined {
  const { data } = thing.safeParse(found);
  const types = (data?.['@type'] ?? []).flatMap((type) => type?.toLowerCase() ?? []);
  const type = types.find((each) => Object.hasOwn(KIND_OF, each));
  if (!data || type === undefined) return undefined;
  return {
    title: data.headline ?? data.name,
    authors: (data.author ?? data.creator ?? []).filter((name) => name !== undefined),
    date: data.datePublished ?? data.uploadDate,
    kind: KIND_OF[type],
  };
}
