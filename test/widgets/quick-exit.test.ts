import { expect } from '@open-wc/testing';
import '../../src/define/quick-exit.js';
import { expectAccessible } from '../support/accessible.js';
import { inLanguage, LANGUAGE_TAGS, mount, part, record, root, text } from '../support/elements.js';
import { observed } from '../support/exits.js';

const press = (key: string, init: KeyboardEventInit = {}): void =>
  void dispatchEvent(new KeyboardEvent('keydown', { key, ...init }));
const said = (element: Element): string => text(root(element).querySelector('[role=alert]')!);

describe('iom-quick-exit', () => {
  const words = {
    en: ['Leave this page quickly', 'may still appear in your browser history', 'Shift key 3 times'],
    lo: ['ອອກຈາກໜ້ານີ້ດ່ວນ', 'ປະຫວັດການນຳໃຊ້', 'Shift 3 ເທື່ອ'],
    vi: ['Thoát nhanh khỏi trang này', 'lịch sử trình duyệt', 'Shift 3 lần'],
  };
  for (const lang of LANGUAGE_TAGS)
    it(`says what it does and what it cannot do, in ${lang}`, async () => {
      const element = mount('iom-quick-exit', { lang });
      await inLanguage(element, lang);
      const [label, history, keys] = words[lang];
      expect(text(part(element, 'button'))).to.equal(label);
      expect(text(part(element, 'hint'))).to.include(history);
      expect(text(part(element, 'hint'))).to.include(keys);
      await expectAccessible(element, 'iom-quick-exit');
    });

  it('stays in sight while the page scrolls', async () => {
    const element = mount('iom-quick-exit');
    await inLanguage(element, 'en');
    expect(getComputedStyle(part(element, 'button')).position).to.equal('fixed');
  });

  it('leaves by the button, to where the page says; the event can be cancelled', async () => {
    const exits = observed();
    const element = mount('iom-quick-exit', { href: 'https://example.org/neutral' });
    await inLanguage(element, 'en');
    part(element, 'button').click();
    expect(exits.map(({ detail }) => detail.url)).to.deep.equal(['https://example.org/neutral']);
    expect(exits[0]).to.include({ bubbles: true, composed: true, cancelable: true, defaultPrevented: true });
    expect(document.documentElement.style.display).to.equal('');
  });

  for (const href of ['javascript:alert(1)', 'mailto:a@example.org', 'data:text/html,x', ''])
    it(`does not go to ${JSON.stringify(href)}`, async () => {
      const exits = observed();
      const element = mount('iom-quick-exit', { href });
      element.leave();
      expect(exits[0]!.detail.url).to.equal('https://www.wikipedia.org/');
    });

  describe('Shift', () => {
    it('three times leaves, and each press says how many are left', async () => {
      const exits = observed();
      const element = mount('iom-quick-exit');
      await inLanguage(element, 'en');
      press('Shift');
      await element.updateComplete;
      expect(said(element)).to.equal('Press Shift 2 more times to leave this page');
      press('Shift');
      await element.updateComplete;
      expect(said(element)).to.equal('Press Shift 1 more time to leave this page');
      expect(exits).to.have.length(0);
      press('Shift');
      expect(exits).to.have.length(1);
    });

    it('does not count a held key, nor presses with another key between', async () => {
      const exits = observed();
      mount('iom-quick-exit');
      press('Shift');
      press('Shift', { repeat: true });
      press('Shift', { repeat: true });
      press('A', { shiftKey: true });
      press('Shift');
      press('Shift');
      expect(exits).to.have.length(0);
      press('Shift');
      expect(exits).to.have.length(1);
    });

    it('does nothing any more once the button is gone', async () => {
      const exits = record('iom-quick-exit');
      const element = mount('iom-quick-exit');
      element.remove();
      for (let i = 0; i < 6; i++) press('Shift');
      expect(exits).to.have.length(0);
    });
  });
});
