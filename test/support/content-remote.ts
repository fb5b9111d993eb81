// Tests of every content widget: documents from an address.
import { expect } from '@open-wc/testing';
import type { Subject } from './content-widget.js';
import { fault, inState } from './faults.js';
import { mount, part, ready, record, text } from './elements.js';
import { expectWarning } from './setup.js';

export function contentRemote({ tag, titled, attributes }: Subject): void {
  const json = (title: string): string => `json:${JSON.stringify(titled(title))}`;
  describe('from an address', () => {
    it('accepts src as attribute and property, before office and after .data', async () => {
      const place = await fault(json('From an address'));
      const loads = record('iom-content-load');
      const byAttribute = mount(tag, { src: place.url, office: 'lao-pdr' });
      const byProperty = mount(tag, {}, { properties: { src: place.url } });
      await Promise.all([ready(byAttribute), ready(byProperty)]);
      for (const element of [byAttribute, byProperty]) expect(text(element)).to.contain('From an address');
      expect(byAttribute).to.have.property('src', place.url);
      expect(loads.map(({ detail }) => detail)).to.deep.equal([{ problems: [] }, { problems: [] }]);
      byAttribute.data = titled('From the page');
      await ready(byAttribute);
      expect(text(byAttribute)).to.contain('From the page');
      byAttribute.data = undefined;
      byAttribute.removeAttribute('src');
      await ready(byAttribute);
      expect(text(byAttribute)).to.not.contain('From').and.to.not.equal('');
    });

    it('resolves an address relative to the page', async () => {
      const { url } = await fault(json('Relative'));
      const element = mount(tag, { src: new URL(url).pathname });
      await ready(element);
      expect(text(element)).to.contain('Relative');
    });

    it('names the document that it needs if it gets the other kind', async () => {
      const other =
        'heading' in attributes || tag.startsWith('iom-news')
          ? { version: 1, id: 'a', name: 'A' }
          : { version: 'https://jsonfeed.org/version/1.1', items: [] };
      expectWarning(new RegExp(`<${tag}>, src: The document cannot be read: version should be`));
      const errors = record('iom-content-error');
      const element = mount(tag, { src: (await fault(`json:${JSON.stringify(other)}`)).url });
      await inState(element, 'error');
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['format']);
      expect(text(part(element, 'status'))).to.contain('This content could not be loaded.');
    });

    it('keeps its content when it is moved, or removed for a while', async () => {
      const place = await fault(json('Here'));
      const element = mount(tag, { src: place.url });
      await ready(element);
      const { length } = (await place.log()).requests;
      const [parent, other] = [element.parentElement!, document.createElement('div')];
      parent.parentElement!.append(other);
      other.append(element);
      await element.updateComplete;
      expect(text(element)).to.contain('Here');
      expect((await place.log()).requests).to.have.length(length);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      await place.become(json('Newer'));
      parent.append(element);
      await element.updateComplete;
      expect(element.getAttribute('state')).to.equal('ready');
      expect(text(element)).to.contain('Here');
      await inState(element, 'ready');
      other.remove();
    });
  });
}
