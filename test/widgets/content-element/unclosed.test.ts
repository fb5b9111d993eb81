// A tag that is not closed holds the rest of the page, which must stay in sight.
import { expect } from '@open-wc/testing';
import '../../../src/define/news-card.js';
import '../../../src/define/programme-badge.js';
import { isShown, mount, text } from '../../support/elements.js';
import { inState } from '../../support/faults.js';
import { atEnd, expectWarning } from '../../support/setup.js';

const REST = '<h2>Opening hours</h2><p>Monday to Friday</p>';

const HOLDERS = {
  'iom-news-card': `${REST}<script src="data:text/javascript,//embed.js"></script>`,
  'iom-programme-badge': `${REST}<div><iom-news-card office="lao-pdr"></iom-news-card></div>`,
} as const;

for (const [tag, inner] of Object.entries(HOLDERS) as [keyof typeof HOLDERS, string][])
  it(`fault: a tag that is not closed: a ${tag} that holds the script or another widget shows its content and what it holds, and says so once`, async () => {
    expectWarning(new RegExp(`<${tag}> is not closed`));
    for (let times = 0; times < 2; times++) {
      const holder = mount(tag, { office: 'lao-pdr' }, { inner });
      atEnd(() => holder.remove());
      await inState(holder, 'ready');
      expect(text(holder).length).to.be.greaterThan(20);
      for (const each of holder.querySelectorAll('h2, p')) expect(isShown(each)).to.equal(true);
      holder.headingLevel = 2;
      await holder.updateComplete;
      expect(isShown(holder.querySelector('p')!)).to.equal(true);
    }
  });

it('a widget with a text of the page and data of a server hides both', async () => {
  const inner = `${REST}<script type="application/json" slot="data">{}</script>`;
  const card = mount('iom-news-card', { office: 'lao-pdr' }, { inner });
  atEnd(() => card.remove());
  await inState(card, 'ready');
  expect(isShown(card.querySelector('p')!)).to.equal(false);
});
