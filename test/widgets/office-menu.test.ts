import { expect } from '@open-wc/testing';
import '../../src/define/office-menu.js';
import { expectAccessible, expectNoOverflow } from '../support/accessible.js';
import { contentWidget } from '../support/content-widget.js';
import { office } from '../support/documents.js';
import { box, isShown, LANGUAGE_TAGS, mount, part, parts, ready, root, text } from '../support/elements.js';
import { focused, press } from '../support/keyboard.js';
import { MENU, MENU_LABELS, NOTHING } from '../support/published.js';
import { expectWarning } from '../support/setup.js';

type Menu = HTMLElementTagNameMap['iom-office-menu'];

const groupButtons = (menu: Menu): HTMLElement[] => parts(menu, 'group');
const openGroups = (menu: Menu): string[] =>
  groupButtons(menu)
    .filter((button) => button.getAttribute('aria-expanded') === 'true')
    .map((button) => text(button));
const link = (menu: Menu, name: string): HTMLElement =>
  parts(menu, 'link').find((item) => text(item.querySelector('.text')!) === name)!;

/** A menu of IOM Lao PDR after a focused button. */
async function menuBehindFocus(width: number): Promise<Menu> {
  const place = box(width);
  const before = place.appendChild(document.createElement('button'));
  before.textContent = 'Before';
  const menu = mount('iom-office-menu', { office: 'lao-pdr' }, { into: place });
  await ready(menu);
  before.focus();
  return menu;
}

