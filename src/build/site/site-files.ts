/** Lists every file of the site that comes from the questions: its path, what it shows, and a key that changes when that changes. */
import { COMPOSE_FILE, composeData } from '../../compose/compose-data.ts';
import { BACKCAST_FILE, backcastData } from '../../formats/backcast-data.ts';
import { printBibtex } from '../../formats/bibliography.ts';
import { citeQuestion, citeSource } from '../../formats/cite.ts';
import { findNames, findTitles, NAMES_FILE, TITLES_FILE } from '../../formats/find-data.ts';
import { FRONTIER_CHOICES_FILE, FRONTIER_FILE, frontierChoices, frontierData } from '../../formats/frontier-data.ts';
import { happenedFile, RECENT_FILE, shardsFor } from '../../formats/happened-data.ts';
import { mosaicJson } from '../../formats/json.ts';
import { llmsText } from '../../formats/llms.ts';
import { mosaicJsonSchema, SCHEMA_FILE } from '../../formats/mosaic-schema.ts';
import { printOpml } from '../../formats/opml.ts';
import { printOutline } from '../../formats/print-outline.ts';
import { printQuestionTable, TABLE_CSV } from '../../formats/question-csv.ts';
import { SOURCE_CHOICES_FILE, SOURCES_FILE, sourceChoices, sourcesData } from '../../formats/sources-data.ts';
import { CHOICES_FILE, TABLE_FILE, tableChoices, tableData } from '../../formats/table-data.ts';
import { MANIFEST_FILE, webManifest } from '../../formats/web-manifest.ts';
import type { History } from '../../history/read-events.ts';
import { LENS_FILE } from '../../lens/lens-index.ts';
import { digestOf } from '../../mosaic/digest.ts';
import { questionJsonSchema } from '../../mosaic/field-reference.ts';
import type { Mosaic, Question } from '../../mosaic/mosaic.ts';
import { personKey, personSlug } from '../../mosaic/page-slug.ts';
import { importanceIn } from '../../mosaic/reason/importance.ts';
import { readingList } from '../../mosaic/reason/reading.ts';
import { FILM_FILE, filmData } from '../../pictures/film-data.ts';
import { treeData } from '../../pictures/tree-data.ts';
import { site } from '../../site.ts';
import type { Addresses } from '../../views/address.ts';
import { backcastPage } from '../../views/backcast-page.ts';
import { composePage } from '../../views/compose-page.ts';
import { contributePage } from '../../views/contribute-page.ts';
import { frontierPages } from '../../views/frontier-page.ts';
import { givenIn } from '../../views/given.ts';
import { historyDigest, historyView } from '../../views/history-view.ts';
import { homePage } from '../../views/home-page.ts';
import { letterPages } from '../../views/letters.ts';
import { listPage } from '../../views/list-page.ts';
import { mosaicPage } from '../../views/mosaic-page.ts';
import { peoplePage } from '../../views/people-page.ts';
import { personPages } from '../../views/person-page.ts';
import { outlineOf } from '../../views/perspective.ts';
import { questionPages } from '../../views/question-page.ts';
import { readingPages } from '../../views/reading-page.ts';
import { personRedirect, redirectPage } from '../../views/redirect-page.ts';
import { repositoryLinks } from '../../views/repository-links.ts';
import { sourcePages } from '../../views/source-page.ts';
import { sourcesPages } from '../../views/sources-page.ts';
import { tablePages } from '../../views/table-page.ts';
import { tagPages } from '../../views/tag-page.ts';
import { tagsPage } from '../../views/tags-page.ts';
import { termsPage } from '../../views/terms-page.ts';
import { treePage } from '../../views/tree-page.ts';
import { cardFiles } from '../cards/card-files.ts';
import type { SiteLens } from '../lens/site-lens.ts';
import { once } from '../once.ts';
import { branchFiles } from './branch-files.ts';
import { historyFiles } from './history-files.ts';
import { questionFiles } from './question-files.ts';
import { shapeOf, shapeWith } from './shape.ts';

/** What a file contains: a page has a view, which a template turns into HTML; any other file has a text or bytes. */
export type Content = {
  /** Digest of everything that the file shows. Long texts are in it as their digests. */
  key: string;
} & (
  | { view(): unknown; text?: undefined; bytes?: undefined }
  | { text(): string | Promise<string>; view?: undefined; bytes?: undefined }
  | { bytes(): Promise<Uint8Array>; view?: undefined; text?: undefined }
);

