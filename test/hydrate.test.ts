import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { inLanguage, LANGUAGE_TAGS } from './support/elements.js';
import { ALL_TAGS, everything, open, outline, run, widgetsOf, type Rendering } from './support/rendered.js';
import './support/setup.js';

const HYDRATE = 'hydrate.ts';
const ALL = 'define/all.ts';
const CARD: Rendering[] = [['iom-news-card', { office: 'viet-nam' }]];
const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: 'a', title: 'A </script><b>title', url: '/a', summary: 'It says.' }],
};

/** Every change of a shadow tree that readers can notice, without styles and attributes of the widget itself. */
function watch(page: Document): string[] {
  const changes: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const nodes = [...addedNodes, ...removedNodes].filter(({ nodeName }) => nodeName !== 'STYLE');
      if (type === 'characterData' || nodes.length > 0) changes.push(`${type}: ${target.nodeName}`);
      if (type === 'attributes' && attributeName !== 'state' && attributeName !== 'defer-hydration')
        changes.push(`${attributeName}: ${target.nodeName}`);
    }
  });
  for (const { shadowRoot } of widgetsOf(page))
    observer.observe(shadowRoot!, { attributes: true, characterData: true, childList: true, subtree: true });
  return changes;
}

const rootOf = (page: Document, selector: string): ShadowRoot => page.querySelector(selector)!.shadowRoot!;
const headings = (page: Document): string[] =>
  [...rootOf(page, 'iom-news-card').querySelectorAll('h3')].map(({ textContent }) => textContent!.trim());

describe('hydration', () => {
  for (const lang of LANGUAGE_TAGS)
    it(`matches every widget in ${lang}, and changes nothing`, async () => {
      const page = await open(lang, everything(lang));
      expect(widgetsOf(page).length).to.be.above(ALL_TAGS.length);
      const [texts, changes] = [outline(page), watch(page)];
      const nodes = widgetsOf(page).flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll(':not(style)')]);
      await run(page, HYDRATE, ALL);
      expect(changes).to.deep.equal([]);
      // The exit shows its button only once a press has an effect.
      const button = rootOf(page, 'iom-quick-exit').querySelector('button')!;
      expect(button.checkVisibility()).to.equal(true);
      button.hidden = true;
      expect(outline(page)).to.deep.equal(texts);
      expect(nodes.every((node) => node.isConnected)).to.equal(true);
      for (const widget of widgetsOf(page)) {
        expect((widget as LitElement).hasUpdated, widget.localName).to.equal(true);
        expect(widget.shadowRoot!.querySelectorAll('style').length, widget.localName).to.equal(0);
        expect(widget.shadowRoot!.adoptedStyleSheets.length, widget.localName).to.be.above(0);
      }
    });

  it('fires one load event, and never enters another state', async () => {
    const page = await open('en', everything('en'));
    const told: string[] = [];
    page.addEventListener('iom-content-load', ({ target }) => told.push((target as Element).localName));
    const states = new Set<string | null>();
    new MutationObserver((records) => {
      for (const { target } of records) states.add((target as Element).getAttribute('state'));
    }).observe(page.body, { attributes: true, attributeFilter: ['state'], subtree: true });
    await run(page, HYDRATE, ALL);
    expect(told.sort()).to.deep.equal(ALL_TAGS.filter((tag) => !/language-menu|quick-exit/.test(tag)).sort());
    expect([...states]).to.deep.equal(['ready']);
  });

  it('then follows the reader’s choice of a language', async () => {
    const page = await open('en', everything('en'));
    await run(page, HYDRATE, ALL);
    const menu = rootOf(page, 'iom-office-header').querySelector('iom-language-menu')!;
    menu.shadowRoot!.querySelector<HTMLElement>('button[lang=lo]')!.click();
    await Promise.all(widgetsOf(page).map((widget) => inLanguage(widget, 'lo')));
  });

  it('reads a document with an address from the page', async () => {
    const src = '/nowhere/news.json';
    const options = { data: FEED, base: new URL(src, location.href).href };
    const page = await open('en', [
      ['iom-news-card', { src }, options],
      ['iom-news-feed', { src }, options],
    ]);
    const [changes, view] = [watch(page), page.defaultView!];
    await run(page, HYDRATE, ALL);
    expect(changes).to.deep.equal([]);
    expect(headings(page)).to.deep.equal(['A </script><b>title']);
    const fetched = view.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(src));
    expect(fetched.length).to.equal(0);
  });

  it('reads a document without one, and the base address of its links', async () => {
    const page = await open('en', [['iom-news-card', {}, { data: FEED, base: 'https://ministry.example/news/' }]]);
    const changes = watch(page);
    await run(page, HYDRATE, ALL);
    expect(changes).to.deep.equal([]);
    expect(rootOf(page, 'iom-news-card').querySelector('a')!.href).to.equal('https://ministry.example/a');
  });

  it('keeps the children of a widget without content', async () => {
    const page = await open('en', [
      ['iom-hotline-card', { office: 'lao-pdr' }, { children: '<p id="own">Call us</p>' }],
    ]);
    const changes = watch(page);
    await run(page, HYDRATE, ALL);
    expect(changes).to.deep.equal([]);
    expect(page.getElementById('own')!.offsetHeight).to.be.above(0);
  });
});

