// The style sheets of the script tag equal those of the modules, except comments and spaces.
import { expect } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { shrinkCss, withoutDecorators } from '../../scripts/embed/shrink-source.mjs';
import { registry } from '../../src/registry.js';
import '../support/setup.js';

const rulesOf = (css: string): string[] => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // A custom property keeps its spaces.
  return [...sheet.cssRules].map(({ cssText }) => cssText.replace(/\s*([,:])\s*/g, '$1'));
};

describe('the minified sources of the script tag', () => {
  it('keep every rule of every style sheet', async () => {
    await Promise.all(Object.values(registry).map((load) => load()));
    const tags = Object.keys(registry).map(
      (tag) => customElements.get(tag) as unknown as { elementStyles: CSSResult[] },
    );
    const sheets = new Set(tags.flatMap(({ elementStyles }) => elementStyles.map(({ cssText }) => cssText)));
    expect(sheets.size).to.be.greaterThan(8);
    for (const css of sheets) {
      const shrunk = shrinkCss(css);
      const [ours, theirs] = [rulesOf(shrunk), rulesOf(css)];
      expect(ours.filter((rule, index) => rule !== theirs[index])).to.deep.equal([]);
      expect(ours.length).to.equal(theirs.length);
      expect(shrunk).not.to.match(/\n|\/\*| {2}/);
      expect(shrunk.length).to.be.lessThan(css.length);
    }
  });

  it('keep quoted strings', () => {
    expect(shrinkCss(`a::after { content: ' ( ; ' attr(href)\n ')'; } /* why */`)).to.equal(
      `a::after{content:' ( ; ' attr(href) ')'}`,
    );
  });

  it('have a static field of the class instead of decorators', () => {
    const source = `export class IomA extends B<C, { d: string }> {
  /** One. */
  @property() one?: string;
  @property({ attribute: 'the-two', type: Number }) two = 2;
  @state() private three = false;
}`;
    expect(withoutDecorators(source)).to.equal(`export class IomA extends B<C, { d: string }> {
  static properties = { one: {}, two: { attribute: 'the-two', type: Number }, three: { state: true } };
  /** One. */
  one?: string;
  two = 2;
  private three = false;
}`);
    expect(() => withoutDecorators(`${source}\n${source}`)).to.throw('one class');
    expect(withoutDecorators('class A {}')).to.equal('class A {}');
  });
});
