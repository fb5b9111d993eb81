// Libraries that make, change or swap elements of a page, in the way of custom-elements-everywhere.com: each gives a card an
// attribute, its data and a listener, updates and removes it, or morphs a page into what a server sent.

export const LIBRARY_VERSIONS = {
  '@hotwired/turbo': '8.0.13',
  'htmx.org': '2.0.7',
  idiomorph: '0.7.4',
  lit: '3.3.3',
  morphdom: '2.7.7',
  preact: '10.27.1',
  'solid-js': '1.9.9',
};

/** Begins each program. */
const COMMON = `import 'iom-widgets/define/news-card.js';
const feed = (title) => ({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', language: 'en', title, url: 'https://partner.example/1' }] });
const place = document.querySelector('main');
const card = () => document.querySelector('iom-news-card');
const title = () => card()?.shadowRoot?.querySelector('[part=heading]')?.textContent ?? '';
async function until(what, is) {
  for (let turn = 0; turn < 200; turn++) { if (is()) return; await new Promise((done) => setTimeout(done, 25)); }
  throw new Error(what + ': ' + (card()?.outerHTML ?? 'no card') + ' ' + title());
}
const ready = () => card()?.getAttribute('state') === 'ready';
window.finish = (run) => run().then(() => (window.result = 'works'), (error) => (window.result = String(error)));
`;

/** For a library whose `render(text, heading level, onOpen)` shows a card, or nothing without a text. */
const RENDERED = `
finish(async () => {
  let opened = 0;
  const onOpen = (event) => { event.preventDefault(); opened += event.detail.story === '1' ? 1 : 0; };
  render('The first', 2, onOpen);
  await until('data', () => ready() && title() === 'The first');
  await until('attribute', () => card().shadowRoot.querySelector('h2'));
  const { shadowRoot } = card();
  render('The second', 4, onOpen);
  await until('new data', () => title() === 'The second' && card().shadowRoot.querySelector('h4'));
  if (card().shadowRoot !== shadowRoot) throw new Error('made anew');
  card().shadowRoot.querySelector('a').click();
  await until('event', () => opened === 1);
  render(undefined, 2, onOpen);
  await until('removed', () => !card());
});`;

/** For a library whose `morph(html)` makes the page what a server sent. */
const MORPHED = `
const html = (level) => '<h1>A page</h1><iom-news-card office="lao-pdr" heading-level="' + level + '"><p>Our news</p></iom-news-card>';
finish(async () => {
  place.innerHTML = html(2);
  await until('shown', ready);
  const before = card().shadowRoot.textContent;
  await morph(html(2));
  await until('the same page', ready);
  if (card().shadowRoot.textContent !== before) throw new Error('the content has changed');
  await morph(html(4));
  await until('another attribute', () => ready() && card().shadowRoot.querySelector('h4'));
  await morph('<h1>Another page</h1>');
  await until('gone', () => !card());
  await morph(html(2));
  await until('there again', () => ready() && card().shadowRoot.querySelector('h2'));
});`;

/** The program of each library; for Turbo, that of two pages. */
export const LIBRARIES = {
  Preact: `${COMMON}import { h, render as show } from 'preact';
const render = (text, level, onOpen) => show(text && h('iom-news-card', { data: feed(text), 'heading-level': level, 'oniom-news-open': onOpen }), place);
${RENDERED}`,
  Solid: `${COMMON}import { createSignal } from 'solid-js'; import { render as show } from 'solid-js/web'; import html from 'solid-js/html';
const [state, set] = createSignal([]);
// Made once, outside of what runs again with each state.
show(() => {
  const element = html\`<iom-news-card prop:data=\${() => feed(state()[0])} attr:heading-level=\${() => state()[1]} on:iom-news-open=\${(event) => state()[2](event)}></iom-news-card>\`;
  return () => (state()[0] ? element : undefined);
}, place);
const render = (...now) => set(now);${RENDERED}`,
  Lit: `${COMMON}import { html, nothing, render as show } from 'lit';
const render = (text, level, onOpen) => show(text ? html\`<iom-news-card .data=\${feed(text)} heading-level=\${level} @iom-news-open=\${onOpen}></iom-news-card>\` : nothing, place);${RENDERED}`,
  morphdom: `${COMMON}import morphdom from 'morphdom';
const morph = (html) => morphdom(place, '<main>' + html + '</main>');${MORPHED}`,
  Idiomorph: `${COMMON}import { Idiomorph } from 'idiomorph/dist/idiomorph.esm.js';
const morph = (html) => Idiomorph.morph(place, html, { morphStyle: 'innerHTML' });${MORPHED}`,
  htmx: `${COMMON}import htmx from 'htmx.org';
const morph = (html) => htmx.swap(place, html, { swapStyle: 'innerHTML' });${MORPHED}`,
  Turbo: `${COMMON}import * as Turbo from '@hotwired/turbo';
finish(async () => {
  await until('shown', ready);
  Turbo.visit('second.html');
  await until('the second page', () => document.title === 'Second' && ready());
  history.back();
  await until('back', () => document.title === 'First' && ready());
  history.forward();
  await until('forward', () => document.title === 'Second' && ready());
  if (document.querySelectorAll('iom-news-card').length !== 1) throw new Error('more than one card');
});`,
};
