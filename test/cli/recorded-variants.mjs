// Longer answers of each kind, in the ways in which sites set up their programs; the words are ours. `complete` says what each
// item has there: everything, or all but a picture.
const SITE = 'https://site.example';
const TITLES = ['The bridge is open', 'Giá gạo tăng', 'ຂົວເປີດແລ້ວ', 'Rice &amp; fish', 'Water has gone down'];
const LANGUAGES = ['en', 'vi', 'lo', 'en', 'en'];
const cycle = (list, at) => list[at % list.length];
const day = (at) => `2017-11-${String(1 + (at % 28)).padStart(2, '0')}`;
const many = (count, make) => Array.from({ length: count }, (_, at) => make(at));
const uuid = (kind, at) => `${kind}f4a2e-7a55-4d3c-9d55-${String(at).padStart(12, '0')}`;

const PICTURES = {
  sizes: {
    _embedded: {
      'wp:featuredmedia': [
        {
          id: 7,
          alt_text: 'Alt',
          source_url: `${SITE}/full.jpg`,
          media_details: { sizes: { large: { width: 1024, source_url: `${SITE}/1024.jpg` } } },
        },
      ],
    },
  },
  drawing: { _embedded: { 'wp:featuredmedia': [{ id: 7, source_url: `${SITE}/a.svg`, media_details: {} }] } },
  yoast: { yoast_head_json: { og_image: [{ url: `${SITE}/og.jpg` }] } },
  jetpack: { jetpack_featured_media_url: `${SITE}/jet.jpg` },
  private: {
    _embedded: { 'wp:featuredmedia': [{ code: 'rest_forbidden', message: 'No.', data: { status: 401 } }] },
    content: { rendered: `<figure class="wp-block-image"><img src="${SITE}/in.jpg" alt=""/></figure><p>Text.</p>` },
  },
  none: { featured_media: 0, _embedded: {} },
};
const LANGUAGE_PLUGINS = [
  (lang) => ({ lang, translations: {} }),
  (lang) => ({ wpml_current_locale: { en: 'en_US', vi: 'vi', lo: 'lo_LA' }[lang], wpml_translations: [] }),
];

export const WORDPRESS = many(60, (at) => ({
  id: 100 + at,
  date: `${day(at)}T09:00:00`,
  modified: `${day(at)}T10:00:00`,
  status: 'publish',
  type: cycle(['post', 'news'], at),
  link: cycle(
    [`${SITE}/?p=${100 + at}`, `${SITE}/lo/tin-${at}/`, `${SITE}/%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7-${at}/`],
    at,
  ),
  title: { rendered: cycle(TITLES, at) },
  content: { rendered: '<p>Text of the story.</p>\n', protected: false },
  excerpt: {
    rendered: cycle(['<p>Short [&hellip;]</p>\n', '', '<p>Short <a class="more-link" href="/">Read</a></p>'], at),
  },
  ...cycle(LANGUAGE_PLUGINS, at)(cycle(LANGUAGES, at)),
  ...cycle(Object.values(PICTURES), at),
}));
export const WITHOUT_PICTURE = (at) => cycle(Object.keys(PICTURES), at) === 'none';

const body = (name) => ({
  [name]: { value: '<p>Text of the story.</p>', format: 'full_html', processed: '<p>Text of the story.</p>' },
});
const reference = (name, type, id) => ({ [name]: { data: { type, id, meta: { alt: 'Alt' } } } });
const DRUPAL_PICTURES = [
  reference('field_image', 'file--file', 'file'),
  reference('field_media_image', 'media--image', 'medium'),
  reference('field_hero', 'media--image', 'medium'),
  reference('field_video', 'media--remote_video', 'video'),
  { field_image: { data: null } },
];
const file = (id, url, filemime) => ({
  type: 'file--file',
  id,
  attributes: { filemime, uri: { value: `public:/${url}`, url } },
});

