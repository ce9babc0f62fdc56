/** Serves a built site on a free local port, under its base path, as a static host would. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
};

export interface Served {
  /** Address of the home page. */
  url: string;
  close(): Promise<void>;
}

/** Starts the server. A missing file gets 404.html. */
export async function serve(folder: string, basePath = '/'): Promise<Served> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const below = pathname.startsWith(basePath) ? decodeURIComponent(pathname.slice(basePath.length)) : undefined;
    const wanted = below === undefined ? undefined : path.join(folder, below, pathname.endsWith('/') ? 'index.html' : '');
    const found =
      wanted?.startsWith(folder) &&
      (await stat(wanted).then(
        (entry) => entry.isFile(),
        () => false,
      ));
    const file = found && wanted ? wanted : path.join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
