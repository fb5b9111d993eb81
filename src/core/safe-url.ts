const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const PLACEHOLDER = 'https://relative.invalid/';

/**
 * The address as it may be put into a link, or nothing. Schemes other than https, http, mailto and tel are refused, and
 * so is a relative address that looks like a disguised scheme.
 *
 * @param base Address of the document it comes from; without it a relative address stays relative to the page.
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!text) return undefined;
  const url = parse(text, base ?? PLACEHOLDER);
  if (!url || !SCHEMES.has(url.protocol)) return undefined;
  // Nothing without so early a colon is absolute. Asking the browser would throw, which takes longer than all the rest.
  if (/^[^/?#]*:/.test(text)) return /^https?:\/\//i.test(text) || parse(text) ? url.href : undefined;
  if (/^[^/?]*&(?:#|colon|tab|newline)/i.test(text)) return undefined;
  return base ? url.href : text;
}

function parse(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
