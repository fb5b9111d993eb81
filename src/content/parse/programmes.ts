import type { Donor, FocalPlace, Programme } from '../../model/office.js';
import { readSource } from './source.js';
import type { Reader } from './field-reader.js';

/** Parses a programme of an office document. */
export function readProgramme(place: Reader, id: string): Programme | undefined {
  const name = place.field('name').requiredText();
  if (!name) return undefined;
  return {
    id,
    name,
    abbreviation: place.field('abbreviation').string(),
    aim: place.field('aim').text(),
    url: place.field('url').urls(),
    status: place.field('status').oneOf(['planned', 'running', 'ended']),
    since: place.field('since').date(),
    until: place.field('until').date(),
    countries: readCountries(place.field('countries')),
    region: place.field('region').text(),
    focalPlaces: place.field('focalPlaces').list(readFocalPlace),
    donors: place.field('donors').list((item) => item.string()),
    source: readSource(place.field('source')),
  };
}

function readCountries(place: Reader): Programme['countries'] {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  const value = place.field('value').number();
  return value === undefined
    ? undefined
    : { value, asOf: place.field('asOf').date(), source: readSource(place.field('source')) };
}

function readFocalPlace(place: Reader): FocalPlace | undefined {
  const name = place.field('name').requiredText();
  return name && { name, year: place.field('year').date() };
}

/** Parses a donor of an office document. */
export function readDonor(place: Reader, id: string): Donor | undefined {
  const name = place.field('name').requiredText();
  return (
    name && {
      id,
      name,
      alternateNames: place.field('alternateNames').list((item) => item.string()),
      url: place.field('url').urls(),
      acknowledgement: place.field('acknowledgement').text(),
    }
  );
}
