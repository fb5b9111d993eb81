// Landmarks, headings and names distinguish the widgets for readers who navigate by them.
import { expect } from '@open-wc/testing';
import { box, LANGUAGE_TAGS, parts, text } from '../support/elements.js';
import { everyWidget, insides, shadowHosts } from '../support/every-widget.js';
import '../support/setup.js';

const OFFICES = ['lao-pdr', 'viet-nam'];
const LANDMARKS =
  'nav, main, header:not(article *), footer:not(article *), aside, form, section, [role=navigation], [role=region], [role=banner], [role=main], [role=contentinfo], [role=complementary], [role=form], [role=search]';

/** Two of every widget, one for each office, on one page. */
async function twoOfEach(lang: string): Promise<HTMLElement[]> {
  const into = box(900);
  const all = [];
  for (const office of OFFICES) all.push(await everyWidget(lang, { into, office }));
  return all.flat();
}

const named = (nodes: HTMLElement[], selector: string): string[] =>
  nodes
    .filter((node) => node.matches(selector))
    .map((node) => `${node.localName} ${node.getAttribute('aria-label') ?? ''}`);

for (const lang of LANGUAGE_TAGS)
  describe(`names in ${lang}`, () => {
    it('the only landmarks are menus, each with the name of its office', async () => {
      const elements = await twoOfEach(lang);
      const landmarks = named(elements.flatMap(insides), LANDMARKS);
      // Each office has one in the header and a separate one, with the same links, and so the same name.
      expect(landmarks).to.have.length(4);
      expect(new Set(landmarks).size).to.equal(2);
      for (const landmark of landmarks) expect(landmark).to.match(/^nav .+IOM/);
    });

    it('groups have names: the language menus, and one name for each programme', async () => {
      const groups = named((await twoOfEach(lang)).flatMap(insides), '[role=group]');
      expect(groups.length).to.be.greaterThan(5);
      for (const group of groups) expect(group).to.match(/^div ./);
    });

    it('every id is unique in its tree, and every reference has a target', async () => {
      for (const { shadowRoot } of (await twoOfEach(lang)).flatMap(shadowHosts)) {
        const ids = [...shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
        expect(ids).to.have.length(new Set(ids).size);
        for (const name of ['aria-controls', 'aria-describedby', 'aria-labelledby'])
          for (const node of shadowRoot!.querySelectorAll(`[${name}]`))
            expect(ids).to.include.members(node.getAttribute(name)!.split(' '));
      }
    });

    it('headings go down one level at a time from that of the widget', async () => {
      for (const element of await twoOfEach(lang)) {
        const levels = insides(element)
          .filter((node) => /^h\d$/.test(node.localName))
          .map(({ localName }) => Number(localName[1]));
        for (const [index, level] of levels.entries())
          expect(level, element.localName).to.be.within(3, (levels[index - 1] ?? 2) + 1);
      }
    });

    it('the name of a link or button contains its visible text', async () => {
      let labelled = 0;
      for (const node of (await twoOfEach(lang)).flatMap(insides)) {
        const label = node.matches('a, button') && node.getAttribute('aria-label');
        if (!label) continue;
        labelled++;
        expect(label.toLowerCase(), 'WCAG 2.5.3').to.contain(text(node).toLowerCase());
      }
      expect(labelled).to.be.greaterThan(3);
    });

    it('buttons are at least 44 pixels high and links at least 24, or part of a line of text', async () => {
      const targets = (await twoOfEach(lang)).flatMap(insides).filter((node) => node.matches('a[href], button'));
      expect(targets.length).to.be.greaterThan(25);
      for (const node of targets) {
        const { width, height } = node.getBoundingClientRect();
        if (height === 0) continue; // in a group that is closed
        const what = `${node.localName} “${text(node)}”, ${width} × ${height}`;
        if (node.localName === 'button') expect(height, what).to.be.at.least(44);
        if (getComputedStyle(node).display !== 'inline') expect(Math.min(width, height), what).to.be.at.least(24);
      }
    });

    it('every menu is a list of links, and every button has a type and a text', async () => {
      for (const element of await twoOfEach(lang)) {
        for (const button of insides(element).filter(({ localName }) => localName === 'button'))
          expect([button.getAttribute('type'), text(button)], element.localName).to.not.include.members(['']);
        for (const menu of parts(element, 'menu'))
          expect(menu.querySelectorAll('ul > li > a').length).to.be.greaterThan(3);
      }
    });
  });
