import type { Problem } from '../core/events.js';
import type { LanguageMap, Review } from './language-map.js';
import type {
  Contact,
  Donor,
  Fact,
  FocalPlace,
  Hotline,
  MenuItem,
  OfficeDocument,
  Phone,
  Programme,
  Section,
  Source,
} from './office-document.js';
import { parseWith, type Parsed } from './parsed.js';
import { Reader } from './reader.js';

const MENU_DEPTH = 3;

/**
 * Reads an office document from unknown input. Never throws: what is wrong is listed with its path; what is wrong inside a
 * list leaves out that item only.
 *
 * @param base Address of the document, for relative addresses in it.
 */
export function parseOffice(input: unknown, base?: string): Parsed<OfficeDocument> {
  return parseWith(input, readOffice, base);
}

function readOffice(root: Reader, problems: Problem[]): OfficeDocument | undefined {
  if (!root.isObject) return root.problem('should be an object');
  if (root.at('version').value !== 1) return root.at('version').problem('should be 1, the only version there is');
  const id = root.at('id').required();
  const language = root.at('language').language() ?? 'en';
  const doc = root.in({ language, review: readReview(root.at('review')) });
  const name = doc.at('name').requiredText();
  if (id === undefined || name === undefined) return undefined;
  const document: OfficeDocument = {
    version: 1,
    id,
    language,
    languages: doc.at('languages').list((item) => item.language()),
    name,
    organisation: doc.at('organisation').text(),
    affiliation: doc.at('affiliation').text(),
    country: doc.at('country').text(),
    url: doc.at('url').urls(),
    whoWeAre: readSection(doc.at('whoWeAre')),
    ourWork: readSection(doc.at('ourWork')),
    facts: doc.at('facts').listById(readFact),
    menu: doc.at('menu').listById((item, itemId) => readMenuItem(item, itemId, 1)),
    programmes: doc.at('programmes').listById(readProgramme),
    donors: doc.at('donors').listById(readDonor),
    contacts: doc.at('contacts').listById(readContact),
    hotlines: doc.at('hotlines').listById(readHotline),
    source: readSource(doc.at('source')),
  };
  noteUnknownDonors(document, problems);
  return document;
}

function readReview(place: Reader): Record<string, Review> {
  if (place.isMissing) return {};
  if (!place.isObject) return place.problem('should be a status per language') ?? {};
  const statuses = Object.keys(place.value as object).map((lang) => [
    lang,
    place.at(lang).oneOf(['reviewed', 'machine']),
  ]);
  return Object.fromEntries(statuses.filter(([, status]) => status)) as Record<string, Review>;
}

/** Where something was published; used by the news feed as well. */
export function readSource(place: Reader): Source | undefined {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  return {
    url: place.at('url').url(),
    site: place.at('site').string(),
    title: place.at('title').string(),
    language: place.at('language').language(),
  };
}

function readSection(place: Reader): Section | undefined {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  const title = place.at('title').requiredText();
  const paragraphs = place.at('paragraphs').list((item) => item.requiredText());
  return title && { title, paragraphs, source: readSource(place.at('source')) };
}

function readFact(place: Reader, id: string): Fact | undefined {
  const label = place.at('label').requiredText();
  const kind = place.at('kind').oneOf(['year', 'count', 'text']) ?? 'text';
  const value = readFactValue(place.at('value'), kind);
  if (!label || value === undefined) return undefined;
  return {
    id,
    label,
    kind,
    value,
    qualifier: place.at('qualifier').oneOf(['over']),
    asOf: place.at('asOf').date(),
    source: readSource(place.at('source')),
  };
}

function readFactValue(value: Reader, kind: Fact['kind']): number | LanguageMap | undefined {
  if (value.isMissing) return value.problem('is missing');
  return kind === 'text' ? value.text() : value.number();
}

function readMenuItem(place: Reader, id: string, depth: number): MenuItem | undefined {
  const label = place.at('label').requiredText();
  if (!label) return undefined;
  const items = place.at('items');
  if (depth === MENU_DEPTH && !items.isMissing) items.problem(`is more than ${MENU_DEPTH} levels deep`);
  return {
    id,
    label,
    url: place.at('url').urls(),
    global: readFlag(place.at('global')),
    items: depth === MENU_DEPTH ? [] : items.listById((item, itemId) => readMenuItem(item, itemId, depth + 1)),
  };
}

function readFlag(place: Reader): boolean {
  if (!place.isMissing && typeof place.value !== 'boolean') place.problem('should be true or false');
  return place.value === true;
}

function readProgramme(place: Reader, id: string): Programme | undefined {
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

function readDonor(place: Reader, id: string): Donor | undefined {
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

function readContact(place: Reader, id: string): Contact | undefined {
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
  if (dial && !/^\+?\d{3,15}$/.test(dial))
    place.at('dial').problem('should be digits with a leading +, such as +85621267734');
  return text === undefined ? undefined : { text, dial: dial && /^\+?\d{3,15}$/.test(dial) ? dial : undefined };
}

function readEmail(place: Reader): string | undefined {
  const text = place.string();
  return text === undefined || /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(text)
    ? text
    : place.problem('should be an email address');
}

function readHotline(place: Reader, id: string): Hotline | undefined {
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

function noteUnknownDonors({ programmes, donors }: OfficeDocument, problems: Problem[]): void {
  const known = new Set(donors.map(({ id }) => id));
  for (const { id, donors: wanted } of programmes) {
    for (const donor of wanted.filter((name) => !known.has(name))) {
      problems.push({ path: `programmes “${id}”`, problem: `names the donor “${donor}”, which is not in donors` });
    }
  }
}
