import { NativeURL } from '../../core/globals.js';
import { ContentError } from '../../model/content-error.js';

/** Watches whether the page's Content Security Policy forbids a request to `url`. */
export function watchPolicy(url: string): { readonly wasViolated: () => boolean; stop(): void } {
  const { origin } = new NativeURL(url);
  let violated = false;
  const note = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    violated ||= effectiveDirective === 'connect-src' && blockedURI.startsWith(origin);
  };
  addEventListener('securitypolicyviolation', note);
  return {
    wasViolated: () => violated,
    stop: () => removeEventListener('securitypolicyviolation', note),
  };
}

/**
 * Finds out why `fetch` failed, because its error does not say: `blocked` by the page or for the page, or `network`. Sends one
 * more request, unless the first failure of the same address has sent it already.
 */
export async function explainFailure(
  url: string,
  failure: unknown,
  { wasViolated, signal, isRetry }: { wasViolated: () => boolean; signal: AbortSignal; isRetry: boolean },
): Promise<ContentError> {
  const { protocol, origin } = new NativeURL(url);
  if (location.protocol === 'https:' && protocol === 'http:')
    return new ContentError('blocked', `${url} is not loaded by a page that came over https: use https for it, too.`);
  await new Promise((resolve) => setTimeout(resolve, 50)); // the violation event follows the failure
  if (wasViolated())
    return new ContentError('blocked', `${url} is forbidden by this page’s policy: connect-src must allow ${origin}.`);
  if (!isRetry && navigator.onLine && (await answersAnybody(url, signal)))
    return new ContentError(
      'blocked',
      `${url} may not be read by this page: its server must send the header “Access-Control-Allow-Origin: *”.`,
    );
  return new ContentError(
    'network',
    `${url} could not be fetched: ${String(failure)}. Check the address and the server.`,
  );
}

// An opaque response means that the server is reachable, so that only this page may not read it.
async function answersAnybody(url: string, signal: AbortSignal): Promise<boolean> {
  const request = new AbortController();
  const abort = (): void => request.abort();
  const timer = setTimeout(abort, 3_000);
  signal.addEventListener('abort', abort);
  try {
    const options = {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    } as const;
    return (await fetch(url, { ...options, signal: request.signal })).type === 'opaque';
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
