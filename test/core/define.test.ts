import { expect } from '@open-wc/testing';
import { define } from '../../src/core/define.js';
import { VERSION } from '../../src/core/version.js';
import { expectWarning, stub, warnings } from '../support/setup.js';

let count = 0;
const freshTag = (): string => `test-define-${++count}`;
const element = (version?: string): CustomElementConstructor => {
  class Element extends HTMLElement {}
  return Object.assign(Element, version === undefined ? {} : { version });
};

describe('define', () => {
  beforeEach(() => void Reflect.deleteProperty(customElements, 'iomCopy'));

  it('registers a tag, and accepts the same class again without a warning', () => {
    const [tag, own] = [freshTag(), element(VERSION)];
    define(tag, own);
    define(tag, own);
    expect(customElements.get(tag)).to.equal(own);
  });

  it('leaves the tag to another version, with one warning that names both, however many tags conflict', () => {
    expectWarning(new RegExp(`of version 9\\.8\\.7 .* stays; this is version ${VERSION.replaceAll('.', '\\.')}`));
    const tags = [freshTag(), freshTag()];
    for (const tag of tags) {
      const first = element('9.8.7');
      customElements.define(tag, first);
      define(tag, element(VERSION));
      define(tag, element(VERSION));
      expect(customElements.get(tag)).to.equal(first);
    }
    expect(warnings()[0]).to.contain(`<${tags[0]}>`);
  });

  it('leaves the tag to another script, with a warning', () => {
    const tag = freshTag();
    expectWarning(new RegExp(`<${tag}> of another script .* stays`));
    const first = element();
    customElements.define(tag, first);
    define(tag, element(VERSION));
    expect(customElements.get(tag)).to.equal(first);
  });

  it('tells once of a second copy of the same version, as from another folder', () => {
    expectWarning(/of version .* is on this page already and stays/);
    for (const tag of [freshTag(), freshTag()]) {
      const first = element(VERSION);
      customElements.define(tag, first);
      define(tag, element(VERSION));
      expect(customElements.get(tag)).to.equal(first);
    }
    expect(warnings().length).to.equal(1);
  });

  it('does nothing without a registry', () => {
    const [tag, registry] = [freshTag(), customElements];
    stub(globalThis, 'customElements', undefined);
    define(tag, element());
    expect(registry.get(tag)).to.equal(undefined);
  });
});
