import news from '../content/schema/news.json' with { type: 'json' };
import office from '../content/schema/office.json' with { type: 'json' };
import type { Finding } from './validate-document.js';
import { visitSchema } from './visit-schema.js';

/** A property that is for other programs: `$schema`, and `_comment` as in JSON Feed. */
const FOR_OTHERS = /^[$_]/;

/** Finds properties that no schema of ours has, so that nobody reads them. Of a feed, only those of our extension. */
export function checkUnread(raw: unknown, kind: 'office' | 'news'): Finding[] {
  const unread = [...visitSchema(raw, kind === 'news' ? news : office)].filter(
    ({ place, isUnknown }) => isUnknown && !FOR_OTHERS.test(place.key) && (kind === 'office' || isOurs(place.path)),
  );
  return unread.map(({ place }) => ({
    path: place.path,
    check: 'format',
    problem: 'is not known',
    hint: 'It is left out: nobody reads it. Is it misspelt, or of a later version?',
  }));
}

const isOurs = (path: string): boolean => /(?:^|\.)_iom\./.test(path);
