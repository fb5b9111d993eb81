// Fetches the tools of `npm run hosts` once, from npm and Debian, into a folder of node_modules. Runs none of their install
// scripts, and installs nothing on the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve('node_modules/.cache/hosts');

const NPM = {
  'core-js': '2.6.12',
  'core-js-bundle': '3.49.0',
  'zone.js': '0.16.2',
  'es5-shim': '4.6.7',
  'es6-shim': '0.35.8',
  'es7-shim': '6.0.0',
  '@webcomponents/webcomponentsjs': '2.8.0',
  unfetch: '5.0.0',
  'whatwg-fetch': '3.6.20',
  'url-polyfill': '1.1.14',
  datejs: '0.0.2',
  sugar: '2.0.6',
  jsmin: '1.0.1',
};
const DEBIAN = [
  'libjs-prototype',
  'libjs-mootools',
  'python3-rjsmin',
  'python3-jsmin',
  'libjavascript-minifier-perl',
  'php-matthiasmullie-minify',
  'php-matthiasmullie-path-converter',
];

/** Runs a command, and returns its output; throws with what it says if it fails. */
export function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    ...options,
  });
  if (status !== 0) throw new Error(error?.message ?? (stderr || stdout));
  return stdout;
}

/** Fetches what is not there yet; says what could not be had. */
export function fetchTools() {
  mkdirSync(`${FOLDER}/debian`, { recursive: true });
  const list = `${FOLDER}/package.json`;
  const wanted = JSON.stringify({ private: true, dependencies: NPM });
  const quiet = { cwd: FOLDER };
  if (!existsSync(list) || readFileSync(list, 'utf8') !== wanted) {
    writeFileSync(list, wanted);
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], quiet);
    // npm writes the file in its own form.
    writeFileSync(list, wanted);
  }
  for (const name of DEBIAN) {
    if (existsSync(`${FOLDER}/debian/${name}`)) continue;
    try {
      run('apt-get', ['download', name], quiet);
      const archive = readdirSync(FOLDER).find((file) => file.startsWith(`${name}_`));
      run('dpkg-deb', ['-x', archive, `debian/${name}`], quiet);
    } catch (error) {
      console.error(`${name} could not be had from Debian: ${error.message.trim()}`);
    }
  }
}

export const npmFile = (path) => `${FOLDER}/node_modules/${path}`;
export const debianFile = (path) => `${FOLDER}/debian/${path}`;
