// Language tests for every content widget.
import { expect } from '@open-wc/testing';
import { chooseLanguage, setPageLanguage } from '../../src/i18n/language-preference.js';
import type { Subject } from './content-widget.js';
import { box, inLanguage, mount, ready, root, strings, watchStrings } from './elements.js';
import { LOADING } from './published.js';

export function contentLanguages({ tag, titled }: Subject): void {
  describe('languages', () => {
    it('shows no other language while a language loads', async () => {
      document.documentElement.lang = 'lo';
      const element = mount(tag, { office: 'lao-pdr' });
      await element.updateComplete;
      const first = watchStrings(element);
      await ready(element, 'ready', 'lo');
      const lao = strings(element);
      expect(lao.length).to.be.greaterThan(0);
      expect([...lao, LOADING.lo]).to.include.members([...first]);

      const second = watchStrings(element);
      document.documentElement.lang = 'vi';
      await ready(element, 'ready', 'vi');
      const vietnamese = strings(element);
      expect(vietnamese).to.not.have.members(lao);
      expect([...lao, ...vietnamese]).to.include.members([...second]);
    });

    it('follows <html>, an ancestor, an ancestor across a shadow root, and its own lang', async () => {
      const [inner, middle, outer] = [box(), box(), box()];
      outer.append(middle);
      middle.attachShadow({ mode: 'open' }).append(inner);
      const element = mount(tag, {}, { data: titled('Title'), into: inner });
      await ready(element, 'ready', 'en');
      const steps: [node: Element, lang: string | null, shown: string][] = [
        [document.documentElement, 'vi', 'vi'],
        [outer, 'lo', 'lo'],
        [middle, 'en', 'en'],
        [inner, 'vi', 'vi'],
        [element, 'lo', 'lo'],
        [inner, 'en', 'lo'],
        [element, null, 'en'],
        [inner, null, 'en'],
        [middle, null, 'lo'],
        [outer, null, 'vi'],
      ];
      for (const [node, lang, shown] of steps) {
        if (lang === null) node.removeAttribute('lang');
        else node.setAttribute('lang', lang);
        await new Promise((resolve) => setTimeout(resolve));
        await inLanguage(element, shown);
      }
    });

    it('prefers its own lang, then the reader’s choice, then the page', async () => {
      const ancestor = box();
      ancestor.lang = 'vi';
      const [follows, owns] = [{}, { lang: 'vi' }].map((own) =>
        mount(tag, own as {}, { data: titled('Title'), into: ancestor }),
      );
      await Promise.all([inLanguage(follows!, 'vi'), inLanguage(owns!, 'vi')]);
      setPageLanguage('en');
      await inLanguage(follows!, 'en');
      chooseLanguage('lo');
      await inLanguage(follows!, 'lo');
      setPageLanguage('vi');
      ancestor.lang = 'en';
      await new Promise((resolve) => setTimeout(resolve));
      await inLanguage(follows!, 'lo');
      await inLanguage(owns!, 'vi');
    });

    for (const lang of ['eo', 'ia', '', 'klingon', '<b>', 'lo vi'])
      it(`falls back to English, or to the office’s language, for lang="${lang}"`, async () => {
        const element = mount(tag, { lang }, { data: titled('Title') });
        await ready(element, 'ready', 'en');
        element.data = { ...titled('Tiêu đề', 'vi'), language: 'vi' };
        await ready(element, 'ready', 'vi');
      });

    it('accepts the tags that content systems write', async () => {
      for (const [lang, shown] of [
        ['LO', 'lo'],
        ['lo_LA', 'lo'],
        ['lao', 'lo'],
        ['lo-Laoo-LA', 'lo'],
        ['vi-VN', 'vi'],
      ] as const) {
        await ready(mount(tag, { lang }, { data: titled('Title') }), 'ready', shown);
      }
    });

    it('declares the language of a text that is missing in its own', async () => {
      const element = mount(tag, { lang: 'lo' }, { data: titled('Nội dung', 'vi') });
      await ready(element, 'ready', 'lo');
      const inside = [element, ...root(element).querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
      const holders = inside
        .flatMap((node) => [...root(node).querySelectorAll('*')])
        .filter((node) => node.textContent!.trim() === 'Nội dung' && node.children.length === 0);
      expect(holders).to.not.have.length(0);
      for (const node of holders) expect(node.closest('[lang]')!.getAttribute('lang')).to.equal('vi');
    });
  });
}
