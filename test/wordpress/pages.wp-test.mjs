// What readers get from blocks and shortcodes, without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'parse5';
import { block, contentOf, LANGUAGES, pageOf, post, ROLES, seen, setUpSite, WORDS } from './site.mjs';

const world = setUpSite();
const setLocale = (wp, lang) => wp.run(`update_option( 'WPLANG', '${lang === 'en' ? '' : lang}' );`);

/** Elements that run something that a test has written. */
function harmful(html) {
  const visit = (node) => [
    ...(node.attrs ?? []).filter(
      ({ name, value }) =>
        name.startsWith('on') || value.startsWith('javascript:') || (name === 'src' && value === 'x'),
    ),
    ...(node.nodeName === 'script' && node.childNodes[0]?.value.includes('alert(') ? ['script'] : []),
    ...(node.childNodes ?? []).flatMap(visit),
  ];
  return visit(parse(html));
}

for (const user of ROLES)
  test(`a block saved by ${user} shows the story and keeps its text`, async () => {
    const { wp } = world;
    const id = post(wp, block('news-card', { office: 'lao-pdr' }), {
      user,
      status: user === 'contributor' ? 'pending' : 'publish',
    });
    assert.ok(contentOf(wp, id).includes(WORDS.en));
    wp.run(`wp_publish_post( ${id} );`);
    const [[tag, lang, text], ...others] = seen(await pageOf(wp, id));
    assert.deepEqual([tag, lang, others], ['iom-news-card', 'en', []]);
    assert.ok(text.includes(WORDS.en), text);
  });

test('a post saved by an author after an editor still shows it once', async () => {
  const { wp } = world;
  const id = post(wp, block('news-card', { office: 'lao-pdr' }), { user: 'editor' });
  post(wp, contentOf(wp, id), { user: 'author', id });
  const html = await pageOf(wp, id);
  assert.equal(seen(html).length, 1);
  assert.equal(html.split('<h3 class="iom-heading"').length - 1, 1);
});

for (const lang of LANGUAGES)
  test(`in a site in ${lang}, blocks and shortcodes speak it`, async () => {
    const { wp } = world;
    setLocale(wp, lang);
    const id = post(wp, `${block('news-card', { office: 'lao-pdr' })}\n\n[iom widget="news-card" office="lao-pdr"]`);
    const found = seen(await pageOf(wp, id));
    assert.deepEqual(
      found.map(([, language]) => language),
      [lang, lang],
    );
    for (const [, , text] of found) assert.ok(text.includes(WORDS[lang]), text);
    setLocale(wp, 'en');
  });

