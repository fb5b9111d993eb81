import { pickLanguage, pickText } from '../model/language-map.js';
import type { NewsFeed, NewsItem } from '../model/news.js';
import type { Contact, Hotline, OfficeDocument } from '../model/office.js';
import { pickItem, type Story } from '../model/stories.js';
import { isoDate } from '../i18n/dates.js';

/** The document of a widget, and the part that it shows. */
export interface Shown {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** Languages to show texts in, best first. */
  languages: readonly string[];
  document?: NewsFeed | OfficeDocument;
  value?: unknown;
}

const CONTEXT = 'https://schema.org';

/** Describes what a widget shows as schema.org objects, only with facts from the document, in the language shown. */
export function jsonLd({ tag, attributes, languages, document, value }: Shown): object[] {
  switch (tag) {
    case 'iom-news-card':
    case 'iom-news-article':
      return article(value as Story, languages);
    case 'iom-news-feed': {
      const limit = Number(attributes['limit'] ?? 6);
      const stories = (value as Story[]).slice(0, limit >= 1 ? Math.floor(limit) : 6);
      return stories.flatMap((story) => article(story, languages));
    }
    case 'iom-contact-block':
      return [organisation(document as OfficeDocument, languages, [value as Contact])];
    case 'iom-hotline-card':
      return [organisation(document as OfficeDocument, languages, [], [value as Hotline])];
    case 'iom-office-header': {
      const { contacts, hotlines } = document as OfficeDocument;
      return [organisation(document as OfficeDocument, languages, contacts, hotlines)];
    }
    default:
      return [];
  }
}

// Retracted stories are left out.
function article(story: Story, languages: readonly string[]): object[] {
  const item = pickItem(story, languages);
  if (item.retracted || !item.title) return [];
  return [
    {
      '@context': CONTEXT,
      '@type': 'NewsArticle',
      headline: item.title,
      inLanguage: item.language,
      datePublished: item.date && isoDate(item.date),
      dateModified: item.modified && isoDate(item.modified),
      correction: item.correction,
      description: item.summary,
      image: item.imageCredit ? { '@type': 'ImageObject', url: item.image, creditText: item.imageCredit } : item.image,
      about: item.event && {
        '@type': 'Event',
        name: item.title,
        startDate: isoDate(item.event.from),
        endDate: item.event.to && isoDate(item.event.to),
      },
      contentLocation: item.place && { '@type': 'Place', name: item.place },
      ...origin(item),
    },
  ];
}

// A translated item links to the page that it was translated from, which is not its own.
function origin({ source, url, language }: NewsItem): object {
  const translated = source?.language !== undefined && source.language !== language;
  return {
    url: translated ? undefined : url,
    isBasedOn: translated ? (url ?? source.url) : undefined,
    sourceOrganization: source?.site && { '@type': 'Organization', name: source.site },
  };
}

function organisation(
  office: OfficeDocument,
  languages: readonly string[],
  contacts: readonly Contact[],
  hotlines: readonly Hotline[] = [],
): object {
  const points = [
    ...contacts.map((contact) => contactPoint(contact, languages)),
    ...hotlines.map((hotline) => linePoint(hotline, languages)),
  ];
  return {
    '@context': CONTEXT,
    '@type': 'Organization',
    name: pickText(office.name, languages)?.text,
    url: pickLanguage(office.url, languages)?.[1],
    contactPoint: points.length > 0 ? points : undefined,
  };
}

function contactPoint({ name, role, phones, emails, url }: Contact, languages: readonly string[]): object {
  return {
    '@type': 'ContactPoint',
    name: pickText(name, languages)?.text,
    contactType: pickText(role, languages)?.text,
    telephone: oneOrMore(phones.map(({ text, dial }) => dial ?? text)),
    email: oneOrMore(emails),
    url: pickLanguage(url, languages)?.[1],
  };
}

function linePoint({ name, phone, abroad, channels, forWhom, ...line }: Hotline, languages: readonly string[]): object {
  const numbers = [phone, abroad].flatMap((each) => (each ? [each.dial ?? each.text] : []));
  return {
    '@type': 'ContactPoint',
    name: pickText(name, languages)?.text,
    description: pickText(forWhom, languages)?.text,
    telephone: oneOrMore([...numbers, ...channels.flatMap(({ dial }) => dial ?? [])]),
    availableLanguage: oneOrMore(line.languages),
    areaServed: pickText(line.reach, languages)?.text,
    url: oneOrMore(channels.flatMap(({ url }) => url ?? [])),
  };
}

const oneOrMore = (list: readonly string[]): string | readonly string[] | undefined =>
  list.length > 1 ? list : list[0];
