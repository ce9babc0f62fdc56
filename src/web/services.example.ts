/** A server on this machine that answers as the services do that know sources: shapes as they had in November 2026, written down by hand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Content negotiation at doi.org leads to the registry of the DOI, which answers with an item. */
const DATACITE = {
  type: 'article',
  id: 'https://doi.org/10.48550/arxiv.2110.14602',
  categories: ['Biological Physics (physics.bio-ph)', 'FOS: Physical sciences'],
  author: [
    { family: 'Vanchurin', given: 'Vitaly' },
    { family: 'Wolf', given: 'Yuri I.' },
  ],
  issued: { 'date-parts': [[2021]] },
  DOI: '10.48550/ARXIV.2110.14602',
  publisher: 'arXiv',
  title: 'Towards a Theory of Evolution as Multilevel Learning',
};

const CROSSREF = {
  type: 'journal-article',
  title: 'Agents &amp; <i>niches</i>',
  author: [
    { given: 'Ada', family: 'Lovelace', sequence: 'first' },
    { name: 'The Niche Group', sequence: 'additional' },
  ],
  issued: { 'date-parts': [[2023, 4, 9]] },
  DOI: '10.1000/niches',
  URL: 'https://doi.org/10.1000/niches',
  'container-title': 'Journal of Niches',
};

const HIGHWIRE = `<!DOCTYPE html><html><head><title>A proceedings page</title><meta name="citation_title" content="Learning &amp; its limits">
<meta name=citation_author content="Shannon, Claude"><meta name="citation_author" content="Alan Turing">
<meta name="citation_publication_date" content="2019/5/3"><meta property="og:title" content="Not this"></head><body><p>Text.`;

const LINKED = `<html><head><meta property="og:title" content="Site | A post"><script>if (1 < 2) document.write("<div>")</script>
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"A site"},{"@type":["BlogPosting"],"headline":"A post",
"author":[{"@type":"Person","name":"Ann Example"}],"datePublished":"2024-02-03T04:05:06Z"}]}</script></head><body><svg><title>Icon</title></svg>`;

const OPEN_GRAPH = `<head><meta property="og:title" content="Only this"/><meta property="og:type" content="video.other"/>
<meta property="article:published_time" content="2022-07-01T00:00:00+02:00"/><meta name="author" content="Bo Example"/></head>`;

/** A title that moves the cursor, turns the direction of text, breaks the line and looks like YAML; an author who is a list. */
const HOSTILE = `<title>\u001b[2J&#27;[31m\u202Eevil\u202C: "x"\n- url: javascript:alert(1) # {</title><meta name="author" content="A, B, C and D">
<meta name="citation_date" content="9999-99-99">`;

const POST = {
  title: 'The Plan',
  postedAt: '2021-12-10T18:00:00.000Z',
  user: { displayName: 'johnswentworth' },
  coauthors: [{ displayName: 'David Lorell' }],
};
const COMMENT = { postedAt: '2022-01-02T03:04:05.006Z', user: { displayName: 'Quintin Pope' }, post: { title: 'The Plan' } };

/** A bundle of one new question. */
export const BUNDLE =
  'Question files of a mosaic, bundle 1\n\nNew file `niches.md`\n\n```markdown\n---\ntitle: How do niches form?\nparent: agents\n---\n```\n\nEnd of 1 file\n';

const html = (text: string, type = 'text/html; charset=utf-8') => ({ type, text });
const json = (found: unknown, type = 'application/json') => ({ type, text: JSON.stringify(found) });
const to = (location: string) => ({ location });

