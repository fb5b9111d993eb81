// The classes with their properties, attributes and events.
import { IomNewsCard, IomNewsFeed, IomOfficeProfile, IomProgrammeBadge, type NewsOpenEvent } from 'iom-widgets';
import type { Elements, IomNewsCardEventMap, IomQuickExitEventMap } from 'iom-widgets/elements';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <T extends true>(): T | void => {};

const card = document.createElement('iom-news-card');
is<Equal<typeof card, IomNewsCard>>();

// ── Properties ──────────────────────────────────────────────────────────────────────────────────────────────────────

card.office = 'lao-pdr';
card.office = 'office-of-somebody-else';
card.headingLevel = 2;
card.data = { items: [] };
new IomNewsFeed().layout = 'list';
new IomProgrammeBadge().variant = 'card';
new IomOfficeProfile().section = 'our-work';
// @ts-expect-error: a number
card.office = 1;
// @ts-expect-error: level 1 is for the page
card.headingLevel = 1;
// @ts-expect-error
new IomNewsFeed().layout = 'grid';
// @ts-expect-error
new IomProgrammeBadge().variant = 'big';
// @ts-expect-error
new IomOfficeProfile().section = 'history';
// @ts-expect-error
card.noSuchProperty = 1;

// ── Events ──────────────────────────────────────────────────────────────────────────────────────────────────────────

card.addEventListener('iom-news-open', (event) => {
  is<Equal<typeof event, NewsOpenEvent>>();
  is<Equal<typeof event.detail.story, string>>();
  // @ts-expect-error
  void event.detail.title;
});
card.addEventListener('iom-content-error', ({ detail }) => {
  if (detail.code === 'timeout') return;
  // @ts-expect-error: no such code
  if (detail.code === 'time-out') return;
});
document.addEventListener('iom-language-change', ({ detail }) => is<Equal<typeof detail.lang, string>>());
window.addEventListener('iom-contact-open', ({ detail }) =>
  is<Equal<typeof detail.method, 'phone' | 'email' | 'save'>>(),
);
// @ts-expect-error: not an event of that kind
document.addEventListener('iom-news-open', (event: MouseEvent) => event.button);

is<Equal<keyof IomNewsCardEventMap, 'iom-content-load' | 'iom-content-error' | 'iom-news-open'>>();
is<Equal<keyof IomQuickExitEventMap, 'iom-quick-exit'>>();
is<Equal<Elements['iom-news-card']['events']['iom-news-open'], NewsOpenEvent>>();

// ── Attributes ──────────────────────────────────────────────────────────────────────────────────────────────────────

type Attributes<Tag extends keyof Elements> = Elements[Tag]['attributes'];
const written: Attributes<'iom-news-feed'> = {
  office: 'viet-nam',
  lang: 'lo',
  limit: '3',
  'heading-level': '2',
  layout: 'list',
};
const switched: Attributes<'iom-office-header'> = { 'no-menu': '', 'no-languages': true, lang: 'fr' };
// @ts-expect-error
const level: Attributes<'iom-news-feed'> = { 'heading-level': '7' };
// @ts-expect-error
const layout: Attributes<'iom-news-feed'> = { layout: 'grid' };
// @ts-expect-error
const limit: Attributes<'iom-news-feed'> = { limit: 'three' };
// @ts-expect-error
const menu: Attributes<'iom-office-header'> = { 'no-menu': 'yes' };
// @ts-expect-error
const unknown: Attributes<'iom-quick-exit'> = { office: 'lao-pdr' };
void [written, switched, level, layout, limit, menu, unknown];
