// The focus is never lost: if the focused element is removed, its replacement gets the focus.
import { expect } from '@open-wc/testing';
import { contrast } from '../support/colours.js';
import { answer, builtIn, feed, never } from '../support/documents.js';
import { box, isShown, mount, part, parts, ready, root, until } from '../support/elements.js';
import { everyWidget, insides, shadowHosts } from '../support/every-widget.js';
import { eventually } from '../support/faults.js';
import { focused, press } from '../support/keyboard.js';
import { useTheme } from '../support/themes.js';
import { atEnd, expectWarning, stub } from '../support/setup.js';
import { chooseLanguage } from '../../src/i18n/language-preference.js';
import '../../src/define/all.js';

const TITLED = feed({ title: 'A story', url: 'https://example.org/', language: 'en' });

/** A news card whose responses the test sends one by one, waiting for the first of them. */
async function asking(
  inner?: string,
): Promise<{ card: HTMLElementTagNameMap['iom-news-card']; next: () => ReturnType<typeof answer> }> {
  let last = answer();
  const card = mount('iom-news-card', { office: builtIn(() => (last = answer()).promise) }, { inner });
  await ready(card, 'loading');
  return { card, next: () => last };
}

/** The colour behind an element: the first background around it, also outside its shadow root. */
function groundOf(element: Element): string | undefined {
  for (let at: Element | null = element.parentElement; at;) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^rgba\(0, 0, 0, 0\)$|\/ 0\)$/.test(backgroundColor)) return backgroundColor;
    at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  }
  return undefined;
}

