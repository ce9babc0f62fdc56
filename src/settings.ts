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
 * @throws {SettingsError} when an address is none
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const siteUrl = withoutSlashes(env.SITE_URL || site.url);
  if (!/^https?:\/\/[^/\s]+$/.test(siteUrl) || !URL.canParse(siteUrl))
    throw new SettingsError(`Unexpected SITE_URL "${siteUrl}", expected an origin such as https://example.org; a path goes in BASE_PATH`);
  const named = (env.BASE_PATH || '').replace(/^\/+/, '');
  const basePath = `/${withoutSlashes(named)}/`.replace('//', '/');
  if (!/^[\w.~/-]*$/.test(basePath))
    throw new SettingsError(
      `Unexpected BASE_PATH "${env.BASE_PATH}", expected a path of letters, digits, "-", "_", "." and "/", such as /mosaic/`,
    );
  return {
    questionsDir: path.resolve(env.QUESTIONS_DIR || 'questions'),
    outDir: path.resolve(env.OUT_DIR || 'dist'),
    cacheDir: path.resolve(env.CACHE_DIR || '.cache'),
    siteUrl,
    basePath,
  };
}

function withoutSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}
