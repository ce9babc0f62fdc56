import type { APIRoute } from 'astro';
import { current } from '../build/current.ts';
import { printOutline } from '../formats/outline.ts';
import { site } from '../site.ts';
import { outlineOf } from '../views/perspective.ts';

export const GET: APIRoute = () =>
  new Response(`# ${site.name}\n\n${printOutline(outlineOf([...current().mosaic.questions.values()], current().to), 'questions/')}`, {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
