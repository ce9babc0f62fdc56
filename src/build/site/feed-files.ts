/** The feeds of a site: of the whole, and of each root, tag and person. */
import { atomFeed } from '../../formats/atom.ts';
import { type Feed, type FeedContext, feedEntries, MOST_ENTRIES, tagUri } from '../../formats/feed.ts';
import { jsonFeed } from '../../formats/json-feed.ts';
import type { Happening } from '../../history/happenings.ts';
import { digestOf } from '../../mosaic/digest.ts';
import type { Mosaic, Person, Question, Source } from '../../mosaic/mosaic.ts';
import { site } from '../../site.ts';
import { ATOM_FILE, feedOf, JSON_FILE } from '../../views/feed-address.ts';
import { happeningsDigest } from '../../views/history-view.ts';
import type { SiteFile } from './site-files.ts';

/**
 * The files of all feeds. Only a page has one, and it has one before anything happened, so that the page does not change with the first event.
 * @param shape the digest of the mosaic: feeds say what questions and sources are called
 */
export function feedFiles(mosaic: Mosaic, context: Omit<FeedContext, 'authority'>, shape: () => string): SiteFile[] {
  const { history, to, siteUrl } = context;
  const authority = new URL(site.url).host;
  const entryOf = feedEntries({ ...context, authority });
  // Of feeds without entries: the day on which this history begins.
  const begun = history.events[0]?.date ?? `${history.since}T00:00:00Z`;

  const feed =
    (title: string, page: string, happenings: readonly Happening[]): (() => Feed) =>
    () => {
      const entries = happenings.map(entryOf);
      return {
        id: tagUri(authority, `feed/${page.slice(to.base.length)}`),
        title,
        home: siteUrl + page,
        author: site.name,
        language: site.language,
        updated: entries.reduce((newest, { updated }) => (updated > newest ? updated : newest), entries[0]?.updated ?? begun),
        entries,
      };
    };
  const file = (path: string, happenings: readonly Happening[], make: () => string): SiteFile => {
    const from = () => `${shape()} ${begun} ${happeningsDigest(happenings, history)}`;
    return { path, listed: false, from, content: async () => withText(make()) };
  };
  const atom = (title: string, page: string, all: readonly Happening[]): SiteFile => {
    const happenings = all.slice(0, MOST_ENTRIES);
    const make = feed(title, page, happenings);
    const path = feedOf(page).slice(to.base.length);
    return file(path, happenings, () => atomFeed(make(), siteUrl + feedOf(page)));
  };

  const about = happeningsAbout(mosaic, history.days, history.names);
  const newest = history.days.slice(0, MOST_ENTRIES);
  const whole = feed(site.name, to.changes(), newest);
  return [
    file(ATOM_FILE, newest, () => atomFeed(whole(), siteUrl + to.file(ATOM_FILE))),
    file(JSON_FILE, newest, () => jsonFeed(whole(), siteUrl + to.file(JSON_FILE))),
    ...mosaic.roots.map((root) => atom(`${root.label} · ${site.name}`, to.question(root.id), about.root(root))),
    ...Array.from(mosaic.tags.values(), ({ slug }) => atom(`${slug} · ${site.name}`, to.tag(slug), about.tag(slug))),
    ...Array.from(mosaic.people.values(), (person) => atom(`${person.name} · ${site.name}`, to.person(person.slug), about.person(person))),
  ];
}

const withText = (text: string) => ({ key: digestOf(text), text: () => text });

/** Finds what happened to the questions of a root, of a tag and of a person; of a person also what was learnt from what they wrote. Newest first. */
function happeningsAbout(mosaic: Mosaic, days: readonly Happening[], names: FeedContext['history']['names']) {
  const byRoot = new Map<Question, Happening[]>();
  const byTag = new Map<string, Happening[]>();
  const byPerson = new Map<Person, Happening[]>();
  const add = <K>(map: Map<K, Happening[]>, key: K, happening: Happening) => {
    const those = map.get(key);
    if (!those) map.set(key, [happening]);
    else if (those.length < MOST_ENTRIES) those.push(happening);
  };
  const posers = new Map<Question, Person[]>();
  for (const person of mosaic.people.values())
    for (const question of person.poses) posers.set(question, [...(posers.get(question) ?? []), person]);
  for (const happening of days) {
    const question = names.question(happening.question);
    if (!question) continue;
    add(byRoot, question.lineage[0] ?? question, happening);
    for (const { slug } of question.tags) add(byTag, slug, happening);
    const sources = happening.events.flatMap(({ source }): Source[] => (source ? [names.source(source) ?? []].flat() : []));
    for (const person of new Set([...(posers.get(question) ?? []), ...sources.flatMap(({ authors }) => authors)]))
      add(byPerson, person, happening);
  }
  return {
    root: (root: Question) => byRoot.get(root) ?? [],
    tag: (slug: string) => byTag.get(slug) ?? [],
    person: (person: Person) => byPerson.get(person) ?? [],
  };
}
