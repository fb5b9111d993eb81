import { expect } from '@open-wc/testing';
import { createInstance, type i18n, type InitOptions } from 'i18next';
import '../../src/define/language-menu.js';
import '../../src/define/news-card.js';
import { chooseLanguage } from '../../src/i18n/language-preference.js';
import { LANGUAGES, lookupLanguage } from '../../src/i18n/language.js';
import { setI18n } from '../../src/i18n/shared-i18n.js';
import type { IomNewsCard } from '../../src/widgets/news-card/news-card.js';
import { feed } from '../support/documents.js';
import { mount, part, parts, ready, root, text, until } from '../support/elements.js';
import { atEnd } from '../support/setup.js';

const ALL = Object.keys(LANGUAGES);
const TEXTS = {
  en: { iom: { newsCard: { readArticle: 'More' }, common: { retry: 'Once more' } } },
  lo: { iom: { newsCard: { readArticle: 'ອ່ານຕໍ່' } } },
  eo: { iom: { newsCard: { readArticle: 'Legu pli' }, languages: { eo: 'Esperanto' } } },
};

/** The page's instance, shared until the test is over. */
function share(options: InitOptions = {}): i18n {
  const instance = createInstance();
  void instance.init({ lng: 'lo', fallbackLng: 'en', resources: TEXTS, initAsync: false, ...options });
  setI18n(instance);
  atEnd(() => setI18n(undefined));
  return instance;
}

const card = (attributes: Record<string, string> = {}): IomNewsCard =>
  mount('iom-news-card', attributes, { data: feed({ url: 'https://example.org/story', title: 'A', language: 'en' }) });
const link = (widget: Element): string => text(part(widget, 'link'));
const shows = (widget: Element, words: string, language: string): Promise<void> =>
  until(widget, () => link(widget) === words && root(widget).lang === language, `${words} in ${language}`);

