import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Searchable, shardOf, shardsFor, writeSearch } from './search.ts';

const root = mkdtempSync(path.join(tmpdir(), 'mosaic-search-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** A page with metadata and filters. */
const pageOf = (words: string, facts: [kind: string, name: string, value: string][] = []) =>
  `<html lang="en"><body>${facts.map(([kind, name, value]) => `<i data-pagefind-${kind}="${name}[data-of]" data-of="${value}"></i>`).join('')}<p>${words}</p></body></html>`;

/** Questions, each with a word that no other has. */
const searchables = (count: number): Searchable[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `question-${number}`,
    from: 'first',
    key: () => 'first',
    record: () => ({
      url: `/questions/question-${number}/`,
      content: pageOf(`Does word${number} matter? It depends on abstraction ${number % 7}.`, [
        ['meta', 'title', `Does word${number} matter?`],
        ['filter', 'status', ['dark', 'lit', 'answered'][number % 3] as string],
        ['filter', 'tag', `tag-${number % 11}`],
        ['filter', 'tag', 'all'],
      ]),
    }),
  }));

/** Enough work that a test can interfere before it ends. */
const long = () =>
  searchables(400).map(({ record, ...searchable }) => ({
    ...searchable,
    record: () => ({ ...record(), content: pageOf(Array.from({ length: 2000 }, (_, n) => `${searchable.id}word${n}`).join(' ')) }),
  }));

const options = (name: string) => ({ folder: path.join(root, name), language: 'en', shards: 4 });

/** Every file of a folder, with a digest of its bytes. */
const contentsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex'),
      ]),
  );

/** Ids of the Pagefind processes that a process started. */
const pagefinds = (parent: number) =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, ppid, name]) => Number(ppid) === parent && name?.includes('pagefind'))
    .map(([pid]) => Number(pid));

const runs = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Waits until something holds, at most half a minute. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    assert.ok(tries < 600, `waited in vain for ${holds}`);
    await sleep(50);
  }
}

