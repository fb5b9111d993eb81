// Documents and feeds of other servers: fetched by WordPress, kept when the server is down, served from the site.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { block, contentOf, pageOf, post, seen, setUpSite } from './site.mjs';

const world = setUpSite();
const FEED = (
  title,
) => `<?xml version="1.0"?><rss version="2.0"><channel><title>A feed</title><link>https://feeds.example/</link><description>d</description><language>vi</language>
<item><title>${title} &amp;amp; &lt;b&gt;hơn nữa&lt;/b&gt;</title><link>https://feeds.example/1</link><guid>1</guid><pubDate>Mon, 06 Nov 2017 08:00:00 +0000</pubDate><description>&lt;p&gt;Tóm tắt&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description></item>
<item><title>[gallery]</title><link>javascript:alert(2)</link><guid>2</guid></item></channel></rss>`;

const answers = {};
before(async () => {
  world.server = createServer((request, response) => {
    const answer = answers[request.url];
    world.asked = (world.asked ?? 0) + 1;
    response.writeHead(answer ? 200 : 503, { 'Content-Type': 'text/plain' });
    response.end(answer);
  });
  await new Promise((done) => world.server.listen(0, '127.0.0.1', done));
  world.feeds = `http://127.0.0.1:${world.server.address().port}`;
});
after(() => world.server?.close());

// The test's server answers while PHP runs.
const inSite = async (wp, code) => {
  const key = Math.random().toString(36).slice(2);
  wp.run(
    `file_put_contents( WPMU_PLUGIN_DIR . '/run-${key}.php', '<?php if ( isset( $_GET["run"] ) && "${key}" === $_GET["run"] ) { add_action( "init", static function () { ${code.replace(/[\\']/g, '\\$&')} }, 99 ); }' );`,
  );
  await (await fetch(`${wp.origin}/?run=${key}`)).text();
  wp.run(`unlink( WPMU_PLUGIN_DIR . '/run-${key}.php' );`);
};
const cron = (wp) => inSite(wp, `do_action( 'iom_widgets_refresh' );`);
const firstFetch = (wp) =>
  inSite(
    wp,
    `foreach ( array_keys( get_option( 'iom_widgets_documents' ) ) as $id ) { do_action( 'iom_widgets_fetch', $id ); }`,
  );
