// Documents of growing size with one repeated feature, each to provoke quadratic time in a loop or a regular expression.

const times = (n, make) => Array.from({ length: n }, (_, index) => make(index));
const office = (more) => ({ version: 1, id: 'x', name: { en: 'X' }, language: 'en', ...more });
const feed = (items) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items });
const story = (more) => feed([{ id: '1', title: 'T', ...more }]);
const call = (text, dial = '+85621267734') => office({ contacts: [{ id: 'c', name: 'N', phones: [{ text, dial }] }] });
const rss = (inside) => `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
const item = (inside) => rss(`<item><guid>1</guid><title>t</title>${inside}</item>`);
const description = (html) => item(`<description><![CDATA[${html}]]></description>`);
/** A unique tag of one of our languages. */
const tag = (index) => `en-a${String(index).padStart(6, '0')}`;
const inLanguages = (n, make) => Object.fromEntries(times(n, (index) => [tag(index), make(index)]));

/** The repeated feature, its initial count, and the document with a count: an object, or the text of a feed. */
export const GROWING = [
  ['spaces in a phone text', 1000, (n) => call(`1${' '.repeat(n)}y`)],
  ['extensions in a phone text', 1000, (n) => call(`1${' x # '.repeat(n)}\ny`)],
  ['brackets in a phone text', 1000, (n) => call('(0'.repeat(n))],
  ['extensions and a line break in what is dialled', 500, (n) => call('021 267734', `${';ext='.repeat(n)}\n`)],
  ['languages in one text', 300, (n) => office({ name: inLanguages(n, (index) => `A ${index + 100}`) })],
  ['languages in one address', 300, (n) => office({ url: inLanguages(n, () => 'https://office.example/') })],
  [
    'languages of which one has all the numbers',
    300,
    (n) => office({ name: { en: times(n, (index) => index + 100).join(' '), ...inLanguages(n, () => 'A 1000') } }),
  ],
  [
    'numbers in two languages',
    1000,
    (n) =>
      office({
        name: { en: times(n, (index) => index + 100).join(' '), lo: times(n, (index) => index + 9000).join(' ') },
      }),
  ],
  [
    'languages in one text, texts in one language',
    200,
    (n) =>
      office({
        name: inLanguages(n, () => 'A'),
        facts: times(n, (index) => ({ id: `${index}`, label: { [tag(n + index)]: 'x' }, value: 'a' })),
      }),
  ],
  [
    'languages of the document, texts in none of them',
    200,
    (n) =>
      office({
        languages: times(n, tag),
        facts: times(n, (index) => ({ id: `${index}`, label: { lo: 'x' }, value: 'a' })),
      }),
  ],
  [
    'languages with a status',
    300,
    (n) => office({ review: inLanguages(n, () => 'machine'), name: inLanguages(n, () => 'A') }),
  ],
  [
    'languages of one story',
    300,
    (n) =>
      feed(
        times(n, (index) => ({
          id: `${index}`,
          title: `t ${index + 100}`,
          language: tag(index),
          _iom: { story: 's' },
        })),
      ),
  ],
  [
    'stories, each in a language of its own',
    200,
    (n) =>
      feed(
        times(n, (index) => ({ id: `${index}`, title: 't', language: `zz-a${index}`, _iom: { story: `s${index}` } })),
      ),
  ],
  ['a long key around many values', 300, (n) => office({ ['k'.repeat(n * 5)]: times(n, () => 'a') })],
  [
    'a long key around many findings',
    300,
    (n) => office({ ['k'.repeat(n * 5)]: times(n, () => ({ phone: { text: '1' } })) }),
  ],
  ['dots in a key', 1000, (n) => office({ ['k.'.repeat(n)]: { phone: { text: '1' } } })],
  ['digits', 1000, (n) => office({ name: { en: '1'.repeat(n), lo: '1,222'.repeat(n) } })],
  ['quotes in a text', 1000, (n) => office({ name: '"'.repeat(n) })],
  [
    'donors of a programme',
    300,
    (n) =>
      office({
        donors: times(n, (index) => ({ id: `d${index}`, name: 'D' })),
        programmes: [{ id: 'p', name: 'P', donors: times(n, (index) => `d${n - index - 1}`) }],
      }),
  ],
  [
    'places of a programme',
    300,
    (n) => office({ programmes: [{ id: 'p', name: 'P', focalPlaces: times(n, (index) => ({ name: `L${index}` })) }] }),
  ],
  [
    'contacts',
    300,
    (n) => office({ contacts: times(n, (index) => ({ id: `${index}`, name: 'N', emails: [`a${index}@a.example`] })) }),
  ],
  [
    'at signs in an email address',
    1000,
    (n) => office({ contacts: [{ id: 'c', name: 'N', emails: ['a@'.repeat(n), `a@${'a'.repeat(n)}@`] }] }),
  ],
  [
    'items of a menu',
    300,
    (n) => office({ menu: times(n, (index) => ({ id: `${index}`, label: 'x', url: 'https://office.example/' })) }),
  ],
  ['subtags of a language', 1000, (n) => story({ language: `en${'-a'.repeat(n)}!` })],
  ['spaces behind a date', 1000, (n) => story({ date_published: `2017-11-06T09:00${' '.repeat(n)}\nx` })],
  ['signs in an address', 1000, (n) => story({ url: `a${'&'.repeat(n)}`, image: `${'&x'.repeat(n)}` })],
  ['labels of a host', 1000, (n) => story({ url: `http://${'a.'.repeat(n)}example/` })],
  ['blank lines', 1000, (n) => story({ content_text: `${'\n '.repeat(n)}x` })],
  ['spaces behind a line break', 1000, (n) => story({ content_text: `x\n${'\r '.repeat(n)}x` })],
  ['lines of a list', 1000, (n) => story({ content_text: '- a\n'.repeat(n) })],
  [
    'quotes among paragraphs',
    200,
    (n) =>
      story({
        content_text: times(n, (index) => `p${index}`).join('\n\n'),
        _iom: { blocks: times(n, (index) => ({ type: 'quote', text: `p${index}` })) },
      }),
  ],
  ['braces in a text', 1000, (n) => story({ summary: '{{['.repeat(n), content_text: 'https:@a'.repeat(n) })],
  ['open tags in HTML', 1000, (n) => story({ content_html: '<'.repeat(n) })],
  ['paragraphs in HTML', 300, (n) => story({ content_html: '<p>a'.repeat(n) })],
  ['words in a language in HTML', 80, (n) => story({ content_html: '<span lang="en">a</span> '.repeat(n) })],
  // Beyond 100,000 characters; below that, the parser's time may grow with the square of their number.
  [
    'attributes in HTML',
    15_000,
    (n) => story({ content_html: `<p ${times(n, (index) => `a${index}=1`).join(' ')}>a` }),
  ],
  ['items without an id', 300, (n) => feed(times(n, () => ({ id: '', title: 3 })))],
  ['items of one id', 300, (n) => feed(times(n, () => ({ id: 'a', title: 't' })))],
  ['comments in an attribute of XML', 500, (n) => rss(`<item a="${'<!--'.repeat(n)}"><title>x</title></item>`)],
  ['texts in an attribute of XML', 500, (n) => rss(`<item a="${'<![CDATA['.repeat(n)}"><title>x</title></item>`)],
  [
    'names in an attribute of XML',
    500,
    (n) => rss(`<item a="${'<a'.repeat(n)}<${'a'.repeat(n)}"><title>x</title></item>`),
  ],
  ['comments in XML', 300, (n) => rss('<!-- -->'.repeat(n))],
  ['items in XML', 200, (n) => rss('<item><title>x</title></item>'.repeat(n))],
  ['dates in XML', 300, (n) => item('<dc:date>x</dc:date>'.repeat(n))],
  ['links in XML', 300, (n) => item('<link rel="enclosure" type="x" href="y"/>'.repeat(n))],
  ['pictures in XML', 300, (n) => item('<media:group><media:content/></media:group>'.repeat(n))],
  ['vocabularies in XML', 300, (n) => rss(times(n, (index) => `<a xmlns:b${index}="c"/>`).join(''))],
  [
    'letters in a date of XML',
    1000,
    (n) => item(`<pubDate>${'a'.repeat(n)}</pubDate><updated>1${' '.repeat(n)}-x</updated>`),
  ],
  ['picture names in XML', 1000, (n) => item(`<enclosure url="${'.jpg'.repeat(n)}x"/>`)],
  ['entities in HTML of XML', 1000, (n) => description('&amp'.repeat(n))],
  ['scripts in HTML of XML', 500, (n) => description('<script>'.repeat(n))],
  ['closed scripts in HTML of XML', 500, (n) => description('<script></script'.repeat(n))],
  ['comments in HTML of XML', 500, (n) => description('<!--'.repeat(n))],
  ['tags in HTML of XML', 500, (n) => description('<a'.repeat(n))],
  ['open values in HTML of XML', 500, (n) => description(`<a ="'>`.repeat(n))],
  ['quotes in HTML of XML', 300, (n) => description(`<a"<a'`.repeat(n))],
  ['spaces in HTML of XML', 1000, (n) => description(`<a =${' '.repeat(n)}>${' '.repeat(n)}`)],
];
