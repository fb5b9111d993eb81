// The blocks in the real editor: each role in each theme and language picks an office, sees a preview, saves, and readers see it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../scripts/launch-browser.mjs';
import { until } from '../e2e/browser.mjs';
import { contentOf, LANGUAGES, pageOf, ROLES, seen, setUpSite, THEMES, WORDS } from './site.mjs';

const world = setUpSite();
before(async () => Object.assign(world, await openBrowser()));
after(() => world.release?.());

/** What the plugin calls itself and its panel in each language of the editor. */
const TITLES = { en: 'News card', lo: 'ບັດຂ່າວ', vi: 'Thẻ tin' };

/** Opens the editor for a new post. Messages that WordPress itself writes are left out. */
async function openEditor(t, user, query = 'post-new.php') {
  const context = await world.browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width: 1280, height: 900 });
  const said = [];
  page.on('console', (message) => {
    // The editor of themes asks for what only administrators may read.
    const isOwn = !message.text().includes('status of 403') || message.location().url?.includes('iom-widgets');
    if ((message.type() === 'error' && isOwn) || /iom/i.test(message.text()))
      said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(world.wp.origin))
      said.push(`asked: ${request.url()}`);
  });
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
  await page.setCookie(...world.wp.cookies(user));
  await page.goto(`${world.wp.origin}/wp-admin/${query}`, { waitUntil: 'domcontentloaded' });
  await until(page, () => Boolean(window.wp?.data?.select('core/editor')?.getCurrentPostId()));
  return { page, said };
}

/** Adds a block, and waits for its preview. */
const add = (page, name, attributes) =>
  page.evaluate(
    (type, given) => {
      const { wp } = window;
      const created = wp.blocks.createBlock(`iom-widgets/${type}`, given);
      wp.data.dispatch('core/block-editor').insertBlocks(created);
      wp.data.dispatch('core/block-editor').selectBlock(created.clientId);
      return created.clientId;
    },
    name,
    attributes,
  );

/** Chooses in the panel of the block, as a person does. */
async function pick(page, label, value) {
  const control = await page.waitForSelector(
    `::-p-xpath(//div[contains(@class,'interface-complementary-area')]//label[normalize-space()='${label}']/ancestor::div[contains(@class,'components-base-control')][1]//select)`,
  );
  await control.select(value);
}

const save = async (page) => {
  await page.evaluate(async () => {
    const { dispatch, select } = window.wp.data;
    const status =
      select('core').canUser('create', 'media') && select('core/editor').getCurrentPost()._links['wp:action-publish']
        ? 'publish'
        : 'pending';
    dispatch('core/editor').editPost({ title: 'From the editor', status });
    await dispatch('core/editor').savePost();
  });
  return page.evaluate(() => window.wp.data.select('core/editor').getCurrentPostId());
};

for (const user of ROLES)
  THEMES.forEach((theme, index) => {
    const lang = LANGUAGES[(index + ROLES.indexOf(user)) % 3];
    test(`${user}, ${theme}, ${lang}`, async (t) => {
      const { wp } = world;
      wp.run(`switch_theme( '${theme}' ); update_option( 'WPLANG', '${lang === 'en' ? '' : lang}' );`);
      const { page, said } = await openEditor(t, user);
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
