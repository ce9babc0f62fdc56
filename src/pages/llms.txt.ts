import type { APIRoute } from 'astro';
import { current } from '../build/current.ts';
import { llmsText } from '../formats/llms.ts';

export const GET: APIRoute = () => {
  const { mosaic, to, settings } = current();
  return new Response(llmsText(mosaic, to, settings.siteUrl), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
