const DECLARED = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/;
const CHARSET = /;\s*charset\s*=\s*["']?([\w.:-]+)/i;

/**
 * Decodes bytes. Trusts the bytes first (byte order mark, the zero bytes of UTF-16, valid UTF-8), then the encoding that the
 * XML declares, then that of the header; else uses UTF-8 with replacement characters.
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string | null): string {
  const shown = encodingShown(bytes);
  if (shown) return new TextDecoder(shown).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 256));
    const said = [DECLARED.exec(start)?.[1], CHARSET.exec(contentType ?? '')?.[1]];
    return said.map(decoderOf).find(Boolean)?.decode(bytes) ?? new TextDecoder().decode(bytes);
  }
}

// JSON and XML begin with an ASCII character; in UTF-16, one of its two bytes is zero.
function encodingShown([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0) return 'utf-16le';
  return first === 0 && second ? 'utf-16be' : undefined;
}

// Ignores a declared UTF-16: a declaration readable byte by byte is not in UTF-16.
function decoderOf(label: string | undefined): TextDecoder | undefined {
  if (!label || /^utf-?16/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined; // unknown label
  }
}
