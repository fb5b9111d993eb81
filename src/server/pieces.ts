import type { Review, ShownText } from '../content/language-map.js';
import type { NewsItem } from '../content/news-feed.js';
import type { Source } from '../content/office-document.js';
import { formatDate, isoDate } from '../i18n/dates.js';
import { lookupLanguage } from '../i18n/language.js';
import { element, type Attributes, type Child, type Markup, type Name } from './element.js';
import type { Words } from './words.js';

/** A heading of `level`, 2 to 6. */
export function heading(level: number, lang: string | undefined, ...content: Child[]): Markup {
  return element(`h${level}` as Name, { class: 'iom-heading', lang }, content);
}

/** A text of a document in its own language; nothing for none. */
export function text(name: Name, className: string, shown: ShownText | undefined): Markup | undefined {
  return shown && element(name, { class: className, lang: shown.lang }, shown.text);
}

/**
 * A name, a number or an address of any language: it must not spill out of its place, and is no word to be translated. Where a
 * system drops the attribute, the text is right all the same until a browser translates the page.
 */
export function kept(shown: string, attributes: Attributes = { dir: 'auto' }): Markup {
  return element('span', { ...attributes, translate: 'no' }, shown);
}

/** Where and when: “Lao Cai · November 2017”; a missing date is told. */
export function dateline(words: Words, { place, date }: NewsItem, lang: string): Markup {
  const when = date
    ? element('time', { class: 'iom-date', datetime: isoDate(date) }, formatDate(date, words.t))
    : element('span', { class: 'iom-date' }, words.text('date.unknown'));
  return element(
    'p',
    { class: 'iom-dateline' },
    place ? [kept(place, { class: 'iom-place', lang }), ' · '] : undefined,
    when,
  );
}

/** A link, or its content alone where there is no address; behind it “(in English)” for a page in another language. */
export function link(words: Words, url: string | undefined, lang: string | undefined, ...content: Child[]): Child {
  if (!url) return content;
  return [element('a', { class: 'iom-link', href: url, hreflang: lang }, content), linkLanguage(words, lang)];
}

function linkLanguage(words: Words, lang: string | undefined): Child {
  if (!lang || lookupLanguage(lang) === words.language) return undefined;
  const name = words.text('common.linkLanguage', { language: words.languageName(lang) });
  return [' ', element('span', { class: 'iom-link-language' }, name)];
}

/** “Source: IOM Viet Nam (in English)”, linked where there is an address. */
export function sourceLine(words: Words, source: Source | undefined): Markup | undefined {
  if (!source?.site) return undefined;
  const site = link(words, source.url, source.language, kept(source.site));
  return element('p', { class: 'iom-source' }, words.rich('common.source', { source: site }));
}

/** “This content is not yet available in Lao. Showing it in English.” for a text that had to fall back. */
export function fallbackNotice(words: Words, lang: string | undefined): Markup | undefined {
  if (!lang || lookupLanguage(lang) === words.language) return undefined;
  const values = { language: words.languageName(words.language), fallback: words.languageName(lang) };
  return element('p', { class: 'iom-fallback-notice' }, words.text('state.fallbackNotice', values));
}

/** The mark of texts that a machine translated and nobody has reviewed; `long` says what to do about it. */
export function machineMark(
  words: Words,
  texts: readonly ({ review: Review } | undefined)[],
  long = false,
): Markup | undefined {
  if (!texts.some((shown) => shown?.review === 'machine')) return undefined;
  const mark = words.text(long ? 'state.machineNotice' : 'state.machineBadge');
  return element('p', { class: 'iom-machine-mark' }, mark);
}

/** Both notices for the texts that are shown; each is given once. */
export function textNotices(words: Words, texts: readonly (ShownText | undefined)[]): Child {
  const foreign = texts.find((shown) => shown && lookupLanguage(shown.lang) !== words.language);
  return [fallbackNotice(words, foreign?.lang), machineMark(words, texts)];
}
