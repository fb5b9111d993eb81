import { expect } from '@open-wc/testing';
import { box, parts, root } from '../support/elements.js';
import { everyWidget, insides } from '../support/every-widget.js';
import { useTheme } from '../support/themes.js';
import '../support/setup.js';

const PAGE = { fontFamily: 'Georgia, serif', fontSize: '19px', color: 'rgb(42, 31, 20)' };

/** A box in a page with its own font, size and colour. */
function place(): HTMLElement {
  const into = box();
  Object.assign(into.style, PAGE);
  return into;
}

const looks = (element: Element): typeof PAGE => {
  const { fontFamily, fontSize, color } = getComputedStyle(root(element));
  return { fontFamily, fontSize, color };
};

describe('theme inherit', () => {
  it('uses font, size and colour of the page in English', async () => {
    await useTheme('inherit');
    for (const element of await everyWidget('en', { into: place() })) {
      expect(looks(element), element.localName).to.deep.equal(PAGE);
      expect(getComputedStyle(root(element)).backgroundColor, element.localName).to.equal('rgba(0, 0, 0, 0)');
    }
  });

  it('keeps Lao fonts, and the line height that they need', async () => {
    await useTheme('inherit');
    for (const element of await everyWidget('lo', { into: place() })) {
      const { fontFamily, lineHeight, fontSize } = getComputedStyle(root(element));
      expect(fontFamily, element.localName).to.match(/^iom-lao, "?Noto Sans Lao/);
      expect(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).to.be.closeTo(1.75, 0.01);
    }
  });

  it('is overridden by the page’s own settings', async () => {
    await useTheme('inherit');
    const into = place();
    into.style.setProperty('--iom-color-text', '#123456');
    const [element] = await everyWidget('en', { into });
    expect(looks(element!).color).to.equal('rgb(18, 52, 86)');
  });
});

describe('theme high-contrast', () => {
  it('has no grey text and no round corners', async () => {
    await useTheme('high-contrast');
    const into = place();
    into.style.colorScheme = 'light';
    for (const element of await everyWidget('en', { into })) {
      if (element.localName === 'iom-quick-exit') continue; // same red in every theme
      // The button of a help line is white on dark red.
      const [button] = parts(element, 'number');
      if (button) expect(getComputedStyle(button).backgroundColor).to.equal('rgb(140, 0, 0)');
      const styles = insides(element)
        .filter((inner) => !button?.contains(inner))
        .map((inner) => getComputedStyle(inner));
      expect([...new Set(styles.map(({ color }) => color))].sort(), element.localName).to.include.oneOf([
        'rgb(0, 0, 0)',
        'rgb(0, 26, 128)',
      ]);
      for (const { color, borderTopLeftRadius } of styles) {
        expect(color).to.be.oneOf(['rgb(0, 0, 0)', 'rgb(0, 26, 128)']);
        expect(borderTopLeftRadius).to.equal('0px');
      }
    }
  });
});
