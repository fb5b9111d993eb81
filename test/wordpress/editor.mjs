// The block editor in a browser.
import { until } from '../e2e/browser.mjs';

/** Opens the editor for a new post. Messages that WordPress itself writes are left out. */
export async function openEditor(t, world, user, { place = '' } = {}) {
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
    if (/^https?:/.test(request.url()) && !request.url().startsWith(new URL(world.wp.origin).origin))
      said.push(`asked: ${request.url()}`);
  });
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`));
  await page.setCookie(...world.wp.cookies(user));
  await page.goto(`${world.wp.origin}${place}/wp-admin/post-new.php`, { waitUntil: 'domcontentloaded' });
  await until(page, () => Boolean(window.wp?.data?.select('core/editor')?.getCurrentPostId()));
  return { page, said };
}

/** Adds a block, and waits for its preview. */
export const add = (page, name, attributes) =>
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
export async function pick(page, label, value) {
  const control = await page.waitForSelector(
    `::-p-xpath(//div[contains(@class,'interface-complementary-area')]//label[normalize-space()='${label}']/ancestor::div[contains(@class,'components-base-control')][1]//select)`,
  );
  await control.select(value);
}

export const save = async (page) => {
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
