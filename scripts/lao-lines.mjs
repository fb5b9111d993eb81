// npm run lao-lines [-- --words]: in which Lao words Chromium, Firefox and WebKitGTK may end a line, in our content and in our
// guides, without and with the pieces that `noWrap` keeps together; after a build. Each text stands in a box without width, so
// that lines end wherever they may. `--words` prints each word that is cut.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { launchFirefox } from './firefox.mjs';
import { launchBrowser } from './launch-browser.mjs';
import { webkitBinary, webkitLauncher } from './webkit-launcher.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { splitNoWrap } = await import('../dist/i18n/no-wrap.js');

/** Words and compounds that a reader reads as one, of our content and of any text on migration. */
const WORDS = `
ຄ້າມະນຸດ ເຄາະຮ້າຍ ກອງປະຊຸມ ສິ່ງທ້າທາຍ ອຳນາດການປົກຄອງ ພັກພິງ ຕາເວັນອອກ ສະລັບສັບຊ້ອນ ແນວທາງ ລວມທັງ ເດັກຍິງ ແມ່ຍິງ ຕົວເລກ ປົກປ້ອງ
ປ້ອງກັນ ຈຸດປະສົງ ຢ້ຽມຢາມ ເຂົ້າຮ່ວມ ແລກປ່ຽນ ຫົວໜ້າ ຄຸ້ມຄອງ ຊ່ວຍເຫຼືອ ບຸລິມະສິດ
ເຄື່ອນຍ້າຍ ຖິ່ນຖານ ອົບພະຍົບ ປະຊາກອນ ສະຫວັດດີການ ສະໜັບສະໜູນ ມະນຸດສະທຳ ປຶກສາຫາລື ສຳມະນາ ສະຫະປະຊາຊາດ ສະຫະລັດ
ສາທາລະນະລັດ ປະຊາທິປະໄຕ ຫວຽດນາມ ວຽງຈັນ ລາວກາຍ ອາຊີ ປະສິດທິຜົນ ຍືນຍົງ ຕົ້ນສະບັບ ທະວີ ຫຍໍ້ທໍ້ ວາລະ
`
  .trim()
  .split(/\s+/);

const LAO = /[\u0e80-\u0eff]/;

/** name: texts */
const TEXTS = {
  content: readdirSync('src/offices', { recursive: true })
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => strings(JSON.parse(readFileSync(`src/offices/${path}`, 'utf8')))),
  interface: strings(JSON.parse(readFileSync('locales/lo.json', 'utf8'))),
  guides: ['docs', 'docs/guides']
    .flatMap((folder) => readdirSync(folder).map((path) => `${folder}/${path}`))
    .filter((path) => path.endsWith('.lo.md'))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .replace(/```[^]*?```|`[^`]*`|\]\([^)]*\)|[*#|>[\]]/g, ' ')
        .split('\n\n'),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim()),
};
for (const [name, texts] of Object.entries(TEXTS)) TEXTS[name] = [...new Set(texts)].filter((text) => LAO.test(text));

function strings(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

const page = (kept) => {
  const texts = Object.values(TEXTS).flat();
  const asked = texts.map((text) => (kept ? splitNoWrap(text, (piece) => [piece]) : [text]));
  return `<!doctype html><html lang="lo"><meta charset="utf-8"><title>Lines</title><style>
    p { inline-size: 0; margin: 0; font: 16px/2 'Noto Sans Lao', sans-serif } span { white-space: pre }
    </style><body><script>(${measure})(${JSON.stringify(asked).replaceAll('<', '\\u003c')})</script>`;
};

/** In the page: sends the places at which each text breaks. */
function measure(texts) {
  const all = texts.map((pieces) => {
    const p = document.body.appendChild(document.createElement('p'));
    for (const piece of pieces) {
      const parent = typeof piece === 'string' ? p : p.appendChild(document.createElement('span'));
      parent.append(...[piece].flat());
    }
    const nodes = [...p.childNodes].map((node) => node.firstChild ?? node);
    const range = document.createRange();
    const tops = nodes.flatMap((node) =>
      [...node.data].map((letter, index) => {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        // WebKit gives the first letter of a line two boxes, one at the end of the line above.
        const boxes = range.getClientRects();
        const box = boxes[boxes.length - 1];
        return box ? Math.round((box.top + box.bottom) / 2) : NaN;
      }),
    );
    const breaks = [];
    let last = tops[0];
    tops.forEach((top, index) => {
      // Marks have no box of their own in some engines; neither have spaces at the end of a line.
      if (Number.isNaN(top)) return;
      if (top > last + 10) breaks.push(index);
      last = Math.max(top, last);
    });
    p.remove();
    return breaks;
  });
  return fetch('/result', { method: 'POST', body: JSON.stringify(all) });
}

/** Serves both pages, and gives what each of them sent. */
async function inEngine(visit) {
  const results = [];
  for (const kept of [false, true])
    results.push(
      await new Promise((resolve, reject) => {
        const server = createServer(async (request, response) => {
          if (request.method !== 'POST') {
            response.writeHead(200, { 'content-type': 'text/html' });
            return response.end(page(kept));
          }
          let body = '';
          for await (const part of request) body += part;
          response.end();
          server.close();
          server.closeAllConnections();
          resolve(JSON.parse(body));
        });
        server.listen(0, '127.0.0.1', () => visit(`http://127.0.0.1:${server.address().port}/`).catch(reject));
      }),
    );
  return results;
}

