// Controls, bidi overrides and isolates, zero-width space, word joiner, byte order mark. The zero-width joiners stay:
// emoji, Khmer and Persian need them.
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** Text without control and bidi characters, in NFC. Line breaks stay. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').trim();
}
