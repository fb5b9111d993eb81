import type { Contact, Hotline, Phone } from '../../model/office.js';
import { ATTRIBUTE_ID } from '../attribute-values.js';
import { readSource } from './source.js';
import { isDialled, readPhoneNumber } from '../phone.js';
import type { Reader } from './field-reader.js';

const DIAL = /^\+?\d{3,15}(?:;ext=\d{1,7})?$/;
/** One address: what else a “mailto:” can say would be said by it, too. */
const EMAIL = /^[^\s@<>()[\]"?&%,;:\\]+@[^\s@<>()[\]"?&%,;:\\]+$/;

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
    phones: place.at('phones').list((item) => readPhone(item)),
    emails: place.at('emails').list(readEmail),
    address: place.at('address').text(),
    url: place.at('url').urls(),
    hours: place.at('hours').text(),
    asOf: place.at('asOf').date(),
    source: readSource(place.at('source')),
  };
}

/** @param isWritten Whether there is nothing but the text, as it was typed into an attribute. */
function readPhone(place: Reader, isWritten = false): Phone | undefined {
  const text = place.at('text').required();
  if (text === undefined) return undefined;
  const { dial: written, extension } = readPhoneNumber(text) ?? {};
  if (isWritten && !written) place.at('text').problem(`“${text}” is not one phone number, so it is not linked`);
  const dial = isWritten ? written : readDial(place.at('dial'), text);
  return { text, dial: dial && extension && !dial.includes(';') ? `${dial};ext=${extension}` : dial };
}

// A number that is not the one shown is worse than none.
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

/** Reads a help line of an office document. */
export function readHotline(place: Reader, id: string): Hotline | undefined {
  const name = place.at('name').requiredText();
  const phone = place.at('phone').isObject
    ? readPhone(place.at('phone'), id === ATTRIBUTE_ID)
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
