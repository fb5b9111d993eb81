import { expect, waitUntil } from '@open-wc/testing';
import '../../../src/define/all.js';
import { registry, type Tag } from '../../../src/registry.js';
import { atEnd, expectWarning } from '../../support/setup.js';

const becomes = (element: Element, state: string): Promise<void> =>
  waitUntil(() => element.getAttribute('state') === state, `${element.localName} becomes ${state}`);

function make(tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  atEnd(() => element.remove());
  return element;
}

const withOffice = (Object.keys(registry) as Tag[]).filter(
  (tag) => !['iom-hotline-card', 'iom-language-menu', 'iom-quick-exit'].includes(tag),
);

describe('the life of an element', () => {
  for (const tag of withOffice)
    it(`made here, and first connected in another document: ${tag} is shown, with its styles`, async () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      atEnd(() => frame.remove());
      const element = make(tag, { office: 'lao-pdr', lang: 'lo' });
      frame.contentDocument!.body.append(element);
      await becomes(element, 'ready');
      const root = element.shadowRoot!.querySelector('.root')!;
      expect(root.textContent).to.match(/[\u0e80-\u0eff]/);
      expect(frame.contentWindow!.getComputedStyle(root).color, 'by our style sheet').to.equal('rgb(27, 36, 48)');
      // Back to the page that made it.
      document.body.append(element);
      expect(getComputedStyle(root).color).to.equal('rgb(27, 36, 48)');
    });

  it('comes back when a library that morphs the page takes its state away', async () => {
    const element = make('iom-news-card', { office: 'lao-pdr' });
    document.body.append(element);
    await becomes(element, 'ready');
    element.removeAttribute('state');
    expect(element.getAttribute('state')).to.equal('ready');
    element.setAttribute('state', 'loading');
    expect(element.getAttribute('state')).to.equal('ready');
    element.setAttribute('office', 'nowhere');
    expectWarning(/nowhere/);
    await becomes(element, 'error');
  });

  // Each message is logged once, so each way has tags of its own.
  for (const [how, tags, give] of [
    [
      'as an attribute',
      ['iom-news-card', 'iom-contact-block'],
      (element: HTMLElement) => element.setAttribute('data', '{"version":1}'),
    ],
    [
      'as a text',
      ['iom-news-feed', 'iom-key-facts'],
      (element: HTMLElement) => Object.assign(element, { data: '{"version":1}' }),
    ],
  ] as const)
    for (const tag of tags)
      it(`says what to do if its data is given ${how}: ${tag}`, async () => {
        const element = make(tag, {});
        give(element);
        expectWarning(/should be an object, not a text: parse the JSON first/);
        document.body.append(element);
        await becomes(element, 'error');
      });
});
