// Pictures, links, languages and texts, where sites put them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, atom, json, only, read, rss } from './reading.mjs';

const html = (text) => `<description><![CDATA[${text}]]></description>`;
const P = 'https://img.example';

for (const [what, inside, expected] of [
  [
    'the widest',
    [140, 460, 700, 300].map((width) => `<media:content url="${P}/${width}.jpg" width="${width}"/>`).join(''),
    `${P}/700.jpg`,
  ],
  [
    'the widest thumbnail',
    `<media:thumbnail url="${P}/s.jpg" width="66"/><media:thumbnail url="${P}/l.jpg" width="480"/>`,
    `${P}/l.jpg`,
  ],
  [
    'the whole before a thumbnail',
    `<media:thumbnail url="${P}/s.jpg" width="400"/><media:content url="${P}/l.jpg" medium="image"/>`,
    `${P}/l.jpg`,
  ],
  [
    'no video',
    `<media:group><media:content url="${P}/v.mp4" type="video/mp4" width="1920"/><media:content url="${P}/b.jpg" width="800"/></media:group>`,
    `${P}/b.jpg`,
  ],
  ['of any prefix', `<m:content xmlns:m="http://www.rssboard.org/media-rss" url="${P}/a.jpg"/>`, `${P}/a.jpg`],
  [
    'of an old address of the vocabulary',
    `<media:content xmlns:media="http://video.search.yahoo.com/mrss" url="${P}/a.jpg"/>`,
    `${P}/a.jpg`,
  ],
  ['an <image> with text', `<image>${P}/a.jpg</image>`, `${P}/a.jpg`],
  ['an <image> with a <url>', `<image><url>${P}/a.jpg</url></image>`, `${P}/a.jpg`],
  ...['application/octet-stream', 'image/jpg', 'jpg', '', 'text/html'].map((type) => [
    `an enclosure of type “${type}”`,
    `<enclosure url="${P}/a.JPG?x=1" type="${type}"/>`,
    `${P}/a.JPG?x=1`,
  ]),
  ['no document', `<enclosure url="${P}/a.pdf" type="application/pdf"/>`, undefined],
  ['the first of the text', html(`<a href="/"><img src="${P}/a.jpg"></a><img src="${P}/b.jpg">`), `${P}/a.jpg`],
  [
    'of the whole text',
    `${html('Short.')}<content:encoded><![CDATA[<figure><img src='/b.jpg' alt=""></figure>]]></content:encoded>`,
    'https://site.example/b.jpg',
  ],
  [
    'no counting pixel or smiley',
    html(`<img width="1" height="1" src="${P}/t.gif"><img class="wp-smiley" src="${P}/s.png"><img src=${P}/b.jpg>`),
    `${P}/b.jpg`,
  ],
  ['one that loads late', html(`<img src="data:image/gif;base64,R0" data-src="${P}/a.jpg">`), `${P}/a.jpg`],
])
  test(`the picture is ${what}`, async () => assert.equal(await only(inside, 'image'), expected));

test('the picture of a JSON Feed may be an attachment, or in the text', async () => {
  const attachments = [
    { url: `${P}/a.mp3`, mime_type: 'audio/mpeg' },
    { url: `${P}/a.jpg`, mime_type: 'image/jpeg' },
  ];
  const items = [
    { id: '1', attachments },
    { id: '2', content_html: `<img src="${P}/b.jpg">` },
    { id: '4', attachments: [{ url: `${P}/d.jpg`, mime_type: 'application/octet-stream' }] },
    { id: '3', image: `${P}/c.jpg`, attachments },
  ];
  assert.deepEqual(
    await all(json(items), 'image'),
    ['a', 'b', 'd', 'c'].map((name) => `${P}/${name}.jpg`),
  );
});

for (const [written, expected] of [
  ['www.other.example/one.html', 'https://www.other.example/one.html'],
  ['moit.gov.vn/tin/1', 'https://moit.gov.vn/tin/1'],
  ['news/1.html', 'https://site.example/news/1.html'],
  ['index.php?id=5', 'https://site.example/index.php?id=5'],
  ['//other.example/1', 'https://other.example/1'],
  ['http:// other.example/1', 'http://other.example/1'],
  ['\nhttps://site.example/\n1', 'https://site.example/1'],
  ['https://site.example/tin mới 1.html', 'https://site.example/tin%20m%E1%BB%9Bi%201.html'],
  ['https://site.example/?a=1&amp;amp;b=2', 'https://site.example/?a=1&b=2'],
  ['javascript:alert(1)', undefined],
])
  test(`the link ${JSON.stringify(written)} leads to ${expected ?? 'nothing'}`, async () =>
    assert.equal(await only(`<link>${written}</link>`, 'url'), expected));

