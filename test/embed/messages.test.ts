// The message engine of the script tag returns the same texts as i18next, and behaves the same if loading fails.
import { assert, expect } from '@open-wc/testing';
import { createInstance, type Resource, type ResourceKey } from 'i18next';
import en from '../../locales/en.json' with { type: 'json' };
import lo from '../../locales/lo.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import { compileWords, flatten, keyShortener } from '../../scripts/embed/compile-words.mjs';
import * as compiled from '../../src/embed/messages.js';
import * as judge from '../../src/i18n/messages.js';
import { LANGUAGES, type Language } from '../../src/i18n/language.js';
import type { MessageKey, MessageValues, Translator } from '../../src/i18n/translator.js';
import { answer } from '../support/documents.js';
import { expectWarning, stub } from '../support/setup.js';

const CATALOGUES: Record<string, object> = { en, lo, vi };
/** An invented catalogue: English has gaps, Polish has forms that our languages do not need. */
const MADE_UP: Record<string, object> = {
  vo: {
    common: { retry: 'Again' },
    newsFeed: { loadedMore_other: '{{number}} {{count}}' },
    date: { months: { '5': 'V' } },
  },
  pl: {
    newsFeed: {
      showing_one: '1 {{number}}',
      showing_few: 'few {{number}}',
      showing_many: 'many {{number}}',
      showing_zero: 'none {{number}}',
      loadedMore: 'plain {{number}}',
      loadedMore_day: 'day',
      loadedMore_day_one: 'day, one',
      loadedMore_year_zero: 'year, none',
    },
    state: { empty: '', loading: '{{id}}{{id}} {{nothing}} $t(common.retry)' },
  },
};

const ALL = { ...CATALOGUES, ...MADE_UP };
const KEYS = [...new Set(Object.values(ALL).flatMap((catalogue) => Object.keys(flatten(catalogue))))];
const NAMES = [...new Set([...JSON.stringify(ALL).matchAll(/{{(\w+)}}/g)].map(([, name]) => name!))];
const ODD = [
  '',
  'ລາວ',
  '{{x}}',
  '{{title}}',
  '{{number}}',
  '$t(common.retry)',
  '$& $1 $$',
  '<b>&amp;11/2017</b>',
  '{{{',
  '\\',
  '11/2017',
  0,
  7.5,
  NaN,
  undefined,
  null,
];

const bases = [...new Set(KEYS.map((key) => key.split('_')[0]!))] as MessageKey[];
const unknown = ['languages.qaa', 'newsCard.nothing', 'nothing', ''] as string[] as MessageKey[];
const values = (value: unknown): MessageValues =>
  Object.fromEntries(NAMES.map((name) => [name, value])) as MessageValues;

function* cases(): Generator<[MessageKey, MessageValues | undefined]> {
  for (const key of [...bases, ...unknown]) {
    yield [key, undefined];
    yield [key, {}];
    for (const odd of ODD) yield [key, { ...values(odd), count: 1 }];
    // A distinct value for each name, in no order.
    yield [key, Object.fromEntries(NAMES.map((name, index) => [name, `${index}{{${NAMES[0]}}}`]))];
    for (const context of ['', 'day', 'month', 'year', 'never', 1]) yield [key, { ...values('x'), context }];
  }
  const plural = bases.filter((key) =>
    KEYS.some((each) => new RegExp(`^${key}_(zero|one|few|many|other)$`).test(each)),
  );
  for (const key of plural)
    for (const context of [undefined, '', 'day', 'month', 'year'])
      for (let count = 0; count <= 101; count++) {
        const all = { ...values('x'), count, number: String(count) };
        yield [key, context === undefined ? all : { ...all, context }];
      }
  for (const count of [-1, 1.5, 1e6, NaN, '1', '0'])
    for (const key of plural) yield [key, { ...values('x'), count, number: 'n' }];
}

const said = (t: Translator, [key, given]: [MessageKey, MessageValues | undefined]): string =>
  `${t.languageOf(key, given)}: ${t(key, given)}`;

/** i18next itself, without a cache. */
function plainI18next(language: string): Translator {
  const words = createInstance();
  const resources: Resource = { en: { translation: en } };
  resources[language] = { translation: (ALL as Record<string, ResourceKey>)[language]! };
  void words.init({ fallbackLng: 'en', resources, initAsync: false, interpolation: { escapeValue: false } });
  const t = (key: string, options?: object): unknown => words.t(key, { ...options, lng: language });
  return Object.assign((key: string, given?: object) => t(key, { ...given, nest: false }) as string, {
    languageOf: (key: string, given?: object) =>
      (t(key, { count: 1, ...given, returnDetails: true }) as { usedLng: Language }).usedLng,
  });
}