const inPuppeteer = (launch) => async () => {
  const browser = await launch();
  try {
    return await inEngine(async (address) => {
      const tab = await browser.newPage();
      await tab.goto(address);
    });
  } finally {
    await browser.close();
  }
};

async function inWebkit() {
  const launcher = webkitLauncher();
  let count = 0;
  try {
    return await inEngine((address) => launcher.startSession(`${count++}`, address));
  } finally {
    await launcher.stop();
  }
}

/** [all ends of a line inside Lao text, those inside a word, word → how often it is cut] */
function count(texts, breaksOf) {
  let all = 0;
  const cut = new Map();
  texts.forEach((text, index) => {
    const breaks = new Set(breaksOf[index].filter((at) => LAO.test(text[at - 1]) && LAO.test(text[at])));
    all += breaks.size;
    for (const word of WORDS)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const shown = word.replace(/./gu, (letter, index) => (index && breaks.has(at + index) ? `¦${letter}` : letter));
        if (shown !== word) cut.set(shown, (cut.get(shown) ?? 0) + 1);
      }
  });
  return [all, [...cut.values()].reduce((sum, times) => sum + times, 0), cut];
}

const occurrences = (texts) =>
  texts.reduce((sum, text) => sum + WORDS.reduce((found, word) => found + text.split(word).length - 1, 0), 0);

const engines = {
  Chromium: inPuppeteer(launchBrowser),
  Firefox: inPuppeteer(launchFirefox),
  ...(webkitBinary() && { WebKitGTK: inWebkit }),
};
console.log('| texts | engine | ends of lines inside Lao text | inside a word | with `noWrap` | inside a word |');
console.log('|---|---|---:|---:|---:|---:|');
const words = [];
for (const [engine, run] of Object.entries(engines)) {
  const [plain, kept] = await run();
  let from = 0;
  for (const [name, texts] of Object.entries(TEXTS)) {
    const here = ([...all]) => count(texts, all.slice(from, from + texts.length));
    const [[before, cutBefore, were], [after, cutAfter, are]] = [here(plain), here(kept)];
    console.log(`| ${name} | ${engine} | ${before} | ${cutBefore} | ${after} | ${cutAfter} |`);
    for (const [what, cuts] of [
      ['without', were],
      ['with', are],
    ])
      words.push(
        `${name}, ${engine}, ${what}: ${[...cuts]
          .sort(([, a], [, b]) => b - a)
          .map((pair) => pair.join(' '))
          .join(', ')}`,
      );
    from += texts.length;
  }
}
for (const [name, texts] of Object.entries(TEXTS))
  console.log(`${name}: ${texts.length} texts, ${occurrences(texts)} of these words`);
if (process.argv.includes('--words')) console.log(words.join('\n'));
