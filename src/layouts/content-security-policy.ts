/** What a page may load and run. */
import { hash } from 'node:crypto';
import { themeScript } from './theme-script.ts';

/**
 * The Content-Security-Policy of every page: nothing from other sites, and no inline script but that of `theme-script.ts`.
 * Pagefind compiles WebAssembly, which needs 'wasm-unsafe-eval' and nothing more.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash('sha256', themeScript, 'base64')}'`,
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
