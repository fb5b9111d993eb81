import { languageTag } from '../content/feeds/language-tag.js';
import { lookupLanguage } from '../i18n/language.js';
import type { Finding } from './validate-document.js';
import { objectOf, visitValues, type JsonLocation } from './visit-json.js';

const ENTITY = /&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/i;
const EMBEDDED = /<(iframe|video|audio|object|embed|form|canvas)\b/i;
/** Longer titles are cut. */
const LONGEST_TITLE = 500;
const LAO = /[\u0e80-\u0eff]/g;

/** Finds texts that readers cannot read, or not in full, although the parsers accept them. */
export function checkTexts(raw: unknown): Finding[] {
  const found = [...visitValues(raw)].flatMap((place) => [...checkCharacters(place), ...checkEntities(place)]);
  const { items, language, expired } = objectOf(raw) ?? {};
  if (expired === true)
    found.push({
      path: 'expired',
      check: 'date',
      problem: 'says that the feed will not be updated any more',
      hint: 'Give the address of the one that follows it.',
    });
  const list = Array.isArray(items) ? items : [];
  return [...found, ...list.flatMap((item, index) => checkItem(objectOf(item), `items[${index}]`, language))];
}

function checkCharacters({ value, path }: JsonLocation): Finding[] {
  if (typeof value !== 'string' || !value.includes('\ufffd')) return [];
  const hint = 'Write the document in UTF-8, or declare its encoding.';
  return [
    { path, check: 'text', problem: `“${around(value, value.indexOf('\ufffd'))}” has unreadable characters`, hint },
  ];
}

function checkEntities(place: JsonLocation): Finding[] {
  const { value, key } = place;
  if (typeof value !== 'string' || key === 'content_html' || /^\S*$/.test(value)) return [];
  const entity = ENTITY.exec(value)?.[0];
  if (!entity) return [];
  return [
    {
      path: place.path,
      check: 'text',
      problem: `has ${entity} as text`,
      hint: 'Write the character itself: this is not HTML, and other readers show the code.',
    },
  ];
}

function checkItem(
  item: Readonly<Record<string, unknown>> | undefined,
  path: string,
  feedLanguage: unknown,
): Finding[] {
  if (!item) return [];
  const [title, summary, text, html] = ['title', 'summary', 'content_text', 'content_html'].map((name) =>
    typeof item[name] === 'string' ? item[name] : '',
  ) as [string, string, string, string];
  const found: Finding[] = [];
  const note = (name: string, problem: string, hint: string, check: Finding['check'] = 'text'): unknown =>
    found.push({ path: name ? `${path}.${name}` : path, check, problem, hint });
  if (!title && !summary && !text && !html) note('', 'has neither a title nor a text', 'Readers see a date at most.');
  if (title.length > LONGEST_TITLE)
    note('title', `has ${title.length} characters`, `After ${LONGEST_TITLE}, it is cut.`);
  const part = EMBEDDED.exec(html)?.[1];
  if (part) note('content_html', `has <${part.toLowerCase()}>`, 'Widgets leave it out: write what it shows as text.');
  const lang = lookupLanguage(String(item['language'] ?? feedLanguage ?? ''));
  const sample = title + summary;
  const share = (sample.match(LAO)?.length ?? 0) / (sample.match(/\p{L}|\p{M}/gu)?.length ?? 1);
  if (lang && lang !== 'lo' && share > 0.5)
    note(
      'language',
      `is ${lang}, but the text is in Lao`,
      'Write lo: fonts, line height and speech depend on it.',
      'language',
    );
  if (lang === 'lo' && share === 0 && sample.length > 20)
    note('language', 'is lo, but the text has no Lao letter', 'State the language of the text.', 'language');
  return found;
}

/** Finds language tags of a document, as written, that are none, or those of other languages. */
export function checkTags(written: unknown): Finding[] {
  return [...visitValues(written)].flatMap(({ key, value, path }) =>
    key === 'language' && typeof value === 'string' ? tagFinding(value.replace(/_/g, '-'), path) : [],
  );
}

/** What is wrong with a language tag; nothing for a good one. */
export function tagFinding(tag: string, path: string, line?: number): Finding[] {
  const better = languageTag(tag, 'ລ');
  // The parsers report what cannot be understood.
  if (!tag.trim() || better === tag || better?.toLowerCase() === tag.trim().toLowerCase()) return [];
  // CLDR calls `prs` `fa-AF`; both are right.
  if (better && better.split('-').length > tag.trim().split('-').length) return [];
  const hint = better ? `Write ${better}.` : 'Leave it out, or state the language.';
  return [{ path, check: 'language', problem: `“${tag.slice(0, 40)}” is not the tag of a language`, hint, line }];
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 15), at + 15);
