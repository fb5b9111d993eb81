import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/all.js';
import { cleanText } from '../../src/core/clean-text.js';
import type { Tag } from '../../src/registry.js';
import { feed, office } from '../support/documents.js';
import { mount, strings } from '../support/elements.js';
import { observed } from '../support/exits.js';
import { dangers, trap } from '../support/harmless.js';
import { TEXT_PAYLOADS, withoutMarks } from '../support/payloads.js';
import { expectWarning, stub, warnings } from '../support/setup.js';

const NEWS = feed({ title: 'Title', url: '/story' }, { title: 'Other', _iom: { retracted: {} } });
const OFFICE = office({
  programmes: [{ id: 'p', name: 'Programme' }],
  contacts: [{ id: 'c', name: 'Contact' }],
  whoWeAre: { title: 'Who', paragraphs: ['We'] },
});
/** [tag, attributes that get the string, those of them that are shown as text, other attributes] */
type Case = [tag: Tag, hostile: string[], shown: string[], beside?: { data: unknown }];
const CASES: Case[] = [
  [
    'iom-news-card',
    ['heading', 'href', 'date', 'place', 'summary', 'image', 'image-alt', 'heading-level', 'lang'],
    ['heading', 'place', 'summary'],
  ],
  ['iom-news-card', ['office', 'story', 'lang'], ['office']],
  ['iom-news-card', ['story', 'heading'], ['story'], { data: NEWS }],
  ['iom-news-card', ['tags'], [], { data: NEWS }],
  ['iom-news-article', ['office', 'heading-level', 'lang'], ['office']],
  ['iom-news-article', ['story'], ['story'], { data: NEWS }],
  ['iom-news-feed', ['heading', 'limit', 'layout', 'heading-level', 'lang'], ['heading'], { data: NEWS }],
  ['iom-news-feed', ['programme', 'tags'], [], { data: NEWS }],
  [
    'iom-hotline-card',
    ['number', 'name', 'operator', 'hours', 'cost', 'languages', 'recorded', 'verified-on', 'lang'],
    ['number', 'name', 'operator', 'hours', 'cost', 'recorded'],
  ],
  ['iom-hotline-card', ['hotline'], ['hotline'], { data: OFFICE }],
  ['iom-programme-badge', ['programme', 'variant', 'heading-level', 'lang'], ['programme'], { data: OFFICE }],
  ['iom-programme-badge', ['variant', 'heading-level'], [], { data: OFFICE }],
  ['iom-contact-block', ['contact', 'heading-level'], ['contact'], { data: OFFICE }],
  ['iom-office-profile', ['section', 'heading-level', 'lang'], [], { data: OFFICE }],
  ['iom-office-header', ['no-menu', 'no-languages', 'heading-level', 'lang'], [], { data: OFFICE }],
  ['iom-office-header', ['office'], ['office']],
  ['iom-office-menu', ['office', 'lang'], ['office']],
  ['iom-key-facts', ['office', 'lang'], ['office']],
  ['iom-global-goals', ['office', 'lang'], ['office']],
  ['iom-language-menu', ['lang', 'heading-level'], []],
  ['iom-quick-exit', ['href', 'lang'], []],
];

// An unknown office fails synchronously, which saves four milliseconds each time.
async function settled(element: LitElement): Promise<void> {
  await element.updateComplete;
  const loading = (): boolean => element.getAttribute('state') === 'loading';
  for (let turns = 0; turns < 50 && loading(); turns++) await element.updateComplete;
  // Some strings are supported languages: nothing is shown, not even an error, before their messages are loaded.
  for (let turns = 0; turns < 100 && loading(); turns++) await new Promise((resolve) => setTimeout(resolve));
}

describe('a hostile string in every attribute', () => {
  for (const [tag, hostile, shown, beside] of CASES)
    it(`stays text in ${tag} ${hostile.join(' ')}`, async () => {
      const caught = trap();
      const element = mount(tag, {}, beside);
      element.parentElement!.hidden = true;
      for (const payload of TEXT_PAYLOADS) {
        for (const name of hostile) element.setAttribute(name, payload);
        await settled(element);
        const problems = dangers(element);
        if (problems.length > 0) expect.fail(`${JSON.stringify(payload).slice(0, 200)}: ${problems.join('; ')}`);
        const text = cleanText(payload).replace(/\s+/g, ' ');
        if (shown.length === 0 || text === '' || text.length > 400) continue;
        const times = strings(element).filter((found) =>
          withoutMarks(found).replace(/\s+/g, ' ').includes(text),
        ).length;
        if (times < shown.length) expect.fail(`${JSON.stringify(payload)} is shown ${times} times`);
      }
      expect(caught()).to.deep.equal([]);
      const told = /^\[iom-widgets\] <iom-[a-z-]+>, (?:attributes: Parts of the document|(?:office|data): [a-z]+=)/;
      expectWarning(told, warnings().filter((message) => told.test(message)).length);
    });

  it('sends document requests only over http or https, for any src and refresh', async () => {
    const caught = trap();
    const asked: string[] = [];
    stub(globalThis, 'fetch', (url: string) => {
      asked.push(url);
      return new Promise(() => {});
    });
    const element = mount('iom-news-card');
    for (const payload of TEXT_PAYLOADS) {
      element.setAttribute('src', payload);
      element.setAttribute('refresh', payload);
      await new Promise((resolve) => setTimeout(resolve));
      const problems = dangers(element);
      if (problems.length > 0) expect.fail(`${JSON.stringify(payload).slice(0, 200)}: ${problems.join('; ')}`);
    }
    expect(asked.length).to.be.greaterThan(0);
    for (const url of asked) expect(new URL(url).protocol).to.match(/^https?:$/);
    expect(caught()).to.deep.equal([]);
    const told = /^\[iom-widgets\] <iom-news-card>, src: /;
    expectWarning(told, warnings().filter((message) => told.test(message)).length);
  });

  it('makes the exit open only pages over http or https', () => {
    const [caught, exits] = [trap(), observed()];
    const element = mount('iom-quick-exit');
    for (const payload of TEXT_PAYLOADS) {
      element.href = payload;
      element.leave();
    }
    expect(exits).to.have.length(TEXT_PAYLOADS.length);
    for (const { detail } of exits) expect(new URL(detail.url, document.baseURI).protocol).to.match(/^https?:$/);
    expect(caught()).to.deep.equal([]);
  });
});
