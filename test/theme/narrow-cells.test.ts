import { expect } from '@open-wc/testing';
import { everyWidget } from '../support/every-widget.js';
import { box, root } from '../support/elements.js';

describe('cells of 240 px', () => {
  for (const lang of ['lo', 'vi', 'en'] as const)
    it(`hold every widget, in ${lang}`, async () => {
      const into = box(1000);
      into.style.display = 'grid';
      into.style.gridTemplateColumns = '240px 240px 240px';
      for (const element of await everyWidget(lang, { into })) {
        if (element.localName === 'iom-quick-exit') continue; // stands at the edge of the window
        const cell = element.getBoundingClientRect();
        expect(cell.width, element.localName).to.be.at.most(240);
        expect(root(element).scrollWidth, element.localName).to.be.at.most(240);
      }
    });
});
