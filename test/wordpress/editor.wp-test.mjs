// The blocks in the real editor: each role in each theme and language picks an office, sees a preview, saves, and readers see it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../scripts/launch-browser.mjs';
import { until } from '../e2e/browser.mjs';
import { add, openEditor, pick, save } from './editor.mjs';
import { contentOf, LANGUAGES, pageOf, ROLES, seen, setUpSite, THEMES, WORDS } from './site.mjs';

const world = setUpSite();
before(async () => Object.assign(world, await openBrowser()));
after(() => world.release?.());

/** What the plugin calls itself and its panel in each language of the editor. */
const TITLES = { en: 'News card', lo: 'ບັດຂ່າວ', vi: 'Thẻ tin' };

for (const user of ROLES)
  THEMES.forEach((theme, index) => {
    const lang = LANGUAGES[(index + ROLES.indexOf(user)) % 3];
    test(`${user}, ${theme}, ${lang}`, async (t) => {
      const { wp } = world;
      wp.run(`switch_theme( '${theme}' ); update_option( 'WPLANG', '${lang === 'en' ? '' : lang}' );`);
      const { page, said } = await openEditor(t, world, user);
      await add(page, 'news-card', {});
      const labels = await page.evaluate(() => ({
        office: window.wp.i18n.__('Office', 'iom-widgets'),
        title: window.wp.blocks.getBlockType('iom-widgets/news-card').title,
      }));
      assert.equal(labels.title, TITLES[lang]);
      await page.evaluate(() => window.wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block'));
      await pick(page, labels.office, 'lao-pdr');
      await until(page, () => {
        const shown = document.querySelector('.iom-widgets-preview');
        return (
          shown?.querySelector('iom-news-card')?.getAttribute('state') === 'ready' || (shown?.innerHTML ?? 'no preview')
        );
      });
      const shown = await page.$eval('.iom-widgets-preview iom-news-card', (element) => element.shadowRoot.textContent);
      assert.ok(shown.includes(WORDS[lang]), shown);
      const id = await save(page);
      assert.ok(contentOf(wp, id).includes(WORDS[lang]));
      // What was saved is valid when the post is opened again.
      await page.goto(`${wp.origin}/wp-admin/post.php?post=${id}&action=edit`, { waitUntil: 'domcontentloaded' });
      await until(page, () => window.wp?.data?.select('core/block-editor')?.getBlocks().length === 1);
      assert.deepEqual(
        await page.evaluate(() =>
          window.wp.data
            .select('core/block-editor')
            .getBlocks()
            .map(({ name, isValid, attributes }) => [name, isValid, attributes.office]),
        ),
        [['iom-widgets/news-card', true, 'lao-pdr']],
      );
      wp.run(`wp_publish_post( ${id} );`);
      const [[tag, language, text]] = seen(await pageOf(wp, id));
      assert.deepEqual([tag, language], ['iom-news-card', lang]);
      assert.ok(text.includes(WORDS[lang]));
      assert.deepEqual(said, []);
    });
  });

test('an office that is picked while the first preview is on its way shows', async (t) => {
  const { page } = await openEditor(t, world, 'author');
  await page.setRequestInterception(true);
  let release;
  const released = new Promise((resolve) => (release = resolve));
  let held = false;
  page.on('request', async (request) => {
    if (!held && /block-renderer/.test(decodeURIComponent(request.url()))) {
      held = true;
      await released;
    }
    await request.continue();
  });
  await add(page, 'news-card', {});
  const label = await page.evaluate(() => window.wp.i18n.__('Office', 'iom-widgets'));
  await page.evaluate(() => window.wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block'));
  await pick(page, label, 'lao-pdr');
  release();
  await until(page, () =>
    Boolean(document.querySelector('.iom-widgets-preview iom-news-card[state="ready"][office="lao-pdr"]')),
  );
});
