// Ten views of our widgets as pictures that machines take alike: fonts are npm's, letters have no hints and no subpixels.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { launchBrowser } from '../launch-browser.mjs';
import { openWidgetPage } from '../widget-page.mjs';
import { palettePng } from './palette-png.mjs';

/** A folder of `<view>.png`. */
export const FOLDER = 'test/looks';

const STORIES = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  language: 'vi',
  items: [
    [
      'Tuần lễ di cư an toàn',
      'Tại Lào Cai, trạm xe buýt có thông tin bằng ba thứ tiếng.',
      '2026-11-06',
      '/landscape.svg',
    ],
    ['Khóa tập huấn cho cán bộ tuyến đầu về tiếp nhận và hỗ trợ nạn nhân bị mua bán trở về', '', '2026-10'],
    ['Nhà tạm lánh mới', 'Nhà có 24 chỗ, và có người trực cả ngày lẫn đêm.', '2026-09-14'],
  ].map(([title, summary, date, image], index) => ({
    id: `${index}`,
    url: `https://example.org/${index}`,
    title,
    summary,
    image,
    _iom: { date },
  })),
});

const GOALS = JSON.stringify({
  version: 1,
  id: 'example',
  name: { en: 'Example' },
  country: 'LA',
  defaultLanguage: 'en',
  agenda2030: {
    role: { en: 'The office works for these goals.' },
    goals: [
      [4, 'Quality Education'],
      [5, 'Gender Equality'],
      [8, 'Decent Work and Economic Growth'],
      [10, 'Reduced Inequalities'],
      [16, 'Peace, Justice and Strong Institutions'],
      [17, 'Partnerships for the Goals'],
    ].map(([number, title]) => ({ number, title: { en: title }, url: { en: 'https://sdgs.un.org/goals' } })),
  },
});

/** name: [widget's tag with its attributes, width in pixels, colour scheme] */
export const VIEWS = {
  header: ['office-header office="viet-nam" lang="vi"', 1000, 'light'],
  card: ['news-card office="lao-pdr" lang="lo"', 320, 'light'],
  feed: ['news-feed src="/stories.json" lang="vi"', 1000, 'light'],
  article: ['news-article office="viet-nam" lang="lo"', 1000, 'light'],
  facts: ['key-facts office="lao-pdr" lang="lo"', 600, 'dark'],
  contact: ['contact-block office="lao-pdr" lang="vi"', 600, 'light'],
  hotline: ['hotline-card number="+000 0000 0000" name="ຕົວຢ່າງ" lang="lo"', 320, 'light'],
  programme: ['programme-badge office="lao-pdr" variant="card" lang="en"', 600, 'dark'],
  profile: ['office-profile office="viet-nam" lang="en"', 320, 'light'],
  goals: ['global-goals src="/office.json" lang="en"', 600, 'dark'],
};

/** The first is for the headless shell, `fonts.conf` for others. */
const FLAGS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/**
 * Takes views one by one: `take(name)` resolves to `{ width, height, data }`, with more styles of the page if there are any;
 * `close()` ends the browser.
 */
export async function startCamera() {
  const browser = await launchBrowser(FLAGS, {
    FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)),
  });
  return {
    async take(name, css = '') {
      const [tag, width, scheme] = VIEWS[name];
      const body = `<style>${FONTS}
        html { color-scheme: ${scheme}; --iom-font-en: Looks; --iom-font-lo: Looks; --iom-font-vi: Looks }
        body { margin: 0; padding: 8px; background: Canvas } ${css}</style><iom-${tag}></iom-${/^[\w-]+/.exec(tag)}>`;
      const files = {
        'stories.json': STORIES,
        'office.json': GOALS,
        'landscape.svg': readFileSync('demo/landscape.svg'),
      };
      const page = await openWidgetPage(browser, body, { width: width + 16, height: 100 }, files);
      await page.evaluate(allIsDrawn);
      const bytes = await page.screenshot({ fullPage: true });
      await page.close();
      return PNG.sync.read(Buffer.from(bytes));
    },
    close: () => browser.close(),
  };
}

/** Resolves once fonts and pictures are there. */
async function allIsDrawn() {
  await Promise.all([...document.fonts].map((font) => font.load()));
  const oursIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? oursIn(element.shadowRoot) : []),
    ]);
  await Promise.all(
    oursIn(document)
      .filter(({ localName }) => localName === 'img')
      .map((image) => image.decode()),
  );
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** The face of npm's file, for the letters that its style sheet states. */
function face([font, subset, range], weight) {
  const bytes = readFileSync(`node_modules/@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff2`);
  const source = `data:font/woff2;base64,${bytes.toString('base64')}`;
  return `@font-face { font-family: Looks; font-weight: ${weight}; unicode-range: ${range}; src: url(${source}) }`;
}

const FONTS = [
  ['noto-sans', 'latin', 'U+0-2AF, U+2000-22FF'],
  [
    'noto-sans',
    'vietnamese',
    'U+102-103, U+110-111, U+128-129, U+168-169, U+1A0-1A1, U+1AF-1B0, U+300-309, U+323, U+1EA0-1EF9',
  ],
  ['noto-sans-lao', 'lao', 'U+E80-EFF'],
]
  .flatMap((subset) => [400, 700].map((weight) => face(subset, weight)))
  .join('\n');

/** The file of a picture. */
export const fileOf = palettePng;

/** The picture of a file. */
export const pictureOf = (path) => PNG.sync.read(readFileSync(path));

const CELL = 8;
/** Where the means of two cells are further apart in OKLab, a reader would see it. */
const THRESHOLD = 0.06;

/**
 * The highest share of differing cells in any square of 64 px, `most`, and a picture of where they are; `size` if the sizes
 * differ. Cells of 8 px have one mean colour each, because every version of Chromium draws the edges of letters its own way.
 */
export function compare(kept, now) {
  if (kept.width !== now.width || kept.height !== now.height)
    return { size: `${now.width} × ${now.height} px, not ${kept.width} × ${kept.height}` };
  const [before, after] = [means(kept), means(now)];
  const { width, height } = before;
  const picture = new PNG({ width, height });
  const differ = (output, windowSize) =>
    pixelmatch(before.data, after.data, output, width, height, { threshold: THRESHOLD, includeAA: true, windowSize });
  differ(picture.data);
  return { most: differ(null, 64 / CELL) / (64 / CELL) ** 2, picture };
}

function means(picture) {
  const width = Math.ceil(picture.width / CELL);
  const height = Math.ceil(picture.height / CELL);
  const data = new Uint8Array(width * height * 4);
  const mean = (cellX, cellY, channel) => {
    let [sum, count] = [0, 0];
    for (let y = cellY * CELL; y < Math.min((cellY + 1) * CELL, picture.height); y++)
      for (let x = cellX * CELL; x < Math.min((cellX + 1) * CELL, picture.width); x++, count++)
        sum += picture.data[(y * picture.width + x) * 4 + channel];
    return sum / count;
  };
  for (let cell = 0; cell < width * height; cell++)
    for (let channel = 0; channel < 4; channel++)
      data[cell * 4 + channel] = mean(cell % width, Math.floor(cell / width), channel);
  return { width, height, data };
}
