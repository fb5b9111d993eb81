// The oEmbed document of a frame page, and the link to it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FRAME_TAGS, frameOembed, framePage } from 'iom-widgets/server';
import { read } from '../package/source.mjs';

const template = read('dist/embed/frame.html');
const address = 'https://widgets.example/iom/frame-news.html';

test('a page links its document by a whole address, and only if its own is known', async () => {
  const options = { widget: 'news-card', attributes: { office: 'lao-pdr', lang: 'lo' }, template };
  const page = await framePage({ ...options, address });
  const link =
    '<link rel="alternate" type="application/json+oembed" href="https://widgets.example/iom/frame-news.oembed.json" />';
  assert.ok(page.indexOf(link) < page.indexOf('</head>') && page.includes(link), page);
  assert.equal(
    page.replace(link, '').replace(/\n\s*(?=<base)/, ''),
    (await framePage(options)).replace(/\n\s*(?=<base)/, ''),
  );
});

for (const lang of ['en', 'lo', 'vi'])
  test(`every widget in ${lang}: rich, with a title, a frame and text that WordPress' filter leaves whole`, async () => {
    for (const widget of FRAME_TAGS) {
      const json = JSON.parse(await frameOembed({ widget, attributes: { office: 'viet-nam', lang }, address }));
      const { html, title, ...others } = json;
      assert.deepEqual(others, {
        version: '1.0',
        type: 'rich',
        provider_name: 'iom-widgets',
        cache_age: 86400,
        width: 600,
        height: 480,
      });
      assert.ok(title && !/[<>\n]|&\w+;/.test(title), `${widget}: ${title}`);
      const [, own, quote, frame] = /^<blockquote ([^>]*)>(.*)<\/blockquote><iframe ([^>]*)><\/iframe>$/.exec(html);
      // The office names no help line, so there is no text.
      const language = widget === 'iom-hotline-card' ? '' : ` lang="${lang}"`;
      assert.equal(own, `class="wp-embedded-content"${language}`, widget);
      assert.ok(frame.includes(`src="${address}"`), frame);
      // What the filter of WordPress would take away, or turn into a frame or a quote of its own.
      assert.doesNotMatch(quote, /<(?!\/?a\b)|<a (?!href="[^"]*">)|[\n\u0001\u0002]/, widget);
      assert.ok(quote.length > 5, `${widget}: ${quote}`);
      assert.equal(quote.split('<a ').length, quote.split('</a>').length, widget);
    }
  });

test('blocks of text have a sign between them, and words of one block have none', async () => {
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    items: [
      { id: '1', title: 'A & "B" <c> {{d}}', language: 'en', summary: 'Two\n words', url: 'https://a.example/?b&c' },
    ],
  };
  const { html, title } = JSON.parse(await frameOembed({ widget: 'news-card', data, address }));
  assert.equal(title, 'A & "B" <c> {{d}}'.replace('{{', '{\u2060{').replace('}}', '}}').replaceAll('\u2060', ''));
  assert.match(html, / · Two words · <a href="https:\/\/a\.example\/\?b&amp;c">/);
});
