// A network of sites in a sub-folder, where not even administrators may write any HTML; and an update from an older zip file.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openBrowser } from '../../scripts/launch-browser.mjs';
import { pluginFiles } from '../../scripts/wordpress/zip.mjs';
import { zip } from '../../scripts/zip.mjs';
import { settled, shown, until } from '../e2e/browser.mjs';
import { add, openEditor, save } from './editor.mjs';
import { block, seen, setUpSite, WORDS } from './site.mjs';

const TWO = { blog: 'two/' };
const world = setUpSite({ path: '/blog', multisite: true }, async (site) => {
  // wpmu_create_blog takes no port.
  site.wp.run(
    `$user = get_user_by( 'login', 'editor' )->ID;
     $id   = wp_insert_site( array( 'domain' => get_network()->domain, 'path' => '/blog/two/', 'title' => 'Two', 'user_id' => $user ) );
     add_user_to_blog( $id, $user, 'administrator' );`,
  );
  Object.assign(site, await openBrowser());
});
after(() => world.release?.());

const insert = (content, user) =>
  world.wp.run(
    `kses_init(); return wp_insert_post( wp_slash( array( 'post_title' => 'x', 'post_status' => 'publish', 'post_content' => '${content.replace(/[\\']/g, '\\$&')}' ) ) );`,
    { ...TWO, user },
  );
const page = async (id) => (await fetch(`${world.wp.origin}/two/?p=${id}`)).text();

test('an administrator of a site, without the right to any HTML, uses a block in the editor', async (t) => {
  const { wp } = world;
  assert.equal(wp.run(`return current_user_can( 'unfiltered_html' );`, { ...TWO, user: 'editor' }), false);
  const { page: editor, said } = await openEditor(t, world, 'editor', { place: '/two' });
  await add(editor, 'news-card', { office: 'lao-pdr' });
  await until(
    editor,
    () => document.querySelector('.iom-widgets-preview iom-news-card')?.getAttribute('state') === 'ready',
  );
  const id = await save(editor);
  const html = await page(id);
  assert.ok(seen(html)[0][2].includes(WORDS.en));
  assert.ok(
    html.includes(`${wp.origin}/`) && /\/blog\/(?:two\/)?wp-content\/plugins\/iom-widgets\/embed\/embed\.js/.test(html),
  );
  assert.deepEqual(said, []);
});

test('the widgets of a site in a sub-folder start', async (t) => {
  const id = insert(
    block('key-facts', { office: 'viet-nam' }) + block('quick-exit', {}) + block('language-menu', {}),
    'editor',
  );
  const context = await world.browser.createBrowserContext();
  t.after(() => context.close());
  const reader = await context.newPage();
  await reader.goto(`${world.wp.origin}/two/?p=${id}`);
  await settled(reader, 3);
  const found = await shown(reader);
  assert.deepEqual(
    found.map(([tag]) => tag),
    ['iom-key-facts', 'iom-quick-exit', 'iom-language-menu'],
  );
  for (const [tag, , text] of found) assert.ok(text.length > 10, tag);
});

test('an update from an older zip file keeps what posts show, and asks for the new script', async () => {
  const { wp } = world;
  const older = (await pluginFiles()).map(([path, content]) => [
    path,
    path.endsWith('/index.json') ? content.replace(/"hash":"[^"]*"/, '"hash":"0.0.1-older"') : content,
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'iom-older-')), 'older.zip');
  writeFileSync(file, zip(older));
  assert.equal(wp.install(file), true);
  const id = insert(block('news-card', { office: 'lao-pdr' }), 'editor');
  assert.match(await page(id), /embed\.js\?ver=0\.0\.1-older/);
  assert.equal(wp.install(world.zip), true);
  const html = await page(id);
  assert.ok(!html.includes('0.0.1-older'));
  assert.ok(seen(html)[0][2].includes(WORDS.en));
});

test('deleted, the text stays in the posts of every site', async () => {
  const { wp } = world;
  const id = insert(block('news-card', { office: 'lao-pdr' }), 'editor');
  wp.run(
    `require_once ABSPATH . 'wp-admin/includes/admin.php'; deactivate_plugins( 'iom-widgets/iom-widgets.php', false, true );`,
  );
  assert.equal(
    wp.run(
      `require_once ABSPATH . 'wp-admin/includes/admin.php'; return delete_plugins( array( 'iom-widgets/iom-widgets.php' ) );`,
      { user: 'administrator' },
    ),
    true,
  );
  const content = wp.run(`return get_post( ${id} )->post_content;`, TWO);
  assert.ok(content.includes(WORDS.en) && !content.includes('iom-widgets/'), content);
});
