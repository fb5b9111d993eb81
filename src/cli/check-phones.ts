import { parsePhoneNumber } from 'awesome-phonenumber';
import { isDialled, readPhoneNumber } from '../content/phone.js';
import type { Finding } from './validate-document.js';
import { objectOf, type JsonLocation } from './visit-json.js';

/** Checks that a tap calls the number shown, and that such a number can exist by libphonenumber's metadata. */
export function checkPhone(place: JsonLocation): Finding[] {
  const phone = objectOf(place.value);
  const isPhone = place.key.endsWith(place.index === undefined ? 'phone' : 'phones');
  if (!phone || !isPhone || typeof phone['text'] !== 'string') return [];
  const { text, dial } = phone;
  const { path } = place;
  const found = (at: string, problem: string, hint: string): Finding[] => [{ path: at, check: 'phone', problem, hint }];
  if (typeof dial !== 'string') {
    const { dial: written = '+85621267734' } = readPhoneNumber(text) ?? {};
    return found(
      path,
      `“${text}” has no “dial”, so it cannot be called by a tap`,
      `Add one number, with its country code: "dial": "${written}".`,
    );
  }
  const [number, extension] = dial.split(';ext=');
  if (!isDialled(text, dial))
    return found(
      `${path}.dial`,
      `calls ${dial}, but “${text}” is shown, so that it is not linked`,
      'Show one number and dial the same; a leading 0 stands for the country code, what is behind an extension’s word is keyed in.',
    );
  if (!number!.startsWith('+'))
    // A number without a leading 0 may be valid in one country only, such as a toll-free or short number.
    return number!.startsWith('0')
      ? found(
          `${path}.dial`,
          `${dial} has no country code`,
          'Put + and the country code in the place of the 0: +856 for Lao PDR, +84 for Viet Nam.',
        )
      : [];
  // Does not check whether it is assigned, because the metadata lacks the newest numbers.
  const { possible, regionCode, number: known } = parsePhoneNumber(number!);
  const country = regionCode ? `a number of ${regionCode}` : 'a number of any country';
  if (!possible)
    return found(
      `${path}.dial`,
      `${dial} is not ${country} that can be called`,
      'Call it. If somebody answers, ignore this.',
    );
  return known && known.e164 !== number
    ? found(
        `${path}.dial`,
        `${dial} keeps the 0 behind the country code`,
        `Leave it out: "dial": "${[known.e164, extension].filter(Boolean).join(';ext=')}".`,
      )
    : [];
}
