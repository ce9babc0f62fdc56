/** How much the first load of a page fetches, gzipped: HTML, style sheets and scripts. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** @param page path of its HTML within the site, which must have the base path `/` */
export async function pageWeight(site: string, page: string): Promise<string> {
  const html = await readFile(path.join(site, page));
  const weigh = async (pattern: RegExp) => {
    const names = Array.from(html.toString().matchAll(pattern), (match) => match[1] as string);
    const files = await Promise.all(names.map((name) => readFile(path.join(site, name))));
    return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  };
  const css = await weigh(/<link rel="stylesheet" href="\/([^"]+)"/g);
  const js = await weigh(/<script type="module" src="\/([^"]+)"/g);
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  return `${kilobytes(gzipSync(html).length + css + js)} kB, of which JavaScript ${kilobytes(js)} kB`;
}
