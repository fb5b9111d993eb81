// Project rules that the compiler cannot check.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, resolve } from 'node:path';
import { test } from 'node:test';
import { VERSION } from 'iom-widgets';
import { baseKey, strings } from '../locales/check.mjs';
import { CODE, files, importsOf, interfaceOf, json, read, layerOf, SOURCES } from './source.mjs';

const pkg = json('package.json');
const manifest = json('custom-elements.json');
const TAGS = [...read('src/registry.ts').matchAll(/'(iom-[\w-]+)':/g)].map(([, tag]) => tag);
const NAMES = TAGS.map((tag) => tag.slice('iom-'.length)).sort();
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
const declarationOf = (tag) => declarations.find(({ tagName }) => tagName === tag);
const names = (folder, extension) => files(folder, extension).map((path) => basename(path, extension));
const SHARED = ['content-element', ...names('test/widgets/content-element', '.test.ts')];
const faultsOf = (pattern, sources = CODE) =>
  sources.flatMap(([path, code]) =>
    code.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );

// ── One list of widgets ─────────────────────────────────────────────────────────────────────────────────────────────

test('the registry lists the widgets in order, with their own modules', () => {
  assert.ok(NAMES.length >= 6);
  assert.deepEqual(
    TAGS,
    NAMES.map((name) => `iom-${name}`),
  );
  for (const name of NAMES)
    assert.match(read('src/registry.ts'), new RegExp(`'iom-${name}': .*'\\./define/${name}\\.js'`));
});

for (const [what, list] of [
  ['define files', names('src/define', '.ts').filter((name) => name !== 'all')],
  ['lines of define/all', [...read('src/define/all.ts').matchAll(/'\.\/([\w-]+)\.js'/g)].map(([, name]) => name)],
  ['demo pages', names('demo/widgets', '.html')],
  ['test files', names('test/widgets', '.test.ts').filter((name) => !SHARED.includes(name))],
  ['tags of the manifest', declarations.flatMap(({ tagName }) => tagName?.slice('iom-'.length) ?? []).sort()],
  ['exports', Object.keys(pkg.exports).flatMap((key) => /^\.\/define\/(?!all\b)([\w-]+)\.js$/.exec(key)?.[1] ?? [])],
]) {
  test(`registry = ${what}`, () => assert.deepEqual(list, NAMES));
}

test('every widget file defines the class and tag of its name', () => {
  for (const name of NAMES) {
    const className = `Iom${name.replace(/(?:^|-)(\w)/g, (_, first) => first.toUpperCase())}`;
    assert.match(read(`src/widgets/${name}/${name}.ts`), new RegExp(`export class ${className} extends`));
    assert.match(read(`src/define/${name}.ts`), new RegExp(`define\\('iom-${name}', ${className}\\);`));
  }
});

// ── The package ─────────────────────────────────────────────────────────────────────────────────────────────────────

test('VERSION is the version of the package', () => assert.equal(VERSION, pkg.version));

test('the package points to its own manifest', () => assert.equal(pkg.customElements, 'custom-elements.json'));

test('only define and embed files, themes and hydration support have side effects', () => {
  for (const path of pkg.sideEffects)
    assert.match(path, /^\.\/((dist|src)\/((define|embed)\/\*|hydrate)\.(js|ts)|dist\/(themes\/\*|plain)\.css)$/);
  assert.ok(pkg.sideEffects.includes('./dist/hydrate.js'), 'a bundler would drop a bare import of it');
  assert.ok(pkg.sideEffects.includes('./dist/themes/*.css'), 'a bundler would drop a bare import of a theme');
  assert.ok(pkg.sideEffects.includes('./dist/define/*.js') && pkg.sideEffects.includes('./dist/embed/*.js'));
});

