// Every content widget in each of its states.
import '../../src/define/all.js';
import { setContentBase } from '../../src/content/content-base.js';
import { registry, type Tag } from '../../src/registry.js';
import { builtIn, feed, never, office } from './documents.js';
import { mount, root, until } from './elements.js';
import { everyWidget } from './every-widget.js';
import { atEnd, expectWarning, stub } from './setup.js';

export const STATES = ['ready', 'idle', 'loading', 'error', 'empty', 'stale'] as const;
export type State = (typeof STATES)[number];

/** The tags of content widgets. */
export const CONTENT_TAGS = (Object.keys(registry) as Tag[]).filter(
  (tag): tag is Exclude<Tag, 'iom-language-menu' | 'iom-quick-exit'> =>
    !['iom-language-menu', 'iom-quick-exit'].includes(tag),
);
const NEWS = ['iom-news-card', 'iom-news-article', 'iom-news-feed'];
// The offices have no help line, so this widget has nothing to show of them.
const withoutHotline = CONTENT_TAGS.filter((tag) => tag !== 'iom-hotline-card');
let count = 0;

/** Live documents that all respond with 503 until the test is over, so that the built-in ones are used. */
export function failingLive(): void {
  const folder = `/failing-${++count}`;
  stub(globalThis, 'fetch', async () => new Response('', { status: 503, headers: { date: new Date().toUTCString() } }));
  setContentBase(folder);
  atEnd(() => setContentBase(undefined));
}

/** Puts every widget that can be in `state` into `into`, in `lang`. */
export async function everyState(state: State, lang: string, into: HTMLElement): Promise<HTMLElement[]> {
  if (state === 'ready')
    return [...(await everyWidget(lang, { into })), ...(await everyWidget(lang, { into, office: 'viet-nam' }))];
  const elements = mounted(state, lang, into);
  for (const element of elements)
    await until(
      element,
      () => element.getAttribute('state') === state && root(element).lang === lang,
      `${state} in ${lang}`,
    );
  return elements;
}

function mounted(state: State, lang: string, into: HTMLElement): HTMLElement[] {
  switch (state) {
    case 'loading':
      return CONTENT_TAGS.map((tag) => mount(tag, { lang, office: builtIn(never) }, { into }));
    case 'error': {
      const absent = `absent-${++count}`;
      expectWarning(new RegExp(`office="${absent}" is not known`), CONTENT_TAGS.length);
      return CONTENT_TAGS.map((tag) => mount(tag, { lang, office: absent }, { into }));
    }
    case 'empty':
      return CONTENT_TAGS.filter((tag) => tag !== 'iom-office-header').map((tag) =>
        mount(tag, { lang }, { into, data: NEWS.includes(tag) ? feed() : office() }),
      );
    case 'stale':
      failingLive();
      expectWarning(/answers with status 503/, withoutHotline.length);
      return withoutHotline.map((tag) => mount(tag, { lang, office: 'lao-pdr' }, { into }));
    default:
      return CONTENT_TAGS.map((tag) => mount(tag, { lang }, { into }));
  }
}
