import { expect } from '@open-wc/testing';
import {
  chosenLanguage,
  chooseLanguage,
  onChoice,
  resetChoice,
  setPageLanguage,
} from '../../src/i18n/language-preference.js';
import { resolveLanguage, shadowHost, statedLanguage } from '../../src/i18n/resolve.js';
import { box } from '../support/elements.js';
import { atEnd } from '../support/setup.js';

/** An element in an ancestor, and an element in the shadow tree of a host in another ancestor. */
function tree(): { element: Element; inner: Element; host: Element; outer: Element } {
  const [outer, host, inner, element] = [box(), box(), box(), box()];
  outer.append(host);
  host.attachShadow({ mode: 'open' }).append(inner);
  inner.append(element);
  return { element, inner, host, outer };
}

describe('resolveLanguage', () => {
  it('takes the nearest lang, across shadow roots, up to <html>', () => {
    const { element, inner, host, outer } = tree();
    const steps: [node: Element, lang: string, shown: string][] = [
      [document.documentElement, 'vi', 'vi'],
      [outer, 'lo', 'lo'],
      [host, 'en', 'en'],
      [inner, 'VI_vn', 'vi'],
      [element, 'lao', 'lo'],
    ];
    for (const [node, lang, shown] of steps) {
      node.setAttribute('lang', lang);
      expect(resolveLanguage(element)).to.equal(shown);
    }
  });

  it('takes xml:lang, too, in XHTML and where that comes as HTML', () => {
    const { element, outer } = tree();
    outer.setAttribute('xml:lang', 'lo');
    expect(resolveLanguage(element)).to.equal('lo');
    outer.removeAttribute('xml:lang');
    outer.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', 'vi');
    expect(resolveLanguage(element)).to.equal('vi');
    outer.setAttribute('lang', 'lo');
    expect(resolveLanguage(element)).to.equal('lo');
  });

  it('prefers its own lang, then the reader’s choice, then the page’s setting, then the ancestors', () => {
    const { element, inner } = tree();
    inner.setAttribute('lang', 'en');
    setPageLanguage('vi');
    expect(resolveLanguage(element)).to.equal('vi');
    chooseLanguage('lo');
    expect(resolveLanguage(element)).to.equal('lo');
    element.setAttribute('lang', 'en');
    expect(resolveLanguage(element)).to.equal('en');
  });

  it('uses the fallback, then English, if no language is stated or it is unsupported', () => {
    const { element } = tree();
    const cases: [html: string | null, fallback: string | undefined, shown: string][] = [
      [null, undefined, 'en'],
      [null, 'lo', 'lo'],
      [null, 'fr', 'en'],
      ['eo', undefined, 'en'],
      ['eo', 'vi', 'vi'],
      ['', 'vi', 'vi'],
      ['klingon', 'lo_LA', 'lo'],
      ['en', 'lo', 'en'],
    ];
    for (const [html, fallback, shown] of cases) {
      if (html === null) document.documentElement.removeAttribute('lang');
      else document.documentElement.lang = html;
      expect(resolveLanguage(element, fallback), `${html} ${fallback}`).to.equal(shown);
    }
  });

  it('ignores the choice and the ancestors if its own lang is unsupported', () => {
    const { element } = tree();
    chooseLanguage('lo');
    for (const lang of ['eo', '']) {
      element.setAttribute('lang', lang);
      expect([resolveLanguage(element), resolveLanguage(element, 'vi')]).to.deep.equal(['en', 'vi']);
    }
  });

  it('works outside of the page and in another document', () => {
    const alone = document.createElement('p');
    expect(resolveLanguage(alone)).to.equal('en');
    const other = document.implementation.createHTMLDocument();
    other.documentElement.lang = 'vi';
    other.body.append(alone);
    expect(resolveLanguage(alone)).to.equal('vi');
  });

  it('ignores the browser’s languages', () => {
    document.documentElement.removeAttribute('lang');
    Object.defineProperty(navigator, 'languages', { configurable: true, get: () => ['lo'] });
    atEnd(() => Reflect.deleteProperty(navigator, 'languages'));
    expect(navigator.languages).to.deep.equal(['lo']);
    expect(resolveLanguage(box())).to.equal('en');
  });
});

describe('statedLanguage', () => {
  it('is the lang as the page states it', () => {
    const { element, inner } = tree();
    inner.setAttribute('lang', 'eo');
    expect(statedLanguage(element)).to.equal('eo');
    element.setAttribute('lang', '');
    expect(statedLanguage(element)).to.equal('');
    expect(statedLanguage(document.createElement('p'))).to.equal(null);
  });
});

describe('shadowHost', () => {
  it('is the host of a shadow root, and of nothing else', () => {
    const { host, inner } = tree();
    expect(shadowHost(host.shadowRoot!)).to.equal(host);
    for (const node of [document, document.createDocumentFragment(), inner]) expect(shadowHost(node)).to.equal(null);
  });
});

describe('a choice', () => {
  it('is passed to listeners, until they stop', () => {
    const heard: (string | undefined)[] = [];
    const stop = onChoice(() => heard.push(chosenLanguage()));
    setPageLanguage('vi-VN');
    chooseLanguage('lo');
    chooseLanguage('klingon');
    resetChoice();
    stop();
    chooseLanguage('lo');
    expect(heard).to.deep.equal(['vi', 'lo', 'vi', undefined]);
  });
});
