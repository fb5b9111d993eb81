// Tests without a build import the package from its sources.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const HOOKS = new URL('../../scripts/testing/from-source.mjs', import.meta.url).href;
const evaluate = (code) => {
  const args = [`--import=${HOOKS}`, '--input-type=module', '--eval', code];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return stdout || stderr;
};

test('the package, its exports and its built modules resolve to TypeScript, everything else is unchanged', () => {
  for (const [specifier, end] of [
    ['iom-widgets', '/src/index.ts'],
    ['iom-widgets/content', '/src/content/index.ts'],
    ['iom-widgets/define/news-card.js', '/src/define/news-card.ts'],
    ['./dist/cli/main.js', '/src/cli/main.ts'],
    ['./dist/embed/embed.js', '/dist/embed/embed.js'],
    ['lit', '/node_modules/lit/index.js'],
  ]) {
    const url = evaluate(`console.log(import.meta.resolve('${specifier}'))`).trim();
    assert.ok(url.endsWith(end), `${specifier}: ${url}`);
  }
});

test('a widget, with its decorators and its documents, works without a build', () => {
  const out = evaluate(`
    import { plainHtml } from 'iom-widgets/server';
    import { IomNewsCard } from 'iom-widgets';
    console.log(await plainHtml('iom-news-card', { office: 'lao-pdr' }), IomNewsCard.observedAttributes.join());
  `);
  assert.match(out, /^<div class="iom-news-card"[^]*\bheading\b/);
});
