// Code and commands in the documentation work, and the guides for web editors exist in three languages.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { parseOffice } from 'iom-widgets/content';
import { ATTRIBUTES, ENUM_VALUES, FORMATS, snippet } from 'iom-widgets/server';
import { marked } from 'marked';
import { spellingFaults } from '../locales/check.mjs';

const read = (file) => readFileSync(file, 'utf8');
const FILES = [
  'README.md',
  ...readdirSync('docs', { recursive: true })
    .map((file) => `docs/${file}`.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md')),
];
/** The guides for editors, in all three languages. */
const FOR_EDITORS = [
  'README',
  ...['html', 'wordpress', 'drupal', 'wix', 'optimisers', 'own-content', 'privacy'].map((name) => `guides/${name}`),
];

function tokensOf(markdown, type) {
  const found = [];
  marked.walkTokens(marked.lexer(markdown), (token) => token.type === type && found.push(token));
  return found;
}

/** [file, language of the fence, text after it, code] of every fenced block. */
const BLOCKS = FILES.flatMap((file) =>
  tokensOf(read(file), 'code').map(({ lang = '', text }) => {
    const [language, ...more] = lang.split(' ');
    return [file, language, more.join(' '), text];
  }),
);

/** Our elements in HTML: [tag, attributes]. */
const elementsIn = (html) =>
  [...html.matchAll(/<(iom-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)].map(([, tag, written]) => [
    tag,
    Object.fromEntries([...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, value])),
  ]);

/** The content of frames: [widget, attributes]. */
const framesIn = (html) =>
  [...html.matchAll(/<iframe src="[^"?]*\?([^"]*)"/g)].map(([, query]) => {
    const { widget, ...attributes } = Object.fromEntries(new URLSearchParams(query.replaceAll('&amp;', '&')));
    return [widget, attributes];
  });

test('code marked with a format equals the result of snippet(), without the text', async () => {
  const marks = BLOCKS.filter(([, language, mark]) => language === 'html' && mark);
  assert.ok(marks.length >= 20, `${marks.length} blocks`);
  for (const [file, , format, code] of marks) {
    assert.ok(FORMATS.includes(format), `${file}: ${format}`);
    const [[widget, attributes], ...more] = format === 'iframe' ? framesIn(code) : elementsIn(code);
    assert.deepEqual(more, [], file);
    const base = /src="([^"]*)embed\.js"/.exec(code)[1];
    assert.equal(code, await snippet({ widget, format, attributes, base, fallback: false }), file);
  }
});

test('elements have only existing attributes and values', () => {
  const all = BLOCKS.flatMap(([file, , , code]) => elementsIn(code).map((element) => [file, ...element]));
  assert.ok(all.length > 40);
  for (const [file, tag, attributes] of all)
    for (const [name, value] of Object.entries(attributes)) {
      assert.ok([...ATTRIBUTES[tag], 'state', 'slot'].includes(name), `${file}: <${tag} ${name}>`);
      if (ENUM_VALUES[name]) assert.ok(ENUM_VALUES[name].includes(value), `${file}: <${tag} ${name}="${value}">`);
    }
});

test('documents have no problems', () => {
  const documents = BLOCKS.filter(([, language, mark]) => language === 'json' && mark === 'office');
  assert.equal(documents.length, 3);
  for (const [file, , , code] of documents) assert.deepEqual(parseOffice(JSON.parse(code)).problems, [], file);
});

test('snippet commands run, and other commands have valid options', (t) => {
  // Some write into the folder of the widgets.
  const cwd = mkdtempSync(join(tmpdir(), 'guides-'));
  t.after(() => rmSync(cwd, { recursive: true }));
  mkdirSync(join(cwd, 'iom'));
  cpSync('dist/embed/integrity.json', join(cwd, 'dist/embed/integrity.json'));
  const cli = (...args) =>
    spawnSync(process.execPath, [resolve('dist/cli/iom-widgets.js'), ...args], { cwd, encoding: 'utf8' });
  const helps = {};
  const lines = BLOCKS.filter(([, language]) => language === 'sh').flatMap(([file, , , code]) =>
    code
      .replaceAll('\\\n', ' ')
      .split('\n')
      .flatMap((line) => {
        const [, command] = /npx iom-widgets ([^#>|]*)/.exec(line) ?? [];
        return command ? [[file, command.trim().split(/\s+/)]] : [];
      }),
  );
  assert.ok(lines.length >= 8, `${lines.length} commands`);
  for (const [file, [command, ...args]] of lines) {
    if (command === 'snippet') assert.equal(cli(command, ...args).status, 0, `${file}: ${args.join(' ')}`);
    helps[command] ??= cli(command, '--help').stdout;
    assert.match(helps[command], new RegExp(`^Usage: iom-widgets ${command}`), file);
    for (const option of args.filter((arg) => arg.startsWith('--')))
      assert.ok(helps[command].includes(option), `${file}: ${option}`);
  }
});

test('imported names are exported', async () => {
  const imports = BLOCKS.flatMap(([file, , , code]) =>
    [...code.matchAll(/import (?:\{([^}]*)\} from )?'(iom-widgets[^']*)'/g)].map(([, names = '', from]) => [
      file,
      names,
      from,
    ]),
  );
  assert.ok(imports.length >= 3);
  for (const [file, names, from] of imports) {
    if (/\.(css|json)$/.test(from)) continue;
    const found = await import(from);
    for (const name of names.split(',').flatMap((each) => each.trim() || []))
      assert.ok(name in found, `${file}: ${name} of ${from}`);
  }
});

for (const stem of FOR_EDITORS)
  test(`docs/${stem} exists in three languages, with the same sections`, () => {
    const [en, ...others] = ['', '.lo', '.vi'].map((language) => `docs/${stem}${language}.md`);
    const shape = (file) => {
      const text = read(file);
      const tokens = [];
      marked.walkTokens(marked.lexer(text), ({ type, depth, lang }) => {
        if (type === 'heading') tokens.push(`h${depth}`);
        if (type === 'code') tokens.push(lang);
        if (type === 'table') tokens.push(type);
      });
      return tokens;
    };
    for (const file of others) {
      assert.ok(existsSync(file), file);
      // The first page of the other languages links only to guides in that language.
      if (stem !== 'README') assert.deepEqual(shape(file), shape(en), file);
    }
  });

for (const file of FILES.filter((each) => /\.(lo|vi)\.md$/.test(each)))
  test(`${file} follows the spelling rules, and has no phone number`, () => {
    const language = /\.(\w\w)\.md$/.exec(file)[1];
    const text = read(file);
    const prose = text
      .replace(/^ *```[^]*?^ *```$/gm, '')
      .replace(/`[^`]*`/g, '')
      .replace(/\]\([^)]*\)/g, ']');
    const faults = prose.split(/[\n|]/).flatMap((line) => {
      const found = line.trim() ? spellingFaults(line.trim(), language) : [];
      return found.map((fault) => `${fault}: ${line}`);
    });
    assert.deepEqual(faults, []);
    const numbers = text.match(/\+?\d[\d ]{6,}\d/g) ?? [];
    assert.deepEqual(
      numbers.filter((number) => !/^\+?0[0 ]*$/.test(number)),
      [],
    );
  });
