// All tests in one page share one engine; here the Lao catalogue has gaps, and the Vietnamese one fails to load.
import { expect } from '@open-wc/testing';
import i18next from 'i18next';
import { loadLanguage, translatorOf } from '../../src/i18n/messages.js';
import { LANGUAGES } from '../../src/i18n/language.js';
import type { MessageKey } from '../../src/i18n/translator.js';
import { eventually } from '../support/faults.js';
import { expectWarning } from '../support/setup.js';

let loads = 0;
const partial = {
  common: { retry: 'ລອງໃໝ່ອີກຄັ້ງ' },
  programmeBadge: { implementedIn_other: '{{number}} ປະເທດ' },
};
const replaceLoad = (language: 'lo' | 'vi', load: () => Promise<unknown>): unknown =>
  Object.assign(LANGUAGES[language], { load });

describe('the engine', () => {
  before(() => {
    replaceLoad('lo', async () => (loads++, { default: partial }));
    replaceLoad('vi', () => Promise.reject(new Error('offline')));
  });

  it('has English at once, and other languages only after loading', () => {
    expect(translatorOf('en')!('common.retry')).to.equal('Try again');
    expect([translatorOf('lo'), translatorOf('vi')]).to.deep.equal([undefined, undefined]);
  });

  it('loads a catalogue once', async () => {
    await Promise.all([loadLanguage('lo'), loadLanguage('lo'), loadLanguage('en')]);
    await loadLanguage('lo');
    expect(loads).to.equal(1);
    expect(translatorOf('lo')!('common.retry')).to.equal('ລອງໃໝ່ອີກຄັ້ງ');
  });

  it('falls back to English if a key is missing, and reports that language', async () => {
    await loadLanguage('lo');
    const t = translatorOf('lo')!;
    expect([t('contactBlock.copied'), t.languageOf('contactBlock.copied')]).to.deep.equal(['Copied', 'en']);
    expect([t('common.retry'), t.languageOf('common.retry')]).to.deep.equal(['ລອງໃໝ່ອີກຄັ້ງ', 'lo']);
    expect(t.languageOf('programmeBadge.implementedIn')).to.equal('lo');
    expect(t.languageOf('programmeBadge.period')).to.equal('en');
  });

  it('stays English if a catalogue fails to load, with one warning', async () => {
    expectWarning(/The words of “vi” could not be loaded; English is shown instead\. Error: offline/);
    await Promise.all([loadLanguage('vi'), loadLanguage('vi')]);
    await loadLanguage('vi');
    const t = translatorOf('vi')!;
    expect([t('common.retry'), t.languageOf('common.retry')]).to.deep.equal(['Try again', 'en']);
    // Shows its messages once it loads.
    replaceLoad('vi', () => Promise.resolve({ default: { common: { retry: 'Thử lại' } } }));
    dispatchEvent(new Event('online'));
    await eventually(() => translatorOf('vi')!('common.retry') === 'Thử lại', 'the words');
  });

  it('picks the plural form of its language', () => {
    const t = translatorOf('en')!;
    const countries = (count: number): string =>
      t('programmeBadge.implementedIn', { count, number: String(count), year: '2011' });
    expect([0, 1, 2, 11].map(countries)).to.deep.equal([
      'Implemented in 0 countries since 2011',
      'Implemented in 1 country since 2011',
      'Implemented in 2 countries since 2011',
      'Implemented in 11 countries since 2011',
    ]);
  });

  for (const typed of [
    '{{title}}',
    '{{x}}',
    '$t(common.retry)',
    '$t(common.retry, {"x": 1})',
    '$& $1 $$',
    '<b>&amp;11/2017</b>',
    '{{{',
    '%s',
    '\\',
    '\'"',
  ])
    it(`shows ${typed} in a value unchanged`, () => {
      const t = translatorOf('en')!;
      expect(t('newsCard.readArticleLabel', { title: typed })).to.equal(`Read the article: ${typed}`);
      const values = { language: typed, fallback: 'END' };
      expect(t('state.fallbackNotice', values)).to.equal(
        `This content is not yet available in ${typed}. Showing it in END.`,
      );
    });

  it('does not touch the page’s own i18next', () => {
    expect([i18next.isInitialized, i18next.language, Boolean(i18next.exists('common.retry'))]).to.deep.equal([
      undefined,
      undefined,
      false,
    ]);
  });

  it('has every key of the source catalogue as text', () => {
    const keys: MessageKey[] = ['state.errorBody', 'languages.lo', 'date.months.11', 'contactBlock.asPublishedUndated'];
    for (const key of keys) expect(translatorOf('en')!(key)).to.not.be.oneOf([key, '']);
  });
});
