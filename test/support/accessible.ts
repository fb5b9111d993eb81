import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { root, text } from './elements.js';

const { axe } = globalThis as unknown as {
  axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
};
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Asserts that axe finds nothing at WCAG 2.2 AA in `element`, a rendered `tag` with text. */
export async function expectAccessible(element: Element, tag: string): Promise<void> {
  expect(element.localName).to.equal(tag);
  expect(element.isConnected && root(element).isConnected).to.equal(true);
  expect(text(element) || element.textContent!.trim()).to.not.equal('');
  const { violations, passes } = await axe.run(element, { runOnly: TAGS });
  expect(passes.length, 'rules that apply').to.be.greaterThan(0);
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).to.deep.equal([]);
}

/** Asserts that nothing overflows the element horizontally. */
export function expectNoOverflow(element: HTMLElement): void {
  const base = root(element);
  expect(base.clientWidth).to.be.greaterThan(0);
  expect(base.scrollWidth, `scrollWidth of ${element.localName}`).to.be.at.most(base.clientWidth);
  expect(base.getBoundingClientRect().right).to.be.at.most(element.parentElement!.getBoundingClientRect().right + 0.5);
}
