/** Tests the direction of imports: a room imports only from the rooms to its left in README's arrow, and no imports form a circle. */
import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const repository = path.resolve(import.meta.dirname, '..');

/** As README draws it: every room of `src/`, and `scripts/`, from left to right. */
const ARROW = /```\n(questions\/\*\.md → .*)\n```/.exec(readFileSync(path.join(repository, 'README.md'), 'utf8'))?.[1] ?? '';
const ROOMS = ARROW.split(/ → |, /).slice(1);

/** The modules of the core that the browser loads: they are small and need no Node. */
const TAKEN_ON_PURPOSE: readonly string[] = [
  'src/formats/bibtex-reference.ts',
  'src/formats/bibtex.ts',
  'src/formats/latex.ts',
  'src/formats/written-date.ts',
  'src/markdown/sentences.ts',
  'src/mosaic/address-named.ts',
  'src/mosaic/fill.ts',
  'src/mosaic/identity.ts',
  'src/mosaic/near.ts',
  'src/mosaic/question-file.ts',
  'src/mosaic/reason/likeness.ts',
  'src/mosaic/slug.ts',
  'src/mosaic/stem.ts',
  'src/mosaic/who-holds.ts',
  'src/mosaic/words.ts',
  'src/views/compose-address.ts',
  'src/views/count.ts',
  'src/views/insight-words.ts',
  'src/views/repository-links.ts',
  'src/views/source-line.ts',
  'src/views/when.ts',
];

/** Threads of the browser that run the core: the check, edits of files. */
const THREADS_OF_THE_CORE: readonly string[] = ['src/client/compose/compose-worker.ts', 'src/client/compose/list/list-worker.ts'];

interface Import {
  from: string;
  to: string;
  /** Whether it imports only types, so that nothing is loaded at run time. */
  typeOnly: boolean;
}

const files = globSync(['src/**/*.{ts,js,astro}', 'scripts/**/*.{ts,js}'], { cwd: repository })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !/\.(?:test|example)\.ts$|\.d\.ts$/.test(file));

const IMPORT =
  /^\s*(?:import|export)( type)?\b[^;'"]*?from ["'](\.[^"']+)["']|^\s*import ["'](\.[^"']+)["']|\bimport\(["'](\.[^"']+)["']\)/gm;

const imports: Import[] = files
  .flatMap((from) =>
    Array.from(readFileSync(path.join(repository, from), 'utf8').matchAll(IMPORT), ([, typeOnly, ...addresses]) => ({
      from,
      to: path.posix.join(path.posix.dirname(from), addresses.find((address) => address !== undefined) ?? ''),
      typeOnly: typeOnly !== undefined,
    })),
  )
  .filter(({ to }) => files.includes(to));

/** What a file needs at run time. */
const needs = Map.groupBy(
  imports.filter(({ typeOnly }) => !typeOnly),
  ({ from }) => from,
);

/** These files, and all that they load. */
function reachedFrom(first: readonly string[]): Set<string> {
  const reached = new Set(first);
  for (const file of reached) for (const { to } of needs.get(file) ?? []) reached.add(to);
  return reached;
}

/** The room of a file; empty for the few files beside the rooms, which every room may use. */
const roomOf = (file: string) =>
  (file.startsWith('scripts/') ? 'scripts' : file.split('/').at(-2) === 'src' ? '' : file.split('/')[1]) ?? '';

const shown = ({ from, to }: Import) => `${from} → ${to}`;

describe('the rooms', () => {
  it('are all in the arrow of the README, and nothing else is', () => {
    const folders = readdirSync(path.join(repository, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual([...ROOMS].sort(), [...folders.map(({ name }) => name), 'scripts'].sort());
  });

  it('import only from rooms to their left, and from the files beside the rooms', () => {
    const place = (file: string) => ROOMS.indexOf(roomOf(file));
    assert.ok(imports.length > 500, 'the imports are found');
    assert.deepEqual(imports.filter(({ from, to }) => place(to) > place(from)).map(shown), []);
  });

  it('load only the named modules of the core in the browser', () => {
    const taken = [...reachedFrom(files.filter((file) => roomOf(file) === 'client' && !THREADS_OF_THE_CORE.includes(file)))];
    assert.deepEqual(taken.filter((file) => !['client', 'lens', 'pictures', ''].includes(roomOf(file))).sort(), TAKEN_ON_PURPOSE);
  });

  it('load nothing of Node in the threads that run the core in the browser', () => {
    const ofNode = [...reachedFrom(THREADS_OF_THE_CORE)].filter((file) =>
      /\bfrom 'node:|\bBuffer\.|\bprocess\./.test(readFileSync(path.join(repository, file), 'utf8')),
    );
    assert.deepEqual(ofNode, []);
  });

  it('have no circle of imports', () => {
    const done = new Set<string>();
    const visit = (file: string, above: readonly string[]): void => {
      assert.ok(!above.includes(file), [...above.slice(above.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      for (const { to } of needs.get(file) ?? []) visit(to, [...above, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });
});
