import { ContentError } from './content-error.js';
import { readDocument, type DocumentKind, type Loaded } from './load.js';

/** Fetches and reads the JSON document at `url`. Rejects with `ContentError`, or with the signal's reason. */
export async function fetchDocument<D extends object>(
  kind: DocumentKind<D>,
  url: string,
  signal: AbortSignal,
): Promise<Loaded<D>> {
  const response = await fetch(url, { signal, credentials: 'omit' }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new ContentError('network', `${url} could not be fetched: ${String(error)}`);
  });
  if (!response.ok) throw failedStatus(url, response.status);
  const text = await response.text();
  return readDocument(kind, parseJson(url, text), response.url);
}

function failedStatus(url: string, status: number): ContentError {
  const code =
    status === 404 || status === 410 ? 'not-found' : status === 401 || status === 403 ? 'forbidden' : 'server';
  return new ContentError(code, `${url} answers with status ${status}.`);
}

function parseJson(url: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ContentError('format', `${url} is not JSON: ${String(error)}`);
  }
}
