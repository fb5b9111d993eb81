/** The contact sheet: shows every subject in the chosen languages, colours and widths, which are in the address. */
type Attributes = Record<string, string>;
interface Subject {
  title: string;
  tag: string;
  attributes: Attributes;
  /** Text between the tags. */
  fallback?: string;
  /** Property `data`: a document with a story or contact that lacks something, or is very long. */
  data?: unknown;
}

const WIDTHS = [240, 320, 600, 1000];
const IMAGE = new URL('./landscape.svg', import.meta.url).href;
const OFFICE = { office: 'lao-pdr' };
const HOTLINE = {
  number: '+000 0000 0000',
  name: 'An example, not a number to call',
  operator: 'A partner organisation',
  hours: '8:00–17:00',
  cost: 'No cost',
  languages: 'lo vi en',
};
// 169 characters, and Lao text of the same length without a space.
const LONG =
  'Country Office and Partners in Twelve Provinces Agree on a Common Way to Refer, Shelter and Accompany Women, Men and Children Who Come Home after Trafficking or a Journey';
const LONG_LAO = 'ກອງປະຊຸມສຳມະນາລະດັບຊາດກ່ຽວກັບການເຄື່ອນຍ້າຍຖິ່ນຖານແບບປອດໄພ'.repeat(3).slice(0, 165);
const SUMMARY = 'A workshop brought together 22 people from six shelters.';

const card = (title: string, attributes: Attributes, more: Partial<Subject> = {}): Subject => ({
  title: `News card: ${title}`,
  tag: 'iom-news-card',
  attributes,
  ...more,
});
const widget = (tag: string, attributes: Attributes = OFFICE, title = tag): Subject => ({ title, tag, attributes });

const SUBJECTS: Subject[] = [
  widget('iom-office-header'),
  widget('iom-news-card'),
  widget('iom-programme-badge'),
  widget('iom-contact-block'),
  widget('iom-news-article', { office: 'viet-nam' }),
  widget('iom-news-feed', OFFICE),
  widget('iom-news-feed', { office: 'viet-nam', layout: 'list' }, 'iom-news-feed, list'),
  widget('iom-office-profile'),
  widget('iom-key-facts'),
  widget('iom-global-goals', { office: 'viet-nam' }),
  widget('iom-programme-badge', { ...OFFICE, variant: 'card' }, 'iom-programme-badge, card'),
  widget('iom-office-menu'),
  widget('iom-language-menu', {}),
  widget('iom-hotline-card', { ...HOTLINE, 'verified-on': '2020-01' }),
  widget('iom-quick-exit', {}),
  widget('iom-news-card', { office: 'viet-nam' }, 'News card: other languages'),
  card('image', {
    heading: 'Home by the river',
    summary: SUMMARY,
    place: 'Paksan',
    date: '2026-11-06',
    href: '#',
    image: IMAGE,
  }),
  card('long title and image', { heading: LONG, summary: SUMMARY, date: '2026-11', href: '#', image: IMAGE }),
  card('long Lao title', { heading: LONG_LAO, summary: SUMMARY, date: '2026', href: '#' }),
  card('one word', { heading: 'Home', date: '2026', href: '#' }),
  card('no date, no link, no summary', { heading: 'Home by the river' }),
  card('broken image', { heading: 'Home by the river', summary: SUMMARY, href: '#', image: 'no-such-image.png' }),
  card(
    'withdrawn',
    {},
    { data: feed({ title: 'Home', _iom: { retracted: { date: '2026-11-06', reason: 'A wrong name.' } } }) },
  ),
  {
    title: 'News feed: six',
    tag: 'iom-news-feed',
    attributes: {},
    data: feed(
      ...['Home', LONG, LONG_LAO, 'One', 'Two', 'Three'].map((title) => ({ title, url: '#', summary: SUMMARY })),
    ),
  },
  card('loading', { src: 'sheet-loading.json' }),
  card('an older copy', { src: 'sheet-older.json' }),
  card('error of the network', { src: 'sheet-offline.json' }),
  card('not found', { src: 'sheet-not-found.json' }),
  { title: 'Contact block: empty', tag: 'iom-contact-block', attributes: { office: 'viet-nam' } },
  card('error', { office: 'nowhere' }),
  card('error with fallback', { office: 'nowhere' }, { fallback: 'What the page’s author wrote between the tags.' }),
];

function feed(...items: object[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    items: items.map((item, index) => ({ id: String(index), ...item })),
  };
}

/** Stubs `fetch` for states that need a special server, which a static site cannot be. */
function standIn(): void {
  const { fetch } = globalThis;
  const day = new Date(Date.now() - 5 * 86_400_000).toUTCString();
  const old = JSON.stringify(feed({ title: 'Home by the river', summary: SUMMARY, url: '#' }));
  const answers: Record<string, (cache?: RequestCache) => Response | Promise<Response>> = {
    loading: () => new Promise(() => {}),
    older: (cache) =>
      cache === 'force-cache' ? new Response(old, { headers: { date: day } }) : new Response('', { status: 503 }),
    offline: () => Promise.reject(new TypeError('offline')),
    'not-found': () => new Response('', { status: 404 }),
  };
  globalThis.fetch = async (input, init) => {
    const name = /\/sheet-([a-z-]+)\.json$/.exec(String(input))?.[1];
    return name && answers[name] ? answers[name](init?.cache) : fetch(input, init);
  };
}

const form = document.querySelector('form')!;
const sheet = document.querySelector<HTMLElement>('#sheet')!;

function show(): void {
  const chosen = new FormData(form);
  const list = (name: string): string[] => String(chosen.get(name)).split(' ');
  const subject = String(chosen.get('subject'));
  document.documentElement.dataset.theme = list('theme')[0];
  sheet.style.setProperty('--scale', list('scale')[0]!);
  useTheme(list('theme')[0]!);
  sheet.replaceChildren(
    ...SUBJECTS.filter(({ title }) => !subject || title === subject).map((each) =>
      section(each, list('lang'), list('scheme')),
    ),
  );
}

function section(subject: Subject, langs: string[], schemes: string[]): HTMLElement {
  const heading = make('h2', {}, subject.title);
  const rows = schemes.flatMap((scheme) => langs.map((lang) => row(subject, lang, scheme)));
  // Focusable, so that it can be scrolled sideways by keyboard.
  return make('section', { tabindex: '0', 'aria-label': subject.title }, heading, ...rows);
}

function row({ tag, attributes, fallback, data }: Subject, lang: string, scheme: string): HTMLElement {
  const cells = WIDTHS.map((width) => {
    const element = make(tag, { ...attributes, lang }, ...(fallback ? [fallback] : []));
    if (data) Object.assign(element, { data });
    const cell = make('div', { class: 'cell' }, element);
    cell.style.inlineSize = `${width}px`;
    return cell;
  });
  return make('div', { class: `row ${scheme}` }, ...cells);
}

function make(tag: string, attributes: Attributes, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Loads a theme, which is a separate style sheet. */
function useTheme(theme: string): void {
  document.querySelector('#theme')?.remove();
  if (theme === 'high-contrast' || theme === 'inherit')
    document.head.append(make('link', { id: 'theme', rel: 'stylesheet', href: `./themes/${theme}.css` }));
}

form.querySelector('select')!.append(...SUBJECTS.map(({ title }) => make('option', {}, title)));
for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value;
}
form.addEventListener('change', () => {
  const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  history.replaceState(null, '', `#${new URLSearchParams(chosen)}`);
  show();
});
// Prevents pressing Shift three times from leaving the sheet.
addEventListener('iom-quick-exit', (event) => event.preventDefault());
standIn();
show();