describe('writeSearch', () => {
  it('writes the same bytes for any order of the records, and any time that they take', async () => {
    const keys = await writeSearch(searchables(60), options('order-a'));
    const slowly = searchables(60)
      .reverse()
      .map((searchable, number) => ({ ...searchable, record: () => sleep(number % 5).then(() => searchable.record()) }));
    assert.deepEqual(await writeSearch(slowly, options('order-b')), keys);
    assert.deepEqual(contentsOf(path.join(root, 'order-b')), contentsOf(path.join(root, 'order-a')));
  });

  it('contains Pagefind’s own code once', async () => {
    await writeSearch(searchables(60), options('code'));
    const files = Object.keys(contentsOf(path.join(root, 'code')));
    const outside = files.filter((name) => !/^\d\/(pagefind-entry\.json|.*\.pf_\w+)$/.test(name));
    for (const name of outside) assert.match(name, /^(pagefind\.js|shard-weights\.js|shards\.json|0\/)/);
    for (const name of ['pagefind.js', 'pagefind-worker.js', 'pagefind-component-ui.js', 'pagefind-component-ui.css', 'wasm.en.pagefind'])
      assert.ok(files.includes(`0/${name}`), name);
  });

  it('writes the shard whose record changed, and uses the others from the last index', async () => {
    const before = searchables(60);
    const last = { folder: path.join(root, 'last'), keys: await writeSearch(before, options('last')) };
    const asked: string[] = [];
    const now = before.map((searchable) => ({
      ...searchable,
      ...(searchable.id === 'question-5' && { from: 'second', key: () => 'second' }),
      record: () => {
        asked.push(searchable.id);
        return { ...searchable.record(), content: pageOf('Another text.') };
      },
    }));
    await writeSearch(now, { ...options('next'), last });
    const changed = shardOf('question-5', 4);
    assert.deepEqual(
      asked.sort(),
      before
        .map(({ id }) => id)
        .filter((id) => shardOf(id, 4) === changed)
        .sort(),
    );
    for (const name of Object.keys(last.keys)) {
      const inode = (folder: string) => statSync(path.join(root, folder, name, 'pagefind-entry.json')).ino;
      assert.equal(inode('next') === inode('last'), name !== `${changed}`, `shard ${name}`);
    }
  });

  it('asks for the keys of records only where a shard may have changed, and then looks at those alone', async () => {
    const before = searchables(60);
    const last = { folder: path.join(root, 'from'), keys: await writeSearch(before, options('from')) };
    const asked = new Set<number>();
    const now = before.map((searchable) => ({
      ...searchable,
      ...(searchable.id === 'question-5' && { from: 'another' }),
      key: () => {
        asked.add(shardOf(searchable.id, 4));
        return searchable.key();
      },
      record: () => assert.fail('no key changed'),
    }));
    await writeSearch(now, { ...options('from-next'), last });
    assert.deepEqual([...asked], [shardOf('question-5', 4)]);
  });

  it('writes a shard again that lost a question, or has another language', async () => {
    const last = { folder: path.join(root, 'fewer'), keys: await writeSearch(searchables(60), options('fewer')) };
    const fewer = await writeSearch(searchables(59), { ...options('fewer-next'), last });
    const differing = Object.keys(fewer).filter((name) => fewer[name]?.[0] !== last.keys[name]?.[0]);
    assert.deepEqual(differing, [`${shardOf('question-59', 4)}`]);
    const german = await writeSearch(searchables(60), { ...options('german'), language: 'de', last });
    for (const name of Object.keys(german)) assert.notEqual(german[name]?.[0], last.keys[name]?.[0]);
    assert.ok(existsSync(path.join(root, 'german/0/wasm.de.pagefind')));
  });

  it('writes an index of nothing', async () => {
    await writeSearch([], { folder: path.join(root, 'nothing'), language: 'en' });
    assert.ok(existsSync(path.join(root, 'nothing/0/pagefind.js')));
  });

  it('rejects with Pagefind’s own message, and leaves no process', async () => {
    const [first, ...others] = searchables(60);
    const wrong = { ...first, record: () => ({ ...first?.record(), content: 5 }) } as unknown as Searchable;
    await assert.rejects(
      writeSearch([wrong, ...others], options('wrong')),
      /^Error: Search index: .*invalid type: integer `5`, expected a string/,
    );
    assert.deepEqual(pagefinds(process.pid), []);
  });

  it('says where it cannot write', async () => {
    writeFileSync(path.join(root, 'file'), '');
    await assert.rejects(writeSearch(searchables(9), { folder: path.join(root, 'file/search'), language: 'en' }), /ENOTDIR/);
  });

  it('stops when told to, and leaves no process', async () => {
    const stop = new AbortController();
    const writing = writeSearch(long(), { ...options('stopped'), signal: stop.signal });
    await until(() => pagefinds(process.pid).length > 0);
    stop.abort(new Error('no longer wanted'));
    await assert.rejects(writing, /^Error: no longer wanted$/);
    assert.deepEqual(pagefinds(process.pid), []);
  });

  it('notices that Pagefind died', async () => {
    const writing = writeSearch(long(), options('died'));
    const rejected = assert.rejects(writing, /^Error: Search index: Pagefind backend closed$/);
    await until(() => pagefinds(process.pid).length > 0);
    process.kill(pagefinds(process.pid)[0] as number, 'SIGKILL');
    await rejected;
    assert.deepEqual(pagefinds(process.pid), []);
  });

  it('ends Pagefind when it is killed', async () => {
    const script = `
      const { writeSearch } = await import(${JSON.stringify(new URL('./search.ts', import.meta.url).href)});
      const content = (id) => Array.from({ length: 4000 }, (_, n) => id + 'word' + n).join(' ');
      const record = (id) => ({ url: '/' + id, language: 'en', content: content(id) });
      const records = Array.from({ length: 400 }, (_, n) => ({ id: 'q' + n, from: '', key: () => '', record: () => record('q' + n) }));
      await writeSearch(records, { folder: ${JSON.stringify(path.join(root, 'killed'))}, language: 'en', shards: 2 });`;
    writeFileSync(path.join(root, 'parent.mjs'), script);
    const parent = spawn(process.execPath, [path.join(root, 'parent.mjs')], { stdio: 'ignore' });
    const parentId = parent.pid as number;
    await until(() => pagefinds(parentId).length > 0);
    const orphans = pagefinds(parentId);
    parent.kill('SIGKILL');
    const [, signal] = await once(parent, 'exit');
    assert.equal(signal, 'SIGKILL');
    await until(() => !orphans.some(runs));
  });
});

describe('shardsFor', () => {
  it('grows as the square root of the number of records, by powers of two', () => {
    assert.deepEqual([0, 1, 168, 199, 201, 1000, 3000, 3300, 10_000, 50_000].map(shardsFor), [1, 1, 1, 1, 2, 4, 4, 8, 8, 16]);
  });
});