/** What `GET` answers, by host and path. */
const ANSWERS: Readonly<Record<string, { type: string; text: string | Buffer } | { location: string }>> = {
  'doi.org/10.48550/arXiv.2110.14602': to('https://data.crosscite.org/10.48550%2FarXiv.2110.14602'),
  'data.crosscite.org/10.48550%2FarXiv.2110.14602': json(DATACITE, 'application/vnd.citationstyles.csl+json; charset=utf-8'),
  'doi.org/10.1000/niches': to('https://api.crossref.org/v1/works/10.1000%2Fniches/transform'),
  'api.crossref.org/v1/works/10.1000%2Fniches/transform': json(CROSSREF, 'application/vnd.citationstyles.csl+json'),
  'doi.org/10.1000/page-only': to('/landing'),
  'doi.org/landing': html(HIGHWIRE),
  'papers.example.org/1': html(HIGHWIRE),
  'blog.example.org/post': html(LINKED),
  'video.example.org/only': html(OPEN_GRAPH),
  'old.example.org/latin': { type: 'text/html; charset=iso-8859-1', text: Buffer.from('<title>Caf\u00e9</title>', 'latin1') },
  'evil.example.org/title': html(HOSTILE),
  'evil.example.org/private': to('http://10.0.0.1/admin'),
  'evil.example.org/loopback': to('http://[::ffff:127.0.0.1]/'),
  'evil.example.org/metadata': to('http://169.254.169.254/latest/meta-data/'),
  'evil.example.org/file': to('file:///etc/passwd'),
  'evil.example.org/round': to('/round'),
  'evil.example.org/huge': html(`<head><title>Huge</title>${'<p>'.repeat(2_000_000)}`),
  'evil.example.org/deep': html(`<head>${'<div>'.repeat(150_000)}<title>Deep</title>`),
  'doi.org/10.1000/huge': json({ title: 'x'.repeat(2_000_000) }, 'application/vnd.citationstyles.csl+json'),
  // GitHub leads from the address of an attached file to another host.
  'github.com/user-attachments/files/1/list.md': to('https://objects.githubusercontent.com/1?token=x'),
  'objects.githubusercontent.com/1?token=x': { type: 'application/octet-stream', text: BUNDLE },
  'github.com/user-attachments/files/2/huge.md': { type: 'text/plain', text: 'x'.repeat(2_000_000) },
  'github.com/user-attachments/files/3/inside.md': to('http://169.254.169.254/latest/meta-data/'),
  'github.com/user-attachments/files/4/image.md': { type: 'text/plain', text: Buffer.from([0xff, 0xfe, 0]) },
  'files.example.org/paper': html('%PDF-1.7', 'application/pdf'),
  'files.example.org/untitled': html('<p>Nothing here'),
};

/** Ids are those of the questions that a forum gets. */
const FORUM: Readonly<Record<string, unknown>> = {
  aaaaaaaaaaaaaaaaa: { data: { post: { result: POST } } },
  ccccccccccccccccc: { data: { comment: { result: COMMENT } } },
  ddddddddddddddddd: { data: { post: { result: { ...POST, user: null, coauthors: null } } } },
};

async function answer(request: IncomingMessage, response: ServerResponse, heard: string[]): Promise<void> {
  const place = `${request.headers.host}${request.url}`;
  heard.push(`${request.method} ${place}${request.headers.cookie === undefined ? '' : ' with cookies'}`);
  if (request.method === 'POST') {
    let body = '';
    for await (const part of request) body += part;
    const { variables } = JSON.parse(body) as { variables: { id: string } };
    const found = place.endsWith('/graphql') ? FORUM[variables.id] : undefined;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(found ?? { errors: [{ message: 'app.missing_document' }], data: { post: null } }));
    return;
  }
  // Never ends.
  if (place === 'slow.example.org/') return;
  if (place === 'slow.example.org/drip') {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.write('<title>Half');
    return;
  }
  if (place === 'files.example.org/zipped') {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }).end('bomb');
    return;
  }
  const found = ANSWERS[place];
  if (!found) response.writeHead(404).end();
  else if ('location' in found) response.writeHead(302, { Location: found.location, 'Set-Cookie': 'a=b' }).end();
  else response.writeHead(200, { 'Content-Type': found.type }).end(found.text);
}

export interface Services {
  port: number;
  /** What was asked, as `GET host/path`. */
  heard: string[];
  close(): Promise<void>;
}

export async function startServices(): Promise<Services> {
  const heard: string[] = [];
  const server = createServer((request, response) => void answer(request, response, heard));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
