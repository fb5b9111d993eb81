import { expect } from '@open-wc/testing';
import '../../src/define/language-menu.js';
import { VERSION } from '../../src/core/version.js';
import { setPageLanguage } from '../../src/i18n/language-preference.js';
import { LANGUAGES } from '../../src/i18n/language.js';
import { expectAccessible, expectNoOverflow } from '../support/accessible.js';
import { box, inLanguage, LANGUAGE_TAGS, mount, part, parts, record, root, text, until } from '../support/elements.js';
import { focused, press } from '../support/keyboard.js';
import { liveObservers } from '../support/observers.js';

type Menu = HTMLElementTagNameMap['iom-language-menu'];

const buttons = (menu: Menu): HTMLElement[] => parts(menu, 'language');
const button = (menu: Menu, lang: string): HTMLElement => buttons(menu).find((each) => each.lang === lang)!;
const pressed = (menu: Menu): string[] =>
  buttons(menu)
    .filter((each) => each.ariaPressed === 'true')
    .map(({ lang }) => lang);
const status = (menu: Menu): HTMLElement => root(menu).querySelector<HTMLElement>('[aria-live]')!;

describe('iom-language-menu', () => {
  describe('interaction', () => {
    // Must be first, because the catalogues are not loaded yet.
    it('announces the new language in that language, and nothing before', async () => {
      const menu = mount('iom-language-menu');
      await inLanguage(menu, 'en');
      expect(text(status(menu))).to.equal('');
      const said = new Set<string>();
      const observer = new MutationObserver(() => said.add(text(status(menu))));
      observer.observe(menu.shadowRoot!, { childList: true, characterData: true, subtree: true });
      button(menu, 'lo').click();
      await inLanguage(menu, 'lo');
      await until(menu, () => text(status(menu)) !== '', 'the announcement');
      button(menu, 'vi').click();
      await inLanguage(menu, 'vi');
      button(menu, 'en').click();
      await inLanguage(menu, 'en');
      observer.disconnect();
      said.delete('');
      expect([...said]).to.deep.equal(['ປ່ຽນເປັນພາສາລາວແລ້ວ', 'Đã chuyển sang tiếng Việt', 'Language changed to English']);
    });

    it('underlines the chosen language, and no other, in every engine', async () => {
      const menu = mount('iom-language-menu');
      await inLanguage(menu, 'en');
      const lines = (): string[] => buttons(menu).map((each) => getComputedStyle(each).textDecorationLine);
      const only = (lang: string): string[] =>
        Object.keys(LANGUAGES).map((each) => (each === lang ? 'underline' : 'none'));
      expect(lines()).to.deep.equal(only('en'));
      button(menu, 'vi').click();
      await inLanguage(menu, 'vi');
      expect(lines()).to.deep.equal(only('vi'));
    });

    it('fires an event that the page can cancel', async () => {
      const changes = record('iom-language-change');
      const menu = mount('iom-language-menu');
      await inLanguage(menu, 'en');
      menu.addEventListener('iom-language-change', (event) => event.detail.lang === 'vi' && event.preventDefault());
      button(menu, 'vi').click();
      await menu.updateComplete;
      expect([pressed(menu), text(status(menu))]).to.deep.equal([['en'], '']);
      button(menu, 'lo').click();
      await inLanguage(menu, 'lo');
      expect(pressed(menu)).to.deep.equal(['lo']);
      expect(changes.map(({ detail }) => detail.lang)).to.deep.equal(['vi', 'lo']);
      expect(changes[0]).to.include({ bubbles: true, composed: true, cancelable: true, target: menu });
    });

    it('changes all menus of the page, including a used one with its own lang', async () => {
      const [one, two, own] = [
        mount('iom-language-menu'),
        mount('iom-language-menu'),
        mount('iom-language-menu', { lang: 'en' }),
      ];
      await Promise.all([one, two, own].map((menu) => inLanguage(menu, 'en')));
      button(one, 'lo').click();
      await Promise.all([one, two].map((menu) => inLanguage(menu, 'lo')));
      expect([pressed(two), pressed(own)]).to.deep.equal([['lo'], ['en']]);
      button(own, 'vi').click();
      await Promise.all([one, two, own].map((menu) => inLanguage(menu, 'vi')));
      expect(own.lang).to.equal('vi');
    });

    it('works by keyboard', async () => {
      const place = box();
      const before = place.appendChild(document.createElement('button'));
      const menu = mount('iom-language-menu', {}, { into: place });
      await inLanguage(menu, 'en');
      before.focus();
      await press('Tab');
      await press('Tab');
      expect(focused()).to.equal(button(menu, 'vi'));
      await press('Enter');
      await inLanguage(menu, 'vi');
      expect(focused()).to.equal(button(menu, 'vi'));
      await press('Tab');
      await press('Space');
      await inLanguage(menu, 'en');
      expect(focused()).to.equal(button(menu, 'en'));
    });
  });

  describe('contract', () => {
    it('is defined, with the version of the library', () => {
      const menu = mount('iom-language-menu');
      expect(customElements.get('iom-language-menu')).to.equal(menu.constructor);
      expect(menu.constructor).to.have.property('version', VERSION);
    });
  });

  describe('languages', () => {
    const LABELS = { en: 'Language', lo: 'ພາສາ', vi: 'Ngôn ngữ' };
    for (const lang of LANGUAGE_TAGS)
      it(`names each language in that language, in ${lang}`, async () => {
        const menu = mount('iom-language-menu', { lang });
        await inLanguage(menu, lang);
        expect(buttons(menu).map((each) => text(each))).to.deep.equal(
          Object.values(LANGUAGES).map(({ autonym }) => autonym),
        );
        expect(buttons(menu).map((each) => each.lang)).to.deep.equal(Object.keys(LANGUAGES));
        expect(pressed(menu)).to.deep.equal([lang]);
        const group = part(menu, 'languages').parentElement!;
        expect([group.getAttribute('role'), group.getAttribute('aria-label')]).to.deep.equal(['group', LABELS[lang]]);
      });

    it('offers only those of `languages`, in whatever form of their tags', async () => {
      const menu = mount('iom-language-menu');
      menu.languages = ['xx', 'vi-VN', 'eng'];
      await inLanguage(menu, 'en');
      expect(buttons(menu).map((each) => each.lang)).to.deep.equal(['vi', 'en']);
      menu.languages = [];
      await menu.updateComplete;
      expect(buttons(menu).map((each) => each.lang)).to.deep.equal(Object.keys(LANGUAGES));
    });

    it('follows the page', async () => {
      const menu = mount('iom-language-menu');
      await inLanguage(menu, 'en');
      document.documentElement.lang = 'vi';
      await inLanguage(menu, 'vi');
      setPageLanguage('lo');
      await inLanguage(menu, 'lo');
      expect(text(status(menu)), 'nobody has chosen anything').to.equal('');
    });

    for (const lang of ['eo', 'ia', '', 'klingon'])
      it(`is English for lang="${lang}"`, async () => {
        const menu = mount('iom-language-menu', { lang });
        await inLanguage(menu, 'en');
        expect(pressed(menu)).to.deep.equal(['en']);
      });
  });

  describe('released', () => {
    it('releases its observer, 200 times', async () => {
      const live = liveObservers();
      const place = box();
      const menu = mount('iom-language-menu', {}, { into: place });
      expect(live.size).to.equal(1);
      menu.remove();
      for (let round = 0; round < 200; round++) mount('iom-language-menu', {}, { into: place }).remove();
      expect(live.size).to.equal(0);
    });
  });

  describe('accessible', () => {
    for (const lang of LANGUAGE_TAGS)
      it(`in ${lang}, 320 and 120 pixels wide`, async () => {
        for (const width of [320, 120]) {
          const menu = mount('iom-language-menu', { lang }, { width });
          await inLanguage(menu, lang);
          await expectAccessible(menu, 'iom-language-menu');
          expectNoOverflow(menu);
        }
      });
  });
});