describe('setI18n', () => {
  it('uses texts of the namespace iom, and ours for missing ones', async () => {
    share();
    const widget = card();
    await ready(widget, 'ready', 'lo');
    expect(link(widget)).to.equal('ອ່ານຕໍ່');
    expect(text(part(widget, 'fallback-notice'))).to.contain('ເນື້ອຫານີ້'); // before the page's English
  });

  it('follows the language of the instance and its changes, a later choice of the reader, and the widget’s own lang', async () => {
    const instance = share();
    const [follows, own] = [card(), card({ lang: 'vi' })];
    await Promise.all([ready(follows, 'ready', 'lo'), ready(own, 'ready', 'vi')]);
    await instance.changeLanguage('en');
    await shows(follows, 'More', 'en');
    chooseLanguage('vi');
    await ready(follows, 'ready', 'vi');
    await instance.changeLanguage('lo-LA');
    await shows(follows, 'ອ່ານຕໍ່', 'lo');
    await instance.changeLanguage('ia');
    await shows(follows, 'More', 'en'); // the page's text, because neither has Thai
    expect(root(own).lang).to.equal('vi');
  });

  it('shows texts that are added later, and ours again when they are removed', async () => {
    const instance = share({ resources: {} });
    const widget = card();
    await ready(widget, 'ready', 'lo');
    const ours = link(widget);
    instance.addResourceBundle('lo', 'iom', TEXTS.lo.iom);
    await shows(widget, 'ອ່ານຕໍ່', 'lo');
    instance.removeResourceBundle('lo', 'iom');
    await shows(widget, ours, 'lo');
  });

  it('keeps the reader’s choice when texts are added later', async () => {
    const instance = share({ resources: {} });
    chooseLanguage('vi');
    instance.addResourceBundle('lo', 'iom', TEXTS.lo.iom);
    const widget = card();
    await ready(widget, 'ready', 'vi');
    expect(root(widget).lang).to.equal('vi');
  });

  it('supports a language that only the page has, with English for missing texts', async () => {
    share({ lng: 'eo' });
    const [widget, menu] = [card(), mount('iom-language-menu')];
    await ready(widget, 'ready', 'eo');
    expect(link(widget)).to.equal('Legu pli');
    expect(part(widget, 'link').closest('[lang]')!.getAttribute('lang')).to.equal('eo');
    const lacking = part(widget, 'fallback-notice').querySelectorAll('[lang="en"]');
    expect([...lacking].length, 'a text that is ours').to.be.above(0);
    await until(menu, () => parts(menu, 'language').length === ALL.length + 1, 'one language more');
    const button = parts(menu, 'language').at(-1)!;
    expect([text(button), button.lang, button.getAttribute('aria-pressed')]).to.deep.equal(['Esperanto', 'eo', 'true']);
  });

  it('renders such a language from right to left if needed', async () => {
    share({ lng: 'he', resources: { he: { iom: { newsCard: { readArticle: 'עוד' } } } } });
    const widget = card();
    await ready(widget, 'ready', 'he');
    expect(link(widget)).to.equal('עוד');
    expect(root(widget).dir).to.equal('rtl');
    expect(Object.entries(LANGUAGES).at(-1)).to.deep.equal([
      'he',
      { autonym: 'he', load: undefined, ofPage: true, dir: 'rtl' },
    ]);
  });

  it('ignores the options of the instance: escaping, separators, prefixes, namespaces', async () => {
    share({
      keySeparator: false,
      nsSeparator: '|',
      fallbackNS: 'other',
      ns: ['other'],
      interpolation: { escapeValue: true, prefix: '[[', suffix: ']]' },
      resources: {
        lo: { iom: { newsCard: { readArticleLabel: '» {{title}}' } }, other: { 'contactBlock.copied': 'not ours' } },
      },
    });
    const widget = mount('iom-news-card', {}, { data: feed({ url: '/a', title: '11/2017 <b> $t(x) {{y}}' }) });
    await ready(widget, 'ready', 'lo');
    expect(part(widget, 'link').getAttribute('aria-label')).to.equal('» 11/2017 <b> $t(x) {{y}}');
  });

  it('waits for an instance that is not initialised yet', async () => {
    const instance = createInstance();
    setI18n(instance);
    atEnd(() => setI18n(undefined));
    const widget = card();
    await ready(widget, 'ready', 'en');
    await instance.init({ lng: 'lo', resources: TEXTS });
    await shows(widget, 'ອ່ານຕໍ່', 'lo');
    instance.addResource('lo', 'iom', 'newsCard.readArticle', 'ອ່ານ');
    await shows(widget, 'ອ່ານ', 'lo');
  });

  it('leaves an instance unchanged, and can replace it', async () => {
    const instance = share({ lng: 'eo' });
    const widget = card();
    await ready(widget, 'ready', 'eo');
    const copy = JSON.stringify(instance.store.data);
    const other = share({ resources: { lo: { iom: { newsCard: { readArticle: 'ເພີ່ມ' } } } } });
    await shows(widget, 'ເພີ່ມ', 'lo');
    await instance.changeLanguage('en');
    instance.addResource('lo', 'iom', 'newsCard.readArticle', 'ອ່ານ');
    setI18n(undefined);
    await shows(widget, 'Read the article', 'en');
    expect([lookupLanguage('eo'), Object.keys(LANGUAGES)]).to.deep.equal([undefined, ALL]);
    await other.changeLanguage('vi');
    await ready(widget, 'ready', 'en');
    expect(link(widget)).to.equal('Read the article');
    expect(copy).to.equal(JSON.stringify(TEXTS));
  });

  for (const texts of [
    'text',
    7,
    null,
    [],
    { newsCard: 'text' },
    { newsCard: { readArticle: 7, x: null } },
    { date: { months: 'x' } },
  ])
    it(`ignores ${JSON.stringify(texts)} instead of texts`, async () => {
      share({ resources: { vi: { iom: texts as never }, '../x': { iom: {} }, lo: TEXTS.lo } });
      const widget = card({ lang: 'vi' });
      await ready(widget, 'ready', 'vi');
      expect(link(widget)).to.equal('Đọc bài viết (bằng tiếng Anh)'.split(' (')[0]);
      expect(Object.keys(LANGUAGES)).to.deep.equal(ALL);
    });
});
