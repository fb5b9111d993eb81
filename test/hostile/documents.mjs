// Documents with one string in every field: as text, address, date, language, number, id and key alike.

const source = (x) => ({ url: x, site: x, title: x, language: x });
const section = (x) => ({ title: x, paragraphs: [x, { [x]: x, en: x }], source: source(x) });
const item = (x, id) => ({ id, label: x, url: { en: x, [x]: x }, global: x });

/** An office document with `x` in every field. */
export const officeOf = (x) => ({
  version: 1,
  id: x,
  language: x,
  languages: [x],
  review: { [x]: x, en: x },
  name: x,
  organisation: x,
  affiliation: { en: { text: x, review: x }, [x]: x },
  country: x,
  url: x,
  whoWeAre: section(x),
  ourWork: section(x),
  agenda2030: {
    role: x,
    goals: [
      { number: 1, title: x, url: x },
      { number: x, title: x },
    ],
    source: source(x),
  },
  facts: [
    { id: x, label: x, kind: 'text', value: x, qualifier: x, asOf: x, source: source(x) },
    { id: `${x} year`, label: x, kind: 'year', value: 1951, asOf: x, source: source(x) },
    { id: `${x} count`, label: x, kind: 'count', value: x },
    { id: `${x} kind`, label: x, kind: x, value: x },
    { id: `${x} range`, label: x, kind: 'count', value: 1, to: 2, unit: x, qualifier: { en: x } },
  ],
  menu: [
    { ...item(x, x), items: [item(x, x)] },
    { ...item(x, `${x} alone`), url: `${x}#item` },
  ],
  programmes: [
    {
      id: x,
      name: x,
      abbreviation: `${x} A`,
      aim: x,
      url: x,
      since: x,
      until: x,
      countries: { value: x, asOf: x, source: source(x) },
      region: x,
      focalPlaces: [{ name: x, year: x }],
      donors: [x],
      source: source(x),
    },
  ],
  donors: [{ id: x, name: x, alternateNames: [x], url: x, acknowledgement: x }],
  contacts: [
    {
      id: x,
      kind: x,
      name: x,
      organisation: x,
      role: x,
      phones: [{ text: x, dial: x }],
      emails: [x, `${x}@example.org`, `a@${x}`],
      address: x,
      url: x,
      hours: x,
      asOf: x,
      source: source(x),
    },
  ],
  hotlines: [
    {
      id: x,
      name: x,
      phone: { text: x, dial: x },
      abroad: { text: x, dial: x },
      channels: [{ kind: x, text: x, dial: x, url: x }, { kind: 'form', text: { [x]: x, en: x }, url: x }, x],
      forWhom: x,
      reach: x,
      free: x,
      verifiedBy: x,
      operator: x,
      hours: x,
      cost: x,
      languages: [x],
      recorded: x,
      verifiedOn: x,
      source: source(x),
    },
  ],
  source: source(x),
  [x]: x,
});

/** A JSON Feed with `x` in every field; its second item is withdrawn, its third is HTML. */
export function newsOf(x) {
  const text = inBody(x);
  const whole = {
    url: x,
    external_url: x,
    title: x,
    summary: x,
    content_text: text,
    image: x,
    banner_image: x,
    date_published: x,
    date_modified: x,
    language: x,
    authors: [{ name: x, url: x, avatar: x }],
    tags: [x],
    attachments: [{ url: x, mime_type: x, title: x }],
  };
  const _iom = {
    story: x,
    place: x,
    date: x,
    programme: x,
    contact: x,
    imageAlt: x,
    imageCredit: x,
    imageRetracted: x,
    warning: x,
    event: { from: x, to: x },
    correction: x,
    translation: x,
    source: source(x),
    blocks: [{ type: 'quote', text, speaker: x, role: x }, { type: x, text: x }, x],
  };
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: x,
    description: x,
    home_page_url: x,
    feed_url: x,
    icon: x,
    favicon: x,
    language: x,
    authors: [{ name: x, url: x }],
    items: [
      { id: x, ...whole, _iom },
      { id: `${x} back`, ...whole, _iom: { ..._iom, story: 'back', retracted: { date: x, reason: x } } },
      { id: `${x} html`, ...whole, content_text: undefined, content_html: x, _iom: { ..._iom, story: 'html' } },
    ],
    [x]: x,
  };
}

/** `x` as one paragraph of a plain text, which has no blank line and no list. */
export const inBody = (x) => `§ ${x.replace(/\s+/g, ' ')}`;

const escaped = (x) => x.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const inCdata = (x) => `<![CDATA[${x.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const FEEDS = {
  rss: (text, value) => `<?xml version="1.0"?><rss version="2.0" xml:base="${value}" xml:lang="${value}"
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="${value}">
    <channel><title>${text}</title><link>${text}</link><language>${text}</language><description>${text}</description>
    <image><url>${text}</url></image><x:any any="${value}">${text}</x:any>
    <item><guid isPermaLink="${value}">${text}</guid><title>${text}</title><link>${text}</link><pubDate>${text}</pubDate>
    <description>${text}</description><content:encoded>${text}</content:encoded><source url="${value}">${text}</source>
    <enclosure url="${value}" type="image/png" length="${value}"/><media:thumbnail url="${value}"/></item>
    <item xml:lang="${value}"><guid>2</guid><title>${text}</title><link>https://office.example/</link></item></channel></rss>`,
  atom: (
    text,
    value,
  ) => `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${value}" xml:base="${value}"><title type="html">${text}</title>
    <link rel="next" href="${value}"/><link href="${value}" hreflang="${value}"/><id>${text}</id>
    <entry><id>${text}</id><title type="${value}">${text}</title><title>${text}</title><published>${text}</published>
    <updated>${text}</updated><link rel="${value}" href="${value}"/><link href="${value}"/><summary type="html">${text}</summary>
    <content type="html" src="${value}">${text}</content></entry>
    <entry><id>2</id><title>${text}</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p title="${value}">${text}</p>
    <a href="${value}">${text}</a></div></content></entry></feed>`,
  rdf: (
    text,
    value,
  ) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${value}"><title>${text}</title><dc:language>${text}</dc:language></channel>
    <item rdf:about="${value}"><title>${text}</title><link>${text}</link><description>${text}</description><dc:date>${text}</dc:date>
    <dc:language>${text}</dc:language></item></rdf:RDF>`,
};

/** XML feeds with `x` in every text and attribute, by form: escaped, as CDATA, and raw, which may break them. */
export const xmlFeedsOf = (x) =>
  Object.fromEntries(
    Object.entries(FEEDS).flatMap(([name, make]) => [
      [`${name} with text`, make(escaped(x), escaped(x))],
      [`${name} with CDATA`, make(inCdata(x), escaped(x))],
      [`${name} with markup`, make(x, x)],
    ]),
  );
