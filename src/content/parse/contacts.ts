import type { Channel, Contact, Hotline, Phone } from '../../model/office.js';
import { ATTRIBUTE_ID } from '../attribute-values.js';
import { readSource } from './source.js';
import { isDialled, readPhoneNumber } from '../phone.js';
import type { Reader } from './field-reader.js';

const DIAL = /^\+?\d{3,15}(?:;ext=\d{1,7})?$/;
/** One plain address. A “mailto:” with more characters could also set a subject, a body or other recipients. */
const EMAIL = /^[^\s@<>()[\]"?&%,;:\\]+@[^\s@<>()[\]"?&%,;:\\]+$/;

/** Parses a contact of an office document. */
export function readContact(place: Reader, id: string): Contact | undefined {
  const name = place.field('name').requiredText();
  if (!name) return undefined;
  return {
    id,
    kind: place.field('kind').oneOf(['person', 'office']) ?? 'office',
    name,
    organisation: place.field('organisation').text(),
    role: place.field('role').text(),
    phones: place.field('phones').list((item) => readPhone(item)),
    emails: place.field('emails').list(readEmail),
    address: place.field('address').text(),
    url: place.field('url').urls(),
    hours: place.field('hours').text(),
    asOf: place.field('asOf').date(),
    verifiedOn: place.field('verifiedOn').date(),
    verifiedBy: place.field('verifiedBy').text(),
    source: readSource(place.field('source')),
  };
}

/** @param isWritten Whether only the text is given, by an attribute. */
function readPhone(place: Reader, isWritten = false): Phone | undefined {
  const text = place.field('text').required();
  if (text === undefined) return undefined;
  const { dial: written, extension } = readPhoneNumber(text) ?? {};
  if (isWritten && !written) place.field('text').problem(`“${text}” is not one phone number, so it is not linked`);
  const dial = isWritten ? written : readDial(place.field('dial'), text);
  return { text, dial: dial && extension && !dial.includes(';') ? `${dial};ext=${extension}` : dial };
}

// Calling another number than the one shown is worse than no link.
function readDial(place: Reader, text: string): string | undefined {
  const dial = place.string();
  if (dial === undefined) return undefined;
  if (!DIAL.test(dial)) return place.problem('should be digits with a leading +, such as +85621267734');
  return isDialled(text, dial) ? dial : place.problem(`calls another number than “${text}” shows`);
}

function readEmail(place: Reader): string | undefined {
  const text = place.string();
  return text === undefined || EMAIL.test(text) ? text : place.problem('should be an email address');
}

/** Parses a help line of an office document. */
export function readHotline(place: Reader, id: string): Hotline | undefined {
  const name = place.field('name').requiredText();
  const phone = readLinePhone(place.field('phone'), !place.field('channels').isMissing, id === ATTRIBUTE_ID);
  if (!name || (!phone && !Array.isArray(place.field('channels').value))) return undefined;
  return {
    id,
    name,
    phone,
    abroad: readLinePhone(place.field('abroad'), true),
    channels: place.field('channels').list(readChannel),
    operator: place.field('operator').text(),
    hours: place.field('hours').text(),
    cost: place.field('cost').text(),
    free: place.field('free').flag(),
    forWhom: place.field('forWhom').text(),
    reach: place.field('reach').text(),
    languages: place.field('languages').list((item) => item.language()),
    recorded: place.field('recorded').text(),
    verifiedOn: place.field('verifiedOn').date(),
    verifiedBy: place.field('verifiedBy').text(),
    source: readSource(place.field('source')),
  };
}

function readLinePhone(place: Reader, isOptional: boolean, isWritten?: boolean): Phone | undefined {
  if (place.isObject) return readPhone(place, isWritten);
  return isOptional && place.isMissing ? undefined : place.problem('should be an object with a text');
}

/** Channels with a page of their own; of others, an address is not linked. */
const LINKED = new Set(['whatsapp', 'viber', 'line', 'zalo', 'messenger', 'signal', 'form']);

function readChannel(place: Reader): Channel | undefined {
  if (!place.isObject) return place.problem('should be an object');
  const [kind, text] = [place.field('kind').required(), place.field('text').requiredText()];
  if (!kind || !text) return undefined;
  const [shown] = Object.values(text);
  const url = place.field('url').url();
  return {
    kind,
    text,
    dial: kind === 'phone' ? readDial(place.field('dial'), shown!.text) : undefined,
    url: LINKED.has(kind) && url?.startsWith('https:') ? url : undefined,
  };
}
