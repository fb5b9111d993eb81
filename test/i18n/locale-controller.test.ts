// All tests in one page share one engine; here the Lao catalogue has gaps.
import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import '../../src/define/contact-block.js';
import '../../src/define/news-card.js';
import '../../src/define/programme-badge.js';
import { chooseLanguage } from '../../src/i18n/language-preference.js';
import { LANGUAGES } from '../../src/i18n/language.js';
import { LocaleController } from '../../src/i18n/locale-controller.js';
import { feed } from '../support/documents.js';
import { box, mount, ready, root, strings, text, until, watchStrings, wholeTexts } from '../support/elements.js';
import { expectWarning } from '../support/setup.js';

class Words extends LitElement {
  readonly words = new LocaleController(this);
  renders: string[] = [];

  protected override render(): TemplateResult {
    this.renders.push(`${this.words.language}${this.words.ready ? '' : '?'}${this.words.pending ? '…' : ''}`);
    const source = this.words.messageWith('common.source', { source: html`<b>IOM</b>` });
    return html`<p class="root">${this.words.message('common.retry')}</p><i>${source}</i><u>${this.words.message('contactBlock.copied')}</u>`;
  }
}
customElements.define('test-words', Words);

const words = (lang?: string): Words => {
  const element = new Words();
  if (lang !== undefined) element.lang = lang;
  box().append(element);
  return element;
};
const shows = (element: Words, language: string): Promise<void> =>
  until(element, () => element.words.language === language && !element.words.pending, language);

let deliver: () => void = () => {};
const delivery = new Promise<void>((resolve) => (deliver = resolve));

describe('LocaleController', () => {
  before(() => {
    const catalogue = { common: { retry: 'ລອງໃໝ່ອີກຄັ້ງ' } };
    Object.assign(LANGUAGES.lo, { load: () => delivery.then(() => ({ default: catalogue })) });
  });

  // Must be first, because Vietnamese is not loaded yet.
  it('waits for the office’s language before content shows, so that English does not flash up', async () => {
    const data = { ...feed({ title: 'Tiêu đề', language: 'vi' }), language: 'vi' };
    const element = mount('iom-news-card', { lang: 'eo' }, { data });
    await element.updateComplete;
    const seen = watchStrings(element);
    await ready(element, 'ready', 'vi');
    expect([...seen]).to.include('Tiêu đề');
    expect(['Loading…', ...strings(element)]).to.include.members([...seen]);
  });

  it('keeps the current language until the messages of the next are loaded; the last request wins', async () => {
    const [waits, changes] = [words('lo'), words('en')];
    await Promise.all([waits.updateComplete, shows(changes, 'en')]);
    expect([waits.words.ready, waits.words.pending]).to.deep.equal([false, true]);
    changes.lang = 'lo';
    await new Promise((resolve) => setTimeout(resolve));
    expect([changes.words.language, changes.words.ready, changes.words.pending]).to.deep.equal(['en', true, true]);
    changes.lang = 'vi';
    await shows(changes, 'vi');
    deliver();
    await shows(waits, 'lo');
    expect(changes.renders.filter((render) => render.startsWith('lo'))).to.deep.equal([]);
    expect(waits.renders).to.deep.equal(['en?…', 'lo']);
  });

  it('marks English fallbacks with a lang, plain or with markup inside', async () => {
    const element = words('lo');
    await shows(element, 'lo');
    const shadow = element.shadowRoot!;
    expect(shadow.querySelector('p')!.innerHTML).to.not.contain('lang=');
    expect(text(shadow.querySelector('p')!)).to.equal('ລອງໃໝ່ອີກຄັ້ງ');
    for (const [place, shown] of [
      ['u', 'Copied'],
      ['i', 'Source: IOM'],
    ] as const) {
      const span = shadow.querySelector(`${place} > span`)!;
      expect([span?.getAttribute('lang'), text(span)]).to.deep.equal(['en', shown]);
    }
    expect(shadow.querySelector('i b')!.textContent).to.equal('IOM');
  });

  it('shows content in its language, else the office’s, else English', async () => {
    const element = words('vi');
    await shows(element, 'vi');
    expect(element.words.languages).to.deep.equal(['vi', 'en']);
    element.words.fallback = 'lo';
    expect(element.words.languages).to.deep.equal(['vi', 'lo', 'en']);
    element.lang = 'eo';
    await shows(element, 'lo');
    element.words.fallback = undefined;
    await shows(element, 'en');
  });

  it('stops with its host, and continues when it is reconnected', async () => {
    const element = words();
    await shows(element, 'en');
    const place = element.parentNode!;
    element.remove();
    chooseLanguage('vi');
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.words.language).to.equal('en');
    place.append(element);
    await shows(element, 'vi');
  });

  it('does not render again if nothing has changed', async () => {
    const element = words('vi');
    await shows(element, 'vi');
    const { length } = element.renders;
    chooseLanguage('lo');
    document.documentElement.lang = 'lo';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(element.renders).to.have.length(length);
  });

  for (const tag of ['iom-news-card', 'iom-programme-badge', 'iom-contact-block'] as const)
    it(`leaves no English unmarked in ${tag}`, async () => {
      const element = mount(tag, { office: 'lao-pdr', lang: 'lo' });
      await ready(element, 'ready', 'lo');
      const english: string[] = [];
      const unmarked: string[] = [];
      for (const parent of root(element).querySelectorAll(':not(.keep)'))
        for (const text of wholeTexts(parent)) {
          // Names of sites, addresses and numbers have no language.
          if (!/[A-Za-z]{3}/.test(text) || parent.closest('bdi')) continue;
          if (parent.closest('[lang]')!.getAttribute('lang') === 'en') english.push(text.trim());
          else if (!/\p{Script=Lao}/u.test(text)) unmarked.push(text.trim());
        }
      expect(english).to.not.have.length(0);
      expect(unmarked).to.deep.equal([]);
    });

  it('marks the message of an error, too', async () => {
    expectWarning(/office="gap" is not known/);
    const element = mount('iom-news-card', { office: 'gap', lang: 'lo' });
    await ready(element, 'error', 'lo');
    const message = element.shadowRoot!.querySelector('[part="status"] span[lang="en"]')!;
    expect(message && text(message)).to.equal('Office “gap” was not found.');
    expect(text(element)).to.contain('ລອງໃໝ່ອີກຄັ້ງ');
  });
});
