import { cleanAddress } from './clean-text.js';
import { NativeURL } from './globals.js';

const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);
/** Digits to dial only: network codes (“*21*…#”) could forward calls. */
const TEL = /^tel:\+?[\d().-]{3,20}(?:;ext=\d{1,7})?$/i;
/** One address, with a subject and body; no copies, no attachments. */
const MAILTO = /^mailto:(?:[^?,;%&@]|%[89a-f][\da-f])+@[^?,;%&@]+(?:\?(?:&?(?:subject=(?![^&]*%0)|body=)[^&]*)*)?$/i;
const PLACEHOLDER = 'https://relative.invalid/';

/**
 * Returns the address if a link may use it, else nothing. Refuses schemes other than https, http, mailto and tel, relative
 * addresses that look like a disguised scheme, user names before the host, `tel:` with anything but a number, and `mailto:`
 * with other than one address.
 *
 * @param base Address of the document that contains it; without it a relative address stays relative to the page.
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = cleanAddress(value);
  if (!text) return undefined;
  const url = parseUrl(text, base ?? PLACEHOLDER);
  if (!url || !SCHEMES.has(url.protocol) || !isPlain(url, text)) return undefined;
  // Without a colon before the first "/", "?" or "#" the URL is relative. `new URL()` would throw then, which is slow.
  if (/^[^/?#]*:/.test(text)) return /^https?:\/\//i.test(text) || parseUrl(text) ? url.href : undefined;
  if (/^[^/?]*&(?:#|colon|tab|newline)/i.test(text)) return undefined;
  return base ? url.href : text;
}

function isPlain({ protocol, href, username, password }: URL, text: string): boolean {
  if (protocol === 'tel:') return TEL.test(href);
  if (protocol === 'mailto:') return MAILTO.test(href);
  // “https://office.example@elsewhere.example/” looks like another site. A relative address inherits the document's user name.
  return !(username || password) || !/^(?:[^/?#]*:|[\\/]{2})/.test(text);
}

/** `URL.parse()`; Safari before 14.1 takes an undefined base for an invalid one. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return base === undefined ? new NativeURL(text) : new NativeURL(text, base);
  } catch {
    return undefined;
  }
}
