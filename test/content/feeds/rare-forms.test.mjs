// Rare forms of feeds, and what is no feed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from 'iom-widgets/content';
import { all, item, json, rss, utf8 } from './reading.mjs';

const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';
for (const [what, text, expected = ['One']] of [
  ['names in capitals', '<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>One</TITLE><LINK>/1</LINK></ITEM></CHANNEL></RSS>'],
  [
    'a known prefix',
    '<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>One</r:title></r:item></r:channel></r:rss>',
  ],
  ['an unknown prefix', '<x:feed xmlns:x="urn:x"><x:entry><x:id>1</x:id><x:title>One</x:title></x:entry></x:feed>'],
  [
    'RSS 1.1',
    '<Channel xmlns="http://purl.org/net/rss1.1#"><title>T</title><items><item><title>One</title></item></items></Channel>',
  ],
  [
    'RSS 0.90',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><item><title>One</title></item></rdf:RDF>',
  ],
  ['a lone entry', `<entry ${ATOM}><id>1</id><title>One</title></entry>`],
  ['items in an item', rss(`<item><title>Outer</title>${item(2)}</item>${item(3)}`), ['Outer', 'News 2', 'News 3']],
  [
    'a document type of HTML',
    `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">\n${rss(item(1))}`,
    ['News 1'],
  ],
  [
    'a document type with declarations',
    `<!DOCTYPE rss [<!ENTITY a "b>"> <!ELEMENT rss ANY>]>${rss(item(1))}`,
    ['News 1'],
  ],
  ['text after the feed', `${rss(item(1))}<!-- cached --><script>x()</script>`, ['News 1']],
  [
    'a JSON Feed whose version ends with a slash',
    json([{ id: '1', title: 'One' }], { version: 'https://jsonfeed.org/version/1.1/' }),
  ],
  [
    'JSON with line breaks in its texts',
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"One","content_html":"\n\t<p>"}]}',
  ],
  ['JSON after much white space', ' \n'.repeat(5000) + json([{ id: '1', title: 'One' }])],
  ['JSON with a comma too many', '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"One"},]}'],
])
  test(`${what}: is read`, async () => assert.deepEqual(await all(text, 'title'), expected));

for (const [what, text] of [
  ['a service document (AtomPub)', '<service xmlns="http://www.w3.org/2007/app"><workspace/></service>'],
  ['a service document (AtomPub)', '<app:service xmlns:app="http://www.w3.org/2007/app"/>'],
  ['a list of categories (AtomPub)', '<app:categories xmlns:app="http://www.w3.org/2007/app"/>'],
  ['a list of feeds (OPML)', '<?xml version="1.0"?><opml version="2.0"><body/></opml>'],
  ['a site map', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'],
  ['a web page', '<!doctype html><title>Sign in</title>'],
])
  test(`${what} is refused by its name: ${text.slice(0, 15)}`, async () => {
    await assert.rejects(readBytes(utf8(text)), ({ code, message }) => {
      assert.equal(code, 'format');
      assert.ok(message.includes(` is ${what}`), message);
      return true;
    });
  });