describe('iom-office-menu', () => {
  contentWidget({
    tag: 'iom-office-menu',
    attributes: { 'heading-level': { property: 'headingLevel', value: '5', as: 5, initial: 3, inert: true } },
    titled: (title, language = 'en') =>
      office({
        menu: [{ id: 'group', label: { [language]: title }, items: [{ id: 'item', label: { [language]: title } }] }],
      }),
    empty: { document: office(), says: NOTHING },
  });

  describe('the two offices', () => {
    for (const id of ['lao-pdr', 'viet-nam'] as const)
      for (const lang of LANGUAGE_TAGS)
        it(`${id} in ${lang}`, async () => {
          const menu = mount('iom-office-menu', { office: id, lang });
          await ready(menu, 'ready', lang);
          const navigation = part(menu, 'menu');
          expect([navigation.localName, navigation.getAttribute('aria-label')]).to.deep.equal([
            'nav',
            MENU_LABELS[id][lang],
          ]);
          const labels = [...navigation.querySelectorAll('#items .text')];
          expect(labels.map((label) => text(label))).to.deep.equal(MENU[lang]);
          expect(labels.map((label) => label.getAttribute('lang'))).to.deep.equal(MENU[lang].map(() => lang));
          expect(groupButtons(menu)).to.have.length(2);
          for (const item of parts(menu, 'link'))
            expect(item.getAttribute('href')).to.match(/^https:\/\/(laopdr|vietnam|www)\.iom\.int\//);
        });

    it('link pages in the reader’s language, else name the other language', async () => {
      const menu = mount('iom-office-menu', { office: 'viet-nam', lang: 'vi' });
      await ready(menu, 'ready', 'vi');
      const about = link(menu, 'Giới thiệu');
      expect(about.getAttribute('href')).to.equal('https://vietnam.iom.int/vi/iom-tai-viet-nam');
      expect(about.getAttribute('hreflang')).to.equal(null);
      expect(link(menu, 'IOM Toàn cầu').getAttribute('hreflang')).to.equal('en');
      expect(text(link(menu, 'IOM Toàn cầu'))).to.equal('IOM Toàn cầu (trang IOM Toàn cầu)EN (bằng tiếng Anh)');
      expect(text(about)).to.equal('Giới thiệu');
    });
  });

  it('leaves out items that only lead to the first page of the office', async () => {
    const menu = mount(
      'iom-office-menu',
      {},
      {
        data: office({
          url: 'https://a.example/',
          menu: [
            { id: 'home', label: 'Data', url: 'https://a.example/' },
            { id: 'other', label: 'News', url: 'https://a.example/news' },
          ],
        }),
      },
    );
    await ready(menu);
    expect(parts(menu, 'link').map((item) => text(item))).to.deep.equal(['News']);
    const none = mount(
      'iom-office-menu',
      {},
      {
        data: office({ url: 'https://a.example/', menu: [{ id: 'home', label: 'Data', url: 'https://a.example/' }] }),
      },
    );
    await ready(none, 'empty');
  });

  describe('interaction', () => {
    it('opens one group at a time and closes it again', async () => {
      const menu = mount('iom-office-menu', { office: 'lao-pdr' }, { width: 900 });
      await ready(menu);
      const [who, work] = groupButtons(menu);
      const steps: [button: HTMLElement, open: string[]][] = [
        [who!, ['Who We Are']],
        [work!, ['Our Work']],
        [work!, []],
      ];
      expect([openGroups(menu), isShown(link(menu, 'About'))]).to.deep.equal([[], false]);
      for (const [button, open] of steps) {
        button.click();
        await menu.updateComplete;
        expect(openGroups(menu)).to.deep.equal(open);
        expect(isShown(link(menu, 'About'))).to.equal(open.includes('Who We Are'));
        expect(isShown(link(menu, 'Cross-cutting (Global)'))).to.equal(open.includes('Our Work'));
      }
    });

    it('works by keyboard in a wide box', async () => {
      const menu = await menuBehindFocus(900);
      const [who, work] = groupButtons(menu);
      expect(isShown(part(menu, 'toggle'))).to.equal(false);
      await press('Tab');
      expect(focused()).to.equal(who);
      await press('Enter');
      expect(openGroups(menu)).to.deep.equal(['Who We Are']);
      await press('Tab');
      expect(focused()).to.equal(link(menu, 'About'));
      await press('Escape');
      expect([focused(), openGroups(menu)]).to.deep.equal([who, []]);
      await press('Space');
      expect(openGroups(menu)).to.deep.equal(['Who We Are']);
      await press('Tab');
      await press('Tab');
      await press('Tab');
      expect(focused()).to.equal(work);
      await press('Tab');
      expect(focused()).to.equal(link(menu, '2030 Agenda'));
    });

    it('collapses into one button in 320 pixels, and works by keyboard there', async () => {
      const menu = await menuBehindFocus(320);
      const toggle = part(menu, 'toggle');
      expect([isShown(toggle), isShown(groupButtons(menu)[0]!), toggle.getAttribute('aria-expanded')]).to.deep.equal([
        true,
        false,
        'false',
      ]);
      await press('Tab');
      expect(focused()).to.equal(toggle);
      await press('Enter');
      expect([toggle.getAttribute('aria-expanded'), isShown(groupButtons(menu)[0]!)]).to.deep.equal(['true', true]);
      await press('Tab');
      await press('Space');
      await press('Tab');
      expect([focused(), isShown(link(menu, 'About'))]).to.deep.equal([link(menu, 'About'), true]);
      await expectAccessible(menu, 'iom-office-menu');
      expectNoOverflow(menu);
      await press('Escape');
      expect([focused(), openGroups(menu), toggle.getAttribute('aria-expanded')]).to.deep.equal([
        groupButtons(menu)[0],
        [],
        'true',
      ]);
      await press('Escape');
      expect([focused(), toggle.getAttribute('aria-expanded'), isShown(groupButtons(menu)[0]!)]).to.deep.equal([
        toggle,
        'false',
        false,
      ]);
    });

    it('closes a group when the focus leaves, and stops Escape events only if a group was open', async () => {
      const menu = await menuBehindFocus(900);
      const outside = focused() as HTMLElement;
      let heard = 0;
      menu.parentElement!.addEventListener('keydown', ({ key }) => (heard += Number(key === 'Escape')));
      const [who] = groupButtons(menu);
      who!.focus();
      await press('Escape');
      expect(heard).to.equal(1);
      who!.click();
      await menu.updateComplete;
      await press('Escape');
      expect([heard, openGroups(menu)]).to.deep.equal([1, []]);
      who!.click();
      await menu.updateComplete;
      expect(openGroups(menu)).to.have.length(1);
      outside.focus();
      await menu.updateComplete;
      expect(openGroups(menu)).to.deep.equal([]);
    });

    it('is accessible with an open group', async () => {
      const menu = mount('iom-office-menu', { office: 'viet-nam' }, { width: 900 });
      await ready(menu);
      groupButtons(menu)[1]!.click();
      await menu.updateComplete;
      await expectAccessible(menu, 'iom-office-menu');
      expectNoOverflow(menu);
    });
  });

  describe('hostile input', () => {
    const item = (id: string, label: string, url?: string): object => ({ id, label, url });

    it('links no address of a scheme that is not allowed, and shows markup as text', async () => {
      expectWarning(/menu\[0\]\.url should be an http.*menu\[1\]\.url should be an http/);
      const mark = '<s onclick="alert(1)">x</s>';
      const menu = [
        item('a', mark, 'javascript:alert(1)'),
        item('b', 'B', 'java\nscript:alert(1)'),
        item('c', 'C', '/c'),
      ];
      const element = mount('iom-office-menu', {}, { data: office({ name: mark, menu }) });
      await ready(element);
      const links = parts(element, 'link').map((each) => [text(each), each.getAttribute('href')]);
      expect(links).to.deep.equal([
        [mark, null],
        ['B', null],
        ['C', '/c'],
      ]);
      expect(root(element).querySelector('s')).to.equal(null);
    });

    for (const id of ['a b', '"', "x'] *", '<b>', 'items'])
      it(`works with a group of the id ${id}`, async () => {
        const menu = [{ ...item(id, 'Group'), items: [item('x', 'Inside', '/x')] }];
        const element = mount('iom-office-menu', {}, { data: office({ menu }), width: 900 });
        await ready(element);
        const [button] = groupButtons(element);
        button!.focus();
        button!.click();
        await element.updateComplete;
        const controlled = button!.getAttribute('aria-controls')!.split(/\s+/);
        expect(controlled.map((name) => element.shadowRoot!.getElementById(name)?.localName)).to.deep.equal(['ul']);
        expect(isShown(link(element, 'Inside'))).to.equal(true);
        await press('Escape');
        expect([focused(), openGroups(element)]).to.deep.equal([button, []]);
      });
  });
});
