/** Eleventy from npm, then Pagefind. Its Markdown is markdown-it with its defaults: no footnotes, no highlighted code. */
import path from 'node:path';
import { install } from './install.ts';
import { PAGEFIND_VERSION, pagefind } from './pagefind.ts';
import type { Peer } from './peer.ts';

const VERSION = '3.1.8';

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ ${title} }}</title></head>
<body>
<nav><a href="/">Questions</a> <a href="/tags/">Tags</a></nav>
${body}
</body>
</html>
`;

/** A list of links in Liquid: one for each turn of `loop`. */
const links = (loop: string, href: string, text: string) =>
  `<ul>{% for ${loop} %}<li><a href="${href}">{{ ${text} }}</a></li>{% endfor %}</ul>`;

const questionsIn = (list: string) => links(`other in ${list}`, '{{ other.url }}', 'other.data.title');

export const eleventy: Peer = {
  name: 'eleventy',
  largest: Number.POSITIVE_INFINITY,
  find: async (signal) => {
    const modules = await install('eleventy', { '@11ty/eleventy': VERSION }, signal);
    return {
      title: `Eleventy ${VERSION} + Pagefind ${PAGEFIND_VERSION}`,
      file: (id) => `questions/${id}.md`,
      address: (id) => `/questions/${id}/`,
      files: {
        // The text of a question is not read as a template, which saves time.
        'eleventy.config.js': `export default function (config) {
  config.addFilter('related', (page, tags, collections) => {
    const shared = new Map();
    for (const tag of tags)
      for (const other of collections[tag]) if (other.url !== page.url) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared].sort(([, a], [, b]) => b - a).slice(0, 5).map(([other]) => other);
  });
}
export const config = { markdownTemplateEngine: false, dir: { output: 'dist' } };
`,
        'package.json': '{ "private": true, "type": "module" }\n',
        'questions/questions.json': '{ "layout": "question.liquid" }\n',
        '_includes/question.liquid': page(
          'title',
          `<main data-pagefind-body>
<h1>{{ title }}</h1>
${links('tag in tags', '/tags/{{ tag }}/', 'tag')}
{{ content }}
</main>
<h2>Related</h2>
{% assign near = page | related: tags, collections %}${questionsIn('near')}`,
        ),
        'tag.liquid': `---
pagination: { data: collections, size: 1, alias: tag, filter: [all] }
permalink: /tags/{{ tag }}/
eleventyExcludeFromCollections: true
---
${page('tag', `<h1>{{ tag }}</h1>\n${questionsIn('collections[tag]')}`)}`,
        'tags.liquid': `---
title: Tags
permalink: /tags/
eleventyExcludeFromCollections: true
---
${page('title', `<h1>Tags</h1>\n${links('tag in collections', '/tags/{{ tag[0] }}/', 'tag[0]')}`)}`,
        'index.liquid': `---
title: Questions
eleventyExcludeFromCollections: true
---
${page('title', `<h1>Questions</h1>\n${questionsIn('collections.all')}`)}`,
      },
      commands: (project) => [
        { program: process.execPath, args: [path.join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet'], cwd: project },
        pagefind(project),
      ],
    };
  },
};
