import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { Tag } from '../../src/registry.js';
import { documentKindOf, PLAIN_TAGS, plainHtml } from '../../src/server/plain-html.js';
import { LANGUAGE_TAGS, mount, ready, root } from '../support/elements.js';

/** Elements that need a script, or are only visual. */
const LEFT_OUT = 'button:not([part=group]), [aria-live]:not([part=status] > *), iom-language-menu, .global, style';

/** All text of a widget and of the widgets in it, without spaces. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent!.replace(/\s/g, '');
  if (node instanceof Element && node.matches(LEFT_OUT)) return '';
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inside.childNodes].map(textOf).join('');
}

/** Texts that are marked as not translatable, each once, unchanged. */
function keptIn(node: Node): string[] {
  if (node instanceof Element && node.matches(LEFT_OUT)) return [];
  if (node instanceof Element && node.getAttribute('translate') === 'no') return [textOf(node)];
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inside.childNodes].flatMap(keptIn);
}

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

async function show(tag: Tag, attributes: Record<string, string>): Promise<HTMLElement> {
  const widget = mount(tag, attributes);
  const empty = tag === 'iom-contact-block' && attributes['office'] === 'viet-nam';
  await ready(widget, empty ? 'empty' : 'ready', attributes['lang']);
  // The article's languages are buttons.
  if (tag === 'iom-news-article') root(widget).querySelector('[part=languages]')?.remove();
  return root(widget);
}

const shown = async (tag: Tag, attributes: Record<string, string>): Promise<string> =>
  textOf(await show(tag, attributes));

const VARIANTS: Partial<Record<string, Record<string, string>[]>> = {
  'iom-news-feed': [{}, { layout: 'list' }],
  'iom-office-profile': [{}, { section: 'our-work' }],
  'iom-programme-badge': [{}, { variant: 'card' }],
};

it('a widget and its plain form use the same kind of document', () => {
  for (const tag of PLAIN_TAGS as Tag[]) {
    const { content } = document.createElement(tag) as unknown as { content: { kind: unknown } };
    expect(content.kind, tag).to.equal(documentKindOf(tag));
  }
});

describe('the plain form has the text of the widget', () => {
  const tags = PLAIN_TAGS.filter((tag) => tag !== 'iom-hotline-card') as Tag[]; // no office has a help line
  for (const tag of tags)
    for (const own of VARIANTS[tag] ?? [{}])
      for (const office of ['lao-pdr', 'viet-nam'])
        for (const lang of LANGUAGE_TAGS)
          it(`${tag} ${Object.values(own).join()} of ${office} in ${lang}`, async () => {
            const attributes = { office, lang, ...own };
            const plain = parse(await plainHtml(tag, attributes));
            if (tag === 'iom-news-article') plain.querySelector('.iom-languages')?.remove();
            const widget = await show(tag, attributes);
            expect(textOf(plain)).to.equal(textOf(widget));
            expect(keptIn(plain)).to.deep.equal(keptIn(widget));
          });

  it('iom-hotline-card', async () => {
    const phone = { text: '1300', dial: '1300' };
    const line = { id: 'a', name: { en: 'Line', lo: 'ສາຍ' }, phone, hours: '8–17', languages: ['lo', 'km'] };
    const data = { version: 1, id: 'x', name: 'X', hotlines: [{ ...line, verifiedOn: '2017-11' }] };
    for (const lang of LANGUAGE_TAGS) {
      const widget = mount('iom-hotline-card', { lang }, { data });
      await ready(widget, 'ready', lang);
      expect(textOf(parse(await plainHtml('iom-hotline-card', { lang }, { data })))).to.equal(textOf(root(widget)));
      const own = {
        lang,
        number: '(020) 5555',
        name: 'Line',
        cost: 'None',
        languages: 'lo, km',
        'verified-on': '2017',
      };
      const plain = parse(await plainHtml('iom-hotline-card', own));
      const shownBy = await show('iom-hotline-card', own);
      expect(textOf(plain)).to.equal(textOf(shownBy));
      expect(keptIn(shownBy)).to.deep.equal(['(020)5555']);
      expect(keptIn(plain)).to.deep.equal(['(020)5555']);
      expect(plain.querySelector('a')?.getAttribute('href')).to.equal('tel:0205555');
    }
  });

  it('a story in HTML, a withdrawn one, one in another language, and one of attributes', async () => {
    const story = { title: 'T', language: 'th', url: 'https://ministry.example/1' };
    const html = '<h2>One &amp; two</h2><p>Three <b>four</b></p><ul><li>five</li></ul>';
    const retracted = { date: '2017-11-06', reason: 'Wrong figures' };
    for (const item of [
      { ...story, content_html: html },
      { ...story, content_text: 'Never seen', _iom: { retracted } },
    ]) {
      const data = { version: 'https://jsonfeed.org/version/1.1', title: 'Ministry', items: [{ id: 'a', ...item }] };
      for (const tag of ['iom-news-article', 'iom-news-card'] as const) {
        const widget = mount(tag, { lang: 'lo' }, { data });
        await ready(widget, 'ready', 'lo');
        const plain = textOf(parse(await plainHtml(tag, { lang: 'lo' }, { data })));
        while (tag === 'iom-news-article' && 'content_html' in item && !textOf(root(widget)).includes('five'))
          await new Promise((resolve) => setTimeout(resolve, 20));
        expect(plain).to.equal(textOf(root(widget)));
      }
    }
    const quote = { type: 'quote', text: '“Words”', speaker: 'Somebody', role: 'Teacher' };
    const item = { ...story, id: 'a', content_text: '“Words”', _iom: { place: 'Huế', blocks: [quote] } };
    const data = { version: 'https://jsonfeed.org/version/1.1', title: 'Ministry', items: [item] };
    const widget = mount('iom-news-article', { lang: 'lo' }, { data });
    await ready(widget, 'ready', 'lo');
    const plain = parse(await plainHtml('iom-news-article', { lang: 'lo' }, { data }));
    expect(textOf(plain)).to.equal(textOf(root(widget)));
    expect(keptIn(plain)).to.deep.equal(keptIn(root(widget)));
    expect(keptIn(plain)).to.include.members(['Huế', 'Somebody', 'Ministry']);
    const own = { lang: 'vi', heading: 'Tin', href: 'https://ngo.example/', date: '2017', place: 'Huế' };
    expect(textOf(parse(await plainHtml('iom-news-card', own)))).to.equal(await shown('iom-news-card', own));
  });
});
