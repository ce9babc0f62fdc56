/**
 * Asks a server on the internet, when a person wants to know something from there, and once a week for dead links; no build does. Only public machines are asked, whatever a
 * redirect or a name says: a name is resolved first, and the connection goes to the address that was checked. There are no cookies.
 */
import { type LookupAddress, lookup } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { type MIMEParams, MIMEType, promisify } from 'node:util';
import { isPublicAddress } from './public-address.ts';

/** How servers are reached. */
export interface Reach {
  /** All addresses of a name. */
  resolve(name: string): Promise<LookupAddress[]>;
  /** For tests alone: every name is this port of the loopback address, by http. Addresses that are not public are refused as ever. */
  testPort?: number | undefined;
}

const resolveAll = promisify(lookup);

export const INTERNET: Reach = { resolve: (name) => resolveAll(name, { all: true }) };

export interface Asked {
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Reads no bytes. */
  onlyStatus?: boolean;
  /** Ends it: the time for all redirects together. */
  signal: AbortSignal;
}

export interface Answer {
  status: number;
  /** Without parameters, in lower case: `text/html`. */
  type: string;
  /** As the server says, or `utf-8`. */
  charset: string;
  /** What arrived, up to {@link LARGEST} bytes. */
  bytes: Buffer;
  /** Whether there was more. */
  isCut: boolean;
}

/** No answer: the message says why. */
export class NoAnswer extends Error {
  /** The code of the system, such as ENOTFOUND, if that is why. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

/** What is read of an answer, in bytes; chosen by eye: what a page says of itself is at its begin. */
export const LARGEST = 2 ** 20;

/** Redirects that are followed; chosen by eye: a DOI takes two or three. */
const MOST_REDIRECTS = 5;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Says honestly what it is; the form is one that many hosts want. */
const USER_AGENT = 'Mozilla/5.0 (compatible; alignment-mosaic; asked by a person)';

/** @throws {NoAnswer} for a machine that is not public, another scheme than http and https, too many redirects, and no connection */
export async function ask(address: string, reach: Reach, asked: Asked): Promise<Answer> {
  let url = allowed(address);
  for (let redirects = 0; ; redirects++) {
    const response = await askOnce(url, reach, asked);
    const target = response.headers.location;
    if (!REDIRECTS.has(response.statusCode ?? 0) || target === undefined) return readAnswer(response, url, asked);
    response.destroy();
    if (asked.method === 'POST') throw new NoAnswer(`Unexpected redirect from ${url.href} to "${target}", expected an answer`);
    if (redirects === MOST_REDIRECTS) throw new NoAnswer(`Unexpected redirect to "${target}", expected at most ${MOST_REDIRECTS}`);
    url = allowed(target, url);
  }
}

function allowed(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new NoAnswer(`Unexpected address "${address}", expected one with http or https`);
  if (url.username !== '' || url.password !== '') throw new NoAnswer(`Unexpected name or password in "${address}", expected neither`);
  return url;
}

async function askOnce(url: URL, reach: Reach, { method = 'GET', headers = {}, body, signal }: Asked): Promise<IncomingMessage> {
  const machines = await machinesOf(url, reach, signal);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const isTest = reach.testPort !== undefined;
  const request = (isTest || url.protocol === 'http:' ? http : https).request(
    url,
    {
      method,
      // No connection is kept for later, where another name might find it.
      agent: false,
      ...(isTest && { protocol: 'http:', port: reach.testPort, setHost: false }),
      lookup: (_name, { all }, done) => {
        const [first] = machines as [LookupAddress];
        if (all) done(null, machines);
        else done(null, first.address, first.family);
      },
      headers: { 'User-Agent': USER_AGENT, 'Accept-Encoding': 'identity', ...(isTest && { Host: url.host }), ...headers },
      signal,
    },
    resolve,
  );
  request.on('error', (error) => reject(reasonOf(error, url, signal)));
  request.end(body);
  return promise;
}

const LOOPBACK: LookupAddress = { address: '127.0.0.1', family: 4 };

/** Where the connection may go. @throws {NoAnswer} when any of it is not public */
async function machinesOf(url: URL, reach: Reach, signal: AbortSignal): Promise<LookupAddress[]> {
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const version = isIP(name);
  if (version === 0 && reach.testPort !== undefined) return [LOOPBACK];
  const machines = version === 0 ? await resolved(name, reach, signal) : [{ address: name, family: version }];
  const inside = machines.find(({ address }) => !isPublicAddress(address));
  if (inside) {
    const is = inside.address === name ? '' : ` (${inside.address})`;
    throw new NoAnswer(`Unexpected machine "${name}"${is}, expected a public one: private and local addresses are not asked`);
  }
  return machines;
}

async function resolved(name: string, reach: Reach, signal: AbortSignal): Promise<LookupAddress[]> {
  const late = Promise.withResolvers<never>();
  const onAbort = () => late.reject(reasonOf(new Error('aborted'), name, signal));
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort);
  try {
    // A system's resolver cannot be stopped, but need not be waited for.
    const found = await Promise.race([reach.resolve(name), late.promise]);
    if (found.length > 0) return found;
    throw new Error('ENOTFOUND');
  } catch (error) {
    throw error instanceof NoAnswer ? error : reasonOf(error as Error, name, signal);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function reasonOf(error: Error & { code?: string }, where: URL | string, signal: AbortSignal): NoAnswer {
  const place = typeof where === 'string' ? where : where.host;
  if (signal.aborted) return new NoAnswer(`Unexpected silence of ${place}, expected an answer in time`);
  return new NoAnswer(`Unexpected ${error.code ?? error.message} from ${place}, expected an answer`, error.code);
}

async function readAnswer(response: IncomingMessage, url: URL, { onlyStatus = false, signal }: Asked): Promise<Answer> {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (!onlyStatus && encoding !== 'identity') {
    response.destroy();
    throw new NoAnswer(`Unexpected encoding "${encoding}" of ${url.href}, expected none, as was asked for`);
  }
  const parts: Buffer[] = [];
  let size = 0;
  try {
    if (onlyStatus) response.destroy();
    else
      for await (const part of response) {
        parts.push(part as Buffer);
        size += (part as Buffer).length;
        if (size > LARGEST) break;
      }
  } catch (error) {
    throw reasonOf(error as Error, url, signal);
  }
  const { essence, params } = mimeOf(response.headers['content-type'] ?? '');
  return {
    status: response.statusCode ?? 0,
    type: essence,
    charset: params?.get('charset') ?? 'utf-8',
    bytes: Buffer.concat(parts).subarray(0, LARGEST),
    isCut: size > LARGEST,
  };
}

function mimeOf(written: string): { essence: string; params?: MIMEParams } {
  try {
    const { essence, params } = new MIMEType(written);
    return { essence, params };
  } catch {
    return { essence: '' };
  }
}
