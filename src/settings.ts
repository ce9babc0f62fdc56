/** The folder, address and output of one build, read from the environment by every host of the core. */
import path from 'node:path';
import { site } from './site.ts';

export interface Settings {
  /** Absolute path of the folder of question files. */
  questionsDir: string;
  /** Absolute path of the folder the site is written to. */
  outDir: string;
  /** Origin of the published site, without a trailing slash. */
  siteUrl: string;
  /** Path of the site below its origin, with a slash at both ends. */
  basePath: string;
}

/**
 * Reads `QUESTIONS_DIR`, `OUT_DIR`, `SITE_URL` and `BASE_PATH`; relative folders are taken from the working directory.
 * @throws {RangeError} when `SITE_URL` is not an absolute http(s) address, or `OUT_DIR` would replace the questions
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const questionsDir = path.resolve(env.QUESTIONS_DIR || 'questions');
  const outDir = path.resolve(env.OUT_DIR || 'dist');
  const siteUrl = (env.SITE_URL || site.url).replace(/\/+$/, '');
  if (!/^https?:\/\/[^/\s]+$/.test(siteUrl)) {
    throw new RangeError(`Unexpected SITE_URL "${siteUrl}", expected an origin such as https://example.org; a path goes in BASE_PATH`);
  }
  if (isInside(questionsDir, outDir) || isInside(process.cwd(), outDir)) {
    throw new RangeError(
      `Unexpected OUT_DIR "${outDir}", expected a folder that does not hold the questions or this repository, because a build replaces it`,
    );
  }
  const basePath = `/${(env.BASE_PATH || '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return { questionsDir, outDir, siteUrl, basePath };
}

/** Whether `inner` is `outer` or lies below it. */
function isInside(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer + path.sep);
}
