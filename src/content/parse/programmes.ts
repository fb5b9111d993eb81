import type { Donor, FocalPlace, Programme } from '../../model/office.js';
import { readSource } from './source.js';
import type { Reader } from './field-reader.js';

/** Reads a programme of an office document. */
export function readProgramme(place: Reader, id: string): Programme | undefined {
  const name = place.at('name').requiredText();
  if (!name) return undefined;
  return {
    id,
    name,
    abbreviation: place.at('abbreviation').string(),
    aim: place.at('aim').text(),
    url: place.at('url').urls(),
    since: place.at('since').date(),
    until: place.at('until').date(),
    countries: readCountries(place.at('countries')),
    region: place.at('region').text(),
    focalPlaces: place.at('focalPlaces').list(readFocalPlace),
    donors: place.at('donors').list((item) => item.string()),
    source: readSource(place.at('source')),
  };
}

function readCountries(place: Reader): Programme['countries'] {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  const value = place.at('value').number();
  return value === undefined
    ? undefined
    : { value, asOf: place.at('asOf').date(), source: readSource(place.at('source')) };
}

function readFocalPlace(place: Reader): FocalPlace | undefined {
  const name = place.at('name').requiredText();
  return name && { name, year: place.at('year').date() };
}

/** Reads a donor of an office document. */
export function readDonor(place: Reader, id: string): Donor | undefined {
  const name = place.at('name').requiredText();
  return (
    name && {
      id,
      name,
      alternateNames: place.at('alternateNames').list((item) => item.string()),
      url: place.at('url').urls(),
    }
  );
}
