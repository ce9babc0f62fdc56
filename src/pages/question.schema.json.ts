import type { APIRoute } from 'astro';
import { questionJsonSchema } from '../mosaic/schema.ts';

export const GET: APIRoute = () => Response.json(questionJsonSchema());
