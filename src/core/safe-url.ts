const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);
/** What is dialled and nothing else: codes of the network (“*21*…#”) forward calls. */
const TEL = /^tel:\+?[\d().-]{3,20}(?:;ext=\d{1,7})?$/i;
/** One address, and what the letter begins with; no copies, no files. */
const MAILTO = /^mailto:(?:[^?,;%&@]|%[89a-f][\da-f])+@[^?,;%&@]+(?:\?(?:&?(?:subject=(?![^&]*%0)|body=)[^&]*)*)?$/i;
const PLACEHOLDER = 'https://relative.invalid/';

/**
 * The address as it may be put into a link, or nothing. Schemes other than https, http, mailto and tel are refused, and
 * so are a relative address that looks like a disguised scheme, a site behind a user's name, a call of anything but a number
 * and a letter to anybody but one address.
 *
 * @param base Address of the document it comes from; without it a relative address stays relative to the page.
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!text) return undefined;
  const url = parse(text, base ?? PLACEHOLDER);
  if (!url || !SCHEMES.has(url.protocol) || !isPlain(url, text)) return undefined;
  // Nothing without so early a colon is absolute. Asking the browser would throw, which takes longer than all the rest.
  if (/^[^/?#]*:/.test(text)) return /^https?:\/\//i.test(text) || parse(text) ? url.href : undefined;
  if (/^[^/?]*&(?:#|colon|tab|newline)/i.test(text)) return undefined;
  return base ? url.href : text;
}

function isPlain({ protocol, href, username, password }: URL, text: string): boolean {
  if (protocol === 'tel:') return TEL.test(href);
  if (protocol === 'mailto:') return MAILTO.test(href);
  // “https://office.example@elsewhere.example/” reads as another site. A relative address has the name from its document.
  return !(username || password) || !/^(?:[^/?#]*:|[\\/]{2})/.test(text);
}

function parse(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
