import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTRIBUTES, FORMATS, FRAME_TAGS, plainHtml, snippet, SYNTAXES, UnknownOption } from 'iom-widgets/server';
import { json } from '../package/source.mjs';

const declarations = json('custom-elements.json').modules.flatMap((module) => module.declarations ?? []);
const card = { widget: 'news-card', attributes: { office: 'viet-nam', lang: 'lo' } };

test('the attributes are those of the manifest, and lang', () => {
  for (const [tag, names] of Object.entries(ATTRIBUTES)) {
    const { attributes = [] } = declarations.find(({ tagName }) => tagName === tag);
    const known = [...new Set(['lang', ...attributes.map(({ name }) => name)])];
    assert.deepEqual(names.toSorted(), known.toSorted(), tag);
  }
  assert.equal(Object.keys(ATTRIBUTES).length, declarations.filter(({ tagName }) => tagName).length);
});

/** Formats that consist of content alone. */
const CONTENT = ['html', ...SYNTAXES];

test('every widget has lines in every format, except formats that need content', async () => {
  for (const widget of Object.keys(ATTRIBUTES))
    for (const format of FORMATS.filter(
      (each) => !CONTENT.includes(each) && (each !== 'iframe' || FRAME_TAGS.includes(widget)),
    ))
      assert.ok((await snippet({ widget, format })).includes(widget.slice('iom-'.length)), `${widget} ${format}`);
});

const plain = { styled: true };
const PASTED = ['script', 'wordpress'];
const onOneLine = (html) => html.replaceAll('\n', '');

/** By which optimisers leave the script alone. */
const LEFT_ALONE =
  ' data-nowprocket="1" data-no-minify="1" data-no-optimize="1" data-noptimize="1" data-jetpack-boost="ignore" data-cfasync="false"';

test('script tag: the folder, a pinned version, the text between the tags', async () => {
  assert.equal(
    await snippet({ ...card, fallback: false }),
    `<iom-news-card office="viet-nam" lang="lo"></iom-news-card>\n<script src="/iom/embed.js" async="async"${LEFT_ALONE}></script>`,
  );
  const pinned = await snippet({
    ...card,
    base: 'https://cdn.example/iom/0.1.0',
    integrity: 'sha384-x',
  });
  assert.match(
    pinned,
    /src="https:\/\/cdn\.example\/iom\/0\.1\.0\/embed\.js" integrity="sha384-x" crossorigin="anonymous" async/,
  );
  assert.match(await snippet({ ...card, fonts: true }), /<script src="\/iom\/embed\.js" async="async" data-fonts="1" /);
  assert.doesNotMatch(await snippet({ ...card, format: 'iframe', fonts: true }), /data-fonts/);
  const text = onOneLine(await plainHtml('iom-news-card', card.attributes, plain));
  assert.match(
    pinned,
    /^<div><iom-news-card office="viet-nam" lang="lo" style="[^"]*"><noscript><link rel="stylesheet" href="https:\/\/cdn\.example\/iom\/0\.1\.0\/no-script\.css" \/><\/noscript><text-iom style="[^"]*"><div class=/,
  );
  assert.ok(pinned.includes(`>${text}</text-iom></iom-news-card><script `));
  const unstyled = onOneLine(await plainHtml('iom-news-card', card.attributes));
  assert.ok((await snippet({ ...card, unstyled: true })).includes(`>${unstyled}</iom-news-card><script `));
  assert.match(
    await snippet({ ...card, format: 'wordpress' }),
    /^<!-- wp:html -->\n<div><iom-news-card.*<script.*<\/div>\n<!-- \/wp:html -->$/,
  );
});

test('lines with text keep the height of the widget free, if it is known', async () => {
  const lines = (more) => snippet({ ...card, ...more });
  const [, least, most] = /min-height: clamp\((\d+)px, [^,]+, (\d+)px\)/.exec(await lines());
  assert.ok(200 < least && least < most && most < 800, `${least} to ${most} px`);
  assert.match(await lines(), /; margin: 24px 0; min-height/);
  const menu = await lines({ widget: 'office-menu' });
  assert.doesNotMatch(menu, /margin: /);
  assert.match(menu, /max-height: (?:clamp\(\d+px, -?\d+px [+-] [\d.]+vw, \d+px\)|\d+px); overflow: auto/);
  // The keys of the figures are those that the lines ask for.
  for (const [office, languages] of Object.entries(json('src/server/heights.json')))
    for (const [lang, heights] of Object.entries(languages))
      for (const key of Object.keys(heights)) {
        const [widget, ...chosen] = key.split('|');
        const attributes = { office, lang, ...Object.fromEntries(chosen.map((pair) => pair.split('='))) };
        assert.match(await snippet({ widget, attributes }), /min-height: /, `${office} ${lang} ${key}`);
      }
  const data = { version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [{ id: '1', title: 'A story' }] };
  for (const more of [{ fallback: false }, { unstyled: true }, { data }, { format: 'npm', fallback: true }])
    assert.doesNotMatch(await lines(more), /-height: |text-iom/, JSON.stringify(more));
});

