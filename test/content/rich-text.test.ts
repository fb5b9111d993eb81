import { expect } from '@open-wc/testing';
import { sanitizeHtml } from '../../src/content/rich-text.js';
import { box } from '../support/elements.js';
import { composed, trap } from '../support/harmless.js';
import { PAYLOADS } from '../support/payloads.js';
import '../support/setup.js';

async function sanitized(source: string, level = 4): Promise<string> {
  const place = document.createElement('div');
  place.append(await sanitizeHtml(source, level));
  return place.innerHTML;
}

// The allowed content, element by element, from the list of faults.
const EVERYWHERE = ['title', 'lang', 'dir'];
const LEFT: Record<string, string[]> = {
  ...Object.fromEntries(
    'p h4 h5 h6 ul ol li blockquote em strong br figure figcaption abbr'.split(' ').map((tag) => [tag, []]),
  ),
  a: ['href'],
  time: ['datetime'],
  img: ['src', 'alt', 'loading', 'referrerpolicy'],
};
const DIRTY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{M}{31}/u;

/** Finds content in the tree that is not allowed. */
function leftovers(fragment: Node): string[] {
  return composed(fragment).flatMap((node) => {
    if (node instanceof Text) return DIRTY.test(node.data) ? [`control character in “${node.data}”`] : [];
    if (!(node instanceof HTMLElement)) return [node.nodeName];
    // Ours, to keep text on one line, or from left to right among letters from right to left.
    const own = node instanceof HTMLSpanElement && [...node.attributes].map(({ name, value }) => `${name}=${value}`);
    if (own && /^class=(?:keep(?: long)?|long)(?: dir=ltr)?$/.test(own.join(' '))) return [];
    const allowed = LEFT[node.localName];
    if (!allowed) return [`<${node.localName}>`];
    const wrong = [...node.attributes].filter(
      ({ name, value }) => ![...EVERYWHERE, ...allowed].includes(name) || DIRTY.test(value),
    );
    return [...wrong.map(({ name, value }) => `<${node.localName} ${name}="${value}">`), ...wrongAddress(node)];
  });
}

function wrongAddress(element: HTMLElement): string[] {
  const schemes = element instanceof HTMLImageElement ? /^https:$/ : /^(?:https?|mailto|tel):$/;
  const address = element.getAttribute('href') ?? element.getAttribute('src');
  if (address !== null && !schemes.test(new URL(address, document.baseURI).protocol)) return [address];
  return element instanceof HTMLImageElement && !element.hasAttribute('alt') ? ['an image without a text'] : [];
}

const attribute = (value: string): string => value.replaceAll('"', '&quot;');
const FORMS: [what: string, form: (x: string) => string][] = [
  ['as the whole', (x) => x],
  ['in a paragraph', (x) => `<p>${x}</p><p>After</p>`],
  [
    'in a list, a figure and a heading',
    (x) => `<ul><li>${x}</li></ul><figure>${x}<figcaption>${x}</figcaption></figure><h2>${x}</h2>`,
  ],
  [
    'in every attribute',
    (x) => {
      const a = attribute(x);
      return `<a href="${a}" title="${a}" lang="${a}" dir="${a}" id="${a}" name="${a}" style="${a}" class="${a}" target="${a}">link</a>
        <img src="${a}" alt="${a}" srcset="${a}"><img src="https://evil.example/x.png" alt="${a}" title="${a}">
        <time datetime="${a}" href="${a}" src="${a}">time</time><abbr title="${a}">abbr</abbr>`;
    },
  ],
  ['unquoted', (x) => `<a href=${x}>link</a><img alt=x src=${x}><p title=${x} data-x=${x}>text</p>`],
];

