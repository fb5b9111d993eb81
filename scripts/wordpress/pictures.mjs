// Takes the pictures of the guide in a real WordPress, as an Author: the plugin's block in the editor, and the published page. For
// `npm run wordpress -- --pictures`.
import { add, save } from '../../test/wordpress/editor.mjs';
import { settled, until } from '../../test/e2e/browser.mjs';
import { launchBrowser } from '../launch-browser.mjs';
import { startWordPress } from './host.mjs';

const PICTURE = { type: 'webp', quality: 60 };

export async function takePictures(zip) {
  const wp = await startWordPress();
  const browser = await launchBrowser();
  try {
    wp.install(zip);
    wp.run(`switch_theme( 'twentytwentythree' );
      $id = wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'password', 'role' => 'author' ) );
      global $wpdb;
      update_user_meta( $id, $wpdb->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => true ), '_modified' => '2026-01-01T00:00:00.000Z' ) );`);
    const page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 760 });
    await page.setCookie(...wp.cookies('author'));
    await page.goto(`${wp.origin}/wp-admin/post-new.php`, { waitUntil: 'domcontentloaded' });
    await until(page, () => Boolean(window.wp?.data?.select('core/editor')?.getCurrentPostId()));
    await add(page, 'news-card', { office: 'lao-pdr', lang: 'lo' });
    await page.evaluate(() => window.wp.data.dispatch('core/editor').editPost({ title: 'News' }));
    await until(page, () => Boolean(document.querySelector('.iom-widgets-preview iom-news-card[state="ready"]')));
    await new Promise((done) => setTimeout(done, 1000));
    await page.screenshot({ path: 'docs/images/wordpress-editor.webp', ...PICTURE });
    const id = await save(page);
    await page.setViewport({ width: 760, height: 620 });
    await page.goto(`${wp.origin}/?p=${id}`, { waitUntil: 'load' });
    await settled(page);
    await page.$eval('iom-news-card', (card) => card.scrollIntoView({ block: 'center' }));
    await page.screenshot({ path: 'docs/images/wordpress-page.webp', ...PICTURE });
  } finally {
    await browser.close();
    await wp.stop();
  }
}
