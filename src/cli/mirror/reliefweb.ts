import type { RawItem } from '../../content/feeds/distinct-items.js';
import { summarize } from '../../content/feeds/feed-summary.js';
import { escapeHtml } from '../../content/feeds/xml-text.js';
import { ContentError } from '../../model/content-error.js';
import type { Raw } from './raw.js';

const HOST = 'api.reliefweb.int';
const VARIABLE = 'RELIEFWEB_APPNAME';
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  spanish: 'es',
  arabic: 'ar',
  other: '',
};

/** Whether this is an answer of ReliefWeb's API. */
export const isReliefWeb = (raw: Raw): boolean =>
  raw
    .at('data')
    .list.some((each) => each.at('fields.title').text !== undefined && each.at('href').text?.includes('reliefweb'));

/** Adds the name that ReliefWeb asks of every program, from the environment. It is never printed. */
export function withAppName(address: string): string {
  if (!URL.canParse(address)) return address; // reading it says why
  const url = new URL(address);
  if (url.hostname !== HOST || url.searchParams.has('appname')) return address;
  const name = process.env[VARIABLE];
  if (!name)
    throw new ContentError(
      'forbidden',
      `${address} asks for an approved name: set ${VARIABLE} (https://apidoc.reliefweb.int).`,
    );
  url.searchParams.set('appname', name);
  return url.href;
}

/** A text without that name. */
export function withoutAppName(text: string): string {
  const name = process.env[VARIABLE];
  const plain = text.replace(/([?&])appname=[^&\s]*(&?)/g, (_, before: string, more: string) => (more ? before : ''));
  return name && name.length > 3 ? plain.split(name).join('…') : plain;
}

/** Converts reports of ReliefWeb's API to a raw JSON Feed. Each names the site that published it first. */
export function fromReliefWeb(raw: Raw): RawItem {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'ReliefWeb',
    home_page_url: 'https://reliefweb.int/',
    next_url: raw.at('links.next.href').text,
    items: raw.at('data').list.map(readReport),
  };
}

function readReport(report: Raw): unknown {
  const fields = report.at('fields');
  const [language] = fields.at('language').some;
  const code = language?.at('code').text ?? language?.at('name').text ?? '';
  const files = fields.at('file').list;
  const date = fields.at('date');
  const [html, body] = [fields.at('body-html').text, fields.at('body').text];
  return {
    id: report.at('id').text,
    url: fields.at('url_alias').text ?? fields.at('url').text ?? `https://reliefweb.int/node/${report.at('id').text}`,
    title: fields.at('title').text,
    summary: fields.at('headline.summary').text ?? (html ? undefined : summarize(escapeHtml(body ?? ''))),
    content_html: html,
    content_text: html ? undefined : body,
    image: fields.at('headline.image.url').text ?? fields.at('image.url').text,
    date_published: (date.at('original').text ?? date.at('created').text)?.slice(0, 10),
    date_modified: date.at('changed').text?.slice(0, 10),
    language: LANGUAGES[code.toLowerCase()] ?? (code || undefined),
    tags: ['theme', 'disaster', 'country']
      .flatMap((name) => fields.at(name).some.map((each) => each.at('name').text))
      .filter(Boolean),
    attachments: files.map((file) => ({
      url: file.at('url').text,
      mime_type: file.at('mimetype').text,
      title: file.at('filename').text,
    })),
    _iom: {
      source: {
        site:
          fields
            .at('source')
            .some.map((each) => each.at('shortname').text ?? each.at('name').text)
            .filter(Boolean)
            .join(', ') || 'ReliefWeb',
      },
    },
  };
}
