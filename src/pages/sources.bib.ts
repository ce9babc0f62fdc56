import type { APIRoute } from 'astro';
import { current } from '../build/current.ts';
import { printBibtex } from '../formats/bibliography.ts';

export const GET: APIRoute = () =>
  new Response(printBibtex(current().mosaic.sources.values()), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