describe('sanitizeHtml', () => {
  it('fault: content_html with scripts, handlers, styles, forms, iframes, ids, names, custom elements, base and meta', async () => {
    const hostile = `<base href="https://evil.example/"><meta http-equiv="refresh" content="0"><style>p{}</style><script>__xss()</script>
      <form action="/x"><input name="a"><button>Send</button></form><iframe src="https://evil.example/"></iframe>
      <p id="a" name="b" class="c" style="color:red" onclick="__xss()">Text</p><iom-news-card><b>Card</b></iom-news-card>`;
    expect((await sanitized(hostile)).replace(/\s+/g, ' ').trim()).to.equal('Send <p>Text</p>Card');
  });

  it('handles an event handler on an obsolete element', async () => {
    for (const tag of ['marquee', 'applet'])
      expect(await sanitized(`<${tag} onstart=x() onreadystatechange=x()>a</${tag}><p>b</p>`)).to.contain('<p>b</p>');
  });

  it('keeps allowed content, with renumbered headings', async () => {
    const good =
      '<h2>A</h2><h3>B</h3><p>C <em>d</em> <strong>e</strong><br><a href="https://example.org/">f</a></p><ul><li>g</li></ul><ol><li>h</li></ol><blockquote>i</blockquote><figure><img src="https://example.org/i.png" alt="j" loading="lazy" referrerpolicy="no-referrer"><figcaption>k</figcaption></figure><time datetime="2017">l</time><abbr title="m">n</abbr>';
    expect(await sanitized(good)).to.equal(good.replaceAll('h3>', 'h5>').replaceAll('h2>', 'h4>'));
    expect(await sanitized('<h4 lang="vi">A</h4><h6>B</h6>', 2)).to.equal('<h2 lang="vi">A</h2><h4>B</h4>');
    expect(await sanitized('<h2>A</h2><h3>B</h3>', 6)).to.equal('<h6>A</h6><h6>B</h6>');
  });

  it('resolves relative addresses against the page of the text, if its address is absolute', async () => {
    const place = document.createElement('div');
    place.append(
      await sanitizeHtml('<a href="../b">x</a><img src="/i.png" alt="">', 4, 'https://office.example/news/a/1'),
    );
    expect(place.querySelector('a')!.href).to.equal('https://office.example/news/b');
    expect(place.querySelector('img')!.getAttribute('src')).to.equal('https://office.example/i.png');
    place.replaceChildren(await sanitizeHtml('<a href="../b">x</a>', 4, '/news/a/1'));
    expect(place.querySelector('a')!.getAttribute('href')).to.equal('../b');
  });

  for (const [what, source, clean] of [
    [
      'addresses on elements that must not have any',
      '<p href="https://a.example/" src="ftp://b.example/">x</p><img href="sms:1" src="https://a.example/x.png" alt="">',
      '<p>x</p><img src="https://a.example/x.png" alt="" loading="lazy" referrerpolicy="no-referrer">',
    ],
    [
      'schemes that are not allowed',
      '<a href="ftp://a.example/">a</a><a href="sms:1">b</a><a href="java&Tab;script:x">c</a>',
      '<a>a</a><a>b</a><a>c</a>',
    ],
    [
      'images without alt text, without https, or with a data: URL',
      '<img src="https://a.example/"><img src="http://a.example/" alt=""><img src="/x" alt=""><img src="data:image/png,x" alt="">',
      '',
    ],
    [
      'control characters from character references',
      '<p title="&#x202e;a">&#x202e;txt&#8238; &#x200b;b&#7;</p>',
      '<p title="a">txt b</p>',
    ],
  ] as const)
    it(`removes ${what}`, async () => expect(await sanitized(source)).to.equal(clean));

  it('removes stacked marks from character references', async () => {
    expect(await sanitized(`<p>a${'&#x315;&#x300;'.repeat(100_000)}</p>`)).to.have.length.below(50);
  });

  it('renumbers headings next to an image named like a method', async () => {
    const image = '<img name="createElement" src="https://a.example/" alt="">';
    expect(await sanitized(`${image}<h2>a</h2>`)).to.match(/<h4>a<\/h4>$/);
  });

  it('removes a frameset completely', async () => {
    expect(await sanitized('<frameset onload="__xss()"><frame src="https://evil.example/"></frameset>')).to.equal('');
  });

  it('handles 10,000 nested elements', async () => {
    expect(await sanitized(`${'<blockquote>'.repeat(10_000)}deep`)).to.contain('deep');
  });

  for (const [what, form] of FORMS)
    it(`leaves only allowed content of any hostile string ${what}`, async () => {
      const caught = trap();
      const place = box();
      for (const payload of PAYLOADS) {
        const fragment = await sanitizeHtml(form(payload), 4);
        const found = leftovers(fragment);
        if (found.length > 0) expect.fail(`${JSON.stringify(payload).slice(0, 200)}: ${found.join('; ')}`);
        place.append(fragment);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(caught()).to.deep.equal([]);
    });
});
