// A WordPress with the plugin, for one test file.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startWordPress } from '../../scripts/wordpress/host.mjs';
import { writeZip } from '../../scripts/wordpress/zip.mjs';

export const ROLES = ['administrator', 'editor', 'author', 'contributor'];
export const THEMES = ['twentytwentyone', 'twentytwentytwo', 'twentytwentythree'];
export const LANGUAGES = ['en', 'lo', 'vi'];

/** The first words of each language's card of IOM Lao PDR. */
export const WORDS = {
  en: 'UN Migration, Lao Ministry of Labour',
  lo: 'ອົງການ ສປຊ ເພື່ອການເຄື່ອນຍ້າຍ',
  vi: 'Cơ quan Di cư của Liên hợp quốc',
};

/** Starts it; `more` then runs in the same hook, because Node does not wait for one before the next. */
export function setUpSite(options, more) {
  const world = {};
  before(async () => {
    world.zip = await writeZip();
    world.wp = await startWordPress(options);
    assert.equal(world.wp.install(world.zip), true);
    // The editor's guide shows a picture from another server.
    world.wp.run(`foreach ( ${"array( '" + ROLES.join("', '") + "' )"} as $role ) {
      $user = get_user_by( 'login', $role );
      $id   = $user ? $user->ID : wp_insert_user( array( 'user_login' => $role, 'user_pass' => 'password', 'user_email' => "$role@example.org", 'role' => $role ) );
      global $wpdb;
      update_user_meta( $id, $wpdb->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ), '_modified' => '2026-01-01T00:00:00.000Z' ) );
    }`);
    await more?.(world);
  });
  after(() => world.wp?.stop());
  return world;
}

const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Saves a post as a user, with the rights of that user, and returns its id. */
export const post = (wp, content, { user = 'administrator', status = 'publish', id } = {}) =>
  wp.run(
    `kses_init(); return wp_insert_post( wp_slash( array( 'ID' => ${id ?? 0}, 'post_title' => 'A post', 'post_status' => '${status}', 'post_content' => ${quoted(content)}, 'post_author' => get_current_user_id() ) ) );`,
    { user },
  );

export const contentOf = (wp, id) => wp.run(`return get_post( ${id} )->post_content;`);

/** The published page of a post. */
export const pageOf = async (wp, id) => (await fetch(`${wp.origin}/?p=${id}`)).text();

/** What a reader without scripts sees of our elements: [tag, lang of the text, text]. */
export const seen = (html) =>
  [...html.matchAll(/<(iom-[\w-]+)[^>]*>(.*?)<\/\1>/gs)].map(([, tag, inner]) => [
    tag,
    /^\s*<div class="[^"]*" lang="(\w+)"/.exec(inner)?.[1],
    inner
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]);

export const block = (name, attributes = {}) => `<!-- wp:iom-widgets/${name} ${JSON.stringify(attributes)} /-->`;

/** Widgets with a height of their own. */
export const SHOWN = [
  'news-card',
  'news-feed',
  'news-article',
  'contact-block',
  'programme-badge',
  'key-facts',
  'global-goals',
  'office-header',
  'office-menu',
  'office-profile',
];

/** Opens a post on a screen, in a context of its own, and counts its layout shifts from the start. */
export async function openShifting({ wp, browser }, id, width, prepare) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  prepare?.(page);
  await page.setViewport({ width, height: width === 360 ? 740 : 900 });
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${wp.origin}/?p=${id}`, { waitUntil: 'load' });
  return { context, page };
}

/** The layout shift of a page after two more frames, in thousandths. */
export async function shiftOf(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return Math.round((await page.evaluate(() => window.shift)) * 1000) / 1000;
}
