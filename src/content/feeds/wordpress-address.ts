import { NativeURL } from '../../core/globals.js';

/** The address of a WordPress site's posts, with their pictures and keywords, by that of its REST interface. */
export function postsAt(api: string): string {
  const url = new NativeURL(api);
  // Without speaking addresses, the path is a parameter.
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', '/wp/v2/posts');
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/wp/v2/posts`;
  url.searchParams.set('_embed', 'wp:featuredmedia,wp:term');
  return url.href.replace(/%3A/g, ':').replace(/%2C/g, ',');
}
