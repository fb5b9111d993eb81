import type { LanguageMap, Review } from '../../model/language-map.js';
import type { Agenda, Fact, Goal, MenuItem, OfficeDocument, Section } from '../../model/office.js';
import { readContact, readHotline } from './contacts.js';
import { readDonor, readProgramme } from './programmes.js';
import { readSource } from './source.js';
import { parseWith, type Parsed } from './result.js';
import { Reader } from './field-reader.js';

const MENU_DEPTH = 3;

/**
 * Parses an office document from unknown input. Never throws: lists problems with their paths. A problem in a list leaves out
 * only its item.
 *
 * @param base Address of the document, to resolve relative addresses.
 */
export function parseOffice(input: unknown, base?: string): Parsed<OfficeDocument> {
  return parseWith(input, readOffice, base);
}

function readOffice(root: Reader): OfficeDocument | undefined {
  if (typeof root.value === 'string') return root.problem('should be an object, not a text: parse the JSON first');
  if (!root.isObject) return root.problem('should be an object');
  const { value: version } = root.field('version');
  if (version !== 1 && version !== 1.1) return root.field('version').problem('should be 1 or 1.1');
  const id = root.field('id').required();
  const language = root.field('language').language() ?? 'en';
  const doc = root.in({ language, review: readReview(root.field('review')) });
  const name = doc.field('name').requiredText();
  if (id === undefined || name === undefined) return undefined;
  const document: OfficeDocument = {
    version: 1,
    id,
    language,
    languages: doc.field('languages').list((item) => item.language()),
    name,
    organisation: doc.field('organisation').text(),
    affiliation: doc.field('affiliation').text(),
    country: doc.field('country').text(),
    url: doc.field('url').urls(),
    whoWeAre: readSection(doc.field('whoWeAre')),
    ourWork: readSection(doc.field('ourWork')),
    agenda2030: readAgenda(doc.field('agenda2030')),
    facts: doc.field('facts').listById(readFact),
    menu: doc.field('menu').listById((item, itemId) => readMenuItem(item, itemId, 1)),
    programmes: doc.field('programmes').listById(readProgramme),
    donors: doc.field('donors').listById(readDonor),
    contacts: doc.field('contacts').listById(readContact),
    hotlines: doc.field('hotlines').listById(readHotline),
    asOf: doc.field('asOf').date(),
    source: readSource(doc.field('source')),
  };
  noteUnknownDonors(document, doc);
  return document;
}

function readReview(place: Reader): Record<string, Review> {
  if (place.isMissing) return {};
  if (!place.isObject) return place.problem('should be a status per language') ?? {};
  const statuses = Object.keys(place.value as object).map((lang) => [
    lang,
    place.field(lang).oneOf(['reviewed', 'machine']),
  ]);
  return Object.fromEntries(statuses.filter(([, status]) => status)) as Record<string, Review>;
}

function readSection(place: Reader): Section | undefined {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  const title = place.field('title').requiredText();
  const paragraphs = place.field('paragraphs').list((item) => item.requiredText());
  return title && { title, paragraphs, source: readSource(place.field('source')) };
}

function readAgenda(place: Reader): Agenda | undefined {
  if (place.isMissing) return undefined;
  if (!place.isObject) return place.problem('should be an object');
  const role = place.field('role').requiredText();
  return role && { role, goals: place.field('goals').list(readGoal), source: readSource(place.field('source')) };
}

function readGoal(place: Reader): Goal | undefined {
  if (!place.isObject) return place.problem('should be an object');
  const [number, title] = [place.field('number').number(), place.field('title').requiredText()];
  return number === undefined || !title ? undefined : { number, title, url: place.field('url').urls() };
}

function readFact(place: Reader, id: string): Fact | undefined {
  const label = place.field('label').requiredText();
  const kind = place.field('kind').oneOf(['year', 'count', 'text']) ?? 'text';
  const value = readFactValue(place.field('value'), kind);
  const told = place.field('qualifier');
  const qualifier = told.isObject ? told.text() : told.oneOf(['over', 'about', 'up-to', 'at-least']);
  const to = place.field('to').number();
  // Without an unknown qualifier, “about 1,200” would become 1,200; without its end, a range would become a number.
  const isWhole = (qualifier !== undefined || told.isMissing) && (to !== undefined || place.field('to').isMissing);
  if (!label || value === undefined || !isWhole) return undefined;
  return {
    id,
    label,
    kind,
    value,
    qualifier,
    to,
    unit: place.field('unit').text(),
    asOf: place.field('asOf').date(),
    source: readSource(place.field('source')),
  };
}

function readFactValue(value: Reader, kind: Fact['kind']): number | LanguageMap | undefined {
  if (value.isMissing) return value.problem('is missing');
  return kind === 'text' ? value.text() : value.number();
}

function readMenuItem(place: Reader, id: string, depth: number): MenuItem | undefined {
  const label = place.field('label').requiredText();
  if (!label) return undefined;
  const items = place.field('items');
  const deeper = depth < MENU_DEPTH ? items.listById((item, itemId) => readMenuItem(item, itemId, depth + 1)) : [];
  if (depth === MENU_DEPTH && items.list(() => true).length > 0)
    items.problem(`is more than ${MENU_DEPTH} levels deep`);
  return {
    id,
    label,
    url: place.field('url').urls(),
    global: place.field('global').flag(),
    items: deeper,
  };
}

function noteUnknownDonors({ programmes, donors }: OfficeDocument, place: Reader): void {
  const known = new Set(donors.map(({ id }) => id));
  for (const { id, donors: wanted } of programmes) {
    for (const donor of wanted.filter((name) => !known.has(name))) {
      place.field(`programmes “${id}”`).problem(`names the donor “${donor}”, which is not in donors`);
    }
  }
}
