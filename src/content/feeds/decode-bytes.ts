import { ContentError } from '../../model/content-error.js';
import { readBody } from '../remote/read-body.js';

const DECLARED = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/;
const CHARSET = /;\s*charset\s*=\s*["']?([\w.:-]+)/i;
/** A letter of windows-1258 with its tone, which follows it; in windows-1252, these pairs occur in no language. */
const VIETNAMESE = /[\xe2\xea\xf4\xe3\xf5\xfd][\xcc\xd2\xde\xec\xf2]/;
const IN_VIETNAMESE = /<(?:dc:)?language>\s*vi\b|\bxml:lang=["']vi\b|"language"\s*:\s*"vi\b/i;
// ISO-8859-1 and ASCII mean windows-1252, as in HTML.
const WESTERN = 'windows-1252';
const GUESSED_BYTES = 1_000_000;

/**
 * Decodes bytes. Trusts the bytes first (byte order mark, the zero bytes of UTF-16 and UTF-32, valid UTF-8), then the encoding
 * that the XML declares, then that of the header, then guesses one with a byte per character. Node 20 decodes windows-1252
 * without its own characters, which become control characters.
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string | null): string {
  const wide = decodeWide(bytes);
  if (wide !== undefined) return wide;
  const utf8 = new TextDecoder();
  try {
    // A document may be cut off inside a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    const start = latin(bytes.subarray(0, 256));
    const said = [DECLARED.exec(start)?.[1], CHARSET.exec(contentType ?? '')?.[1]].map(decoderOf).filter(Boolean)[0];
    if (said && said.encoding !== WESTERN) return said.decode(bytes);
    const text = utf8.decode(bytes);
    if (!said && isMostlyUtf8(text)) return text;
    const sample = latin(bytes.subarray(0, GUESSED_BYTES));
    const isVietnamese = VIETNAMESE.test(sample) || (!said && IN_VIETNAMESE.test(sample));
    return new TextDecoder(isVietnamese ? 'windows-1258' : WESTERN).decode(bytes);
  }
}

const latin = (bytes: Uint8Array): string => new TextDecoder(WESTERN).decode(bytes);

// A single wrong byte does not make another encoding of a text in UTF-8.
function isMostlyUtf8(text: string): boolean {
  const wrong = text.split('\ufffd').length - 1;
  return (text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0) > wrong;
}

// JSON and XML begin with an ASCII character: its other bytes are zero.
function decodeWide(bytes: Uint8Array): string | undefined {
  const start = [...bytes.subarray(0, 4)].map((byte) =>
    byte === 0 ? '0' : byte === 0xff ? 'f' : byte === 0xfe ? 'e' : 'x',
  );
  const shown = start.join('');
  if (shown === 'fe00' || shown === 'x000') return decodeUtf32(bytes, true);
  if (shown === '00ef' || shown === '000x') return decodeUtf32(bytes, false);
  if (/^(?:fe|x0)/.test(shown)) return new TextDecoder('utf-16le').decode(bytes);
  return /^(?:ef|0x)/.test(shown) ? new TextDecoder('utf-16be').decode(bytes) : undefined;
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return text.replace(/^\ufeff/, '');
}

// Ignores a declared UTF-16, because a declaration readable byte by byte is not in it, and UTF-8, which has failed.
function decoderOf(label: string | undefined): TextDecoder | undefined {
  if (!label || /^utf-?(?:8|16)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined; // unknown label
  }
}

/** Unpacks a file in gzip that the server sent without saying so. Returns other bytes unchanged, as browsers before 2023 do. */
export async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || typeof DecompressionStream === 'undefined') return bytes;
  const unpacked = new Response(bytes as BodyInit).body!.pipeThrough(new DecompressionStream('gzip'));
  return readBody('The document', new Response(unpacked)).catch((error: unknown) => {
    throw error instanceof ContentError ? error : new ContentError('format', 'The document is a broken gzip file.');
  });
}
