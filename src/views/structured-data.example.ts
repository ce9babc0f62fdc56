/**
 * What our structured data may be, for tests: types, and of each type properties that https://schema.org has for it, with values of the
 * kinds that it expects. Nothing else is allowed, so that a misspelt property is found.
 */
import { z } from 'zod';

/** A whole address, since a program reads it away from the page. */
const address = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);
/** ISO 8601: a year, a month or a day. */
const date = z.string().regex(/^\d{4}(?:-\d\d){0,2}$/);

const person = z.strictObject({ '@type': z.literal('Person'), name: text });
const part = z.strictObject({ '@type': z.literal('Question'), '@id': address, name: text });

const source = z.strictObject({
  '@type': z.enum(['ScholarlyArticle', 'BlogPosting', 'Comment', 'Book', 'CreativeWork', 'SoftwareSourceCode', 'WebPage']),
  '@id': address,
  name: text,
  author: z.array(person).min(1).optional(),
  datePublished: date.optional(),
});

const question = z.strictObject({
  '@type': z.literal('Question'),
  '@id': address,
  url: address,
  name: text,
  text,
  inLanguage: text,
  creativeWorkStatus: z.enum(['open', 'partial', 'answered', 'ill-posed']),
  isPartOf: z.union([part, z.strictObject({ '@id': address })]),
  hasPart: z.array(part).min(1).optional(),
  author: z.array(person).min(1).optional(),
  citation: z.array(source).min(1).optional(),
  keywords: z.array(text).min(1).optional(),
  discussionUrl: address.optional(),
  image: address,
  license: address,
});

/** Google wants positions from 1, and a name and an address for each: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
const breadcrumbs = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: text, item: address }))
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1), 'positions in order'),
});

const webSite = z.strictObject({
  '@type': z.literal('WebSite'),
  '@id': address,
  url: address,
  name: text,
  description: text,
  inLanguage: text,
  image: address,
  potentialAction: z.strictObject({
    '@type': z.literal('SearchAction'),
    target: z.strictObject({ '@type': z.literal('EntryPoint'), urlTemplate: z.string().regex(/^https?:.*\/search\/\?q=\{words\}$/) }),
    'query-input': z.literal('required name=words'),
  }),
});

/** Google wants a description of 50 to 5,000 characters: https://developers.google.com/search/docs/appearance/structured-data/dataset */
const dataset = z.strictObject({
  '@type': z.literal('Dataset'),
  '@id': address,
  url: address,
  name: text,
  description: z.string().min(50).max(5000),
  inLanguage: text,
  license: address,
  isAccessibleForFree: z.literal(true),
  distribution: z
    .array(
      z.strictObject({ '@type': z.literal('DataDownload'), contentUrl: address, encodingFormat: z.string().regex(/^[a-z]+\/[a-z-]+$/) }),
    )
    .min(1),
});

const context = z.literal('https://schema.org');

/** What the page of a question says. */
export const questionSchema = z.strictObject({
  '@context': context,
  '@graph': z.union([z.tuple([question]), z.tuple([question, breadcrumbs])]),
});

/** What the home page says. */
export const mosaicDataSchema = z.strictObject({ '@context': context, '@graph': z.tuple([webSite, dataset]) });
