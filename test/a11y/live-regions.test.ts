// Announcements of screen readers: a region counts only if it existed before its text.
import { expect } from '@open-wc/testing';
import { answer, builtIn, feed, never, office } from '../support/documents.js';
import { isShown, mount, part, ready, root, text, until } from '../support/elements.js';
import { CONTENT_TAGS, failingLive } from '../support/every-state.js';
import { shadowHosts } from '../support/every-widget.js';
import { inState } from '../support/faults.js';
import { atEnd, expectWarning, stub } from '../support/setup.js';

const LIVE = '[role=status], [role=alert], [aria-live]';

/** Collects the future announcements of the existing regions. */
function listen(element: Element): string[] {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    const regions = new Set(
      records.map(({ target }) => (target as Element).closest?.(LIVE) ?? target.parentElement?.closest(LIVE)),
    );
    for (const region of regions) if (region && text(region)) said.push(text(region));
  });
  for (const region of regionsOf(element))
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  atEnd(() => observer.disconnect());
  return said;
}

const regionsOf = (element: Element): Element[] =>
  shadowHosts(element).flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll(LIVE)]);

describe('live regions', () => {
  for (const tag of CONTENT_TAGS)
    it(`${tag}: announces an error, but not the content`, async () => {
      expectWarning(/could not be loaded: Error: line is down/);
      const [lost, found] = [answer(), answer()];
      const element = mount(tag, { office: builtIn(() => lost.promise) });
      await ready(element, 'loading');
      const said = listen(element);
      lost.fail(new Error('line is down'));
      await ready(element, 'error');
      expect(said).to.deep.equal(['Check your internet connection and try again.']);
      element.office = builtIn(() => found.promise);
      await ready(element, 'loading');
      said.length = 0;
      found.give(tag.includes('news') ? feed({ title: 'A' }) : OFFICE);
      await ready(element);
      expect(said).to.deep.equal([]);
    });

  it('announce an error again after a failed retry', async () => {
    expectWarning(/could not be loaded: Error: line is down/);
    const element = mount('iom-news-card', { office: builtIn(() => Promise.reject(new Error('line is down'))) });
    await ready(element, 'error');
    const said = listen(element);
    part(element, 'retry').click();
    await ready(element, 'loading');
    await ready(element, 'error');
    expect(said).to.deep.equal(['Loading…', 'Check your internet connection and try again.']);
  });

  it('announce an older copy once for a feed, not for each card in it', async () => {
    failingLive();
    expectWarning(/answers with status 503/);
    const element = mount('iom-news-feed', { office: 'lao-pdr' });
    await ready(element, 'loading');
    const said = listen(element);
    await inState(element, 'stale');
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('The information may not be the latest.');
    expect(text(part(element, 'stale-notice'))).to.equal(said[0]);
  });

  it('announce an error that 200 widgets have once, and again if the reader asks another of them', async () => {
    expectWarning(/could not be loaded: Error: line is down/);
    const lost = answer();
    const office = builtIn(() => lost.promise);
    const elements = Array.from({ length: 200 }, () => mount('iom-news-card', { office }));
    await Promise.all(elements.map((element) => ready(element, 'loading')));
    const said = elements.map(listen);
    lost.fail(new Error('line is down'));
    await Promise.all(elements.map((element) => ready(element, 'error')));
    const heard = (): string[] => said.flatMap((texts, at) => (regionsOf(elements[at]!).length > 0 ? texts : []));
    expect(heard()).to.deep.equal(['Check your internet connection and try again.']);
    for (const texts of said) texts.length = 0;
    part(elements[7]!, 'retry').click();
    await ready(elements[7]!, 'loading');
    await ready(elements[7]!, 'error');
    expect(heard()).to.deep.equal(['Loading…', 'Check your internet connection and try again.']);
  });

  it('announce nothing if the author’s fallback is shown', async () => {
    const element = mount('iom-news-card', { office: builtIn(never) }, { inner: 'Words of the author' });
    await ready(element, 'loading');
    expect(regionsOf(element).some(isShown)).to.equal(false);
  });

  it('announce “copied” each time, in a region that existed before', async () => {
    stub(navigator, 'clipboard', { writeText: async () => {} });
    const element = mount('iom-contact-block', { office: 'lao-pdr' });
    await ready(element);
    const region = part(element, 'feedback');
    expect(getComputedStyle(region).display).to.not.equal('none');
    const said = listen(element);
    for (const times of [1, 2]) {
      part(element, 'details').querySelector<HTMLElement>('[part=copy]')!.click();
      await until(element, () => said.length === times, `${times}. announcement`);
    }
    expect(said).to.deep.equal(['Copied', 'Copied']);
  });

  it('announce more news each time, even if the number is the same', async () => {
    const stories = Array.from({ length: 6 }, (_, i) => ({ title: `Story ${i}` }));
    const element = mount('iom-news-feed', { limit: '2', layout: 'list' }, { data: feed(...stories) });
    await ready(element);
    const said = listen(element);
    for (const count of [4, 6]) {
      part(element, 'more').click();
      await until(element, () => root(element).querySelectorAll('li').length === count, `${count} stories`);
    }
    expect(said).to.deep.equal(['2 more articles loaded', '2 more articles loaded']);
  });
});

const NAME = { en: 'Name' };
const OFFICE = office({
  menu: [{ id: 'a', label: NAME, url: 'https://example.org/' }],
  facts: [{ id: 'a', label: NAME, value: NAME }],
  programmes: [{ id: 'a', name: NAME }],
  contacts: [{ id: 'a', name: 'A', phones: [{ text: '1' }] }],
  hotlines: [{ id: 'a', name: NAME, phone: { text: '1' } }],
  whoWeAre: { title: NAME, paragraphs: [NAME] },
  agenda2030: { role: NAME, goals: [] },
});
