import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const source = path.resolve(import.meta.dirname, '../src');

interface Template {
  /** Path below `src/`, with `/`. */
  name: string;
  text: string;
  /** What it imports: paths below `src/`, or names of packages. */
  imports: string[];
}

const IMPORT = /^\s*import\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

function templatesIn(room: string): Template[] {
  return globSync('**/*.astro', { cwd: path.join(source, room) }).map((file) => {
    const name = path.posix.join(room, file.replaceAll('\\', '/'));
    const text = readFileSync(path.join(source, name), 'utf8');
    const imports = Array.from(text.matchAll(IMPORT), ([, from]) => {
      const target = from as string;
      return target.startsWith('.') ? path.posix.join(path.posix.dirname(name), target) : target;
    });
    // Whatever is imported while a page is made would not be seen here.
    const later = /\bimport\s*\(|\bimport\.meta\.glob/.test(text) ? ['something later'] : [];
    return { name, text, imports: [...imports, ...later] };
  });
}

/** What a template takes from `Astro.locals`; all of it where it takes more than single names. */
function takenFromLocals(text: string): string[] {
  const names = Array.from(text.matchAll(/\{([^{}]*)\}\s*=\s*Astro\.locals(?![.\w])/g), ([, list]) => (list as string).split(',')).flat();
  const single = Array.from(text.matchAll(/\bAstro\.locals\.(\w+)/g), ([, name]) => name as string);
  const uses = text.match(/\blocals\b/g)?.length ?? 0;
  const told = single.length + (text.match(/\}\s*=\s*Astro\.locals(?![.\w])/g)?.length ?? 0);
  return uses > told ? ['all'] : [...names, ...single].map((name) => name.trim());
}

/** Templates of a room that import something from elsewhere than the rooms that are open to them. */
const strays = (templates: readonly Template[], open: RegExp) =>
  templates.flatMap(({ name, imports }) => imports.filter((from) => !open.test(from)).map((from) => `${name} imports ${from}`));

describe('templates', () => {
  const [pages, layouts, components] = [templatesIn('pages'), templatesIn('layouts'), templatesIn('components')];

  it('are found', () => {
    assert.ok(pages.length > 10 && layouts.length > 1 && components.length > 10);
    assert.ok(pages.every(({ imports }) => imports.includes('layouts/Page.astro')));
  });

  it('of components get what they show as props', () => {
    const reaching = components.filter(({ text }) => /\blocals\b/.test(text)).map(({ name }) => name);
    assert.deepEqual(reaching, []);
  });

  it('of layouts know where things are, and nothing of the page', () => {
    const taken = layouts.flatMap(({ text }) => takenFromLocals(text));
    assert.deepEqual([...new Set(taken)].sort(), ['siteUrl', 'to']);
  });

  it('of pages import layouts, components, views, the settings of the site, scripts for browsers and styles', () => {
    assert.deepEqual(strays(pages, /^(?:layouts|components|views|client|styles)\/|^site\.ts$/), []);
  });

  it('of layouts and components read nothing either that is not code for a page', () => {
    // Of the core they know the names of fills.
    assert.deepEqual(
      strays(
        [...layouts, ...components],
        /^(?:layouts|components|views|pictures|client|styles)\/|^(?:site|mosaic\/(?:mosaic|fill))\.ts$|^virtual:fills\.css$/,
      ),
      [],
    );
  });

  it('begin no Fragment with a text on a line of its own: Astro drops a line break before a text anywhere but there', () => {
    const begun = [...pages, ...layouts, ...components].filter(({ text }) => /<(?:Fragment)?>[ \t]*\r?\n\s*[^\s<{]/.test(text));
    assert.deepEqual(
      begun.map(({ name }) => name),
      [],
    );
  });
});
