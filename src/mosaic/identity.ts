/** Source identity: the many addresses of one paper, post or comment, reduced to one key. */
import type { Kind } from './schema.ts';

export interface Identity {
  /** The same for every address of one source: `arxiv:2110.14602`, `doi:10.1000/x`, `post:…`, `comment:…` or a plain address. */
  key: string;
  /** The address to link to. */
  url: string;
  /** What the address alone says about the kind of the source. */
  kind: Kind;
}

type Recogniser = (url: URL) => Identity | undefined;

/** The schemes a source or link may have; anything else could run code or read files in a reader's browser. */
const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Whether `address` is absolute with a safe scheme. Relative addresses and unparsable ones are not. */
export function isSafeUrl(address: string): boolean {
  return SAFE_SCHEMES.has(URL.parse(address)?.protocol ?? '');
}

/**
 * Recognises a source by its address.
 * @param address an absolute http or https URL
 * @returns undefined when it is not one, or only its writer can follow it
 */
export function identify(address: string): Identity | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (!isPublic(url)) return undefined;
  return arxiv(url) ?? doi(url) ?? forum(url) ?? plain(url);
}

/** Whether others can follow an address: it names no machine of a private network, and has no name or password. */
const isPublic = ({ hostname, username, password }: URL): boolean =>
  hostname.includes('.') && !LOCAL.test(hostname) && username === '' && password === '';

// IP addresses, and names that mean nothing outside a network: RFC 6761, RFC 6762, RFC 8375 and ICANN's `.internal`.
const LOCAL = /^\[|^\d+(?:\.\d+){3}$|\.(?:localhost|local|internal|home\.arpa)\.?$/;

const hostOf = (url: URL) =>
  url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');

// New-style ids since April 2007 (2110.14602), old-style ones before (hep-th/9901001); the number begins with year and month.
// https://info.arxiv.org/help/arxiv_identifier.html
const ARXIV_ID = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?$/i;

const arxiv: Recogniser = (url) => arxivPaper(arxivIdIn(url));

/** The id in the address of a paper on arXiv, as it is written there. */
function arxivIdIn(url: URL): string | undefined {
  if (!/^(?:[a-z]+\.)?arxiv\.org$/.test(hostOf(url))) return undefined;
  return /^\/(?:abs|pdf|html|format|ps)\/(.+?)(?:\.pdf)?\/?$/.exec(url.pathname)?.[1];
}

/** Whether an address has the form of a paper on arXiv, but an id that no paper can have. */
export function isNoPaper(address: string): boolean {
  const url = URL.parse(address);
  const id = url ? arxivIdIn(url) : undefined;
  return id !== undefined && !arxivPaper(id);
}

function arxivPaper(written: string | undefined): Identity | undefined {
  const id = ARXIV_ID.exec(written ?? '')?.[1]?.toLowerCase();
  return id ? { key: `arxiv:${id}`, url: `https://arxiv.org/abs/${id}`, kind: 'paper' } : undefined;
}

const doi: Recogniser = (url) => {
  if (!/^(?:dx\.)?doi\.org$/.test(hostOf(url))) return undefined;
  const name = withoutSlashes(decode(url.pathname.slice(1))).toLowerCase();
  // A path cannot contain the names `.` and `..`.
  if (!/^10\.\d{4,9}\/\S+$/.test(name) || /\/\.{1,2}(?:\/|$)/.test(name)) return undefined;
  const onArxiv = /^10\.48550\/arxiv\.(.+)$/.exec(name);
  return (
    arxivPaper(onArxiv?.[1]) ?? {
      key: `doi:${name}`,
      url: `https://doi.org/${encodeURI(name).replace(/[#?]/g, encodeURIComponent)}`,
      kind: 'paper',
    }
  );
};

// ForumMagnum ids are 17 random characters; two that differ only in case are taken as the same.
// A post is at /posts/<id>/<slug> or, inside a sequence, at /s/<sequence>/p/<id>.
const POST = /^\/(?:posts|s\/[A-Za-z0-9]{17}\/p)\/([A-Za-z0-9]{17})(?:\/|$)/;
const COMMENT_PATH = /\/comment\/([A-Za-z0-9]{17})\/?$/;
const COMMENT_ID = /^[A-Za-z0-9]{17}$/;
const FORUMS: Record<string, string> = {
  'lesswrong.com': 'https://www.lesswrong.com',
  'alignmentforum.org': 'https://www.lesswrong.com',
  'greaterwrong.com': 'https://www.lesswrong.com',
  'forum.effectivealtruism.org': 'https://forum.effectivealtruism.org',
  'ea.greaterwrong.com': 'https://forum.effectivealtruism.org',
};

const forum: Recogniser = (url) => {
  const host = hostOf(url);
  const home = Object.hasOwn(FORUMS, host) ? FORUMS[host] : undefined;
  const post = POST.exec(url.pathname)?.[1];
  if (!home || !post) return undefined;
  const named = url.searchParams.get('commentId') ?? COMMENT_PATH.exec(url.pathname)?.[1] ?? url.hash.slice(1).replace(/^comment-/, '');
  const comment = COMMENT_ID.test(named) ? named : undefined;
  return comment
    ? { key: `comment:${comment.toLowerCase()}`, url: `${home}/posts/${post}/?commentId=${comment}`, kind: 'comment' }
    : { key: `post:${post.toLowerCase()}`, url: `${home}/posts/${post}`, kind: 'post' };
};

const CODE_HOSTS = new Set(['github.com', 'gitlab.com', 'codeberg.org']);
const TALK_HOSTS = new Set(['youtube.com', 'youtu.be', 'vimeo.com']);
const PAPER_HOSTS = new Set([
  'openreview.net',
  'proceedings.mlr.press',
  'aclanthology.org',
  'papers.nips.cc',
  'proceedings.neurips.cc',
  'jmlr.org',
  'pnas.org',
  'nature.com',
]);

function plain(url: URL): Identity {
  const kept = new URL(url);
  kept.hash = '';
  const parameters = new URLSearchParams([...kept.searchParams].filter(([name]) => !/^utm_/i.test(name)));
  parameters.sort();
  kept.search = parameters.toString();
  kept.pathname = withoutSlashes(kept.pathname) || '/';
  const host = hostOf(kept);
  const kind = CODE_HOSTS.has(host)
    ? 'code'
    : TALK_HOSTS.has(host)
      ? 'talk'
      : PAPER_HOSTS.has(host) || kept.pathname.endsWith('.pdf')
        ? 'paper'
        : 'page';
  const port = kept.port ? `:${kept.port}` : '';
  const path = kept.pathname === '/' ? '' : kept.pathname;
  return { key: `${host}${port}${path}${kept.search}`, url: kept.href, kind };
}

/** A path without the slashes at its end. Not by a regular expression, which would take time that grows with the square of the slashes. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
