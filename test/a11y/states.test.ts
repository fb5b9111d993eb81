// axe in every state of every widget, theme and colour scheme, including landmarks.
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { box, LANGUAGE_TAGS, text } from '../support/elements.js';
import { everyState, STATES } from '../support/every-state.js';
import '../support/setup.js';
import { useTheme } from '../support/themes.js';

const { axe } = globalThis as unknown as {
  axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
};
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const GROUNDS = { light: ['#ffffff', '#1b2430'], dark: ['#12181f', '#e7ecf3'] } as const;

/** A page in this colour scheme. */
function page(scheme: keyof typeof GROUNDS): HTMLElement {
  const into = box(600);
  const [background, color] = GROUNDS[scheme];
  Object.assign(into.style, { colorScheme: scheme, background, color });
  return into;
}

/** The violations that axe finds, and the visible elements that it did not check. */
async function faultsIn(into: HTMLElement, elements: HTMLElement[]): Promise<string[]> {
  const { violations, passes } = await axe.run(into, { runOnly: TAGS, elementRef: true } as RunOptions);
  const hosts = new Set(passes.flatMap(({ nodes }) => nodes.map(({ element }) => hostOf(element!))));
  const unseen = elements.filter((element) => text(element) !== '' && !hosts.has(element));
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    ),
    ...unseen.map(({ localName }) => `${localName}: axe did not look into it`),
  ];
}

const hostOf = (element: Element): Element | undefined => (element.getRootNode() as ShadowRoot).host;

describe('axe', () => {
  for (const theme of ['default', 'high-contrast', 'inherit'] as const)
    for (const scheme of ['light', 'dark'] as const)
      for (const [index, state] of STATES.entries()) {
        // Each state in each language, though not with each theme.
        const lang = LANGUAGE_TAGS[(index + (theme === 'default' ? 0 : theme === 'inherit' ? 1 : 2)) % 3]!;
        it(`${state}: ${theme}, ${scheme}, ${lang}`, async function () {
          this.timeout(60_000);
          if (theme !== 'default') await useTheme(theme);
          const into = page(scheme);
          const elements = await everyState(state, lang, into);
          expect(elements.length).to.be.greaterThan(8);
          expect(await faultsIn(into, elements)).to.deep.equal([]);
        });
      }

  it('finds a grey that is too light', async () => {
    const into = page('light');
    into.style.setProperty('--iom-color-muted', '#bbbbbb');
    const elements = await everyState('idle', 'en', into);
    expect((await faultsIn(into, elements)).map((fault) => fault.split(':')[0])).to.include('color-contrast');
  });
});
