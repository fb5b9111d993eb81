// Three offices in Khmer, Thai and Dari, and these languages, are added to a copy of the library as files only: no list is edited.
// Everything is built, the demo too, within its budgets; what holds for every office and language holds for them.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { everything, html, open, script, settled, setUp, shown } from '../e2e/browser.mjs';
import { catalogueOf, MADE } from '../languages/made.mjs';
import { copyOfAll, TSC, VITE } from '../support/copy.mjs';

const copy = copyOfAll();
const OFFICES = { cambodia: 'km', thailand: 'th', afghanistan: 'prs' };

/** Of the script `build`, without npm. */
const COMMANDS = { vite: VITE.slice(0, 1), tsc: TSC.slice(0, 1) };

function build() {
  for (const tag of MADE) copy.write(`locales/${tag}.json`, JSON.stringify(catalogueOf(tag), null, 2));
  // A tag of two parts, with one sentence of its own.
  const chinese = { ...catalogueOf('km'), _language: { autonym: '繁體中文', tags: ['zh-TW', 'zh-HK'] } };
  chinese.newsCard.readArticle = '閱讀文章';
  copy.write('locales/zh-Hant.json', JSON.stringify(chinese));
  for (const id of Object.keys(OFFICES))
    cpSync(new URL(`../languages/offices/${id}`, import.meta.url), join(copy.folder, 'src/offices', id), {
      recursive: true,
    });
  // An office in Burmese, which no catalogue is in: Khmer letters stand for it.
  mkdirSync(join(copy.folder, 'src/offices/myanmar'));
  for (const file of ['office', 'news']) {
    const made = copy.read(`src/offices/cambodia/${file}.json`).replaceAll('"km"', '"my"');
    copy.write(`src/offices/myanmar/${file}.json`, made.replaceAll('cambodia', 'myanmar'));
  }
  for (const step of copy.json('package.json').scripts.build.split(' && ')) {
    const [command, ...args] = step.split(' ');
    copy.runs(...(COMMANDS[command] ?? []), ...args);
  }
  return join(copy.folder, 'dist/embed/');
}

const world = setUp(build);

test('types, and the demo with builder and gallery pass right after the build', () => {
  copy.runs('scripts/lists.mjs', '--check');
  copy.runs(...TSC);
  copy.runs(...VITE, '--mode', 'demo');
  const builder = copy.read('dist-demo/builder.html');
  const gallery = copy.read('dist-demo/gallery.html');
  for (const [id, tag] of Object.entries(OFFICES)) {
    assert.ok(builder.includes(`<option value="${id}"`) && builder.includes(`<option value="${tag}"`), id);
    assert.ok(gallery.includes(`name="office" value="${id}"`) && gallery.includes(`name="lang" value="${tag}"`), id);
  }
});

test('the tests of offices, catalogues and built documents pass, for them, too', () => {
  const files = [
    'offices/offices',
    'locales/locales',
    'e2e/documents',
    'package/types',
    'package/embed-folder',
    'server/snippet',
  ];
  const said = copy.runs('--test', ...files.map((file) => `test/${file}.test.mjs`));
  assert.match(said, /cambodia\/office\.json follows the schema/);
});

/** Date of the story, and number of people, as CLDR has them. */
const WRITTEN = {
  km: ['6 វិច្ឆិកា 2026', '1,234,567'],
  th: ['6 พฤศจิกายน 2569', '1,234,567'],
  prs: ['۱۵ عقرب ۱۴۰۵', '۱٬۲۳۴٬۵۶۷'],
};

