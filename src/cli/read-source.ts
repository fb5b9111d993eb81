import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ContentError } from '../content/content-error.js';
import { MOST_BYTES, readBody } from '../content/remote/read-body.js';
import { statusError } from '../content/remote/status-error.js';
import { VERSION } from '../core/version.js';

const TIMEOUT = 30_000;

/** A document as it was found. */
export interface Found {
  bytes: Uint8Array;
  /** Content type of an answer. */
  type?: string | null;
  /** Address, after redirects; nothing for a file. */
  url?: string;
}

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** Gets a file or an address: 30 seconds and 5,000,000 bytes at most. Rejects with `ContentError`. */
export async function readSource(source: string): Promise<Found> {
  return isAddress(source) ? fetchSource(source) : { bytes: await readLocal(source) };
}

async function readLocal(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new ContentError('too-large', `${path} has more than ${MOST_BYTES / 1e6} MB.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw new ContentError('not-found', `${resolve(path)} cannot be read: ${(error as Error).message}`);
  }
}

async function fetchSource(url: string): Promise<Found> {
  const headers = { 'user-agent': `iom-widgets/${VERSION}`, accept: 'application/json, application/xml, */*' };
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw statusError(url, response.status);
    return {
      bytes: await readBody(url, response),
      type: response.headers.get('content-type'),
      url: response.url,
    };
  } catch (error) {
    if (error instanceof ContentError) throw error;
    if ((error as Error).name === 'TimeoutError')
      throw new ContentError('timeout', `${url} did not answer in full within ${TIMEOUT / 1000} seconds.`);
    const { message, cause } = error as Error;
    const why = (cause as NodeJS.ErrnoException | undefined)?.code ?? message;
    throw new ContentError('network', `${url} could not be fetched: ${why}. Check the address and the server.`);
  }
}
