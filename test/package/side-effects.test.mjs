// Importing the package has no side effects: in Node, without a DOM, in separate processes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { files, json, read } from './source.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const pkg = json('package.json');
const TAGS = [...read('src/registry.ts').matchAll(/'(iom-[\w-]+)':/g)].map(([, tag]) => tag);
const fileOf = (entry) => (typeof entry === 'string' ? entry : (entry.import ?? entry.default));

/** Runs a program, and returns its `result`; it must print nothing. */
function run(code) {
  const program = `const result = {};\n${code}\nprocess.stdout.write('\\u0000' + JSON.stringify(result));`;
  const args = ['--input-type=module', '--no-warnings', '--eval', program];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  const [printed, result] = stdout.split('\u0000');
  assert.equal(printed, '');
  return JSON.parse(result);
}

// Loads Lit and i18next first, so that later side effects are ours. The document throws on any access.
const WATCHED = `
  await Promise.all(['lit', 'lit/decorators.js', 'i18next'].map((name) => import(name)));
  result.defined = [];
  const { define } = customElements;
  customElements.define = function (tag, element) {
    result.defined.push(tag);
    return define.call(this, tag, element);
  };
  const forbidden = (what) => new Proxy(function () {}, {
    get(_, key) { throw new Error(what + '.' + String(key) + ' was touched'); },
    set(_, key) { throw new Error(what + '.' + String(key) + ' was set'); },
    apply() { throw new Error(what + ' was called'); },
    construct() { throw new Error(what + ' was made'); },
  });
  for (const name of ['document', 'window', 'localStorage', 'MutationObserver', 'fetch', 'matchMedia', 'addEventListener'])
    Object.defineProperty(globalThis, name, { value: forbidden(name), configurable: true, writable: true });
  const before = Reflect.ownKeys(globalThis).map(String);
  const prototypes = [Object, Array, String, Function, Promise, Map, (await import("lit")).LitElement].map(({ prototype }) => prototype);
  const members = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).length);
  const membersBefore = members();
`;
const COMPARED = `
  const now = Reflect.ownKeys(globalThis).map(String);
  result.added = now.filter((key) => !before.includes(key));
  result.removed = before.filter((key) => !now.includes(key));
  result.prototypes = JSON.stringify(members()) === JSON.stringify(membersBefore);
`;
const NOTHING = { defined: [], added: [], removed: [], prototypes: true };

for (const specifier of ['iom-widgets', 'iom-widgets/content', 'iom-widgets/server']) {
  test(`importing ${specifier} registers nothing and touches no DOM`, () => {
    assert.deepEqual(run(`${WATCHED} await import('${specifier}'); ${COMPARED}`), NOTHING);
  });
}

test('no module has side effects, except those of define and embed, hydration, and programs', () => {
  // The bundle for workers has Lit in it, which looks for a document; workers have none.
  const own =
    /^dist\/(server\/edge\.js$|define\/|embed\/|hydrate\.js$|server\/render-worker\.js$|cli\/iom-widgets\.js$)/;
  const modules = files('dist', '.js').filter((path) => !own.test(path));
  assert.ok(modules.length > 30, `${modules.length} modules`);
  const list = JSON.stringify(modules.map((path) => new URL(`../../${path}`, import.meta.url).href));
  assert.deepEqual(run(`${WATCHED} for (const url of ${list}) await import(url); ${COMPARED}`), NOTHING);
});

test('the check works: define files register their tags', () => {
  const { defined } = run(`${WATCHED} await import('iom-widgets/define/all.js'); ${COMPARED}`);
  assert.deepEqual(defined.toSorted(), TAGS);
});

test('define files can be imported twice, in any order, without a warning', () => {
  const imports = [...TAGS, ...TAGS.toReversed()].map(
    (tag) => `await import('iom-widgets/define/${tag.slice(4)}.js');`,
  );
  const { defined } = run(`${WATCHED} ${imports.join('\n')} ${COMPARED}`);
  assert.deepEqual(defined.toSorted(), TAGS);
});

/** Expands a pattern to every matching file. */
const written = ([key, entry]) =>
  key.endsWith('/*.json')
    ? files(key.slice(2, -'*.json'.length), '.json').map((path) => [`./${path}`, `./${path}`])
    : [[key, entry]];

for (const [key, entry] of Object.entries(pkg.exports).flatMap(written)) {
  const file = fileOf(entry);
  const specifier = key.replace('.', pkg.name);
  if (!file) {
    test(`${specifier} has types only`, () => assert.match(read(entry.types.slice(2)), /export/));
  } else if (file.endsWith('.css')) {
    test(`${specifier} equals the source file`, () => {
      const { css } = run(
        `result.css = process.getBuiltinModule('node:fs').readFileSync(new URL(import.meta.resolve('${specifier}')), 'utf8');`,
      );
      assert.equal(css, read(file.replace('./dist/', 'src/theme/')));
    });
  } else if (file.endsWith('.json')) {
    test(`${specifier} imports in Node`, () => {
      const { type } = run(
        `const data = await import('${specifier}', { with: { type: 'json' } }); result.type = typeof data.default;`,
      );
      assert.equal(type, 'object');
    });
  } else {
    test(`${specifier} imports in Node, without a DOM`, () => {
      const { names, dom } = run(
        `result.names = Object.keys(await import('${specifier}')); result.dom = typeof document;`,
      );
      assert.equal(dom, 'undefined');
      if (!/define|embed/.test(specifier)) assert.notDeepEqual(names, []);
    });
  }
}