test('the contact sheet shows every widget, and the index links to it', () => {
  const shown = new Set(read('demo/sheet.ts').match(/iom-[a-z-]+(?=')/g));
  assert.deepEqual(
    TAGS.filter((tag) => !shown.has(tag)),
    [],
  );
  assert.match(read('demo/index.html'), /href="sheet\.html"/);
});

test('a recipe has at most ten steps, and names its test', () => {
  const recipes = read('CONTRIBUTING.md')
    .split(/^## /m)
    .filter((section) => section.startsWith('Add a'));
  assert.equal(recipes.length, 4);
  for (const recipe of recipes) {
    const steps = recipe.match(/^\d+\. /gm).length;
    assert.ok(steps >= 3 && steps <= 10, `${steps} steps`);
    assert.ok(read(/`(test\/[\w/-]+\.test\.mjs)` follows (this recipe|steps)/.exec(recipe)[1]).includes('copyOfAll()'));
  }
});

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const KEYS = new Set(strings(json('locales/en.json')).map(([key]) => baseKey(key)));
const SPACES = [...new Set([...KEYS].map((key) => key.split('.')[0]))];
const DYNAMIC = /^(date\.months|languages)\./;
const ALL_CODE = CODE.map(([, code]) => code).join('\n');
const used = new Set([...ALL_CODE.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, key]) => key));

test('every key of the catalogue is used', () => {
  assert.deepEqual(
    [...KEYS].filter((key) => !used.has(key) && !DYNAMIC.test(key)),
    [],
  );
  for (const prefix of ['date.months.', 'languages.']) assert.ok(ALL_CODE.includes(`\`${prefix}\${`), prefix);
});

test('every key that is used is in the catalogue', () => {
  assert.deepEqual(
    [...used].filter((key) => SPACES.includes(key.split('.')[0]) && !KEYS.has(key)),
    [],
  );
});

// ── What no file may do ─────────────────────────────────────────────────────────────────────────────────────────────

const inside = (...layers) => CODE.filter(([path]) => layers.includes(layerOf(path)));
for (const [what, pattern, sources] of [
  [
    'no file formats with Intl, which lacks Lao',
    /\bIntl\.(DateTime|Number|RelativeTime|List|Duration)Format|Intl\.DisplayNames|\.toLocale\w*String\b/,
  ],
  [
    'no file writes HTML',
    /unsafe(HTML|SVG|Static|MathML)|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|HTMLUnsafe/,
  ],
  ['no file evaluates text', /\beval\(|new Function\b|\bsetTimeout\(['"`]/],
  ['no file stores anything', /\b(local|session)Storage\b|indexedDB|document\.cookie|\bcaches\b|sendBeacon/],
  ['no template has an inline style', /\bstyle=|styleMap\(/],
  // Excludes the frame page, which is ours alone, and the server, which has no page.
  [
    'no file reads a member of the document that an element of the page can hide',
    /(?<![.\w-])document\.(?:add|remove|create|query|get|import|adopt)\w*\(|(?<![.\w-])document\.(?:adoptedStyleSheets|activeElement|baseURI|body|contentType|currentScript|documentElement|fonts|forms|head|hidden|images|implementation|links|readyState|referrer|scripts|styleSheets|URL|visibilityState)\b|\} = document;/,
    CODE.filter(([path]) => !/src\/(server|cli)\/|src\/embed\/frame\/(page|messages|widget)\.ts/.test(path)),
  ],
  [
    'no widget touches the document or fetches',
    /(?<![.\w-])document\b|\bfetch\(|XMLHttpRequest|\bwindow\b/,
    inside('widgets'),
  ],
  ['no widget parses', /\bJSON\.|\bnew URL\(/, inside('widgets')],
]) {
  test(what, () => assert.deepEqual(faultsOf(pattern, sources), []));
}

test('no source file has more than 250 lines', () => {
  const long = SOURCES.filter(([path]) => !path.endsWith('.json')).map(([path, code]) => [
    path,
    code.trimEnd().split('\n').length,
  ]);
  assert.deepEqual(
    long.filter(([, lines]) => lines > 250),
    [],
  );
});

test('no folder is a collection of leftovers', () => {
  assert.deepEqual(
    SOURCES.map(([path]) => path).filter((path) => /\/(utils?|helpers?|internal|common)(\/|\.)/.test(path)),
    [],
  );
});

// ── Imports ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const LAYERS = ['core', 'theme', 'i18n', 'model', 'offices', 'content', 'widgets', 'define', 'server', 'embed', 'cli'];
const ABOVE = {
  core: LAYERS.slice(1),
  model: ['theme', 'offices', 'content', 'widgets', 'define', 'server', 'embed', 'cli'],
  content: ['widgets', 'define', 'server', 'embed', 'cli'],
  widgets: ['define', 'server', 'embed', 'cli'],
  define: ['theme', 'i18n', 'model', 'offices', 'content', 'server', 'embed', 'cli'],
  server: ['embed', 'cli'],
  embed: ['cli'],
  cli: ['embed'],
};
for (const layer of ['theme', 'offices']) ABOVE[layer] = LAYERS.filter((other) => other !== layer);
ABOVE.i18n = LAYERS.filter((other) => !['core', 'i18n'].includes(other));

test('an import against the direction of the layers is a lint error, in any notation', (t) => {
  const root = mkdtempSync(`${tmpdir()}/lint-`);
  t.after(() => rmSync(root, { recursive: true }));
  assert.equal(json('.oxlintrc.json').rules['layers/direction'], 'error');
  const config = { jsPlugins: [resolve('scripts/lint/layers.mjs')], rules: { 'layers/direction': 'error' } };
  writeFileSync(`${root}/.oxlintrc.json`, JSON.stringify(config));
  const forms = [
    (from, index) => `import type { A${index} } from '${from}';`,
    (from) => `import '${from}';`,
    (from) => `export * from '${from}';`,
    (from) => `void import('${from}');`,
    (from, index) => `export type B${index} = import('${from}').B;`,
  ];
  for (const layer of LAYERS) {
    mkdirSync(`${root}/src/${layer}/deep`, { recursive: true });
    const lines = LAYERS.filter((other) => other !== layer).map((other, index) =>
      forms[index % forms.length](`../../${other}/x.js`, index),
    );
    const registry = "import '../../registry.js';";
    const own = "import '../own.js'; import 'lit'; import './more/x.js';";
    writeFileSync(`${root}/src/${layer}/deep/a.ts`, [...lines, registry, "import 'node:fs';", own].join('\n'));
  }
  mkdirSync(`${root}/src/widgets/other`, { recursive: true });
  writeFileSync(`${root}/src/widgets/other/b.ts`, "import '../deep/x.js';\nimport '../content-element/x.js';");
  const { stdout } = spawnSync(resolve('node_modules/.bin/oxlint'), ['--format', 'unix'], {
    cwd: root,
    encoding: 'utf8',
  });
  const found = stdout.match(/^.*layers\(direction\).*$/gm)?.map((line) => line.replace(/^.*?src\//, '')) ?? [];
  assert.ok(found.length > 0, stdout);
  for (const layer of LAYERS) {
    const targets = LAYERS.filter((other) => other !== layer);
    const told = found
      .filter((line) => line.startsWith(`${layer}/deep/`))
      .map((line) => Number(/:(\d+):/.exec(line)[1]) - 1)
      .map((index) => targets[index] ?? ['registry', 'node', 'own'][index - targets.length]);
    const expected = [...ABOVE[layer]];
    if (!['server', 'embed', 'cli'].includes(layer)) expected.push('registry');
    if (!['server', 'cli'].includes(layer)) expected.push('node');
    assert.deepEqual(told.toSorted(), expected.toSorted(), layer);
  }
  assert.deepEqual(
    found.filter((line) => line.startsWith('widgets/other/')).map((line) => /:(\d+):/.exec(line)[1]),
    ['1'],
  );
});

test('imported packages are declared', () => {
  const packages = new Set(
    SOURCES.flatMap(([path, code]) => importsOf(path, code)).filter((name) => !/^(src|locales)\//.test(name)),
  );
  const known = Object.keys(pkg.dependencies);
  assert.deepEqual(
    [...packages]
      .filter((name) => !name.startsWith('node:'))
      .filter((name) => !known.some((each) => name === each || name.startsWith(`${each}/`))),
    [],
  );
  assert.ok(packages.has('lit') && packages.has('i18next'), 'the imports are found at all');
});

// The plain HTML form and the snippets are also made in browsers.
test('only the command line needs Node', () => {
  const others = CODE.filter(([path]) => !['cli', 'embed'].includes(layerOf(path)));
  assert.deepEqual(faultsOf(/(?<![.\w'])(process|Buffer|__dirname|require)\b[.(]|NodeJS\./, others), []);
});

// ── Attributes ──────────────────────────────────────────────────────────────────────────────────────────────────────

for (const tag of TAGS)
  test(`${tag}: the builder has a field for each attribute, and README lists them`, () => {
    const own = (declarationOf(tag).attributes ?? []).filter(({ inheritedFrom }) => !inheritedFrom);
    const row = read('README.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`<${tag}>\``));
    for (const { name } of own) {
      assert.match(read('demo/builder.html'), new RegExp(`data-field="${name}"`), `demo/builder.html: ${name}`);
      assert.ok(row.includes(`\`${name}`), `README.md: ${name}`);
    }
  });

// ── The manifest matches the templates, and the reverse ─────────────────────────────────────────────────────────────

for (const tag of TAGS) {
  const listed = (list = []) => list.map(({ name }) => name).sort();
  for (const [what, key] of [
    ['parts', 'cssParts'],
    ['slots', 'slots'],
    ['events', 'events'],
  ]) {
    test(`${tag}: its ${what} are documented`, () => {
      assert.deepEqual(listed(declarationOf(tag)[key]), interfaceOf(tag)[what]);
    });
  }
  test(`${tag}: every documented item has a description`, () => {
    const { attributes = [], cssParts = [], events = [], slots = [] } = declarationOf(tag);
    for (const entry of [...attributes, ...cssParts, ...events, ...slots]) {
      assert.match(entry.description ?? '', /\.$/, `${entry.name ?? entry.type?.text}`);
    }
  });
}
