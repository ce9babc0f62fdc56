import type { APIRoute } from 'astro';
import { current } from '../build/current.ts';
import { mosaicJson } from '../formats/json.ts';

export const GET: APIRoute = () => Response.json(mosaicJson(current().mosaic));
