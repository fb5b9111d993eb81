// Frames from snippets, and their content.
import { snippet } from 'iom-widgets/server';
import { until } from './browser.mjs';

/** The iframe of the snippet, from the other origin; with the script tag unless `alone`. */
export async function framed(site, widget, attributes = {}, { alone, folder = '' } = {}) {
  const base = `${site.scriptOrigin}${folder}/embed/`;
  const lines = await snippet({ widget, attributes, format: 'iframe', base, fallback: false });
  // Not lazy, because headless pages are not always painted.
  const [, frame, script] = /^<div>(<iframe.*<\/iframe>)(<script.*)<\/div>$/.exec(lines.replace(' loading="lazy"', ''));
  return alone ? frame : `${frame}\n${script}`;
}

/** Resolves to the frame page, once its widget or its message is shown. */
export async function inside(page, index = 0) {
  const element = (await page.$$('iframe'))[index];
  const frame = await element.contentFrame();
  await until(frame, () => {
    const widget = [...document.body.querySelectorAll('*')].find(({ localName }) => localName.startsWith('iom-'));
    const state = widget?.getAttribute('state');
    const said = document.querySelector('main > p, #failed:not([hidden])');
    return Boolean(said) || (state && !['idle', 'loading'].includes(state)) || `${state}: ${document.body.innerText}`;
  });
  return frame;
}

/** Title, language and visible text of a frame page. */
export const seen = (frame) =>
  frame.evaluate(() => {
    const widget = [...document.body.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot);
    const text = (widget?.shadowRoot.querySelector('.root') ?? document.body).innerText;
    return { title: document.title, lang: document.documentElement.lang, text: text.replace(/\s+/g, ' ').trim() };
  });

/** Waits until the frame has the height of its content. */
export async function fits(page, frame, index = 0) {
  await until(page, (at) => Boolean(document.querySelectorAll('iframe')[at].style.height) || 'no height', index);
  await until(frame, () => {
    const { documentElement, body } = document;
    const height = Math.ceil(Math.max(documentElement.getBoundingClientRect().height, body.scrollHeight));
    return height === innerHeight || `${height} in ${innerHeight}`;
  });
  return frame.evaluate(() => innerHeight);
}
