/**
 * What programs read in a page: JSON-LD in the words of https://schema.org, https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 *
 * - A question is a `Question`, which is a work with an author (who asks), parts, sources and a status. The page is no `QAPage`: Google
 *   wants that only where readers answer, and insights are no `Answer`s, since most say something about a question without settling it.
 * - A source is what its kind says, such as `ScholarlyArticle`, with as much as a reference needs.
 * - The whole is a `WebSite`, whose search is a `SearchAction`, and a `Dataset`, since each of its files has all questions as data.
 * - The lineage is a `BreadcrumbList`, which search engines show in place of an address.
 */
import type { Kind } from '../mosaic/schema.ts';
import { statusOf } from '../pictures/fills.ts';
import { site } from '../site.ts';
import type { Addresses } from './address.ts';
import { cardOfSite } from './card.ts';
import type { QuestionPage } from './question-page.ts';
import type { LabelReference, SourceReference } from './reference.ts';

/** A thing, as JSON-LD. */
type Thing = { '@type': string } & { [property: string]: unknown };

export interface StructuredData {
  '@context': 'https://schema.org';
  '@graph': Thing[];
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** How many sources or parts of a question are named, chosen by eye: of most all, and of none so many that its page becomes heavy. */
const MOST_NAMED = 40;

/** @param origin of the published site, without a slash at the end */
export function questionData(page: QuestionPage, to: Addresses, origin: string): StructuredData {
  const { question, lineage, insights, sources, parts, citation, tags, card, discussion } = page;
  const cited = new Map([...insights, ...sources].map(({ source }) => [source.key, source]));
  const own = parts?.lists.find(({ about }) => about === undefined);
  const [parent] = lineage.slice(-1);
  return graphOf([
    {
      '@type': 'Question',
      '@id': origin + question.href,
      url: origin + question.href,
      name: question.label,
      text: question.title,
      inLanguage: site.language,
      creativeWorkStatus: statusOf(question.fill),
      isPartOf: parent ? partOf(parent, origin) : { '@id': questionsOf(to, origin) },
      ...some(
        'hasPart',
        [...(own?.shown ?? []), ...(own?.folds ?? []).flatMap(({ entries }) => entries)].map((part) => partOf(part, origin)),
      ),
      ...some(
        'author',
        citation.askers.map((name) => ({ '@type': 'Person', name })),
      ),
      ...some('citation', [...cited.values()].map(sourceOf)),
      ...(tags.length > 0 && { keywords: tags.map(({ slug }) => slug) }),
      ...(discussion && { discussionUrl: discussion }),
      image: origin + card.href,
      license: LICENCE,
    },
    ...breadcrumbs([...lineage, question], origin),
  ]);
}

/** What the home page says of the whole. */
export function mosaicData(to: Addresses, origin: string): StructuredData {
  const home = origin + to.home;
  const file = (name: string, encodingFormat: string) => ({ '@type': 'DataDownload', contentUrl: origin + to.file(name), encodingFormat });
  return graphOf([
    {
      '@type': 'WebSite',
      '@id': `${home}#site`,
      url: home,
      name: site.name,
      description: site.description,
      inLanguage: site.language,
      image: origin + cardOfSite(to).href,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${origin}${to.search}?q={words}` },
        'query-input': 'required name=words',
      },
    },
    {
      '@type': 'Dataset',
      '@id': questionsOf(to, origin),
      url: home,
      name: site.name,
      description: site.description,
      inLanguage: site.language,
      license: LICENCE,
      isAccessibleForFree: true,
      distribution: [
        file('mosaic.json', 'application/json'),
        file('questions.csv', 'text/csv'),
        file('outline.md', 'text/markdown'),
        file('outline.opml', 'text/x-opml'),
        file('sources.bib', 'application/x-bibtex'),
      ],
    },
  ]);
}

/** What stands between the tags of a script: no text in it can end the script, or begin a line where a reader of JavaScript sees one. */
export const scriptOf = (data: StructuredData): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const graphOf = (things: Thing[]): StructuredData => ({ '@context': 'https://schema.org', '@graph': things });

const questionsOf = (to: Addresses, origin: string) => `${origin}${to.home}#questions`;

const partOf = ({ label, href }: LabelReference, origin: string): Thing => ({ '@type': 'Question', '@id': origin + href, name: label });

/** A property with the first of some values; nothing without any. */
const some = (property: string, values: readonly Thing[]) => (values.length > 0 ? { [property]: values.slice(0, MOST_NAMED) } : {});

const TYPE_OF: Readonly<Record<Kind, string>> = {
  paper: 'ScholarlyArticle',
  post: 'BlogPosting',
  comment: 'Comment',
  book: 'Book',
  talk: 'CreativeWork',
  code: 'SoftwareSourceCode',
  page: 'WebPage',
};

/** Who wrote it and when is on the page already, as COinS; twice would be too heavy. */
const sourceOf = ({ kind, name, url }: SourceReference): Thing => ({ '@type': TYPE_OF[kind], '@id': url, name });

/** None for a root, whose place is only itself. */
function breadcrumbs(steps: readonly LabelReference[], origin: string): Thing[] {
  if (steps.length === 1) return [];
  const items = steps.map(({ label, href }, index) => ({ '@type': 'ListItem', position: index + 1, name: label, item: origin + href }));
  return [{ '@type': 'BreadcrumbList', itemListElement: items }];
}
