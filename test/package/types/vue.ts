// Vue checks templates against the props of the global components, in camelCase.
import type { NewsOpenEvent } from 'iom-widgets';
import type {} from 'iom-widgets/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
const given = <Tag extends keyof GlobalComponents>(_tag: Tag, _props: Props<Tag>): void => {};

given('iom-news-card', {
  class: 'news',
  office: 'lao-pdr',
  lang: 'lo',
  headingLevel: '2',
  data: { items: [] },
  imageAlt: '',
  onIomNewsOpen: (event: NewsOpenEvent) => event.preventDefault(),
  onIomContentError: ({ detail }) => console.log(detail.code),
  onClick: (event) => console.log(event.button),
});
given('iom-office-header', { office: 'office-of-somebody-else', noMenu: '', noLanguages: false });
// @ts-expect-error
given('iom-news-feed', { layout: 'grid' });
// @ts-expect-error
given('iom-news-card', { headingLevel: 7 });
// @ts-expect-error
given('iom-office-profile', { section: 'history' });
// @ts-expect-error
given('iom-news-card', { noSuchProperty: 1 });
// @ts-expect-error
given('iom-news-card', { onIomNewsOpen: ({ detail }) => detail.title });
// @ts-expect-error
given('iom-no-such-widget', {});