describe('hydration of different content', () => {
  it('another language: the widget shows the page’s language', async () => {
    const page = await open('en', [['iom-news-card', { office: 'viet-nam' }, { lang: 'vi' }]]);
    await run(page, HYDRATE, ALL);
    expect(rootOf(page, 'iom-news-card').querySelector<HTMLElement>('.root')!.lang).to.equal('en');
    expect(headings(page)).to.have.lengthOf(1);
    expect(headings(page)[0]).to.match(/^IOM to strengthen/);
  });

  it('other content: the widget shows the current content', async () => {
    const page = await open('en', CARD);
    const [heading] = headings(page);
    rootOf(page, 'iom-news-card').querySelector('h3')!.textContent = 'Yesterday';
    await run(page, HYDRATE, ALL);
    expect(headings(page)).to.deep.equal([heading]);
  });

  it('another version’s templates: the widget renders again', async () => {
    const page = await open('en', CARD);
    const root = rootOf(page, 'iom-news-card');
    const walker = page.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
    const comments: Comment[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode as Comment);
    comments.filter(({ data }) => /^lit-part ./.test(data)).at(-1)!.data = 'lit-part AAAAAAAAAAA=';
    const [heading] = headings(page);
    await run(page, HYDRATE, ALL);
    expect(headings(page)).to.deep.equal([heading]);
    expect(root.querySelectorAll('.root').length).to.equal(1);
  });

  it('a story in HTML: its text stays until the HTML is sanitised', async () => {
    const items = [{ id: 'a', title: 'A', content_html: '<p>First <a href="/b">second</a></p><script>no()</script>' }];
    const data = { ...FEED, items };
    const page = await open('en', [['iom-news-article', { src: '/nowhere/news.json' }, { data }]]);
    const body = (): string => rootOf(page, 'iom-news-article').querySelector('[part=body]')!.textContent!.trim();
    expect(body()).to.equal('First second');
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(body())).observe(rootOf(page, 'iom-news-article'), {
      childList: true,
      subtree: true,
    });
    await run(page, HYDRATE, ALL);
    expect(rootOf(page, 'iom-news-article').querySelectorAll('[part=body] a').length).to.equal(1);
    expect([...seen]).to.deep.equal(['First second']);
  });

  it('no support for hydration: the content does not show twice', async () => {
    const page = await open('en', CARD);
    const before = outline(page);
    await run(page, ALL);
    expect(outline(page)).to.deep.equal(before);
  });

  it('leaves the page’s own elements on the same Lit alone', async () => {
    const page = await open('en', CARD);
    const note = page.body.appendChild(page.createElement('app-note'));
    note.attachShadow({ mode: 'open' });
    await run(page, HYDRATE, '../test/support/app-note.ts');
    await (note as LitElement).updateComplete;
    expect(note.shadowRoot!.textContent).to.equal('New');
  });
});