export const DRUPAL_SITE = {
  jsonapi: { version: '1.0' },
  data: many(50, (at) => ({
    type: cycle(['node--article', 'node--news', 'node--story'], at),
    id: uuid('0c1', at),
    attributes: {
      drupal_internal__nid: 500 + at,
      langcode: cycle(LANGUAGES, at),
      status: true,
      title: cycle(TITLES, at).replace('&amp;', '&'),
      created: `${day(at)}T02:00:00+00:00`,
      changed: `${day(at)}T03:00:00+00:00`,
      ...(at % 2 ? { field_date: day(at) } : {}),
      path: at % 3 ? { alias: `/news/${at}`, langcode: 'en' } : null,
      ...cycle(
        [body('body'), body('field_body'), body('field_story_text'), { body: null, ...body('field_intro') }],
        at,
      ),
    },
    relationships: {
      node_type: { data: { type: 'node_type--node_type', id: 'type' } },
      uid: { data: { type: 'user--user', id: 'person' } },
      field_report: { data: { type: 'file--file', id: 'report' } },
      ...cycle(DRUPAL_PICTURES, at),
    },
  })),
  included: [
    file('file', '/sites/default/files/a.jpg', 'image/jpeg'),
    file('thumb', '/sites/default/files/t', 'image/png'),
    file('report', '/sites/default/files/r.pdf', 'application/pdf'),
    { type: 'media--image', id: 'medium', relationships: reference('field_media_image', 'file--file', 'file') },
    { type: 'media--remote_video', id: 'video', relationships: reference('thumbnail', 'file--file', 'thumb') },
    { type: 'user--user', id: 'person', attributes: { display_name: 'Somebody' } },
  ],
};
export const DRUPAL_WITHOUT_PICTURE = (at) => at % DRUPAL_PICTURES.length === 4;

const RELIEFWEB_LANGUAGES = [
  [{ id: 267, name: 'English', code: 'en' }],
  [{ id: 10906, name: 'Other', code: 'ot' }],
  [{ id: 267, name: 'English', code: 'en' }],
];
const RELIEFWEB_PICTURES = [
  { headline: { title: 'A', summary: 'Short', image: { url: 'https://reliefweb.int/a.jpg' } } },
  { image: { url: 'https://reliefweb.int/b.png' } },
  {},
];
export const RELIEFWEB_LIST = {
  href: 'https://api.reliefweb.int/v2/reports',
  count: 30,
  data: many(30, (at) => ({
    id: String(2300000 + at),
    score: 1,
    href: `https://api.reliefweb.int/v2/reports/${2300000 + at}`,
    fields: {
      id: 2300000 + at,
      title: cycle(TITLES, at).replace('&amp;', '&'),
      ...cycle(
        [{ 'body-html': '<p>Text of the story.</p>', body: 'Text of the story.' }, { body: 'Text of the story.' }],
        at,
      ),
      ...cycle(
        [
          { url_alias: `https://reliefweb.int/report/${at}` },
          { url: `https://reliefweb.int/node/${2300000 + at}` },
          {},
        ],
        at,
      ),
      date: cycle(
        [{ original: `${day(at)}T00:00:00+00:00`, created: day(at) }, { created: `${day(at)}T03:00:00+00:00` }],
        at,
      ),
      language: cycle(RELIEFWEB_LANGUAGES, at),
      source: [{ id: 1, name: 'Example Agency' }],
      ...cycle(RELIEFWEB_PICTURES, at),
    },
  })),
};
export const RELIEFWEB_WITHOUT_PICTURE = (at) => at % 3 === 2;

const RSS_FORMS = [
  (at) => `<content:encoded><![CDATA[<p><img src="${SITE}/c${at}.jpg">Text of the story.</p>]]></content:encoded>`,
  (at) =>
    `<description>&lt;p&gt;Text of the story.&lt;/p&gt;</description><media:content url="${SITE}/m${at}.jpg" medium="image"/>`,
  (at) =>
    `<description>Text of the story.</description><enclosure url="${SITE}/e${at}.jpg" type="image/jpeg" length="1"/>`,
  () => '<description>Text of the story.</description>',
];
const DATES = [
  (at) => `<pubDate>${at + 1} Nov 2017 09:00:00 +0700</pubDate>`,
  (at) => `<dc:date>${day(at)}T09:00:00+07:00</dc:date>`,
  (at) => `<pubDate>${String(at + 1).padStart(2, '0')}/11/2560 09:00</pubDate>`,
];
export const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Site</title><link>${SITE}/</link><language>vn</language>${many(
  24,
  (at) =>
    `<item><title>${cycle(TITLES, at)}</title><link>${SITE}/${at}</link><guid isPermaLink="false">${at}</guid>${cycle(DATES, at)(at)}${cycle(RSS_FORMS, at)(at)}</item>`,
).join('')}</channel></rss>`;
export const RSS_WITHOUT_PICTURE = (at) => at % RSS_FORMS.length === 3;
