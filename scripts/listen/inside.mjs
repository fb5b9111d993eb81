// node scripts/listen/inside.mjs <browser> <address> <title> <folder>: runs on a display of its own. Starts a screen reader with a
// voice that makes no sound, and a browser; has the page read from its top; prints what was said, and the languages that were told.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const [browser, address, title, folder] = process.argv.slice(2);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const place = (...names) => join(folder, ...names);
const log = place('said.txt');
/** The last sentence of the page. */
const END = 'End of the page';
const socket = place('run', 'speech-dispatcher', 'speechd.sock');
Object.assign(process.env, {
  HOME: place('home'),
  XDG_RUNTIME_DIR: place('run'),
  XDG_DATA_HOME: place('data'),
  XDG_CONFIG_HOME: place('config'),
  XDG_CACHE_HOME: place('cache'),
  LISTEN_LOG: log,
  SPEECHD_ADDRESS: `unix_socket:${socket}`,
  ACCESSIBILITY_ENABLED: '1',
  GNOME_ACCESSIBILITY: '1',
  LC_ALL: 'C.UTF-8',
  LANGUAGE: 'en',
});
delete process.env.NODE_OPTIONS;

for (const name of [
  'home',
  'data/orca',
  'config/speech-dispatcher/modules',
  'cache',
  'profile',
  'run/speech-dispatcher',
])
  mkdirSync(place(name), { recursive: true, mode: 0o700 });
writeFileSync(log, '');
writeFileSync(place('config/speech-dispatcher/modules/silent.conf'), '');
writeFileSync(
  place('config/speech-dispatcher/speechd.conf'),
  `LogLevel 1\nLogDir "${folder}"\nDisableAutoSpawn\nAddModule "silent" "${here('silent-voice.py')}" "silent.conf"\nDefaultModule silent\nDefaultLanguage "en"\nTimeout 0\n`,
);
writeFileSync(place('data/orca/orca-customizations.py'), 'import orca.settings\norca.settings.enableKeyEcho = False\n');
// No question, no page of its own, and nothing from a network.
const PREFERENCES = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
};
writeFileSync(
  place('profile/user.js'),
  Object.entries(PREFERENCES)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join(''),
);

const children = [];
const start = (command, ...args) => {
  const child = spawn(command, args, { stdio: 'ignore' });
  child.on('error', () => {});
  children.push(child);
};
const run = (command, ...args) => {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 30_000 });
  } catch {
    return '';
  }
};
const said = () => readFileSync(log, 'utf8').split('\n').filter(Boolean);
/** Waits until nothing more has been said for `quiet` milliseconds. */
async function untilQuiet(quiet, most = 120_000) {
  const end = Date.now() + most;
  let [count, since] = [said().length, Date.now()];
  while (Date.now() - since < quiet && Date.now() < end) {
    await wait(200);
    if (said().length !== count) [count, since] = [said().length, Date.now()];
  }
}
async function until(done, most = 30_000) {
  const end = Date.now() + most;
  while (!done() && Date.now() < end) await wait(200);
}
const toldLanguages = () => run('/usr/bin/python3', here('told-languages.py'), title).trim();

run('gsettings', 'set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true');
start('openbox');
start('/usr/libexec/at-spi-bus-launcher', '--launch-immediately');
start('speech-dispatcher', '-s', '-C', place('config/speech-dispatcher'), '-c', 'unix_socket', '-S', socket);
await until(() => existsSync(socket));
start('/usr/bin/orca', '--replace');
await until(() => said().length > 0);
if (browser === 'firefox') start('firefox-esr', '--no-remote', '--profile', place('profile'), address);
else {
  const sandbox = process.getuid() === 0 ? ['--no-sandbox'] : [];
  const quiet = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-features=Translate',
    '--password-store=basic',
  ];
  start(
    'chromium',
    ...sandbox,
    ...quiet,
    '--force-renderer-accessibility',
    `--user-data-dir=${place('profile')}`,
    address,
  );
}
// The page's title says when its widgets are ready.
await until(() => run('xdotool', 'getactivewindow', 'getwindowname').includes(title), 60_000);
await untilQuiet(4000, 60_000);
let lines = [];
// On a busy machine, the reading stops now and then.
for (let tries = 0; tries < 3 && lines.at(-1) !== END; tries++) {
  const before = said().length;
  run('xdotool', 'key', '--clearmodifiers', 'ctrl+Home');
  await untilQuiet(1500);
  run('xdotool', 'key', '--clearmodifiers', 'KP_Add');
  await untilQuiet(6000);
  lines = said()
    .slice(before)
    .map((line) => line.split('\t')[1].replace(/\.$/, ''));
}
console.log(JSON.stringify({ lines, languages: JSON.parse(toldLanguages() || '[]') }));
for (const child of children.toReversed()) child.kill('SIGKILL');
process.exit();
