import { parseUrl } from '../../core/safe-url.js';
import type { RawItem } from './distinct-items.js';

/** Wide enough for a card on any screen. */
const CARD_WIDTH = 768;
const POSTS_PER_PAGE = 10;
/** What themes write behind an excerpt. */
const MORE_LINK = /<a\b[^>]{0,1000}more-link[^]*/;
const CUT = /\s*\[(?:&hellip;|&#8230;|…)\]/;

const objectOf = (value: unknown): RawItem => (typeof value === 'object' && value ? (value as RawItem) : {});
const listOf = (value: unknown): RawItem[] => (Array.isArray(value) ? value.map(objectOf) : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
const rendered = (value: unknown): string => textOf(objectOf(value)['rendered']) ?? '';
const isPost = (value: unknown): boolean =>
  rendered(objectOf(value)['title']) !== '' || 'rendered' in objectOf(objectOf(value)['content']);

/** Whether `raw` is what the REST interface of WordPress answers: posts, or one. */
export function isWordPress(raw: unknown): boolean {
  return Array.isArray(raw) ? raw.some(isPost) : isPost(raw);
}

/**
 * Converts posts of the REST interface of WordPress to a raw JSON Feed whose titles and summaries are HTML. Takes languages and translations from Polylang or WPML, if
 * they tell them.
 *
 * @param address Address of the posts, for that of the next page.
 */
export function fromWordPress(raw: unknown, address: string | undefined): RawItem {
  const posts = listOf(Array.isArray(raw) ? raw : [raw]).filter(
    ({ status = 'publish', content }) => status === 'publish' && !objectOf(content)['protected'],
  );
  const [first = {}] = posts;
  const link = parseUrl(textOf(first['link']) ?? '');
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: textOf(objectOf(first['yoast_head_json'])['og_site_name']) ?? link?.hostname.replace(/^www\./, ''),
    home_page_url: link?.origin,
    next_url: Array.isArray(raw) ? nextPage(address, raw.length) : undefined,
    items: posts.map(readPost),
  };
}

function readPost(post: RawItem): RawItem {
  const picture = pictureOf(post);
  return {
    id: post['id'],
    url: post['link'],
    title: rendered(post['title']),
    summary: rendered(post['excerpt']).replace(MORE_LINK, '').replace(CUT, '…'),
    content_html: rendered(post['content']),
    image: picture?.url,
    date_published: textOf(post['date'])?.slice(0, 10),
    date_modified: textOf(post['modified'])?.slice(0, 10),
    // Polylang tells the language, WPML the locale.
    language: textOf(post['lang']) ?? textOf(post['wpml_current_locale']),
    tags: listOf(Object.values(objectOf(embedded(post)['wp:term'])).flat()).map(({ name }) => name),
    _iom: { story: storyOf(post), imageAlt: picture?.alt },
  };
}

const embedded = (post: RawItem): RawItem => objectOf(post['_embedded']);

/** The same text for all translations of a post: the least of their ids, or of their addresses. */
function storyOf(post: RawItem): string | undefined {
  const polylang = Object.values(objectOf(post['translations']));
  const wpml = listOf(post['wpml_translations']).map(({ id, href }) => id ?? href);
  const others = [...polylang, ...wpml].filter((each) => typeof each === 'number' || typeof each === 'string');
  if (others.length === 0) return undefined;
  const own = others.every((each) => typeof each === 'number') ? post['id'] : post['link'];
  const names = [...others, own].map(String).sort((one, two) => one.length - two.length || (one < two ? -1 : 1));
  return names[0];
}

function pictureOf(post: RawItem): { url: unknown; alt: string | undefined } | undefined {
  const [media = {}] = listOf(embedded(post)['wp:featuredmedia']);
  const sizes = Object.values(objectOf(objectOf(media['media_details'])['sizes'])).map(objectOf);
  const wide = sizes
    .filter(({ width }) => Number(width) >= CARD_WIDTH)
    .sort((a, b) => Number(a['width']) - Number(b['width']));
  const [preview = {}] = listOf(objectOf(post['yoast_head_json'])['og_image']);
  const url = wide[0]?.['source_url'] ?? media['source_url'] ?? post['jetpack_featured_media_url'] ?? preview['url'];
  return textOf(url) ? { url, alt: textOf(media['alt_text']) } : undefined;
}

/** The address of the next page, if this one is full. */
function nextPage(address: string | undefined, count: number): string | undefined {
  const url = parseUrl(address ?? '');
  if (!url || url.searchParams.has('offset')) return undefined;
  const perPage = Number(url.searchParams.get('per_page') ?? POSTS_PER_PAGE);
  if (count < perPage) return undefined;
  url.searchParams.set('page', String((Number(url.searchParams.get('page')) || 1) + 1));
  return url.href;
}
