import { expect, waitUntil } from '@open-wc/testing';
import { IomNewsArticle, IomNewsCard, IomNewsFeed, IomOfficeHeader } from '../../../src/index.js';
import { warnings } from '../../support/setup.js';

// Nothing in this file registers our own tags before the last test.
const CLASSES = { feed: IomNewsFeed, header: IomOfficeHeader, article: IomNewsArticle };

type Widget = InstanceType<(typeof CLASSES)[keyof typeof CLASSES]>;

/** Names of elements in its shadow tree that nobody has defined. */
const undefinedIn = ({ shadowRoot }: Widget): string[] =>
  [...shadowRoot!.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);

async function shown(element: Widget): Promise<Widget> {
  element.office = 'lao-pdr';
  if (!element.isConnected) document.body.append(element);
  await waitUntil(() => element.getAttribute('state') === 'ready', `${element.localName} is ready`);
  const inner = [...element.shadowRoot!.querySelectorAll<Widget>('*')].filter(({ localName }) =>
    localName.includes('-'),
  );
  expect(inner.length, element.localName).to.be.above(0);
  await waitUntil(() => inner.every(({ shadowRoot }) => shadowRoot?.querySelector('.root')?.textContent?.trim()));
  return element;
}

describe('widgets under names of the page', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [name, parent] of Object.entries(CLASSES)) {
    it(`a subclass brings what is inside of it: ${name}`, async () => {
      const tag = `my-${name}`;
      customElements.define(tag, class extends (parent as typeof IomNewsFeed) {});
      const element = await shown(document.createElement(tag) as Widget);
      expect(undefinedIn(element)).to.deep.equal([]);
      expect(warnings()).to.deep.equal([]);
    });
  }

  // Where the browser has such registries.
  if ('customElementRegistry' in Element.prototype)
    it('in a registry of a shadow root', async () => {
      const registry = new (CustomElementRegistry as unknown as new () => CustomElementRegistry)();
      registry.define('scoped-feed', class extends IomNewsFeed {});
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open', customElementRegistry: registry } as ShadowRootInit);
      root.innerHTML = '<scoped-feed></scoped-feed>';
      const element = await shown(root.querySelector<Widget>('scoped-feed')!);
      expect(undefinedIn(element)).to.deep.equal([]);
    });

  it('the class itself under another name, and then all of ours', async () => {
    const element = document.createElement('iom-news-card');
    customElements.define('own-programme-page', class extends IomNewsArticle {});
    customElements.define('own-feed', IomNewsFeed);
    await import('../../../src/define/all.js');
    expect(customElements.get('own-feed')).to.equal(IomNewsFeed);
    expect(customElements.get('iom-news-feed')!.prototype).to.be.instanceOf(IomNewsFeed);
    expect(element).to.be.instanceOf(IomNewsCard);
    expect(undefinedIn(await shown(document.createElement('own-feed') as Widget))).to.deep.equal([]);
    expect(undefinedIn(await shown(document.createElement('iom-news-feed') as Widget))).to.deep.equal([]);
    expect(warnings()).to.deep.equal([]);
  });
});