const insert = (wp, content) => {
  // Without rights to write, nothing is fetched at once.
  const quoted = content.replace(/[\\']/g, '\\$&');
  return wp.run(
    `return wp_insert_post( wp_slash( array( 'post_title' => 'x', 'post_status' => 'publish', 'post_content' => '${quoted}' ) ) );`,
  );
};

test('a feed is fetched by cron, escaped, and served from the site', async () => {
  const { wp, feeds } = world;
  answers['/feed.xml'] = FEED('Tin mới');
  const id = insert(wp, block('news-feed', { src: `${feeds}/feed.xml` }));
  assert.deepEqual(seen(await pageOf(wp, id)), [['iom-news-feed', undefined, '']], 'nothing was fetched for a reader');
  await firstFetch(wp);
  const html = await pageOf(wp, id);
  const [[, , text]] = seen(html);
  assert.match(text, /Latest news 6 November 2017 Tin mới &amp; hơn nữa Tóm tắt Read the article/);
  assert.ok(!/alert|javascript:/.test(html));
  assert.ok(html.includes('lang="vi">Tin mới'));
  const address = /<iom-news-feed src="([^"]*)"/.exec(html)[1].replaceAll('&amp;', '&').replaceAll('&#038;', '&');
  assert.ok(address.startsWith(wp.origin), address);
  const response = await fetch(address);
  assert.match(response.headers.get('content-type'), /^application\/json/);
  const served = await response.json();
  assert.equal(served.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(served.items[0].title, 'Tin mới & hơn nữa');
  assert.ok(!JSON.stringify(served).includes('alert'));
});

test('fault: a feed that is down when cron runs leaves the old text, which says its age after a day', async () => {
  const { wp, feeds } = world;
  answers['/down.xml'] = FEED('Còn lại');
  const id = insert(wp, block('news-feed', { src: `${feeds}/down.xml` }));
  await pageOf(wp, id);
  await firstFetch(wp);
  for (const broken of [
    undefined,
    'no feed',
    '{"version":"https://jsonfeed.org/version/1.1"',
    `${FEED('x')}${' '.repeat(2_100_000)}`,
  ]) {
    answers['/down.xml'] = broken;
    await cron(wp);
    assert.match(seen(await pageOf(wp, id))[0][2], /Còn lại/);
  }
  wp.run(
    `foreach ( array_keys( get_option( 'iom_widgets_documents' ) ) as $id ) { $kept = get_option( "iom_widgets_document_$id" ); if ( $kept ) { $kept['fetched'] = strtotime( '2026-11-01' ); update_option( "iom_widgets_document_$id", $kept ); } }`,
  );
  assert.match(seen(await pageOf(wp, id))[0][2], /1 November 2026/);
});

test('an office’s own document is read', async () => {
  const { wp, feeds } = world;
  answers['/office.json'] = readFileSync('src/offices/lao-pdr/office.json', 'utf8');
  const id = insert(
    wp,
    ['key-facts', 'contact-block', 'programme-badge', 'office-profile']
      .map((name) => block(name, { src: `${feeds}/office.json`, lang: 'lo' }))
      .join(''),
  );
  await pageOf(wp, id);
  await firstFetch(wp);
  const texts = seen(await pageOf(wp, id)).map(([, , text]) => text);
  for (const text of texts) assert.match(text, /^IOM ສປປ ລາວ/);
  assert.match(texts[0], /1951/);
  assert.match(texts[1], /zfaulkner@iom\.int/);
  assert.match(texts[2], /ໂຄງການເຄື່ອນຍ້າຍ/);
});

test('a number of a document is called only if readers see it', async () => {
  const { wp, feeds } = world;
  const phones = [{ text: '+856 21 267 734' }, { text: '+000 0000 0000', dial: '+85621999999' }];
  answers['/phones.json'] = JSON.stringify({
    version: 1,
    id: 'x',
    name: 'X',
    contacts: [{ id: 'a', name: 'A', phones }],
  });
  const id = insert(wp, block('contact-block', { src: `${feeds}/phones.json` }));
  await pageOf(wp, id);
  await firstFetch(wp);
  const html = await pageOf(wp, id);
  assert.match(seen(html)[0][2], /A \+856 21 267 734 \+000 0000 0000/);
  assert.deepEqual(html.match(/tel:[^"]*/g), ['tel:+85621267734']);
});

test('a JSON Feed in several languages shows that of the post, and the card one story', async () => {
  const { wp, feeds } = world;
  answers['/news.json'] = readFileSync('src/offices/lao-pdr/news.json', 'utf8');
  const id = insert(wp, block('news-card', { src: `${feeds}/news.json`, lang: 'lo' }));
  await pageOf(wp, id);
  await firstFetch(wp);
  const [[, lang, text]] = seen(await pageOf(wp, id));
  assert.equal(lang, 'lo');
  assert.match(text, /ອົງການ ສປຊ/);
  assert.ok(!text.includes('UN Migration,'));
});

test('the route serves only what pages of the site name', async () => {
  const { wp } = world;
  const response = await fetch(`${wp.origin}/?rest_route=/iom-widgets/v1/documents/${'0'.repeat(32)}`);
  assert.equal(response.status, 404);
});

test('no more than fifty addresses are kept', async () => {
  const { wp } = world;
  const count = wp.run(
    `for ( $index = 0; $index < 80; $index++ ) { do_shortcode( '[iom widget="news-feed" src="https://' . $index . '.example/feed"]' ); } return count( get_option( 'iom_widgets_documents' ) );`,
  );
  assert.equal(count, 50);
});

test('a saved feed’s text is in the post', async () => {
  const { wp, feeds } = world;
  const id = post(wp, block('news-feed', { src: `${feeds}/feed.xml` }), { user: 'author' });
  assert.match(contentOf(wp, id), /Tin mới/);
});

test('PHP says nothing about the plugin', () => assert.deepEqual(world.wp.log(), []));
