// Svelte checks markup against the attributes of each element.
import type { NewsOpenEvent } from 'iom-widgets';
import type {} from 'iom-widgets/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

const given = <Tag extends keyof SvelteHTMLElements>(_tag: Tag, _attributes: SvelteHTMLElements[Tag]): void => {};

given('iom-news-card', {
  class: 'news',
  office: 'lao-pdr',
  lang: 'lo',
  'heading-level': '2',
  data: { items: [] },
  'oniom-news-open': (event: NewsOpenEvent) => event.preventDefault(),
  'oniom-content-error': ({ detail }) => console.log(detail.code),
  onclick: ({ currentTarget }) => currentTarget.retry(),
});
given('iom-office-header', { office: 'office-of-somebody-else', 'no-menu': true, noLanguages: false });
// @ts-expect-error
given('iom-news-feed', { layout: 'grid' });
// @ts-expect-error
given('iom-news-card', { headingLevel: 7 });
// @ts-expect-error
given('iom-office-profile', { section: 'history' });
// @ts-expect-error
given('iom-news-card', { noSuchProperty: 1 });
// @ts-expect-error
given('iom-news-card', { 'oniom-news-open': ({ detail }) => detail.title });
