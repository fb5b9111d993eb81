// Cards that a server renders in a second: ours, and the Lit card by @lit-labs/ssr alone.
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { STORY } from '../peers.mjs';

const TURN = 300;
/** As many as a site with a page for each story asks for in one turn. */
const MANY = 100;

async function perSecond(renderSome) {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < TURN) count += await renderSome(count);
  return (count / (performance.now() - start)) * 1000;
}

/** One after the other. */
const each = (renderOne) =>
  perSecond(async (from) => {
    for (let i = 0; i < 10; i++) await renderOne(from + i);
    return 10;
  });

const together = (renderOne) =>
  perSecond(async (from) => (await Promise.all(Array.from({ length: MANY }, (_, i) => renderOne(from + i)))).length);

/** The function that prerenders, where this version has it. */
async function ours() {
  const { renderWidget } = await import('../../dist/server/index.js');
  return renderWidget && ((attributes) => renderWidget('iom-news-card', attributes, { lang: 'en' }));
}

/** Cards per second: `lit`, and ours by `attributes` and of an `office`, each also many at a time; what this version cannot do is missing. */
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
  const byAttributes = (i) => renderOurs({ ...STORY, heading: `${STORY.heading} ${i}` });
  const ofOffice = () => renderOurs({ office: 'lao-pdr' });
  return async () => ({
    lit: await each(litCard),
    ...(renderOurs && {
      attributes: await each(byAttributes),
      attributesTogether: await together(byAttributes),
      office: await each(ofOffice),
      officeTogether: await together(ofOffice),
    }),
  });
}
