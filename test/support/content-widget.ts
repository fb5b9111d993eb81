// The common tests of all content widgets.
import { expect } from '@open-wc/testing';
import type { Tag } from '../../src/registry.js';
import { VERSION } from '../../src/core/version.js';
import { expectAccessible, expectNoOverflow } from './accessible.js';
import { contentLanguages } from './content-languages.js';
import { contentLoading } from './content-loading.js';
import { contentRemote } from './content-remote.js';
import { contentStates } from './content-states.js';
import { builtIn, never } from './documents.js';
import { LANGUAGE_TAGS, LONG_LAO, mount, ready, root, text, until, type Place } from './elements.js';
import { expectWarning } from './setup.js';

export type ContentTag = Exclude<Tag, 'iom-language-menu' | 'iom-quick-exit'>;
export type PerLanguage = Record<(typeof LANGUAGE_TAGS)[number], string>;

export interface Attribute extends Place {
  property: string;
  /** A value that changes the content. */
  value: string;
  /** The property's value for it, if it is not a string. */
  as?: unknown;
  /** The property's value without the attribute. */
  initial?: unknown;
  /** Other attributes that it needs to have an effect. */
  beside?: Record<string, string>;
  /** Set if it has no effect on this widget. */
  inert?: boolean;
}

export interface Subject {
  tag: ContentTag;
  attributes: Record<string, Attribute>;
  /** A document in which a text that the widget shows is `title`, in `language`. */
  titled(title: string, language?: string): object;
  /** A document with nothing for the widget, and the message that it then shows. */
  empty?: { document: object; says: PerLanguage };
  /** The built-in offices whose documents have nothing for the widget. */
  emptyOffices?: readonly string[];
  /** The attribute that selects a part of the document: the message for readers, and the ids of IOM Lao PDR. */
  unknown?: { attribute: string; says: PerLanguage; known: string };
}

const SECTION = { 'heading-level': { property: 'headingLevel', value: '5', as: 5, initial: 3 } };

const settled = (element: Element): Promise<void> =>
  until(element, () => !['loading', null].includes(element.getAttribute('state')), 'an outcome');
/** The shown markup, without Lit's markers. */
const shape = (element: Element): string => root(element).innerHTML.replace(/<!--.*?-->/gs, '');

export function contentWidget(subject: Subject): void {
  contentLanguages(subject); // first, because the catalogues must not be loaded yet
  contract(subject);
  contentStates(subject);
  contentLoading(subject);
  contentRemote(subject);
  accessible(subject);
}

function contract({ tag, attributes, titled }: Subject): void {
  const office: Attribute = { property: 'office', value: 'lao-pdr' };
  const all = { ...SECTION, ...attributes, office };
  // An office, and the attributes used with it, give content; the other attributes need a document.
  const inDocument = (name: string): Attribute => {
    const attribute = (all as Record<string, Attribute>)[name]!;
    return { data: name === 'office' || attribute.beside ? undefined : titled('Title'), ...attribute };
  };

  describe('contract', () => {
    it('is defined, with the version of the library', () => {
      const element = mount(tag);
      expect(customElements.get(tag)).to.equal(element.constructor);
      expect(element.constructor).to.have.property('version', VERSION);
    });

    it('has its defaults', () => {
      const element = mount(tag);
      for (const [name, { property, initial }] of Object.entries(all))
        expect(element, name).to.have.property(property, initial);
      expect(element).to.have.property('data', undefined);
    });

    for (const name of Object.keys(all)) {
      it(`accepts ${name} as attribute and as property, and resets it`, async () => {
        const { property, value, as = value, initial, beside, inert = false, ...place } = inDocument(name);
        const bare = mount(tag, beside, place);
        const byAttribute = mount(tag, { ...beside, [name]: value }, place);
        const byProperty = mount(tag, beside, { ...place, properties: { [property]: as } });
        await Promise.all([bare, byAttribute, byProperty].map(settled));
        expect(byAttribute).to.have.property(property, as);
        expect(shape(byAttribute) === shape(byProperty), 'attribute and property say the same').to.equal(true);
        expect(shape(byAttribute) === shape(bare), 'it makes no difference').to.equal(inert);
        byAttribute.removeAttribute(name);
        Object.assign(byProperty, { [property]: initial });
        await Promise.all([byAttribute, byProperty].map(settled));
        expect(shape(byProperty)).to.equal(shape(bare));
        expect(shape(byAttribute)).to.equal(shape(bare));
      });
    }

    it('prefers .data to the office, and uses the office again without it', async () => {
      const element = mount(tag, { office: 'lao-pdr' }, { data: titled('From the page') });
      await ready(element);
      expect(text(element)).to.contain('From the page');
      element.data = undefined;
      await until(element, () => !text(element).includes('From the page'), 'the office');
      await ready(element);
      element.data = titled('From the page again');
      await ready(element);
      expect(text(element)).to.contain('From the page again');
    });
  });
}

function accessible({ tag, titled, empty }: Subject): void {
  describe('accessible', () => {
    for (const lang of LANGUAGE_TAGS)
      it(`in each state in ${lang}, 320 pixels wide`, async () => {
        expectWarning(new RegExp(`office="absent-${lang}"`));
        const cases: [state: string, attributes: Record<string, string>, data?: object][] = [
          ['ready', { office: 'lao-pdr' }],
          ['ready', {}, titled(LONG_LAO, 'lo')],
          ['idle', {}],
          ['loading', { office: builtIn(never) }],
          ['error', { office: `absent-${lang}` }],
        ];
        if (empty) cases.push(['empty', {}, empty.document]);
        for (const [state, attributes, data] of cases) {
          const element = mount(tag, { lang, ...attributes }, { data, width: 320 });
          await until(element, () => element.getAttribute('state') === state && root(element).lang === lang, state);
          await expectAccessible(element, tag);
          expectNoOverflow(element);
          element.remove();
        }
      });

    it('wide, and with its fallback', async () => {
      const element = mount(tag, { office: 'viet-nam' }, { width: 900 });
      await until(element, () => ['ready', 'empty'].includes(element.getAttribute('state')!), 'content');
      await expectAccessible(element, tag);
      expectNoOverflow(element);
      const fallback = mount(tag, {}, { inner: '<p>What the author wrote</p>' });
      await ready(fallback, 'idle');
      await expectAccessible(fallback, tag);
    });
  });
}
