import type { RawItem } from '../../content/feeds/distinct-items.js';
import { isPicture } from '../../content/feeds/xml-links.js';
import type { Raw } from './raw.js';
import { hostOf } from './host-of.js';

/** Fields that sites commonly have, best first. */
const TEXTS = [
  'body.processed',
  'body.value',
  'field_body.processed',
  'field_content.processed',
  'field_text.processed',
];
/** Where a medium has its file; the thumbnail of a video is a picture. */
const MEDIA = ['field_media_image', 'image', 'thumbnail'];
const IMAGES = ['field_image', 'field_media_image', 'field_main_image', 'field_featured_image', 'field_thumbnail'];

/** Whether this is an answer of Drupal's JSON:API. */
export const isDrupal = (raw: Raw): boolean =>
  raw.at('data').some.some((each) => /^(?:node|media)--/.test(each.at('type').text ?? ''));

/**
 * Converts nodes of Drupal's JSON:API to a raw JSON Feed. All translations of a node have its UUID.
 *
 * @param address Address of the answer: what stands before `/jsonapi` also stands before the paths of pages.
 */
export function fromDrupal(raw: Raw, address: string): RawItem {
  const [site] = address.split('/jsonapi');
  const included = new Map(raw.at('included').list.map((each) => [each.at('id').text, each]));
  const nodes = raw.at('data').some.filter((node) => node.at('attributes.status').value !== false);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: hostOf(address),
    home_page_url: site,
    next_url: raw.at('links.next.href').text,
    items: nodes.map((node) => readNode(node, site!, included)),
  };
}

function readNode(node: Raw, site: string, included: ReadonlyMap<string | undefined, Raw>): unknown {
  const fields = node.at('attributes');
  const [uuid, language] = [node.at('id').text, fields.at('langcode').text];
  const path = fields.at('path.alias').text ?? `/node/${fields.at('drupal_internal__nid').text}`;
  const related = (names: readonly string[]): Raw[] =>
    names.flatMap((name) => node.at(`relationships.${name}.data`).some);
  const [picture] = [...related(IMAGES), ...related(node.at('relationships').keys)].filter((each) =>
    pictureOf(each, site, included),
  );
  const keywords = related(['field_tags', 'field_topics', 'field_categories', 'field_category']);
  return {
    id: `${uuid}/${language}`,
    url: site + path,
    title: fields.at('title').text,
    summary: fields.at('body.summary').text || undefined,
    content_html: TEXTS.map((name) => fields.at(name).text).find(Boolean) ?? longestText(fields),
    image: picture && pictureOf(picture, site, included),
    date_published: (fields.at('field_date').text ?? fields.at('created').text)?.slice(0, 10),
    date_modified: fields.at('changed').text?.slice(0, 10),
    language,
    tags: keywords.map((each) => included.get(each.at('id').text)?.at('attributes.name').text).filter(Boolean),
    _iom: { story: uuid, imageAlt: picture?.at('meta.alt').text },
  };
}

/** The longest formatted text, on a site whose fields have other names. */
function longestText(fields: Raw): string | undefined {
  const texts = fields.keys.map((name) => fields.at(`${name}.processed`).text ?? '');
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '') || undefined;
}

/** The address of a picture, or of that of a medium. */
function pictureOf(picture: Raw, site: string, included: ReadonlyMap<string | undefined, Raw>): string | undefined {
  const found = included.get(picture.at('id').text);
  const inner = MEDIA.map((name) => found?.at(`relationships.${name}.data.id`).text).find(Boolean);
  const file = (inner ? included.get(inner) : found)?.at('attributes');
  const path = file?.at('uri.url').text;
  if (!path || !isPicture(file?.at('filemime').text ?? '', path)) return undefined;
  return URL.canParse(path, site) ? new URL(path, site).href : undefined;
}