export interface SiteFile {
  /** Below the base path, without a slash before it: `questions/abstraction/` for a page, `tree.json` for other files. */
  path: string;
  /** Whether it is a page that search engines should list. */
  listed: boolean;
  /**
   * What the content follows from, if that is known with less work: as long as it is the same, and the code, the content has the same key.
   */
  from?(): string | Promise<string>;
  /** Made again at each call, so that the contents of all files are never in memory together. */
  content(): Promise<Content>;
}

/** What of a history is shown. */
type Known = Pick<History, 'events' | 'since'>;

const QUESTION_SCHEMA_FILE = 'question.schema.json';

/**
 * All files, by path. Their order is the same for the same mosaic.
 * @param history what happened until now, where that is known
 */
export function siteFiles(mosaic: Mosaic, to: Addresses, siteUrl: string, lens: SiteLens, history?: Known): Map<string, SiteFile> {
  const schemaAddress = siteUrl + to.file(SCHEMA_FILE);
  const shards = shardsFor(mosaic.questions.size);
  // Pages say where the data of the history are, if it is known; what is in it is no part of them.
  const shape = once(() => digestOf([shapeOf(mosaic), history ? shards : 0]));
  const view = history && historyView(mosaic, history);
  const told = once(() => (view ? historyDigest(view) : ''));
  const recent = to.file(RECENT_FILE);
  const happenedTo = view && ((id: string) => ({ all: to.file(happenedFile(id, shards)), recent }));
  const given = once(() => givenIn(mosaic, view, to));
  const toldToo = { from: () => `${shape()} ${told()}` };
  const present = once(() =>
    digestOf(Array.from(mosaic.questions.values(), ({ id, aliases }) => (aliases.length > 0 ? [id, aliases] : []))),
  );
  const shapeAnd = (question: Question) => () => shapeWith(shape(), question);
  /** The page of a question also has the sentences of others that link to it, which are words of their bodies. */
  const shapeAndQuotes = (question: Question) => () =>
    `${shapeWith(shape(), question)} ${digestOf(question.quotes.map(({ by, before, words, after }) => [by.id, before, words, after]))}`;
  const importanceOf = importanceIn(mosaic);
  const outline = once(() => outlineOf([...mosaic.questions.values()], to));
  /** A page shows only its view, so the digest of the view is its key. */
  const page = (path: string, makeView: () => unknown, { listed = true, from = shape }: Partial<SiteFile> = {}): SiteFile => ({
    path,
    listed,
    from,
    async content() {
      const view = await makeView();
      return { key: digestOf(view), view: () => view };
    },
  });
  const text = (path: string, key: () => string, make: () => string | Promise<string>): SiteFile => ({
    path,
    listed: false,
    content: async () => ({ key: key(), text: make }),
  });

  const leads = readingList(mosaic, importanceOf);
  const files: SiteFile[] = [
    page('', () => homePage(mosaic, importanceOf, to, leads, view, recent), toldToo),
    page('mosaic/', () => mosaicPage(mosaic, to)),
    page('tree/', () => treePage(mosaic, to)),
    page('backcast/', () => backcastPage(mosaic, to)),
    page('tags/', () => tagsPage(mosaic, to)),
    page('people/', () => peoplePage(mosaic, to, given().others), toldToo),
    page('terms/', () => termsPage(mosaic, to)),
    page('search/', () => ({})),
    page('contribute/', () => contributePage(repositoryLinks(site), to)),
    page('compose/', () => composePage(repositoryLinks(site), to)),
    page('compose/list/', () => listPage(repositoryLinks(site), to)),
    page('404', () => ({}), { listed: false }),
    text('tree.json', shape, () => JSON.stringify(treeData(mosaic))),
    text(FILM_FILE, shape, () => JSON.stringify(filmData(mosaic))),
    text(NAMES_FILE, shape, () => JSON.stringify(findNames(mosaic))),
    text(TITLES_FILE, shape, () => JSON.stringify(findTitles(mosaic))),
    text(TABLE_FILE, shape, () => JSON.stringify(tableData(mosaic))),
    text(CHOICES_FILE, shape, () => JSON.stringify(tableChoices(mosaic))),
    text(SOURCES_FILE, shape, () => JSON.stringify(sourcesData(mosaic))),
    text(SOURCE_CHOICES_FILE, shape, () => JSON.stringify(sourceChoices(mosaic))),
    text(FRONTIER_FILE, shape, () => JSON.stringify(frontierData(mosaic, importanceOf))),
    text(FRONTIER_CHOICES_FILE, shape, () => JSON.stringify(frontierChoices(mosaic))),
    text(TABLE_CSV, shape, () => printQuestionTable(mosaic, siteUrl, to)),
    text(BACKCAST_FILE, shape, () => JSON.stringify(backcastData(mosaic))),
    text(COMPOSE_FILE, shape, () => JSON.stringify(composeData(mosaic))),
    text(
      'mosaic.json',
      once(() => digestOf([shape(), ...fileDigests(mosaic)])),
      () => JSON.stringify(mosaicJson(mosaic, [...mosaic.questions.values()], schemaAddress)),
    ),
    text(
      SCHEMA_FILE,
      () => '',
      () => JSON.stringify(mosaicJsonSchema(schemaAddress)),
    ),
    text(
      QUESTION_SCHEMA_FILE,
      () => '',
      () => JSON.stringify(questionJsonSchema(siteUrl + to.file(QUESTION_SCHEMA_FILE))),
    ),
    text('outline.md', shape, () => `# ${site.name}\n\n${printOutline(outline(), 'questions/')}`),
    text('outline.opml', shape, () => printOpml(site.name, outline(), (id) => mosaic.questions.get(id)?.fields.label)),
    text('sources.bib', shape, () => printBibtex(mosaic.sources.values())),
    text(
      MANIFEST_FILE,
      () => digestOf(webManifest(site, to)),
      () => JSON.stringify(webManifest(site, to)),
    ),
    text('llms.txt', shape, () => llmsText(mosaic, to, siteUrl)),
  ];
  for (const [path, makeView] of readingPages(mosaic, leads, to)) files.push(page(path, makeView));
  for (const pages of [tablePages(mosaic, to), sourcesPages(mosaic, to), frontierPages(mosaic, importanceOf, to)])
    for (const [path, makeView] of pages) files.push(page(path, makeView));
  const pageOf = questionPages(mosaic, importanceOf, to, citeQuestion(to, { name: site.name, siteUrl }), happenedTo);
  const cards = cardFiles(mosaic);
  files.push(cards.site);
  const branches = branchFiles(mosaic, to, siteUrl, shape);
  for (const question of mosaic.questions.values()) {
    const { id, aliases } = question;
    files.push(page(`questions/${id}/`, () => pageOf(question), { from: shapeAndQuotes(question) }));
    // The file of the question as it is, for people and programs that want to copy it.
    files.push(
      text(
        `questions/${id}.md`,
        () => question.digest,
        () => question.text,
      ),
    );
    files.push(...cards.of(question));
    for (const file of questionFiles(question, present, schemaAddress)) files.push({ ...file, from: shapeAnd(question) });
    for (const alias of aliases) files.push(page(`questions/${alias}/`, () => redirectPage(question, to), { listed: false }));
    files.push(...(branches.get(question) ?? []));
  }
  for (const tag of mosaic.tags.values())
    for (const [path, makeView] of tagPages(tag, to, view !== undefined)) files.push(page(path, makeView));
  for (const [path, makeView] of letterPages(mosaic, to)) files.push(page(path, makeView));
  const personPage = personPages(mosaic, to, view !== undefined);
  for (const person of mosaic.people.values()) {
    const gave = () => given().of(person);
    files.push(page(`people/${person.slug}/`, () => personPage(person, gave()), { from: () => `${shape()} ${digestOf(gave() ?? '')}` }));
    for (const name of person.also)
      files.push(page(`people/${personSlug(personKey(name))}/`, () => personRedirect(person, to), { listed: false }));
  }
  files.push(...historyFiles(mosaic, view, { shards, to, siteUrl, shape, told, page }));
  // Last, because they wait for the lens.
  files.push(text(LENS_FILE, () => lens.key, lens.index));
  const ordered = [...mosaic.questions.values()];
  const sourcePage = sourcePages(mosaic, to, citeSource);
  for (const [place, source] of [...mosaic.sources.values()].entries()) {
    const unread = async () => ((await lens.unread())[place] ?? []).map((row) => ordered[row] as Question);
    const from = async () => `${shape()} ${(await unread()).map(({ id }) => id).join(' ')}`;
    files.push(page(`sources/${source.slug}/`, async () => sourcePage(source, await unread()), { from }));
  }
  return new Map(files.map((file) => [file.path, file]));
}

const fileDigests = ({ questions }: Mosaic) => Array.from(questions.values(), ({ digest }) => digest);