test('html is the plain form', async () => {
  const html = await snippet({ ...card, format: 'html', style: 'max-width: 40em' });
  assert.equal(html, await plainHtml('iom-news-card', card.attributes, { ...plain, style: 'max-width: 40em' }));
});

test('iframe: its address selects the widget, its title is that of the content', async () => {
  const frame = await snippet({ ...card, format: 'iframe' });
  assert.match(frame, /src="\/iom\/frame\.html\?widget=news-card&amp;office=viet-nam&amp;lang=lo"/);
  assert.match(frame, / title="IOM ຈະເພີ່ມທະວີການຊ່ວຍເຫຼືອໃນການຕ້ານການຄ້າມະນຸດ ຢູ່ແຂວງລາວກາຍ" lang="lo"/);
  assert.match(frame, / sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"/);
});

test('iframe: the script that sets its height follows, pinned on request', async () => {
  const lines = await snippet({ ...card, format: 'iframe', integrity: 'sha384-x' });
  assert.equal(
    lines.slice(lines.indexOf('<script')),
    `<script src="/iom/embed.js" integrity="sha384-x" crossorigin="anonymous" async="async"${LEFT_ALONE}></script></div>`,
  );
});

test('iframe: its text stands beside it, closed, in the reader’s language', async () => {
  const text = onOneLine(await plainHtml('iom-news-card', card.attributes, plain));
  const lines = await snippet({ ...card, format: 'iframe' });
  assert.ok(lines.includes(`</iframe><details><summary lang="lo">ເປັນຂໍ້ຄວາມ</summary>${text}</details><script `));
  assert.doesNotMatch(await snippet({ ...card, format: 'iframe', fallback: false }), /details|<p/);
  assert.match(
    await snippet({ ...card, format: 'iframe', fallback: false }),
    /^<div><iframe [^>]*><\/iframe><script [^>]*><\/script><\/div>$/,
  );
});

test('modules carry the text on request only', async () => {
  for (const format of ['npm', 'vue', 'svelte']) {
    assert.doesNotMatch(await snippet({ ...card, format }), /<p /, format);
    assert.match(await snippet({ ...card, format, fallback: true }), /lang="lo"><div .*<p /, format);
  }
});

test('iframe: refused for widgets that act on the page around them', async () => {
  for (const widget of ['quick-exit', 'language-menu'])
    await assert.rejects(snippet({ widget, format: 'iframe' }), /news-card/);
  assert.equal(FRAME_TAGS.length, Object.keys(ATTRIBUTES).length - 2);
});

test('iframe: only a contact may be saved as a file', async () => {
  const sandboxOf = async (widget) => / sandbox="([^"]*)"/.exec(await snippet({ widget, format: 'iframe' }))[1];
  assert.match(await sandboxOf('contact-block'), /allow-downloads/);
  assert.doesNotMatch(await sandboxOf('news-feed'), /allow-downloads|allow-same-origin/);
});

test('modules: each imports its own widget', async () => {
  for (const format of ['npm', 'react', 'vue', 'svelte'])
    assert.match(await snippet({ ...card, format }), /import 'iom-widgets\/define\/news-card\.js';/, format);
});

test('values stay inside their attribute, in every format', async () => {
  const heading = `"><script>x</script>{alert(1)}'&`;
  const attributes = { heading, lang: 'en' };
  for (const format of FORMATS.filter((each) => each !== 'text')) {
    const lines = await snippet({ widget: 'news-card', attributes, format, base: '"><script>y</script>' });
    assert.doesNotMatch(lines.replace('{"\\"><script>x</script>{alert(1)}\'&"}', ''), /<script>[xy]/, format);
    if (format === 'svelte') assert.doesNotMatch(lines, /[{}]/);
    if (format === 'react') assert.ok(lines.includes(`heading={${JSON.stringify(heading)}}`));
  }
});

test('a boolean attribute has an empty value, because XML has none without', async () => {
  const header = { widget: 'iom-office-header', attributes: { office: 'lao-pdr', 'no-menu': '' } };
  assert.match(
    await snippet({ ...header, fallback: false }),
    /<iom-office-header office="lao-pdr" no-menu=""><\/iom-office-header>/,
  );
  assert.match(await snippet({ ...header, format: 'react' }), / no-menu="" \/>/);
});

