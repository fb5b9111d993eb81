// axe on the plain HTML form of every widget, in a page.
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { PLAIN_TAGS, plainHtml } from '../../src/server/plain-html.js';
import { LANGUAGE_TAGS } from '../support/elements.js';

const { axe } = globalThis as unknown as { axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const HOTLINE = { number: '+000 0000 0000', name: 'An example', 'verified-on': '2017' };

describe('axe', () => {
  for (const lang of LANGUAGE_TAGS)
    for (const tag of PLAIN_TAGS)
      it(`finds nothing in the plain form of ${tag} in ${lang}`, async () => {
        const main = document.createElement('main');
        const attributes = tag === 'iom-hotline-card' ? HOTLINE : { office: 'viet-nam', variant: 'card' };
        // The page sets the line height; README recommends this one.
        const plain = await plainHtml(tag, { ...attributes, lang }, { style: 'line-height: 1.75' });
        const parsed = new DOMParser().parseFromString(plain, 'text/html');
        main.append(...parsed.body.childNodes);
        document.body.append(main);
        try {
          const { violations, passes } = await axe.run(main, { runOnly: TAGS });
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).to.deep.equal([]);
          expect(passes.length).to.be.greaterThan(0);
        } finally {
          main.remove();
        }
      });
});
