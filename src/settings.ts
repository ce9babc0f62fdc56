/** The folders and address of one build, read from the environment by every host of the core. */
import path from 'node:path';
import { site } from './site.ts';
import { UserError } from './user-error.ts';

export interface Settings {
  /** Absolute path of the folder of question files. */
  questionsDir: string;
  /** Absolute path of the folder the site is written to. */
  outDir: string;
  /** Absolute path of the folder for what the next build can use again. */
  cacheDir: string;
  /** Origin of the published site, without a trailing slash. */
  siteUrl: string;
  /** Path of the site below its origin, with a slash at both ends. */
  basePath: string;
}

/** A setting that cannot be used. */
export class SettingsError extends UserError {
  readonly exitCode = 2;
}

/**
 * Reads `QUESTIONS_DIR`, `OUT_DIR`, `CACHE_DIR`, `SITE_URL` and `BASE_PATH`; relative folders are taken from the working directory.
 * It uses no schema library: the folder of compiled code is one of the settings, so this module is compiled again on every run, and
 * such a library takes longer to compile than a small check takes.
 * @throws {SettingsError} when SITE_URL or BASE_PATH is not valid
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  return {
    questionsDir: path.resolve(env.QUESTIONS_DIR || 'questions'),
    outDir: path.resolve(env.OUT_DIR || 'dist'),
    cacheDir: path.resolve(env.CACHE_DIR || '.cache'),
    siteUrl: originOf(env.SITE_URL || site.url),
    basePath: basePathOf(env.BASE_PATH || '/'),
  };
}

function originOf(text: string): string {
  const url = URL.parse(text);
  // Only an origin: no path, search, fragment, name or password.
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    /^\/*$/.test(url.pathname) &&
    url.href === url.origin + url.pathname &&
    /^[\w.:[\]-]+$/.test(url.host)
  )
    return url.origin;
  throw new SettingsError(`Unexpected SITE_URL "${text}", expected an origin such as https://example.org; a path goes in BASE_PATH`);
}

function basePathOf(text: string): string {
  const inner = withoutSlashes(text);
  if (inner === '') return '/';
  if (inner.split('/').every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part))) return `/${inner}/`;
  throw new SettingsError(
    `Unexpected BASE_PATH "${text}", expected a path of letters, digits, "-", "_", "." and "~" between slashes, such as /mosaic/`,
  );
}

/** The text without the slashes at its two ends. */
function withoutSlashes(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === '/') start += 1;
  while (end > start && text[end - 1] === '/') end -= 1;
  return text.slice(start, end);
}
