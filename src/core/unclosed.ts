import { warnOnce } from './warn.js';

/** Whether `host` holds our script or another widget: HTML has no `<iom-news-card/>`. Says so once. */
export function isUnclosed(host: Element): boolean {
  const { localName: tag } = host;
  const isPage = [...host.querySelectorAll('*')].some(
    (each) => each.localName.startsWith('iom-') || each.matches('script[src*="embed.js"]'),
  );
  if (isPage) warnOnce(`<${tag}> is not closed: write <${tag}></${tag}>.`);
  return isPage;
}
