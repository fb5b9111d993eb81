// npm run listen [-- <browser or language> …] [-- --update]: has a screen reader (Orca) read a page of all widgets in Firefox and Chromium, in
// three languages, without any sound, and prints how what it says differs from test/listen. A person judges whether that is
// better; --update keeps it. Also compares the languages that the two browsers tell the screen reader, and fails if they differ.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { update: { type: 'boolean' } } });
const wanted = (all) =>
  all.some((each) => positionals.includes(each)) ? all.filter((each) => positionals.includes(each)) : all;
const BROWSERS = wanted(['firefox', 'chromium']);
/** Languages of the page, and one that a reader then chooses. */
const LANGUAGES = wanted(['en', 'lo', 'vi', 'en-then-vi']);
const KEPT = 'test/listen';

/** Debian's packages, and a file of each. */
const PACKAGES = {
  orca: '/usr/bin/orca',
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  'speech-dispatcher': '/usr/bin/speech-dispatcher',
  'python3-pyatspi': '/usr/lib/python3/dist-packages/pyatspi',
  'python3-speechd': '/usr/lib/python3/dist-packages/speechd',
  xdotool: '/usr/bin/xdotool',
  openbox: '/usr/bin/openbox',
  xvfb: '/usr/bin/xvfb-run',
  'dbus-daemon': '/usr/bin/dbus-run-session',
  ...(BROWSERS.includes('firefox') && { 'firefox-esr': '/usr/bin/firefox-esr' }),
  ...(BROWSERS.includes('chromium') && { chromium: '/usr/bin/chromium' }),
};
const missing = Object.entries(PACKAGES).filter(([, file]) => !existsSync(file));
if (missing.length > 0) {
  console.log(`Nothing is listened to: there is no ${missing.map(([name]) => name).join(', no ')} here.`);
  process.exit(0);
}
if (!existsSync('dist/embed/embed.js')) {
  console.error('There is no build: npm run build');
  process.exit(2);
}

const TITLE = 'Widgets are ready';
const WIDGETS = [
  ['office-header', ''],
  ['office-profile', ''],
  ['key-facts', ''],
  ['news-card', ''],
  ['news-feed', 'limit="2"'],
  ['news-feed', 'limit="2" layout="list"'],
  ['news-article', ''],
  ['programme-badge', 'variant="card"'],
  ['contact-block', ''],
  ['global-goals', ''],
];
/** A page of all widgets; `chosen` is a language that the reader then chooses. */
const pageOf = (lang, chosen) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Loading</title></head><body>
${WIDGETS.map(([name, attributes]) => `<h2 lang="en">${name}</h2><iom-${name} office="lao-pdr" ${attributes}></iom-${name}>`).join('\n')}
<h2 lang="en">hotline-card</h2><iom-hotline-card number="+000 0000 0000" name="Example" hours="8–17" verified-on="2026-11"></iom-hotline-card>
<h2 lang="en">quick-exit</h2><iom-quick-exit></iom-quick-exit>
<p lang="en">End of the page</p>
<script src="/iom/embed.js" async></script>
<script>
const all = [...document.querySelectorAll('body > *')].filter(({ localName }) => localName.startsWith('iom-') && localName !== 'iom-quick-exit');
const areReady = (lang) => all.every((each) => each.getAttribute('state') === 'ready' && each.shadowRoot.querySelector('.root').lang === lang);
const wait = (lang, then) => (areReady(lang) ? setTimeout(then, 500) : setTimeout(() => wait(lang, then), 100));
const end = () => (document.title = ${JSON.stringify(TITLE)});
wait('${lang}', () => {
  ${chosen ? `document.querySelector('iom-office-header').shadowRoot.querySelector('iom-language-menu').shadowRoot.querySelector('[lang=${chosen}]').click(); wait('${chosen}', end);` : 'end();'}
});
</script></body></html>`;

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.html': 'text/html' };
/** Words and texts of other languages come late, as on a slow line: a text that is made before is told in the wrong language. */
const LATE = /\/(?:lo|vi)[-.]|-(?:lo|vi)-/;
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(pageOf(searchParams.get('lang'), searchParams.get('chosen')));
  }
  const file = join('dist/embed', pathname.replace(/^\/iom\//, '').replaceAll('..', ''));
  if (!existsSync(file)) return response.writeHead(404).end();
  const send = () =>
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'font/woff2' }).end(readFileSync(file));
  return setTimeout(send, LATE.test(pathname) ? 1500 : 0);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();

/** What is said of the page, and the languages that are told. */
async function listen(browser, lang, chosen = '') {
  const folder = mkdtempSync(join(tmpdir(), 'listen-'));
  const address = `http://127.0.0.1:${port}/?lang=${lang}&chosen=${chosen}`;
  const display = ['-a', '-s', '-screen 0 1280x1000x24', 'dbus-run-session', '--'];
  const inside = [process.execPath, 'scripts/listen/inside.mjs', browser, address, TITLE, folder];
  const { stdout } = await promisify(execFile)('xvfb-run', [...display, ...inside], {
    maxBuffer: 1e8,
    timeout: 240_000,
  }).catch(({ stdout: printed, signal }) => {
    if (!printed) console.error(`${browser}, ${lang}: nothing was heard${signal ? ` within four minutes` : ''}`);
    return { stdout: printed || '{"lines":[],"languages":[]}' };
  });
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

function compare(name, lines) {
  const [file, now] = [join(KEPT, `${name}.txt`), join('reports/listen', `${name}.txt`)];
  mkdirSync('reports/listen', { recursive: true });
  writeFileSync(now, `${lines.join('\n')}\n`);
  if (values.update) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, readFileSync(now));
    return;
  }
  const { stdout } = spawnSync('diff', ['-uN', file, now], { encoding: 'utf8' });
  console.log(stdout || `${name}: as in ${file}`);
}

let wrong = 0;
for (const name of LANGUAGES) {
  const [lang, chosen] = name.split('-then-');
  const told = [];
  for (const browser of BROWSERS) {
    const { lines, languages } = await listen(browser, lang, chosen);
    if (lines.at(-1) !== 'End of the page') console.log(`${browser}, ${name}: the reading stopped; run it again`);
    console.log(`${browser}, ${name}: ${lines.length} sentences, ${languages.length} texts`);
    if (!chosen) compare(`${browser}-${lang}`, lines);
    told.push(new Map(languages));
    if (languages.length === 0) wrong++;
  }
  const [one, other] = told;
  if (!other) continue;
  for (const [text, language] of one)
    if (other.has(text) && other.get(text) !== language) {
      wrong++;
      console.log(
        `Told as “${language}” in ${BROWSERS[0]}, as “${other.get(text)}” in ${BROWSERS[1]}: ${text.slice(0, 80)}`,
      );
    }
}
server.close();
if (wrong > 0) process.exitCode = 1;
