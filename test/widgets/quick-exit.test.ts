import { expect } from '@open-wc/testing';
import '../../src/define/quick-exit.js';
import { expectAccessible } from '../support/accessible.js';
import { inLanguage, LANGUAGE_TAGS, mount, part, record, root, text } from '../support/elements.js';
import { observed } from '../support/exits.js';
import { atEnd, stub } from '../support/setup.js';

const down = (key: string, init: KeyboardEventInit = {}): void =>
  void dispatchEvent(new KeyboardEvent('keydown', { key, ...init }));
const up = (key: string, init: KeyboardEventInit = {}): void =>
  void dispatchEvent(new KeyboardEvent('keyup', { key, ...init }));
const press = (key: string, init: KeyboardEventInit = {}): void => {
  down(key, init);
  if (!init.repeat) up(key, init);
};
const region = (element: Element): HTMLElement => root(element).querySelector<HTMLElement>('[aria-live=assertive]')!;
const said = (element: Element): string => text(region(element));

describe('iom-quick-exit', () => {
  const words = {
    en: ['Leave this page quickly', 'may still appear in your browser history', 'Shift key 3 times'],
    lo: ['ອອກຈາກໜ້ານີ້ດ່ວນ', 'ປະຫວັດການນຳໃຊ້', 'Shift 3 ເທື່ອ'],
    vi: ['Thoát nhanh khỏi trang này', 'lịch sử trình duyệt', 'Shift 3 lần'],
  };
  for (const lang of LANGUAGE_TAGS)
    it(`explains what it does and what it cannot do, in ${lang}`, async () => {
      const element = mount('iom-quick-exit', { lang });
      await inLanguage(element, lang);
      const [label, history, keys] = words[lang];
      expect(text(part(element, 'button'))).to.equal(label);
      expect(text(part(element, 'hint'))).to.include(history);
      expect(text(part(element, 'hint'))).to.include(keys);
      await expectAccessible(element, 'iom-quick-exit');
    });

  it('stays visible while the page scrolls', async () => {
    const element = mount('iom-quick-exit');
    await inLanguage(element, 'en');
    expect(getComputedStyle(part(element, 'button')).position).to.equal('fixed');
  });

  for (const style of [
    'transform: translateZ(0)',
    'filter: blur(0)',
    'contain: paint',
    'overflow: hidden; height: 20px',
  ])
    it(`has its position, and can be clicked, in any parent: ${style}`, async () => {
      const around = document.body.appendChild(document.createElement('div'));
      const bar = document.body.appendChild(document.createElement('div'));
      atEnd(() => [around, bar].forEach((each) => each.remove()));
      around.style.cssText = style;
      bar.style.cssText = 'position: fixed; inset: auto 0 0; height: 200px; z-index: 2147483647; background: #222';
      const element = mount('iom-quick-exit');
      around.append(element, document.createElement('p'));
      await inLanguage(element, 'en');
      const { left, top, width, height } = part(element, 'button').getBoundingClientRect();
      expect(document.elementFromPoint(left + width / 2, top + height / 2)).to.equal(element);
      expect(Math.round(innerHeight - top - height)).to.be.within(0, 16);
    });

  it('leaves by the button, to the page’s address; the event can be cancelled', async () => {
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
    it('three times leaves, and each press announces how many are left', async () => {
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

    it('does not count a held key, or presses with another key in between', async () => {
      const exits = observed();
      mount('iom-quick-exit');
      down('Shift');
      down('Shift', { repeat: true });
      down('Shift', { repeat: true });
      press('A', { shiftKey: true });
      up('Shift');
      press('Shift');
      press('Shift');
      expect(exits).to.have.length(0);
      press('Shift');
      expect(exits).to.have.length(1);
    });

    // Observed with Orca 43: it captures the H, and moves the selection.
    const HELD: Record<string, () => void> = {
      'a screen reader goes back by heading': () => void document.dispatchEvent(new Event('selectionchange')),
      'the pointer selects': () => {
        for (const type of ['pointerdown', 'mousedown', 'click']) document.body.dispatchEvent(new MouseEvent(type));
      },
      'the wheel scrolls sideways': () => void document.body.dispatchEvent(new WheelEvent('wheel')),
      'the focus moves': () => void document.body.dispatchEvent(new FocusEvent('focusin')),
      'a capital is typed': () => press('A', { shiftKey: true }),
      'an arrow selects': () => press('ArrowLeft', { shiftKey: true }),
      'Tab goes back': () => press('Tab', { shiftKey: true }),
    };
    for (const [what, hold] of Object.entries(HELD))
      it(`does not count, and announces nothing, when ${what}`, async () => {
        const exits = observed();
        const element = mount('iom-quick-exit');
        await inLanguage(element, 'en');
        for (let i = 0; i < 4; i++) {
          down('Shift');
          hold();
          up('Shift');
          await element.updateComplete;
          expect(said(element)).to.equal('');
        }
        expect(exits).to.have.length(0);
      });

    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      it(`does not count with another modifier, used to change layouts: ${modifier}`, () => {
        const exits = observed();
        mount('iom-quick-exit');
        for (let i = 0; i < 4; i++) {
          down('Shift', { [modifier]: true });
          up('Shift', { [modifier]: true });
        }
        for (let i = 0; i < 4; i++) {
          down('Shift');
          up('Shift', { [modifier]: true });
        }
        expect(exits).to.have.length(0);
      });

    it('counts even if the page or a field stops key events', () => {
      const exits = observed();
      mount('iom-quick-exit');
      const field = document.body.appendChild(document.createElement('input'));
      const stop = (event: Event): void => event.stopPropagation();
      for (const type of ['keydown', 'keyup']) {
        field.addEventListener(type, stop);
        document.addEventListener(type, stop, true);
      }
      atEnd(() => {
        field.remove();
        for (const type of ['keydown', 'keyup']) document.removeEventListener(type, stop, true);
      });
      for (let i = 0; i < 3; i++)
        for (const type of ['keydown', 'keyup'])
          field.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true, composed: true }));
      expect(exits).to.have.length(1);
    });

    it('forgets presses after five seconds, and then announces the next one again', async () => {
      const ends: (() => void)[] = [];
      const { setTimeout: wait } = globalThis;
      stub(globalThis, 'setTimeout', (done: () => void, delay = 0, ...rest: []) =>
        delay === 5000 ? ends.push(done) : wait(done, delay, ...rest),
      );
      const element = mount('iom-quick-exit');
      await inLanguage(element, 'en');
      press('Shift');
      await element.updateComplete;
      expect(said(element)).to.contain('2 more');
      ends.at(-1)!();
      await element.updateComplete;
      expect(said(element)).to.equal('');
      press('Shift');
      await element.updateComplete;
      expect(said(element)).to.contain('2 more');
    });

    it('announces each press, even with the same sentence', async () => {
      const element = mount('iom-quick-exit');
      await inLanguage(element, 'en');
      expect(region(element).role, 'an alert is read as “notification” even when it is empty').to.equal(null);
      const told: [string, Element | null, string][] = [];
      for (const seconds of [0, 3, 6, 9]) {
        down('Shift');
        const end = new KeyboardEvent('keyup', { key: 'Shift' });
        Object.defineProperty(end, 'timeStamp', { value: 1e6 + seconds * 1000 });
        dispatchEvent(end);
        await element.updateComplete;
        told.push([said(element), region(element).firstElementChild, region(element).textContent]);
      }
      expect(told.map(([sentence]) => sentence.replace(/\D/g, ''))).to.deep.equal(['2', '1', '1', '1']);
      for (const [index, [, place, written]] of told.slice(1).entries()) {
        expect(place).not.to.equal(told[index]![1]);
        expect(written).not.to.equal(told[index]![2]);
      }
    });

    it('does nothing after the button is removed', async () => {
      const exits = record('iom-quick-exit');
      const element = mount('iom-quick-exit');
      element.remove();
      for (let i = 0; i < 6; i++) press('Shift');
      expect(exits).to.have.length(0);
    });
  });
});
