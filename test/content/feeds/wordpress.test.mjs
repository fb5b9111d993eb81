// Posts of WordPress's REST interface, in the shapes of core, Polylang and WPML; written for these tests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNews, readBytes } from 'iom-widgets/content';
import { read, utf8 } from './reading.mjs';

const SITE = 'https://ministry.example';
const API = `${SITE}/wp-json/wp/v2/posts?_embed=wp:featuredmedia,wp:term`;
const sizes = (...widths) =>
  Object.fromEntries(widths.map((width) => [`w${width}`, { width, source_url: `${SITE}/${width}.jpg` }]));
const post = (id, more = {}) => ({
  id,
  date: '2017-11-06T23:30:00',
  date_gmt: '2017-11-06T16:30:00',
  guid: { rendered: `${SITE}/?p=${id}` },
  modified: '2017-11-08T09:00:00',
  slug: `post-${id}`,
  status: 'publish',
  type: 'post',
  link: `${SITE}/post-${id}/`,
  title: { rendered: 'Bridge &#8216;opens&#8217; &amp; <em>works</em>' },
  content: { rendered: '<p>The bridge is open.</p>\n', protected: false },
  excerpt: { rendered: '<p>The bridge [&hellip;]</p>\n', protected: false },
  featured_media: 7,
  categories: [3],
  tags: [],
  _embedded: {
    'wp:featuredmedia': [
      {
        id: 7,
        alt_text: 'A bridge',
        source_url: `${SITE}/full.jpg`,
        media_details: { width: 4000, sizes: sizes(150, 300, 1024, 768, 2048) },
      },
    ],
    'wp:term': [[{ id: 3, name: 'Roads &amp; bridges', taxonomy: 'category' }], []],
  },
  ...more,
});
const news = async (posts, address = API) => {
  const { document, problems } = parseNews(await readBytes(utf8(JSON.stringify(posts)), undefined, address), address);
  assert.deepEqual(problems, []);
  return document;
};

test('a post is read completely', async () => {
  const { title, homePage, nextUrl, items } = await news([post(1)]);
  assert.deepEqual([title, homePage, nextUrl], ['ministry.example', `${SITE}/`, undefined]);
  const [{ id, title: headline, summary, html, url, image, imageAlt, date, modified, tags, language, story, source }] =
    items;
  assert.deepEqual([id, headline, summary], ['1', 'Bridge ‘opens’ & works', 'The bridge…']);
  assert.deepEqual([html, url], ['<p>The bridge is open.</p>', `${SITE}/post-1/`]);
  assert.deepEqual([image, imageAlt], [`${SITE}/768.jpg`, 'A bridge']);
  assert.deepEqual(
    [date, modified],
    [
      { year: 2017, month: 11, day: 6 },
      { year: 2017, month: 11, day: 8 },
    ],
  );
  assert.deepEqual([tags, language, story, source.site], [['Roads & bridges'], undefined, '1', 'ministry.example']);
});

for (const [what, more, image] of [
  [
    'without wide sizes',
    { _embedded: { 'wp:featuredmedia': [{ source_url: `${SITE}/full.jpg` }] } },
    `${SITE}/full.jpg`,
  ],
  ['of Jetpack', { _embedded: {}, jetpack_featured_media_url: `${SITE}/j.jpg` }, `${SITE}/j.jpg`],
  ['of Yoast', { _embedded: {}, yoast_head_json: { og_image: [{ url: `${SITE}/y.jpg` }] } }, `${SITE}/y.jpg`],
  ['of the text', { _embedded: undefined, content: { rendered: '<img src="/t.jpg">' } }, `${SITE}/t.jpg`],
  [
    'that may not be read',
    { _embedded: { 'wp:featuredmedia': [{ code: 'rest_forbidden', data: { status: 401 } }] } },
    undefined,
  ],
])
  test(`the picture ${what}`, async () => assert.equal((await news([post(1, more)])).items[0].image, image));

for (const [what, posts] of [
  [
    'Polylang',
    [
      post(12, { lang: 'vi', translations: { vi: 12, lo: 9 } }),
      post(9, { lang: 'lo', translations: { vi: 12, lo: 9 } }),
      post(8, { lang: 'vi', translations: { vi: 8 } }),
    ],
  ],
  [
    'WPML',
    [
      post(12, {
        wpml_current_locale: 'vi',
        wpml_translations: [{ locale: 'lo_LA', id: 9, href: `${SITE}/lo/post-9/` }],
      }),
      post(9, {
        wpml_current_locale: 'lo_LA',
        wpml_translations: [{ locale: 'vi', id: 12, href: `${SITE}/post-12/` }],
      }),
      post(8, { wpml_current_locale: 'vi', wpml_translations: [] }),
    ],
  ],
  [
    'WPML without ids',
    [
      post(12, { wpml_current_locale: 'vi', wpml_translations: [{ locale: 'lo_LA', href: `${SITE}/post-9/` }] }),
      post(9, { wpml_current_locale: 'lo_LA', wpml_translations: [{ locale: 'vi', href: `${SITE}/post-12/` }] }),
      post(8, { wpml_current_locale: 'vi' }),
    ],
  ],
])
  test(`${what} tells languages and translations`, async () => {
    const { items } = await news(posts);
    assert.deepEqual(
      items.map(({ language }) => language?.slice(0, 2)),
      ['vi', 'lo', 'vi'],
    );
    const [one, two, other] = items.map(({ story }) => story);
    assert.equal(one, two);
    assert.notEqual(other, one);
  });

test('a full page leads to the next, as long as pages are full', async () => {
  const posts = (count) => Array.from({ length: count }, (_, at) => post(at + 1));
  assert.equal(
    (await news(posts(10))).nextUrl,
    `${SITE}/wp-json/wp/v2/posts?_embed=wp%3Afeaturedmedia%2Cwp%3Aterm&page=2`,
  );
  assert.match((await news(posts(3), `${API}&per_page=3&page=4`)).nextUrl, /per_page=3&page=5$/);
  assert.equal((await news(posts(9))).nextUrl, undefined);
  assert.equal((await news(posts(10), `${API}&offset=5`)).nextUrl, undefined);
});

test('one post may be given alone; drafts and posts with a password are left out', async () => {
  assert.equal((await news(post(1))).items.length, 1);
  const hidden = [post(2, { status: 'draft' }), post(3, { content: { rendered: '', protected: true } })];
  assert.deepEqual(
    (await news([post(1), ...hidden])).items.map(({ id }) => id),
    ['1'],
  );
});

test('what is no post is left as it is', async () => {
  for (const raw of [[{ title: 'rendered' }], { code: 'rest_no_route', message: '"rendered": none' }, ['"rendered":']])
    assert.deepEqual(await readBytes(utf8(JSON.stringify(raw))), raw);
});

test('hostile values become problems, and never throw', async () => {
  for (const value of [null, 7, 'x', [], {}, [null], { rendered: 7 }, { rendered: '<script>', 0: [1] }])
    for (const name of Object.keys(post(1))) await read(JSON.stringify([post(1, { [name]: value }), post(2)]));
});
