// Who is measured, and how each of them writes the one card.
import { readFileSync } from 'node:fs';

/** The card that everybody shows. */
export const STORY = {
  heading: 'Workshop on shelters in Vientiane',
  date: '2017-11-06',
  summary: 'For one day 22 people who manage six shelters met to improve the help for victims of human trafficking.',
  href: '/news/workshop-on-shelters',
};

const OURS = '<script src="/embed/embed.js" async></script>';
const attributes = Object.entries(STORY).map(([name, value]) => `${name}="${value}"`);
const module = (name) => `<script type="module" src="/${name}/${name}.js"></script>`;
const style = (href) => `<link rel="stylesheet" href="${href}">`;

/** A card that takes its story as attributes, or as properties of the same names. */
const byProperties = (tag) => ({ tag, by: 'properties', card: `<${tag} ${attributes.join(' ')}></${tag}>` });

/** A card that is a frame only: its content is the page's. */
const byChildren = (tag) => ({
  tag,
  by: 'children',
  card: `<${tag}><h3 slot="header">${STORY.heading}</h3><time>${STORY.date}</time><p>${STORY.summary}</p><a slot="footer" href="${STORY.href}">Read the article</a></${tag}>`,
});

/**
 * `name` is the title in the tables, `card` the lines in the page, `head` what loads it. `build`: by Vite, from peers/.
 * `languages`: its words follow the page's language. `measures`: what it takes part in, by default everything.
 */
export const PEERS = {
  floor: { name: 'hand-written custom element (floor), no languages', ...byProperties('x-card') },
  lit: { name: 'Lit 3, no languages', ...byProperties('x-card') },
  'lit-catalogue': { name: 'Lit + one language by a compiled catalogue', ...byProperties('x-card') },
  'lit-languages': { name: 'Lit + three languages by a small t()', ...byProperties('x-card'), languages: true },
  shoelace: { name: 'Shoelace card, picked', ...byChildren('sl-card'), style: true },
  'shoelace-autoloader': {
    name: 'Shoelace card, through its autoloader',
    ...byChildren('sl-card'),
    head: `${style('/shoelace/cdn/themes/light.css')}<script type="module" src="/shoelace/cdn/shoelace-autoloader.js"></script>`,
    measures: ['wire', 'start'],
  },
  webawesome: { name: 'Web Awesome card, picked', ...byChildren('wa-card'), style: true },
  'webawesome-loader': {
    name: 'Web Awesome card, through its loader',
    ...byChildren('wa-card'),
    head: `${style('/webawesome/dist-cdn/styles/webawesome.css')}<script type="module" src="/webawesome/dist-cdn/webawesome.loader.js"></script>`,
    measures: ['wire', 'start'],
  },
  'lit-i18next': { name: 'Lit + i18next, one language', ...byProperties('x-card') },
  'lit-i18next-languages': { name: 'Lit + i18next, three languages', ...byProperties('x-card'), languages: true },
  'lit-instances': { name: 'Lit + an i18next instance per card', ...byProperties('x-card'), languages: true },
  svelte: { name: 'Svelte card', ...byProperties('x-card') },
  'wikipedia-preview': {
    name: 'wikipedia-preview',
    card: '<a href="https://en.wikipedia.org/wiki/Laos">Laos</a>',
    measures: ['wire'],
  },
  'add-to-calendar-button': {
    name: 'add-to-calendar-button',
    card: `<add-to-calendar-button name="${STORY.heading}" startDate="${STORY.date}" options="'iCal'"></add-to-calendar-button>`,
    measures: ['wire'],
  },
  'mastodon-timeline': {
    name: 'mastodon timeline',
    card: '<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"></div></div>',
    style: true,
    measures: ['wire'],
  },
  ours: {
    name: '**`iom-news-card`**, story by attributes',
    ...byProperties('iom-news-card'),
    head: OURS,
    languages: true,
  },
  'ours-office': {
    name: '**`iom-news-card`**, story of a built-in office',
    tag: 'iom-news-card',
    by: 'office',
    card: '<iom-news-card office="lao-pdr"></iom-news-card>',
    head: OURS,
    shows: 'UN Migration, Lao Ministry of Labour',
    languages: true,
  },
  'ours-npm': {
    name: '`iom-news-card` from npm, story by attributes',
    ...byProperties('iom-news-card'),
    measures: ['wire', 'start'], // it renders by the same code
  },
};

/** Those of the peers that Vite builds. */
export const BUILT = Object.keys(PEERS).filter((id) => !PEERS[id].head);

/** The peers of one measure, as `[id, peer]`. */
export const peersOf = (measure) =>
  Object.entries(PEERS).filter(([, { measures }]) => !measures || measures.includes(measure));

/** The page that shows `body` by means of `peer`. */
export function pageOf(id, body = PEERS[id].card, head = '') {
  const { head: own, style: hasStyle } = PEERS[id];
  const loads = own ?? `${hasStyle ? style(`/${id}/${id}.css`) : ''}${module(id)}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${id}</title><link rel="icon" href="data:,">${head}${loads}</head><body>${body}</body></html>`;
}

/** Name and version of every package that is measured. */
export function versions() {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  return Object.entries(dependencies);
}