for (const [plugin, code] of [
  ['Polylang', `function pll_get_post_language( $id, $field ) { return 'locale' === $field ? 'vi' : null; }`],
  [
    'WPML',
    `add_filter( 'wpml_post_language_details', static function () { return array( 'language_code' => 'vi' ); } );`,
  ],
])
  test(`a post that is in Vietnamese by ${plugin} speaks it in a site in English`, async () => {
    const { wp } = world;
    const file = `WPMU_PLUGIN_DIR . '/languages.php'`;
    wp.run(`file_put_contents( ${file}, '<?php ${code.replace(/[\\']/g, '\\$&')}' );`);
    const id = post(wp, block('news-card', { office: 'lao-pdr' }));
    // The editor saves a post that has an id, and so a language, already.
    post(wp, contentOf(wp, id), { id });
    const html = await pageOf(wp, id);
    wp.run(`unlink( ${file} );`);
    assert.deepEqual(
      seen(html).map(([tag, lang]) => [tag, lang]),
      [['iom-news-card', 'vi']],
    );
    assert.match(html, /<div class="iom-widgets[^>]* lang="vi"|<div [^>]*lang="vi"[^>]*><iom-news-card/);
    assert.ok(contentOf(wp, id).includes(WORDS.vi));
  });

test('the classic editor’s paragraphs do not break a shortcode', async () => {
  const { wp } = world;
  const id = post(
    wp,
    'Before.\n\n[iom widget="news-feed" office="lao-pdr" layout="list" limit="9" heading="Our &#91;news&#93; & more"]\n\nAfter.',
  );
  const html = await pageOf(wp, id);
  const [[tag, , text]] = seen(html);
  assert.equal(tag, 'iom-news-feed');
  assert.ok(text.includes('Our &#x5B;news&#x5D; &amp; more'), text);
  const element = /<div class="iom-widgets.*?<\/iom-news-feed><\/div>/s.exec(html)[0];
  assert.ok(!/<p>\s*<|<p><\/p>|<br/.test(element.replaceAll('<p><a', '')), element);
});

test('markup in the attributes of a shortcode is text', async () => {
  const { wp } = world;
  const given = [
    `heading='"><img src=x onerror=alert(1)>' href="javascript:alert(3)"`,
    'heading="&lt;img src=x onerror=alert(1)&gt;" summary="&lt;script&gt;alert(2)&lt;/script&gt;" href="javascript:alert(3)" onclick="alert(4)"',
    'heading="<b>Bold</b>" onclick=alert(4) "><script>alert(5)</script>',
  ];
  for (const attributes of given) {
    const html = await pageOf(wp, post(wp, `[iom widget="news-card" ${attributes}]`, { user: 'author' }));
    assert.deepEqual(harmful(html), []);
  }
});

test('a shortcode in the attribute of a block is text', async () => {
  const { wp } = world;
  const id = post(wp, block('news-card', { heading: '[iom widget="quick-exit"]', summary: '[gallery]' }));
  const html = await pageOf(wp, id);
  assert.deepEqual(
    seen(html).map(([tag]) => tag),
    ['iom-news-card'],
  );
});

test('the script is there once, from the plugin, and only in pages with a widget', async () => {
  const { wp } = world;
  const scripts = async (content) => (await pageOf(wp, post(wp, content))).match(/<script[^>]*embed\.js[^>]*>/g) ?? [];
  const [script, ...others] = await scripts(
    `${block('news-card', { office: 'lao-pdr' })}${block('key-facts', { office: 'lao-pdr' })}[iom widget="quick-exit"]`,
  );
  assert.deepEqual(others, []);
  assert.ok(script.includes(`${wp.origin}/wp-content/plugins/iom-widgets/embed/embed.js?ver=`), script);
  assert.match(script, / async\b/);
  assert.match(script, / data-no-optimize="1"/);
  assert.deepEqual(await scripts('Nothing.'), []);
});

test('pages for visitors have no nonce', async () => {
  const html = await pageOf(world.wp, post(world.wp, block('news-feed', { office: 'viet-nam' })));
  assert.ok(!/nonce/i.test(html));
});

test('a block whose office was removed shows the text that was saved', async () => {
  const { wp } = world;
  const id = post(wp, block('news-card', { office: 'lao-pdr' }));
  const changed = contentOf(wp, id).replace('"office":"lao-pdr"', '"office":"gone"');
  post(wp, changed, { id });
  const html = await pageOf(wp, id);
  assert.ok(html.includes(WORDS.en));
  assert.deepEqual(seen(html), []);
  assert.ok(!html.includes('iom-widgets-gone'), 'a reader is told what only editors need');
});

test('deactivated, a post shows the saved text', async () => {
  const { wp } = world;
  const id = post(wp, block('news-card', { office: 'lao-pdr' }), { user: 'author' });
  wp.run(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'iom-widgets/iom-widgets.php' );`);
  assert.ok((await pageOf(wp, id)).includes(WORDS.en));
  assert.equal(wp.install(world.zip), true);
});

test('a second copy says so, and breaks nothing', async () => {
  const { wp } = world;
  assert.equal(wp.install(world.zip, 'second-copy'), true);
  const told = wp.run(`ob_start(); do_action( 'admin_notices' ); return ob_get_clean();`, { user: 'administrator' });
  assert.match(told, /IOM Widgets is active twice/);
  assert.equal(seen(await pageOf(wp, post(wp, block('news-card', { office: 'lao-pdr' })))).length, 1);
  wp.run(
    `require_once ABSPATH . 'wp-admin/includes/admin.php'; deactivate_plugins( 'second-copy/iom-widgets.php' ); WP_Filesystem(); global $wp_filesystem; $wp_filesystem->delete( WP_PLUGIN_DIR . '/second-copy', true );`,
  );
});

test('PHP says nothing about the plugin', () => assert.deepEqual(world.wp.log(), []));

test('deleted, the text of blocks and shortcodes stays in all posts', async () => {
  const { wp } = world;
  const id = post(
    wp,
    `<!-- wp:paragraph -->\n<p>Before</p>\n<!-- /wp:paragraph -->\n\n${block('news-card', { office: 'lao-pdr' })}`,
  );
  const classic = post(wp, 'Before [iom widget="key-facts" office="viet-nam"] and [[iom widget="key-facts"]]');
  wp.run(`require_once ABSPATH . 'wp-admin/includes/admin.php'; deactivate_plugins( 'iom-widgets/iom-widgets.php' );`);
  const deleted = wp.run(
    `require_once ABSPATH . 'wp-admin/includes/admin.php'; return delete_plugins( array( 'iom-widgets/iom-widgets.php' ) );`,
    { user: 'administrator' },
  );
  assert.equal(deleted, true);
  const content = contentOf(wp, id);
  assert.ok(content.startsWith('<!-- wp:paragraph -->\n<p>Before</p>'));
  assert.ok(content.includes(WORDS.en) && !content.includes('iom-widgets/'), content);
  assert.ok((await pageOf(wp, id)).includes(WORDS.en));
  const left = contentOf(wp, classic);
  assert.match(left, /^Before <div class="iom-key-facts" lang="en">.*<\/div> and \[\[iom widget="key-facts"\]\]$/s);
  assert.deepEqual(
    wp.run(
      `global $wpdb; return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%iom_widgets%'" );`,
    ),
    [],
  );
});
