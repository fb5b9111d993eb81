import type { Contact, Hotline, Phone } from './office-document.js';
import { readSource } from './parse-source.js';
import type { Reader } from './reader.js';

const DIAL = /^\+?\d{3,15}$/;

/** Reads a contact of an office document. */
export function readContact(place: Reader, id: string): Contact | undefined {
  const name = place.at('name').requiredText();
  if (!name) return undefined;
  return {
    id,
    kind: place.at('kind').oneOf(['person', 'office']) ?? 'office',
    name,
    organisation: place.at('organisation').text(),
    role: place.at('role').text(),
    phones: place.at('phones').list(readPhone),
    emails: place.at('emails').list(readEmail),
    address: place.at('address').text(),
    url: place.at('url').urls(),
    hours: place.at('hours').text(),
    asOf: place.at('asOf').date(),
    source: readSource(place.at('source')),
  };
}

function readPhone(place: Reader): Phone | undefined {
  const text = place.at('text').required();
  const dial = place.at('dial').string();
  const dialable = dial !== undefined && DIAL.test(dial);
  if (dial && !dialable) place.at('dial').problem('should be digits with a leading +, such as +85621267734');
  return text === undefined ? undefined : { text, dial: dialable ? dial : undefined };
}

function readEmail(place: Reader): string | undefined {
  const text = place.string();
  return text === undefined || /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(text)
    ? text
    : place.problem('should be an email address');
}

/** Reads a help line of an office document. */
export function readHotline(place: Reader, id: string): Hotline | undefined {
  const name = place.at('name').requiredText();
  const phone = place.at('phone').isObject
    ? readPhone(place.at('phone'))
    : place.at('phone').problem('should be an object with a text');
  if (!name || !phone) return undefined;
  return {
    id,
    name,
    phone,
    operator: place.at('operator').text(),
    hours: place.at('hours').text(),
    cost: place.at('cost').text(),
    languages: place.at('languages').list((item) => item.language()),
    recorded: place.at('recorded').text(),
    verifiedOn: place.at('verifiedOn').date(),
    source: readSource(place.at('source')),
  };
}
