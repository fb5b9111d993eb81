import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json } from '../package/source.mjs';
import { run } from './run.mjs';

const { version, bin } = json('package.json');

test('the package declares the command', () => assert.deepEqual(bin, { 'iom-widgets': 'dist/cli/iom-widgets.js' }));

test('--version and --help go to standard output', async () => {
  assert.deepEqual(await run('--version'), { out: `${version}\n`, error: '', code: 0 });
  const { out, error, code } = await run('--help');
  assert.equal(error + code, '0');
  for (const command of ['validate', 'snippet', 'feed']) {
    assert.ok(out.includes(command));
    const help = await run(command, '--help');
    assert.match(help.out, new RegExp(`^Usage: iom-widgets ${command} `));
    assert.match(help.out, /Exit codes: 0/);
    assert.equal(help.error + help.code, '0');
  }
});

for (const [what, args, known] of [
  ['no command', [], /validate, snippet, prerender, feed/],
  ['an unknown command', ['prerendr'], /“prerendr” is not known. Known: validate, snippet, prerender, feed/],
  ['a name of a prototype', ['constructor'], /Known: validate/],
  ['an unknown option', ['validate', '--jsn', 'x'], /--jsn.*Known: --json, --ignore, --help/s],
  ['an option without its value', ['feed', 'x', '--out'], /--out/],
  ['nothing to validate', ['validate'], /at least one file/],
  ['an unknown check', ['validate', 'x', '--ignore', 'spelling'], /phone, address, date, text, language, numbers/],
  ['no widget', ['snippet', '--office', 'lao-pdr'], /--widget/],
  ['an unknown widget', ['snippet', '--widget', 'weather'], /iom-news-card/],
  ['an unknown office', ['snippet', '--widget', 'news-card', '--office', 'x'], /lao-pdr,.* viet-nam/],
  ['an unknown story', ['snippet', '--widget', 'news-card', '--office', 'viet-nam', '--story', 'x'], /lao-cai-visit/],
  ['an argument too many', ['snippet', 'news-card'], /“news-card” is too much/],
  ['no feed', ['feed'], /a file or address/],
  ['a feed of an unknown kind', ['feed', 'a', '--from', 'gopher'], /Known: rss, wordpress/],
  ['a feed in an unknown language', ['feed', 'fr=https://a.example'], /“fr” is not a language/],
])
  test(`invalid arguments: ${what}`, async () => {
    const { out, error, code } = await run(...args);
    assert.match(error, known);
    assert.match(error, /See: iom-widgets .*--help\n$/);
    assert.doesNotMatch(error, /\n\s+at /, 'a stack');
    assert.equal(out, '');
    assert.equal(code, 2);
  });
