import type { APIRoute } from 'astro';
import { current } from '../build/current.ts';
import { treeData } from '../views/tree-data.ts';

export const GET: APIRoute = () => Response.json(treeData(current().mosaic));
