// The frame page for one widget: the generic page with the widget and its plain form instead of a query.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FRAME_TAGS, framePage, plainHtml, UnknownOption } from 'iom-widgets/server';
import { read } from '../package/source.mjs';

const template = read('dist/embed/frame.html');
const headOf = (page) => /<head>.*<\/head>/s.exec(page)[0].replace(/<title>[^<]*/, '<title>');

for (const lang of ['en', 'lo', 'vi'])
  test(`every widget in ${lang}: contains its plain form, and keeps the head of the template`, async () => {
    for (const widget of FRAME_TAGS) {
      const attributes = { office: 'viet-nam', lang };
      const page = await framePage({ widget, attributes, template });
      const plain = await plainHtml(widget, attributes);
      const element = `<body>\n<${widget} office="viet-nam" lang="${lang}">\n${plain}\n</${widget}>\n</body>`;
      assert.ok(page.includes(element), page);
      assert.ok(page.includes(`<html lang="${lang}">`));
      assert.equal(headOf(page), headOf(template));
      assert.doesNotMatch(page, /id="(plain|failed)"/);
    }
  });

test('its title is the unchanged heading', async () => {
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title: '$& <b> & $1', language: 'vi' }],
  };
  const page = await framePage({ widget: 'news-card', data, template });
  assert.ok(page.includes('<title>$&amp; &lt;b&gt; &amp; $1</title>'), page);
});

test('an unknown value is an error that lists the known ones', async () => {
  const fails = (options, known) =>
    assert.rejects(
      framePage({ template, ...options }),
      (error) => error instanceof UnknownOption && known.test(error.message),
    );
  await fails({ widget: 'quick-exit' }, /news-card/);
  await fails({ widget: 'news-card', attributes: { office: 'lao-pdr', colour: 'red' } }, /story/);
});
