/** Gives each template in development what the engine gives it in a build. */
import type { MiddlewareHandler } from 'astro';
import { escapeHtml } from '../formats/escape.ts';
import { served } from './served.ts';

const TYPES: Record<string, string> = {
  json: 'application/json',
  md: 'text/markdown',
  opml: 'text/x-opml',
  bib: 'application/x-bibtex',
  txt: 'text/plain',
};

export const onRequest: MiddlewareHandler = (context, next) => {
  const state = served();
  if ('problems' in state) return waiting(state.problems);
  const { files, locals } = state;
  const path = decodeURIComponent(context.url.pathname).slice(locals.to.base.length);
  const file = files.get(path);
  const content = file?.content();
  if (content?.text) {
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
    return new Response(content.text(), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
  }
  Object.assign(context.locals, locals, { view: content?.view?.() ?? {} });
  // A template with parameters would be asked for what is not there.
  return content || path.startsWith('_') || path.startsWith('404') ? next() : next(`${locals.to.base}404/`);
};

/** A page that says what is wrong, and that the development server reloads when it is no more. */
function waiting(problems: string): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The mosaic has errors</title>
<script type="module" src="${import.meta.env.BASE_URL.replace(/\/$/, '')}/@vite/client"></script>
<h1>The mosaic has errors</h1>
<p>This page loads again when they are mended.</p>
<pre>${escapeHtml(problems)}</pre>
</html>
`;
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
