import { postsAt } from '../../src/content/feeds/wordpress-address.js';

/** Of a site's plain address, that of its posts if it is a WordPress site, whose feed no page of another site may read. */
export async function postsOf(address: string): Promise<string | undefined> {
  const url = /^https?:\/\/[^/?#]+\/?$/i.test(address.trim()) ? new URL(address.trim()) : undefined;
  if (!url || url.origin === location.origin) return undefined;
  const posts = postsAt(`${url.origin}/wp-json/`);
  try {
    const answer = await fetch(`${posts}&per_page=1`, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    return answer.ok && Array.isArray(await answer.json()) ? posts : undefined;
  } catch {
    return undefined;
  }
}