test('an empty link gives way to that of Atom', async () => {
  assert.equal(await only('<link/><atom:link href="/1"/>', 'url'), 'https://site.example/1');
});

test('addresses in a text resolve against its own xml:base', async () => {
  const content =
    '<content type="html" xml:base="https://cdn.example/a/">&lt;img src="b.jpg"&gt; &lt;a href=\'c.html\'&gt;c&lt;/a&gt;</content>';
  const [item] = (await read(atom(`<entry><id>1</id>${content}</entry>`))).document.items;
  assert.equal(item.html, '<img src="https://cdn.example/a/b.jpg"> <a href="https://cdn.example/a/c.html">c</a>');
  assert.equal(item.image, 'https://cdn.example/a/b.jpg');
});

for (const [written, expected, title = 'Lũ rút'] of [
  ['vn', 'vi'],
  ['VI_VN', 'vi-VN'],
  ['vn-VN', 'vi-VN'],
  ['vi_VN.UTF-8', 'vi-VN'],
  ['vi, en', 'vi'],
  ['Vietnamese', 'vi'],
  ['Tiếng Việt', 'vi'],
  ['lao', 'lo'],
  ['ພາສາລາວ', 'lo'],
  ['la', 'lo', 'ນ້ຳລົດລົງແລ້ວ'],
  ['la', 'la', 'Aqua recedit'],
  ['und', undefined],
  ['x-default', undefined],
])
  test(`the language “${written}” of “${title}” is ${expected ?? 'none'}`, async () => {
    const { document, problems } = await read(
      rss(`<item><title>${title}</title></item>`, `<language>${written}</language>`),
    );
    assert.deepEqual([document.items[0].language, problems], [expected, []]);
    assert.deepEqual(await all(json([{ id: '1', title }], { language: written }), 'language'), [expected]);
  });

test('“und” of an item means the language of the feed', async () => {
  assert.deepEqual(
    await all(rss('<item xml:lang="und"><title>x</title></item>', '<language>vi</language>'), 'language'),
    ['vi'],
  );
});

for (const [inside, title, summary] of [
  ['<dc:title>A</dc:title><dc:description>Text</dc:description>', 'A', 'Text'],
  ['<media:title type="plain">A</media:title><fullitem>Text</fullitem>', 'A', 'Text'],
  ['<media:title>A</media:title><media:description>Text</media:description>', 'A', 'Text'],
  ['<media:group><media:title>A</media:title><media:description>Text</media:description></media:group>', 'A', 'Text'],
  ['<itunes:title>A</itunes:title><itunes:summary>Text</itunes:summary>', 'A', 'Text'],
  ['<title/><dc:title>A</dc:title><description> </description><dc:description>Text</dc:description>', 'A', 'Text'],
  [
    '<title>A</title><content:encoded xmlns:content="http://purl.org/rss/1.0/content/">Text</content:encoded>',
    'A',
    'Text',
  ],
  ['<title>A</title><description>&lt;![CDATA[Text]]&gt;</description>', 'A', 'Text'],
])
  test(`the texts of ${inside.slice(0, 40)}… are found`, async () => {
    assert.deepEqual([await only(inside, 'title'), await only(inside, 'summary')], [title, summary]);
  });

test('the type of a text may be in capitals', async () => {
  const entry =
    '<entry><id>1</id><title type="HTML">A &amp;amp; B</title><content type="HTML">&lt;p&gt;C&lt;/p&gt;</content></entry>';
  const [{ title, html: content }] = (await read(atom(entry))).document.items;
  assert.deepEqual([title, content], ['A & B', '<p>C</p>']);
});

test('a JSON Feed with nothing but HTML gets a summary', async () => {
  assert.deepEqual(await all(json([{ id: '1', content_html: '<p>Ba trường <b>học</b> mở cửa.</p>' }]), 'summary'), [
    'Ba trường học mở cửa.',
  ]);
});