for (const [office, lang] of Object.entries(OFFICES))
  test(`every widget shows ${office} in ${lang}, with its dates and digits`, async (t) => {
    const { page, said } = await open(t, world, html(everything(office) + script(world.site), { lang }));
    await settled(page, 13);
    const texts = new Map((await shown(page)).map(([tag, state, text]) => [tag, `${state}: ${text}`]));
    const [date, count] = WRITTEN[lang];
    assert.ok(texts.get('iom-news-card').startsWith('ready: '), texts.get('iom-news-card'));
    assert.ok(texts.get('iom-news-card').includes(date), texts.get('iom-news-card'));
    assert.ok(texts.get('iom-key-facts').includes(count), texts.get('iom-key-facts'));
    // Burmese, which no words are in, is spoken on the help line.
    const spoken = await page.evaluate((id) => {
      const line = Object.assign(document.createElement('iom-hotline-card'), { office: id });
      document.body.append(line);
      return new Promise((done) => {
        line.addEventListener('iom-content-load', () =>
          done(line.shadowRoot.querySelector('[part=details]').textContent),
        );
      });
    }, office);
    assert.doesNotMatch(spoken, /\bmy\b/);
    const header = await page.$eval('iom-office-header', ({ shadowRoot }) => ({
      dir: shadowRoot.querySelector('.root').dir,
      languages: [...shadowRoot.querySelector('iom-language-menu').shadowRoot.querySelectorAll('[part=language]')].map(
        (each) => each.lang,
      ),
    }));
    assert.equal(header.dir, lang === 'prs' ? 'rtl' : 'ltr');
    assert.deepEqual(header.languages, [lang, 'en']);
    assert.deepEqual(said, []);
  });

test('content in the page’s language comes first, where there are no words in it', async (t) => {
  const body = `<iom-news-card office="myanmar"></iom-news-card><iom-office-profile office="myanmar"></iom-office-profile><iom-news-card office="lao-pdr"></iom-news-card>`;
  const { page, said } = await open(t, world, html(body + script(world.site), { lang: 'my-MM' }));
  await settled(page, 3);
  const texts = (await shown(page)).map(([, , text]) => text);
  assert.match(texts[0], /IOM ជួយកម្មករ .*Read the article/s);
  assert.doesNotMatch(texts[0], /not yet available|IOM helps/);
  assert.match(texts[1], /^យើងជានរណា/);
  assert.match(texts[2], /^(?:Vientiane|\d)?.*UN Migration/s);
  const langs = await page.$eval('iom-news-card', ({ shadowRoot }) =>
    ['.root', '[part=heading]', '[part=link]'].map((part) =>
      shadowRoot.querySelector(part).closest('[lang]').getAttribute('lang'),
    ),
  );
  assert.deepEqual(langs, ['en', 'my', 'en']);
  assert.deepEqual(said, []);
});

for (const [lang, shownIn] of [
  ['zh-Hant', 'zh-Hant'],
  ['zh-Hant-MO', 'zh-Hant'],
  ['zh_tw', 'zh-Hant'],
  ['zh-Hans', 'en'],
])
  test(`a page in ${lang} is in ${shownIn}`, async (t) => {
    const body = `<iom-news-card office="lao-pdr"></iom-news-card><iom-language-menu></iom-language-menu>${script(world.site)}`;
    const { page, said } = await open(t, world, html(body, { lang }));
    await settled(page, 2);
    const [[, , card], [, , menu]] = await shown(page);
    assert.ok(card.includes(shownIn === 'en' ? 'Read the article' : '閱讀文章'), card);
    assert.ok(menu.includes('繁體中文'), menu);
    assert.equal(
      await page.$eval('iom-news-card', ({ shadowRoot }) => shadowRoot.querySelector('.root').lang),
      shownIn,
    );
    assert.deepEqual(said, []);
  });

test('fa-AF is Dari', async (t) => {
  const body = `<iom-news-card office="afghanistan"></iom-news-card>${script(world.site)}`;
  const { page } = await open(t, world, html(body, { lang: 'fa-AF' }));
  await settled(page);
  const [[, , text]] = await shown(page);
  assert.ok(text.includes(WRITTEN.prs[0]), text);
});

test('pages of the seeds’ offices load nothing of it', async (t) => {
  const body = `<iom-news-card office="lao-pdr"></iom-news-card>${script(world.site)}`;
  const { page, requested } = await open(t, world, html(body, { lang: 'lo' }));
  await settled(page);
  const files = requested.filter((url) => url.includes('/embed/'));
  assert.equal(files.length, 4, files.join('\n'));
  assert.ok(readdirSync(join(copy.folder, 'dist/embed')).some((name) => name.startsWith('make-forms-')));
});
