import { expect } from '@open-wc/testing';
import {
  ContactOpenEvent,
  ContentErrorEvent,
  ContentLoadEvent,
  LanguageChangeEvent,
  NewsOpenEvent,
  QuickExitEvent,
} from '../../src/core/events.js';
import { box, record } from '../support/elements.js';
import '../support/setup.js';

const EVENTS = [
  [ContentLoadEvent, 'iom-content-load', false, { problems: [] }],
  [
    ContentErrorEvent,
    'iom-content-error',
    false,
    { code: 'format', message: 'm', problems: [{ path: 'a', problem: 'b' }] },
  ],
  [NewsOpenEvent, 'iom-news-open', true, { story: 's', url: '/s' }],
  [ContactOpenEvent, 'iom-contact-open', false, { contact: 'c', method: 'phone' }],
  [LanguageChangeEvent, 'iom-language-change', true, { lang: 'lo' }],
  [QuickExitEvent, 'iom-quick-exit', true, { url: '/' }],
] as const;

describe('events', () => {
  for (const [Kind, type, cancelable, detail] of EVENTS)
    it(`${type} reaches the page from inside a shadow tree`, () => {
      const event = new (Kind as new (given: object) => Event & { detail: object })(detail);
      const heard = record(type);
      const host = box();
      const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
      inner.addEventListener(type, (inside) => inside.preventDefault());
      expect(inner.dispatchEvent(event)).to.equal(!cancelable);
      expect(Kind.type).to.equal(type);
      expect(event).to.include({ type, bubbles: true, composed: true, cancelable });
      expect(event.detail).to.equal(detail);
      expect(heard).to.deep.equal([event]);
    });
});
