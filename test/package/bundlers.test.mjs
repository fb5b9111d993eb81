// What `npm run toolchains` tries; it needs the npm registry, so that CI runs it, and this test the rest.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { table } from '../../scripts/toolchains/table.mjs';

test('docs/bundlers.md has the table of what is tried', () =>
  assert.ok(readFileSync('docs/bundlers.md', 'utf8').includes(table()), 'npm run toolchains prints it'));

test('no declaration imports JSON, which needs an option of TypeScript', () => {
  const files = readdirSync('dist', { recursive: true }).map(String);
  const found = files.filter(
    (name) => name.endsWith('.d.ts') && /from '[^']+\.json'/.test(readFileSync(`dist/${name}`, 'utf8')),
  );
  assert.deepEqual(found, []);
});

const bundle = (contents, options) =>
  build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    ...options,
  }).then(({ outputFiles: [{ text }] }) => text);
const run = (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);

/** As esbuild is set for each of them; that for browsers needs a document. */
const PLACES = {
  Node: { platform: 'node' },
  'Cloudflare Workers': { conditions: ['workerd', 'worker', 'browser'] },
  'Vercel’s edge': { conditions: ['edge-light', 'browser'] },
};

for (const [where, options] of Object.entries(PLACES)) {
  test(`plain HTML and lines in a bundle for ${where}`, async () => {
    const code = await bundle(`export { plainHtml, snippet } from 'iom-widgets/server';`, options);
    const { plainHtml, snippet } = await run(where === 'Node' ? code : withoutNode(code));
    assert.match(await plainHtml('iom-news-card', { office: 'lao-pdr', lang: 'lo' }), /[\u0e80-\u0eff]/);
    assert.match(await snippet({ widget: 'news-card', office: 'lao-pdr', lang: 'lo' }), /<iom-news-card/);
  });

  test(`renderWidget in a bundle for ${where}, without the package around, says what to do`, async () => {
    const code = await bundle(`export { renderWidget } from 'iom-widgets/server';`, options);
    const { renderWidget } = await run(where === 'Node' ? code : withoutNode(code));
    await assert.rejects(renderWidget('iom-news-card', { office: 'lao-pdr' }), {
      message: /Leave iom-widgets out of the bundle of your server.*plainHtml works everywhere\.$/,
    });
  });
}

/** Code that finds nothing of Node. */
function withoutNode(code) {
  assert.doesNotMatch(code, /(?:from|import\()\s*["']node:/);
  return `const process = undefined, globalThis = { Intl };${code}`;
}

test('the server’s entry bundles for browsers, without Node’s modules', async () => {
  const code = await bundle(`export { plainHtml, renderWidget } from 'iom-widgets/server';`, { platform: 'browser' });
  assert.doesNotMatch(code, /(?:from|import\()\s*["']node:/);
});

test('the licences of what is bundled for workers are there', () => {
  const licences = readFileSync('dist/server/edge-licences.txt', 'utf8');
  for (const name of ['lit-html', 'i18next', 'parse5', 'entities'])
    assert.match(licences, new RegExp(`^${name} \\d`, 'm'));
});
