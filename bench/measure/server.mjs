// Cards that a server renders in a second: ours, and the Lit card by @lit-labs/ssr alone.
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { STORY } from '../peers.mjs';

const TURN = 300;

async function perSecond(renderOne) {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < TURN) {
    for (let i = 0; i < 10; i++) await renderOne(count++);
  }
  return (count / (performance.now() - start)) * 1000;
}

/** The function that prerenders, where this version has it. */
async function ours() {
  const { renderWidget } = await import('../../dist/server/index.js');
  return renderWidget && ((attributes) => renderWidget('iom-news-card', attributes, { lang: 'en' }));
}

/** `{ lit, attributes, office }` in cards per second; what this version cannot do is missing. */
export async function prepareServer() {
  await import('../peers/lit.js');
  const litCard = (i) =>
    collectResultSync(
      render(
        html`<x-card heading=${`${STORY.heading} ${i}`} date=${STORY.date} summary=${STORY.summary} href=${STORY.href}></x-card>`,
      ),
    );
  if (!litCard(7).includes(`${STORY.heading} 7`)) throw new Error('@lit-labs/ssr does not render the card');
  const renderOurs = await ours();
  return async () => ({
    lit: await perSecond(litCard),
    attributes: renderOurs && (await perSecond((i) => renderOurs({ ...STORY, heading: `${STORY.heading} ${i}` }))),
    office: renderOurs && (await perSecond(() => renderOurs({ office: 'lao-pdr' }))),
  });
}
