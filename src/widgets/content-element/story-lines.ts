import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NewsItem } from '../../model/news.js';
import { publishedBeside, type Story } from '../../model/stories.js';
import { compareDates, formatDate, isFuture, isoDate } from '../../i18n/dates.js';
import { languageName } from '../../i18n/language-name.js';
import type { Locale } from '../../i18n/locale.js';
import { formatList } from '../../i18n/numbers.js';

/** Returns a listener for clicks on a link to the story. */
export type StoryOpener = (story: Story, item: NewsItem) => (event: Event) => void;

// A space that is not hidden from screen readers, or they say “VientianeUndated”. Chromium drops other spaces beside comments.
const BETWEEN = html`&nbsp;<span aria-hidden="true">·</span> `;

/**
 * Place and date: “Lao Cai · November 2017”, and when the story was changed after that. With `isWhole`, states that the date is
 * missing; else nothing is left without place and date.
 */
export function dateline(
  locale: Locale,
  { place, date, modified }: NewsItem,
  lang: string,
  isWhole = false,
): TemplateResult | typeof nothing {
  if (!place && !date && !isWhole) return nothing;
  const where = place
    ? html`<span class="text" part="place" translate="no" lang=${lang}>${locale.noWrap(place)}</span>`
    : nothing;
  const known =
    date && html`<time class="keep" part="date" datetime=${isoDate(date)}>${formatDate(date, locale.t)}</time>`;
  const when = known || (isWhole ? html`<span part="date">${locale.message('date.unknown')}</span>` : nothing);
  const isUpdated = date && modified && compareDates(modified, date) < 0 && !isFuture(modified);
  const updated = isUpdated
    ? html`${BETWEEN}<span class="keep" part="updated">${locale.message('newsCard.updated', { date: formatDate(modified, locale.t) })}</span>`
    : nothing;
  return html`<p class="dateline">${where}${place && when !== nothing ? BETWEEN : nothing}${when}${updated}</p>`;
}

/** “Also available in Vietnamese”: links to the story in the other languages that it was published in. */
export function otherLanguages(
  locale: Locale,
  story: Story,
  shown: NewsItem,
  onOpen?: StoryOpener,
): TemplateResult | typeof nothing {
  const others = publishedBeside(story, shown);
  if (others.length === 0) return nothing;
  const links = others.map(
    (item) =>
      html`<a href=${item.url!} hreflang=${item.language!} @click=${onOpen?.(story, item)}>${languageName(item.language!, locale.t)}</a>`,
  );
  const languages = formatList(links, locale.t);
  return html`<p class="languages" part="languages">${locale.messageWith('newsCard.availableIn', { languages })}</p>`;
}
