// The fixtures, the published schemas, and the guarantees of every parser result.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strictTypes: true });

export const fixture = (name) => json(`fixtures/${name}.json`);
export const bundledFile = (office, file) => json(`../../src/offices/${office}/${file}.json`);

/** Whether the published schema, as the package exports it, accepts a document. */
export const accepts = (kind) => ajv.compile(json(`../../src/content/schema/${kind}.json`));

const problemList = (value) =>
  Array.isArray(value) &&
  value.every(({ path, problem }) => typeof path === 'string' && path && typeof problem === 'string' && problem);

/** Parses, and asserts the guarantees of every result; `isTyped` throws if a document does not match its type. */
export function parsed(parse, input, isTyped) {
  const answer = parse(input);
  const { document, problems } = answer;
  assert.ok(problemList(problems), 'the problems are a list of paths and sentences');
  assert.ok(problems.length <= 101, `${problems.length} problems are too many to read`);
  if (document === undefined) assert.notDeepEqual(problems, [], 'no document, and nobody says why');
  else isTyped(document);
  return answer;
}

export const paths = (problems) => problems.map(({ path }) => path);

// ── What the types promise, checked on values ───────────────────────────────────────────────────────────────────────

const isText = (value) => assert.ok(typeof value === 'string' && value.trim() === value && value !== '', String(value));
const isTag = (value) => assert.match(value, /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i);
const isNumber = (value) => assert.ok(Number.isFinite(value));
const isFlag = (value) => assert.equal(typeof value, 'boolean');
const one =
  (...values) =>
  (value) =>
    assert.ok(values.includes(value), String(value));
const optional = (shape) => (value) => value === undefined || check(value, shape);
const list = (shape) => (value) => {
  assert.ok(Array.isArray(value));
  for (let i = 0; i < value.length; i++) check(value[i], shape);
};
const perLanguage = (shape) => (value) => {
  assert.notDeepEqual(Object.keys(value), []);
  for (const [lang, each] of Object.entries(value)) {
    isTag(lang);
    check(each, shape);
  }
};
const isUrl = (value) => {
  isText(value);
  assert.match(new URL(value, 'https://page.example/').protocol, /^(https?|mailto|tel):$/);
};
const isDate = (value) => {
  const { year, month, day, ...rest } = value;
  assert.deepEqual(rest, {});
  assert.ok(year >= 1000 && year <= 9999);
  assert.ok(month === undefined ? day === undefined : month >= 1 && month <= 12);
  if (day !== undefined) assert.equal(new Date(Date.UTC(year, month - 1, day)).getUTCDate(), day);
};

function check(value, shape) {
  if (typeof shape === 'function') return shape(value);
  assert.ok(value && typeof value === 'object' && !Array.isArray(value), String(value));
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  const known = Object.keys(shape);
  assert.deepEqual(
    Object.keys(value).filter((key) => !known.includes(key)),
    [],
  );
  for (const key of known) check(value[key], shape[key]);
}

const review = one('reviewed', 'machine');
const text = perLanguage({ text: isText, review });
const urls = optional(perLanguage(isUrl));
const words = optional(text);
const date = optional(isDate);
const string = optional(isText);
const tag = optional(isTag);
const source = optional({ url: optional(isUrl), site: string, title: string, language: tag });
const section = optional({ title: text, paragraphs: list(text), source });
const phone = { text: isText, dial: optional((value) => assert.match(value, /^\+?\d{3,15}$/)) };
const none = (value) => assert.deepEqual(value, []);
const menu = (depth) =>
  list({ id: isText, label: text, url: urls, global: isFlag, items: depth ? menu(depth - 1) : none });
const fact = {
  id: isText,
  label: text,
  kind: one('year', 'count', 'text'),
  value: (value) => (typeof value === 'number' ? isNumber(value) : check(value, text)),
  qualifier: (value) =>
    typeof value === 'object' ? check(value, text) : one('over', 'about', 'up-to', 'at-least', undefined)(value),
  to: optional(isNumber),
  unit: words,
  asOf: date,
  source,
};
const programme = {
  id: isText,
  name: text,
  abbreviation: string,
  aim: words,
  url: urls,
  status: one('planned', 'running', 'ended', undefined),
  since: date,
  until: date,
  countries: optional({ value: isNumber, asOf: date, source }),
  region: words,
  focalPlaces: list({ name: text, year: date }),
  donors: list(isText),
  source,
};
const contact = {
  id: isText,
  kind: one('person', 'office'),
  name: text,
  organisation: words,
  role: words,
  phones: list(phone),
  emails: list((value) => assert.match(value, /^[^\s@<>]+@[^\s@<>]+$/)),
  address: words,
  url: urls,
  hours: words,
  asOf: date,
  verifiedOn: date,
  verifiedBy: words,
  source,
};
const hotline = {
  id: isText,
  name: text,
  phone: optional(phone),
  abroad: optional(phone),
  channels: list({ kind: isText, text, dial: phone.dial, url: optional(isUrl) }),
  operator: words,
  forWhom: words,
  reach: words,
  hours: words,
  cost: words,
  free: isFlag,
  languages: list(isTag),
  recorded: words,
  verifiedOn: date,
  verifiedBy: words,
  source,
};

/** Throws if `document` is not an office document. */
export const isOffice = (document) =>
  check(document, {
    version: one(1),
    id: isText,
    language: isTag,
    languages: list(isTag),
    name: text,
    organisation: words,
    affiliation: words,
    country: words,
    url: urls,
    whoWeAre: section,
    ourWork: section,
    agenda2030: optional({ role: text, goals: list({ number: isNumber, title: text, url: urls }), source }),
    facts: list(fact),
    menu: menu(2),
    programmes: list(programme),
    donors: list({ id: isText, name: text, alternateNames: list(isText), url: urls, acknowledgement: words }),
    contacts: list(contact),
    hotlines: list(hotline),
    asOf: date,
    source,
  });

const BLOCKS = {
  paragraph: { type: one('paragraph'), text: isText },
  heading: { type: one('heading'), text: isText },
  quote: { type: one('quote'), text: isText, speaker: string, role: string },
  list: { type: one('list'), items: list(isText) },
};
const isBlock = (value) => check(value, BLOCKS[value.type]);

const item = {
  id: isText,
  story: isText,
  language: tag,
  title: string,
  summary: string,
  body: list(isBlock),
  html: string,
  url: optional(isUrl),
  image: optional(isUrl),
  imageAlt: string,
  imageCredit: string,
  warning: string,
  event: optional({ from: isDate, to: date }),
  place: string,
  date,
  modified: date,
  correction: string,
  tags: optional(list(isText)),
  attachments: optional(list({ url: isUrl, type: string, title: string })),
  programme: string,
  contact: string,
  source,
  review,
  retracted: optional({ date, reason: string }),
};

/** Throws if `document` is not a news feed. */
export const isNews = (document) =>
  check(document, {
    address: optional(isUrl),
    title: string,
    language: tag,
    homePage: optional(isUrl),
    nextUrl: optional(isUrl),
    asOf: date,
    expired: one(true, undefined),
    deleted: optional(list({ id: string, date })),
    items: list(item),
  });
