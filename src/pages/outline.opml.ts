import type { APIRoute } from 'astro';
import { current } from '../build/current.ts';
import { printOpml } from '../formats/opml.ts';
import { site } from '../site.ts';
import { outlineOf } from '../views/perspective.ts';

export const GET: APIRoute = () =>
  new Response(printOpml(site.name, outlineOf([...current().mosaic.questions.values()], current().to)), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