describe('the engine of the script tag', () => {
  before(() => {
    for (const [tag, catalogue] of Object.entries(MADE_UP))
      Object.assign(LANGUAGES, { [tag]: { autonym: tag, load: async () => ({ default: catalogue }) } });
    // In two parts, because the build also makes several.
    const catalogues: Record<string, object> = ALL;
    for (const [ending, isWanted] of [
      ['-a', (section: string) => section < 'm'],
      ['-b', (section: string) => section >= 'm'],
    ] as const)
      compiled.addWords(ending, async (tag) => compileWords(tag, catalogues[tag]!, en, isWanted));
  });
  after(() => {
    for (const tag of Object.keys(MADE_UP)) Reflect.deleteProperty(LANGUAGES, tag);
  });

  it('exports the same as the npm engine, except texts of an app, which uses npm', () => {
    expect(compiled).to.include.all.keys(Object.keys(judge).filter((name) => name !== 'setTexts'));
  });

  for (const language of Object.keys(ALL) as Language[])
    it(`${language}: returns the same text and language as i18next, for every key, count, context and value`, async () => {
      await Promise.all([compiled.loadLanguage(language), judge.loadLanguage(language)]);
      const theirs = plainI18next(language);
      const all = [...cases()];
      expect(all.length).to.be.greaterThan(4000);
      // Also the engine of the npm build, which caches the results of i18next.
      for (const ours of [compiled.translatorOf(language)!, judge.translatorOf(language)!]) {
        const unlike = all.filter((each) => said(ours, each) !== said(theirs, each));
        expect(
          unlike.map((each) => [JSON.stringify(each), said(ours, each), said(theirs, each)].join(' | ')),
        ).to.deep.equal([]);
      }
    });

  it('creates the plural rules of a language once, and only for counts', async () => {
    await compiled.loadLanguage('vi');
    const t = compiled.translatorOf('vi')!;
    t('newsFeed.loadedMore', { count: 1, number: '1' });
    let made = 0;
    const { PluralRules } = Intl;
    stub(Intl, 'PluralRules', function (language: string) {
      made++;
      return new PluralRules(language);
    } as unknown as typeof PluralRules);
    t.languageOf('common.retry');
    t('newsFeed.loadedMore', { count: 2, number: '2' });
    expect(made).to.equal(0);
  });

  it('shortens all literal keys uniquely, independent of the language; suffixes stay', () => {
    const written = new Set(bases.filter((base) => !/^(languages|date\.months)\./.test(base)));
    const short = keyShortener(en, written);
    const keys = Object.keys(flatten(en));
    expect(new Set(keys.map(short)).size).to.equal(keys.length);
    for (const key of keys) expect(short(key).length).to.be.at.most(written.has(key as MessageKey) ? 2 : key.length);
    const [base] = 'newsFeed.showing_one'.split('_') as [string];
    expect(short('newsFeed.showing_few')).to.equal(`${short(base)}_few`);
    expect(short('languages.lo')).to.equal('languages.lo');
    expect(short('nothing.known')).to.equal('nothing.known');
  });

  // ── Messages that fail to load. Must be last: parts stay for the page. ────────────────────────────────────────────

  const offline = (): Promise<never> => Promise.reject(new Error('offline'));
  const tell = async (text: string): Promise<{ default: Record<string, string> }> => ({ default: { 'x.y': text } });
  const key = 'x.y' as MessageKey;

  it('shows a language once its additional files have loaded or failed', async () => {
    const asked: string[] = [];
    const document = answer();
    compiled.loadWithMessages('news', (language) => {
      asked.push(language);
      return language === 'lo' ? document.promise : offline();
    });
    compiled.loadWithMessages('news', () => assert.fail('it is known by its name'));
    expect(compiled.translatorOf('lo'), 'it is not there yet').to.equal(undefined);
    const load = compiled.loadLanguage('lo');
    await compiled.loadLanguage('vi');
    expect(compiled.translatorOf('vi')!('common.retry')).to.equal(vi.common.retry);
    expect(compiled.translatorOf('lo'), 'it is under way').to.equal(undefined);
    document.give({});
    await load;
    expect(compiled.translatorOf('lo')!('common.retry')).to.equal(lo.common.retry);
    expect(asked).to.deep.equal(['lo', 'vi']);
  });

  it('shows a part that fails to load in English, with one warning, and the others in the language', async () => {
    expectWarning(/The words of “vi” could not be loaded; English is shown instead\. Error: offline/);
    const load = async (language: Language): ReturnType<typeof tell> => {
      if (language === 'vi') await offline();
      return tell(language === 'en' ? 'English' : 'Lao');
    };
    for (const ending of ['-c', '-d']) compiled.addWords(ending, load);
    expect(compiled.translatorOf('vi'), 'a new part is not there yet').to.equal(undefined);
    await Promise.all([compiled.loadLanguage('vi'), compiled.loadLanguage('vi')]);
    const t = compiled.translatorOf('vi')!;
    expect([t(key), t.languageOf(key)]).to.deep.equal(['English', 'en']);
    expect([t('common.retry'), t.languageOf('common.retry')]).to.deep.equal([vi.common.retry, 'vi']);
  });

  it('has no messages if English fails, too, until it loads', async () => {
    expectWarning(/The words of “lo” could not be loaded/);
    let online = false;
    const load = (): Promise<never> | ReturnType<typeof tell> => (online ? tell('Lao') : offline());
    compiled.addWords('-e', (language) => (language === 'lo' ? load() : offline()));
    await compiled.loadLanguage('lo');
    expect(compiled.translatorOf('lo')).to.equal(undefined);
    online = true;
    await compiled.loadLanguage('lo');
    expect(compiled.translatorOf('lo')!(key)).to.equal('Lao');
  });

  it('shows the bundled messages until then, and never a raw key', () => {
    stub(globalThis, 'LAST_WORDS', { 'state.errorBody': 'No content.' });
    const t = compiled.bundledWords();
    expect([t('state.errorBody'), t.languageOf('state.errorBody'), t('common.retry')]).to.deep.equal([
      'No content.',
      'en',
      '',
    ]);
  });
});
