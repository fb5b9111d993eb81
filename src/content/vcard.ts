/** The content of a contact card, in one language. */
export interface CardDetails {
  name: string;
  kind: 'person' | 'office';
  organisation?: string;
  role?: string;
  phones: readonly string[];
  emails: readonly string[];
  address?: string;
  url?: string;
  /** What has no field of its own: opening hours. */
  note?: string;
}

/** Makes a vCard 3.0 (RFC 2426), which old phones can also read. */
export function vCard({ name, kind, organisation, role, phones, emails, address, url, note }: CardDetails): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escape(name)}`,
    // A name cannot be split reliably into family and given name, so it stays whole.
    `N:${escape(name)};;;;`,
    ...(kind === 'office' ? ['X-ABShowAs:COMPANY'] : []),
    ...(organisation ? [`ORG:${escape(organisation)}`] : []),
    ...(role ? [`TITLE:${escape(role)}`] : []),
    ...phones.map((phone) => `TEL;TYPE=WORK,VOICE:${escape(phone)}`),
    ...emails.map((email) => `EMAIL;TYPE=INTERNET:${escape(email)}`),
    ...(address ? [`ADR;TYPE=WORK:;;${escape(address)};;;;`] : []),
    ...(url ? [`URL:${escape(url)}`] : []),
    ...(note ? [`NOTE:${escape(note)}`] : []),
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function escape(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

// Wraps lines at 75 octets, never inside a character.
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
