/** The installed Hugo, with its own related content, then Pagefind. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PAGEFIND_VERSION, pagefind } from './pagefind.ts';
import type { Peer } from './peer.ts';

const page = (body: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<nav><a href="{{ "/" | relURL }}">Questions</a> <a href="{{ "tags/" | relURL }}">Tags</a></nav>
${body}
</body>
</html>
`;

export const hugo: Peer = {
  name: 'hugo',
  largest: Number.POSITIVE_INFINITY,
  find: async () => {
    const version = await versionOfHugo();
    if (version === undefined) return undefined;
    return {
      title: `Hugo ${version} + Pagefind ${PAGEFIND_VERSION}`,
      file: (id) => `content/questions/${id}.md`,
      address: (id) => `/questions/${id}/`,
      files: {
        // Without feeds, which would contain every page again for each of its tags.
        'hugo.toml': `baseURL = "https://example.org/"
title = "Questions"
disableKinds = ["RSS"]
timeout = "10m"

[taxonomies]
tag = "tags"

[related]
includeNewer = true
threshold = 0

[[related.indices]]
name = "tags"
weight = 100
`,
        'layouts/_default/single.html': page(`<main data-pagefind-body>
<h1>{{ .Title }}</h1>
<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ .Content }}
</main>
<h2>Related</h2>
<ul>{{ range first 5 (.Site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`),
        'layouts/_default/list.html': page(`<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`),
      },
      commands: (project) => [{ program: 'hugo', args: ['--destination', 'dist'], cwd: project }, pagefind(project)],
    };
  },
};

/** Undefined when Hugo is not installed. */
async function versionOfHugo(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('hugo', ['version']);
    return /v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? 'of an unknown version';
  } catch {
    return undefined;
  }
}
