import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { folderOf } from '../../../tests/folder.ts';
import { assertSame, snapshotOf } from '../../../tests/laws/snapshot.ts';
import { withCode } from '../../../tests/laws/workshop.ts';
import { CACHE } from '../../../tests/sites.ts';
import type { HistoryEvent } from '../../history/events.ts';
import { question, Repository, source } from '../../history/repository.example.ts';
import { readSettings } from '../../settings.ts';
import { addressesUnder } from '../../views/address.ts';
import { happened, LIVED, livedMosaic } from '../../views/history.example.ts';
import { build } from '../build.ts';
import { siteFiles } from './site-files.ts';

const NO_LENS = { key: '', index: async () => '', unread: async () => [] };

/** What each file follows from, and its key. */
async function contentsOf(history?: { events: HistoryEvent[]; since?: string }) {
  const files = siteFiles(livedMosaic(), addressesUnder('/m/'), 'https://e.org', NO_LENS, history);
  const all = Array.from(files.values(), async ({ path, from, content }) => [path, [await from?.(), (await content()).key]] as const);
  return new Map(await Promise.all(all));
}

/** Paths whose keys differ. */
const changed = (before: Awaited<ReturnType<typeof contentsOf>>, after: typeof before) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file)?.[1] !== after.get(file)?.[1]).sort();

const NEW = [
  happened('2026-02-01', 'b', 'learnt', { source: 'https://e.org/s' }),
  happened('2026-02-02', 'gone', 'retitled', { title: 'Is it really gone?', from: 'Is it <gone>?', to: 'Is it really gone?' }),
  happened('2026-02-03', 'c', 'asked', { author: 'Eve' }),
];

describe('the files of what happened', () => {
  it('change with what happened, and no page of a question, a tag, or a person who gave nothing', async () => {
    const before = await contentsOf({ events: LIVED });
    assert.deepEqual(changed(before, await contentsOf({ events: [...LIVED, NEW[0] as HistoryEvent] })), [
      '',
      'changes/',
      'changes/of/0.json',
      'changes/recent.json',
      'feed.json',
      'feed.xml',
      'people/',
      'people/eve/feed.xml',
      'questions/a/feed.xml',
      'tags/t/feed.xml',
    ]);
    const given = changed(before, await contentsOf({ events: [...LIVED, NEW[2] as HistoryEvent] }));
    assert.ok(given.includes('people/eve/') && !given.some((file) => /^questions\/[^/]+\/$|^tags\/[^/]+\/$/.test(file)), given.join());
  });

  it('change only if what they follow from does', async () => {
    const histories = [
      ...[undefined, { events: LIVED }, { events: LIVED, since: '2026-01-05' }, { events: LIVED.slice(3) }],
      ...NEW.map((event) => ({ events: [...LIVED, event] })),
      { events: LIVED.map((event) => ({ ...event, author: 'Another' })) },
      { events: LIVED.map((event) => ({ ...event, title: 'Another?' })) },
      { events: LIVED.map((event) => ({ ...event, date: event.date.replace('2026-01', '2026-03') })) },
    ];
    const known = new Map<string, string>();
    for (const history of histories)
      for (const [file, [from, key]] of await contentsOf(history)) {
        if (from === undefined) continue;
        assert.equal(known.get(`${file} ${from}`) ?? key, key, file);
        known.set(`${file} ${from}`, key);
      }
  });

  it('are one page where the history is not known, and no page says where they would be', async () => {
    const files = siteFiles(livedMosaic(), addressesUnder('/m/'), 'https://e.org', NO_LENS);
    assert.deepEqual(
      [...files.keys()].filter((file) => /^changes|feed/.test(file)),
      ['changes/'],
    );
    for (const { path, content } of files.values()) {
      const { view } = await content();
      if (view && path !== 'changes/') assert.doesNotMatch(JSON.stringify(view()), /feed\.|\/changes\//, path);
    }
  });
});

const learnt = `sources:\n${source('https://e.org/s', 'title: S, authors: [Eve], insight: So.')}`;

/** Builds the site of a folder in a shop, where something may have been built before. */
async function siteOf(questions: string, shop = folderOf({})) {
  const remarks: string[] = [];
  const settings = readSettings({
    QUESTIONS_DIR: questions,
    OUT_DIR: path.join(shop, 'out'),
    CACHE_DIR: path.join(shop, 'cache'),
    SITE_URL: 'https://mosaic.example',
  });
  if (!existsSync(settings.cacheDir)) withCode(settings.cacheDir, CACHE);
  const { done } = await build(settings, { remarking: (words) => remarks.push(words) });
  assert.ok(done);
  return { out: settings.outDir, remarks, read: (file: string) => readFileSync(path.join(settings.outDir, file), 'utf8') };
}

describe('a build', () => {
  it('has the history of its repository, gives the same bytes as a clean one after a commit, and leaves the pages that it did not change', async () => {
    const repository = new Repository();
    repository.commit({ 'a.md': question('A?'), 'b.md': question('B?', 'parent: a\n') });
    const shop = folderOf({});
    const { out, read } = await siteOf(repository.questions, shop);
    const page = read('questions/b/index.html');
    assert.match(page, /data-happened="\/changes\/of\/0\.json"/);
    assert.equal(parseAtomFeed(read('feed.xml')).entries?.length, 2);
    repository.commit({ 'a.md': question('A?', learnt) }, 'Bob <b>');
    await siteOf(repository.questions, shop);
    assert.equal(parseJsonFeed(read('feed.json')).items?.length, 3);
    assert.match(read('changes/index.html'), /learnt from\s*<a href="\/sources\/[^"]+">S<\/a>/);
    assert.equal(read('questions/b/index.html').includes('>S</a>'), false);
    const clean = await siteOf(repository.questions);
    assertSame(snapshotOf(out), snapshotOf(clean.out), 'the site after a commit');
  });

  it('is without it outside a repository, for a folder that no commit has, and where git fails, which it says', async () => {
    const repository = new Repository();
    repository.commit({ 'a.md': question('A?') });
    const untracked = folderOf({ 'a.md': question('A?') });
    const [one, other] = [await siteOf(untracked), await siteOf(repository.questions)];
    assert.match(one.read('changes/index.html'), /The history is not known here/);
    assert.deepEqual([one.remarks, other.remarks], [[], []]);
    // An object that is not there, as in a partial clone without a network.
    const hash = repository.git('rev-parse', 'HEAD:questions/a.md').trim();
    repository.remove(hash);
    const failed = await siteOf(repository.questions);
    assert.match(failed.remarks.join(), /^The history of the questions cannot be read, so the site is without it\. /);
    assert.match(failed.read('changes/index.html'), /The history is not known here/);
    assert.match(failed.read('questions/a/index.html'), /<h1>A\?<\/h1>/);
  });
});
