import { ContentError } from '../../model/content-error.js';
import { StatusError } from '../../content/remote/status-error.js';

/** Pages that stand before a site to keep programs out. */
const GUARD =
  /just a moment|checking your browser|attention required|cf-chl|captcha|ddos.guard|access denied|request blocked|sucuri|incapsula|are you (?:a )?human/i;
const ASK = 'ask its webmaster to let this server read that address.';

/** Whether a page is one that stands before a site to keep programs out. */
export const isGuard = (text: string): boolean =>
  /^\s*(?:<!--[^]{0,1000}?-->\s*)?<(?:!doctype\s+html|html)/i.test(text) && GUARD.test(text.slice(0, 20_000));

/** The error that a guard page is. */
export const guardError = (address: string): ContentError =>
  new ContentError('forbidden', `${address} answers with a page that keeps programs out: ${ASK}`);

/** One sentence that says what happened and what to do, for somebody who copies feeds by a timer. */
export function withAdvice(error: unknown, address: string): ContentError {
  if (!(error instanceof ContentError))
    return new ContentError('network', `${address} cannot be read: ${String(error)}.`);
  if (error instanceof StatusError) {
    // A page may have named another address.
    const [failed = address] = /^\S+(?= answers with status)/.exec(error.message) ?? [];
    return new ContentError(error.code, `${failed} ${ofStatus(error.status)}`);
  }
  if (error.code === 'network' && /ECONNRESET|sent no response|EPIPE/.test(error.message))
    return new ContentError('network', `${address} closes the connection without an answer, as guards do: ${ASK}`);
  return error;
}

function ofStatus(status: number): string {
  if (status === 401 || status === 403) return `refuses programs (${status}): ${ASK}`;
  if (status === 404) return 'is not there (404): check the address.';
  if (status === 410) return 'is gone for good (410): find its new address, or take it out of the timer.';
  if (status === 429) return 'gets too many requests (429): let the timer run less often, every hour at most.';
  if (status === 444) return `closes the connection without an answer (444), as guards do: ${ASK}`;
  return status >= 500
    ? `is out of order (${status}): the next run tries again.`
    : `answers with status ${status}: check the address.`;
}
