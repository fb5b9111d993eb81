import { request as requestByHttp, type IncomingMessage } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { pipeline, type Duplex } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ContentError } from '../model/content-error.js';
import { statusError } from '../content/remote/status-error.js';
import { VERSION } from '../core/version.js';
import { BAD_PORTS } from './bad-ports.js';
import { collect } from './collect.js';
import { Guard } from './guarded-lookup.js';

const TIMEOUT = 30_000;
const MOST_REDIRECTS = 20;
const HEADERS = {
  'user-agent': `iom-widgets/${VERSION}`,
  accept: 'application/json, application/xml, */*',
  'accept-encoding': 'gzip, br',
  // Each request needs its own connection, because the address is checked on connecting.
  connection: 'close',
};

/** The origin of a request. */
export interface Asker {
  /** Whether the address comes from the internet, and so may not lead into a private network. */
  isPublic?: boolean;
  /** Allows that all the same. */
  allowPrivate?: boolean;
  /** Those of an earlier response: the server need not send the same again. */
  validators?: Validators;
}

/** What tells a server which version of a document is known. */
export interface Validators {
  etag?: string;
  modified?: string;
}

/** The response of a server. */
export interface Fetched {
  bytes: Uint8Array;
  type: string | undefined;
  /** After redirects. */
  url: string;
  /** Whether that is a public address. */
  isPublic: boolean;
  /** Set if the document is that of the asker's validators; `bytes` is empty then. */
  isUnchanged?: boolean;
  validators: Validators;
}

/** Fetches an address, for at most 30 seconds and 5,000,000 bytes after decompression. Rejects with `ContentError`. */
export async function fetchSource(address: string, asker: Asker = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(TIMEOUT);
  try {
    return await follow(address, asker, signal);
  } catch (error) {
    if (error instanceof ContentError) throw error;
    if (signal.aborted)
      throw new ContentError('timeout', `${address} did not answer in full within ${TIMEOUT / 1000} seconds.`);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ContentError(
      'network',
      `${address} could not be fetched: ${code ?? message}. Check the address and the server.`,
    );
  }
}

async function follow(
  address: string,
  { isPublic = false, allowPrivate, validators = {} }: Asker,
  signal: AbortSignal,
): Promise<Fetched> {
  let [url, fromPublic] = [webAddress(address), isPublic];
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const guard = new Guard(url, fromPublic && !allowPrivate);
    const response = await ask(url, guard, validators, signal);
    const { statusCode = 0, headers } = response;
    const target = [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
    if (target === undefined && statusCode >= 200 && statusCode < 300) {
      const bytes = await collect(url.href, unpacked(response));
      const known = { etag: headers.etag, modified: headers['last-modified'] };
      return { bytes, type: headers['content-type'], url: url.href, isPublic: guard.isPublic, validators: known };
    }
    response.destroy();
    if (statusCode === 304 && (validators.etag || validators.modified))
      return {
        bytes: new Uint8Array(),
        type: undefined,
        url: url.href,
        isPublic: guard.isPublic,
        isUnchanged: true,
        validators,
      };
    if (target === undefined) throw statusError(url.href, statusCode);
    fromPublic ||= guard.isPublic;
    url = webAddress(target, url);
  }
  throw new ContentError('network', `${address} could not be fetched: it redirects more than ${MOST_REDIRECTS} times.`);
}

function webAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw blocked(address, 'it is no address of the web');
  if (url.username || url.password) throw blocked(address, 'it has a name or password in it, which are not sent');
  if (url.port && BAD_PORTS.has(Number(url.port))) throw blocked(address, 'browsers refuse its port');
  url.hash = '';
  return url;
}

const blocked = (address: string, why: string): ContentError =>
  new ContentError('blocked', `${address} could not be fetched: ${why}.`);

function ask(
  url: URL,
  { lookup }: Guard,
  { etag, modified }: Validators,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const conditions = { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) };
  const request = url.protocol === 'https:' ? requestByHttps : requestByHttp;
  return new Promise((resolve, reject) => {
    request(url, { headers: { ...HEADERS, ...conditions }, lookup, signal })
      .on('response', resolve)
      .on('error', reject)
      .on('close', () => reject(new Error('the server sent no response'))) // no effect after a response
      .end();
  });
}

function unpacked(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack = UNPACK.get(encoding);
  if (unpack) return pipeline(response, unpack(), () => {});
  if (encoding && encoding !== 'identity') throw new Error(`the encoding “${encoding}” is not supported`);
  return response;
}

// Like browsers, reads truncated data as far as possible.
const [GZIP, BROTLI] = [constants.Z_SYNC_FLUSH, constants.BROTLI_OPERATION_FLUSH].map((flush) => ({
  flush,
  finishFlush: flush,
}));
const UNPACK: ReadonlyMap<string, () => Duplex> = new Map([
  ['gzip', () => createGunzip(GZIP)],
  ['x-gzip', () => createGunzip(GZIP)],
  ['deflate', () => createInflate(GZIP)],
  ['br', () => createBrotliDecompress(BROTLI)],
]);
