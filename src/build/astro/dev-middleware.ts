/** Gives each template in development what the engine gives it in a build. */
import type { MiddlewareHandler } from 'astro';
import { h } from 'hastscript';
import { htmlDocument } from '../../formats/html.ts';
import { served } from './served.ts';

const TYPES: Record<string, string> = {
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  md: 'text/markdown',
  opml: 'text/x-opml',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  txt: 'text/plain',
};

export const onRequest: MiddlewareHandler = async (context, next) => {
  const state = served();
  if ('problems' in state) return waiting(state.problems);
  const { files, base, locals } = state;
  const path = decoded(context.url.pathname).slice(base.length);
  const file = files.get(path);
  const content = await file?.content();
  if (content?.bytes) return new Response((await content.bytes()) as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': 'image/png' } });
  if (content?.text) {
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
    return new Response(await content.text(), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
  }
  Object.assign(context.locals, locals(content?.view?.() ?? {}));
  // A template with parameters would be asked for a page that does not exist.
  return content || path.startsWith('_') || path.startsWith('404') ? next() : next(`${base}404/`);
};

/** An address as people read it; unchanged where it cannot be decoded, as `/%`. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** A page that lists the errors; the development server reloads it when they are fixed. */
function waiting(problems: string): Response {
  const html = htmlDocument(
    'The mosaic has errors',
    [h('script', { type: 'module', src: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/@vite/client` })],
    [h('h1', 'The mosaic has errors'), h('p', 'This page loads again when they are fixed.'), h('pre', problems)],
  );
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