describe('focus', () => {
  it('after a retry, is on the button if it failed, else on the heading', async () => {
    expectWarning(/could not be loaded: Error: line is down/);
    const { card, next } = await asking();
    next().fail(new Error('line is down'));
    await ready(card, 'error');
    part(card, 'retry').focus();
    await press('Enter');
    await ready(card, 'loading');
    expect(focused()).to.equal(root(card));
    next().fail(new Error('line is down'));
    await ready(card, 'error');
    expect(focused()).to.equal(part(card, 'retry'));
    await press('Enter');
    await ready(card, 'loading');
    next().give(TITLED);
    await ready(card);
    expect(focused()).to.equal(part(card, 'heading'));
    await press('Tab');
    expect(focused()).to.equal(part(card, 'link'));
    expect(root(card).querySelectorAll('[tabindex]'), 'a click focuses no text').to.have.length(0);
  });

  it('moves from an author’s fallback to the content that replaces it', async () => {
    const { card, next } = await asking('<p>Read our <a href="#news">news</a></p>');
    card.querySelector('a')!.focus();
    next().give(TITLED);
    await ready(card);
    expect(focused()).to.equal(part(card, 'heading'));
  });

  it('is not taken from other elements of the page', async () => {
    const elsewhere = box().appendChild(document.createElement('button'));
    const { card, next } = await asking();
    elsewhere.focus();
    next().give(TITLED);
    await ready(card);
    expect(focused()).to.equal(elsewhere);
  });

  it('stays on a link while the language changes around it', async () => {
    const header = mount('iom-office-header', { office: 'lao-pdr' }, { width: 900 });
    await ready(header, 'ready', 'en');
    const link = part(header, 'link');
    link.focus();
    chooseLanguage('lo');
    await ready(header, 'ready', 'lo');
    expect(focused()).to.equal(link);
  });

  it('stays on the link of a card that changes its language or gets another part', async () => {
    const card = mount('iom-news-card', { office: 'viet-nam' });
    await ready(card, 'ready', 'en');
    const link = part(card, 'link');
    link.focus();
    chooseLanguage('lo');
    await ready(card, 'ready', 'lo');
    expect(focused()).to.equal(link);
    const own = mount('iom-news-card', { heading: 'Own', href: 'https://example.org/' });
    await ready(own);
    part(own, 'link').focus();
    own.place = 'Vientiane';
    await until(own, () => parts(own, 'place').length === 1, 'the place');
    expect(focused()).to.equal(part(own, 'link'));
  });

  it('stays on the button of the chosen language, in the header and in an article', async () => {
    const article = mount('iom-news-article', { office: 'viet-nam' });
    await ready(article);
    const other = parts(article, 'language').find((button) => button.lang === 'vi')!;
    other.focus();
    await press('Enter');
    await until(article, () => other.ariaPressed === 'true', 'the other language');
    expect(focused()).to.equal(other);
  });

  it('stays on the button while the next page of a feed loads, and moves to the last story if there is none', async () => {
    expectWarning(/The next page of the feed is left out/);
    let asked = false;
    const { promise, give } = answer();
    stub(globalThis, 'fetch', async (url: string) => {
      asked = true;
      await promise;
      return Object.defineProperty(new Response('', { status: 404 }), 'url', { value: url });
    });
    const data = { ...(TITLED as object), next_url: 'https://example.org/2' };
    const element = mount('iom-news-feed', { layout: 'list' }, { data });
    await ready(element);
    const more = part(element, 'more');
    more.focus();
    await press('Enter');
    await until(element, () => more.ariaDisabled === 'true', 'a button that waits');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await eventually(() => asked, 'the request');
    expect(focused()).to.equal(more);
    give(undefined);
    await until(element, () => parts(element, 'more').length === 0, 'the end');
    await until(element, () => parts(element, 'story')[0]!.contains(focused()), 'the focus');
  });

  it('moves to the content, however the focused element was removed', async () => {
    const header = mount('iom-office-header', { office: 'lao-pdr' });
    await ready(header);
    part(header, 'link').focus();
    header.office = builtIn(never);
    await ready(header, 'loading');
    expect(focused()).to.equal(root(header));
    header.office = 'viet-nam';
    await ready(header);
    expect(focused()).to.equal(part(header, 'heading'));
  });

  for (const width of [320, 900])
    it(`leaves no open group behind that covers the page, ${width} pixels`, async () => {
      const outside = box().appendChild(document.createElement('button'));
      const menu = mount('iom-office-menu', { office: 'lao-pdr' }, { width });
      await ready(menu);
      if (width === 320) part(menu, 'toggle').click();
      await menu.updateComplete;
      const group = parts(menu, 'group')[0]!;
      group.focus();
      group.click();
      await menu.updateComplete;
      expect(group.ariaExpanded).to.equal('true');
      outside.focus(); // as a click outside does
      await menu.updateComplete;
      expect(group.ariaExpanded).to.equal('false');
    });

  it('is not hidden behind the exit', async () => {
    const exit = mount('iom-quick-exit');
    await until(exit, () => parts(exit, 'button').length > 0, 'the button');
    const button = part(exit, 'button');
    const { x, y, width, height } = button.getBoundingClientRect();
    const below = document.body.appendChild(document.createElement('button'));
    atEnd(() => below.remove());
    Object.assign(below.style, {
      position: 'fixed',
      inset: `${y + 4}px auto auto ${x + 4}px`,
      height: '24px',
      width: '24px',
    });
    const covered = (): boolean => {
      const { top, bottom } = button.getBoundingClientRect();
      return top < y + 28 && bottom > y + 4;
    };
    expect([covered(), width > 28, height > 28]).to.deep.equal([true, true, true]);
    below.focus();
    await until(exit, () => !covered(), 'room');
    expect(isShown(button)).to.equal(true);
    const other = box().appendChild(document.createElement('button'));
    other.focus();
    await until(exit, covered, 'its own place again');
  });

  for (const theme of ['default', 'high-contrast', 'inherit'] as const)
    for (const [scheme, ground] of [
      ['light', '#ffffff'],
      ['dark', '#12181f'],
    ] as const)
      it(`shows by a ring of 3 pixels and 3:1: ${theme}, ${scheme}`, async () => {
        if (theme !== 'default') await useTheme(theme);
        const into = box(900);
        const color = scheme === 'light' ? '#1b2430' : '#e7ecf3';
        Object.assign(into.style, { colorScheme: scheme, background: ground, color });
        // The exit has a ring of two colours, as it lies on anything.
        const elements = (await everyWidget('en', { into })).filter(({ localName }) => localName !== 'iom-quick-exit');
        const stops = elements.flatMap(insides).filter((node) => node.matches('a[href], button') && isShown(node));
        expect(stops.length).to.be.greaterThan(15);
        await press('Tab'); // so that the browser shows rings
        for (const stop of stops) {
          stop.focus();
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
          expect([outlineStyle, outlineWidth], stop.outerHTML).to.deep.equal(['solid', '3px']);
          expect(contrast(outlineColor, groundOf(stop) ?? ground), stop.outerHTML).to.be.at.least(3);
        }
      });

  it('of every widget is on an element that is focusable by default', async () => {
    const menu = mount('iom-office-menu', { office: 'lao-pdr' });
    await ready(menu);
    const odd = shadowHosts(menu).flatMap(({ shadowRoot }) => [
      ...shadowRoot!.querySelectorAll('[tabindex]:not([tabindex="-1"])'),
    ]);
    expect(odd, 'a tabindex that changes the order').to.deep.equal([]);
  });
});