const look = { accent: '#7a1f3d', surface: 'light-dark(#fff, #000)', scheme: 'dark', width: '600px' };

test('a look is a style attribute: tokens for a widget, colours and width for plain HTML, width for a frame, whose colours are in its address', async () => {
  const tokens = '--iom-color-accent: #7a1f3d; --iom-color-surface: light-dark(#fff, #000)';
  for (const format of ['script', 'npm', 'vue', 'svelte', 'wordpress'])
    assert.ok(
      (await snippet({ ...card, format, look })).includes(
        `<iom-news-card office="viet-nam" lang="lo" style="${tokens}; color-scheme: dark; max-width: 600px${PASTED.includes(format) ? '; display: block; ' : '">'}`,
      ),
      format,
    );
  assert.ok(
    (await snippet({ ...card, format: 'react', look })).includes(
      ` style={{ '--iom-color-accent': '#7a1f3d', '--iom-color-surface': 'light-dark(#fff, #000)', colorScheme: 'dark', maxWidth: '600px' }} />`,
    ),
  );
  const html = await snippet({ ...card, format: 'html', look, style: 'line-height: 1.75' });
  assert.match(
    html,
    /^<div class="iom-news-card" lang="lo" style="background-color: light-dark\(#fff, #000\); color-scheme: dark; max-width: 600px; line-height: 1.75">/,
  );
  const frame = await snippet({ ...card, format: 'iframe', look });
  assert.match(frame, / style="color-scheme: dark; max-width: 600px; height: clamp\(/);
  assert.match(frame, /&amp;lang=lo&amp;accent=%237a1f3d&amp;surface=light-dark%28%23fff%2C\+%23000%29"/);
});

test('a look is a rule for the style sheet on request', async () => {
  const asked = { ...card, look: { accent: 'teal', text: '#111', width: '40em' }, sheet: true };
  assert.equal(
    await snippet(asked),
    'iom-news-card {\n  --iom-color-accent: teal;\n  --iom-color-text: #111;\n  max-width: 40em;\n}',
  );
  assert.equal(await snippet({ ...asked, format: 'html' }), '.iom-news-card {\n  color: #111;\n  max-width: 40em;\n}');
  assert.equal(
    await snippet({ ...asked, format: 'iframe' }),
    'iframe[src*="frame.html?widget=news-card"] {\n  max-width: 40em;\n}',
  );
  assert.equal(await snippet({ ...card, sheet: true }), '');
});

test('a theme is a style sheet in the script’s folder, or one of the package', async () => {
  const themed = { ...card, base: '/a', look: { theme: 'inherit' } };
  assert.match(
    await snippet(themed),
    /^<link rel="stylesheet" href="\/a\/themes\/inherit\.css" \/>\n<div><iom-news-card /,
  );
  assert.match(await snippet({ ...themed, format: 'vue' }), /import 'iom-widgets\/themes\/inherit\.css';\nimport/);
});

for (const [what, value] of [
  ['colour with a URL', { surface: 'url(//example.org/x)' }],
  ['colour that ends its declaration', { text: 'red; position: fixed' }],
  ['colour that ends its attribute', { text: 'red" onload="x' }],
  ['width', { width: 'wide' }],
  ['scheme', { scheme: 'sepia' }],
  ['theme', { theme: '../../x' }],
  ['look', { radius: '6px' }],
])
  test(`a ${what} is refused, with the valid values`, () =>
    assert.rejects(
      snippet({ ...card, look: value }),
      (error) => error instanceof UnknownOption && /Known: /.test(error.message),
    ));

for (const [what, options, known] of [
  ['widget', { widget: 'weather' }, /news-card/],
  ['format', { ...card, format: 'pdf' }, /script, html, iframe, npm, react, vue, svelte, wordpress/],
  ['attribute', { widget: 'news-card', attributes: { programme: 'x' } }, /story/],
  ['office', { widget: 'news-card', attributes: { office: 'nowhere' } }, /lao-pdr,.* viet-nam/],
  ['language', { widget: 'news-card', attributes: { lang: 'eo' } }, /\blo,.* vi,.* en/],
  ['variant', { widget: 'programme-badge', attributes: { variant: 'big' } }, /badge, card/],
])
  test(`an unknown ${what} lists the known ones`, () =>
    assert.rejects(snippet(options), (error) => error instanceof UnknownOption && known.test(error.message)));

test('an unknown story lists the known ones, whatever the format', () =>
  assert.rejects(snippet({ ...card, attributes: { office: 'viet-nam', story: 'x' } }), /lao-cai-visit/));
