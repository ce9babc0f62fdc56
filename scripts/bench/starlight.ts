/**
 * Starlight from npm, on the version of Astro that the site uses. It runs Pagefind itself.
 * The sidebar has one link. The default one lists every page on every page, and a build of 5,000 pages then takes six minutes.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { install } from './install.ts';
import { PAGEFIND_VERSION } from './pagefind.ts';
import type { Peer } from './peer.ts';

const VERSION = '0.42.4';
const ASTRO_VERSION: string = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../node_modules/astro/package.json'), 'utf8'),
).version;

export const starlight: Peer = {
  name: 'starlight',
  largest: 1000,
  find: async (signal) => {
    const dependencies = { '@astrojs/starlight': VERSION, astro: ASTRO_VERSION, pagefind: PAGEFIND_VERSION };
    const modules = await install('starlight', dependencies, signal);
    return {
      title: `Starlight ${VERSION} (Astro ${ASTRO_VERSION})`,
      file: (id) => `src/content/docs/${id}.md`,
      address: (id) => `/${id}/`,
      modules,
      kept: 'kept',
      files: {
        // Astro finds here which packages it must compile with the site.
        'package.json': JSON.stringify({ private: true, type: 'module', dependencies }),
        'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.org',
  cacheDir: './kept',
  integrations: [
    starlight({
      title: 'Questions',
      sidebar: [{ label: 'Tags', link: '/tags/' }],
      pagination: false,
      components: { Footer: './src/Footer.astro' },
    }),
  ],
});
`,
        'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: z.object({ tags: z.array(z.string()).default([]) }) }) }),
};
`,
        'src/content/docs/index.md': '---\ntitle: Questions\n---\n\n[Tags](/tags/)\n',
        // Read once for all pages.
        'src/tagged.ts': `import { getCollection, type CollectionEntry } from 'astro:content';

const tagged = new Map<string, CollectionEntry<'docs'>[]>();
for (const entry of await getCollection('docs'))
  for (const tag of entry.data.tags) {
    if (!tagged.has(tag)) tagged.set(tag, []);
    tagged.get(tag)!.push(entry);
  }

export const tags = tagged;

export function related(id: string, tags: readonly string[]): CollectionEntry<'docs'>[] {
  const shared = new Map<CollectionEntry<'docs'>, number>();
  for (const tag of tags)
    for (const other of tagged.get(tag) ?? []) if (other.id !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared].sort(([, a], [, b]) => b - a).slice(0, 5).map(([other]) => other);
}
`,
        'src/Footer.astro': `---
import { related } from './tagged.ts';

const { entry } = Astro.locals.starlightRoute;
const tags = entry.data.tags ?? [];
---
<ul>{tags.map((tag) => <li><a href={\`/tags/\${tag}/\`}>{tag}</a></li>)}</ul>
<h2>Related</h2>
<ul>{related(entry.id, tags).map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul>
`,
        'src/pages/tags/index.astro': `---
import StarlightPage from '@astrojs/starlight/components/StarlightPage.astro';
import { tags } from '../../tagged.ts';
---
<StarlightPage frontmatter={{ title: 'Tags', pagefind: false }}>
  <ul>{[...tags.keys()].map((tag) => <li><a href={\`/tags/\${tag}/\`}>{tag}</a></li>)}</ul>
</StarlightPage>
`,
        'src/pages/tags/[tag].astro': `---
import StarlightPage from '@astrojs/starlight/components/StarlightPage.astro';
import { tags } from '../../tagged.ts';

export const getStaticPaths = () => [...tags].map(([tag, entries]) => ({ params: { tag }, props: { entries } }));
const { entries } = Astro.props;
---
<StarlightPage frontmatter={{ title: Astro.params.tag, pagefind: false }}>
  <ul>{entries.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul>
</StarlightPage>
`,
      },
      commands: (project) => [
        {
          program: process.execPath,
          args: [path.join(modules, 'astro/bin/astro.mjs'), 'build'],
          cwd: project,
          env: { ASTRO_TELEMETRY_DISABLED: '1' },
        },
      ],
    };
  },
};
