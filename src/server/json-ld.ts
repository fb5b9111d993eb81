import { pickLanguage, pickText } from '../model/language-map.js';
import type { NewsFeed, NewsItem } from '../model/news.js';
import type { Contact, OfficeDocument } from '../model/office.js';
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
    case 'iom-office-header':
      return [organisation(document as OfficeDocument, languages, (document as OfficeDocument).contacts)];
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
      image: item.image,
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

function organisation(office: OfficeDocument, languages: readonly string[], contacts: readonly Contact[]): object {
  return {
    '@context': CONTEXT,
    '@type': 'Organization',
    name: pickText(office.name, languages)?.text,
    url: pickLanguage(office.url, languages)?.[1],
    contactPoint: contacts.length > 0 ? contacts.map((contact) => contactPoint(contact, languages)) : undefined,
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

const oneOrMore = (list: readonly string[]): string | readonly string[] | undefined =>
  list.length > 1 ? list : list[0];
