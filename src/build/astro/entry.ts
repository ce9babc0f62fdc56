/** What the compiled site exports: Astro's own app, which turns a request into a page. */
import { createApp } from 'astro/app/entrypoint';

export const app = createApp({ streaming: false });
