// npm run new-widget -- office-map "Office map": creates the files of a new widget, adds it to all lists of widgets, and prints
// the remaining steps. The result compiles, passes lint, and shows the office's name; its test fails until it is filled in.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const [name = '', title = sentence(name)] = process.argv.slice(2);
const camel = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const Camel = `${camel[0]?.toUpperCase()}${camel.slice(1)}`;
const values = { name, camel, Camel, Title: title, Class: `Iom${Camel}` };
const fill = (text) => text.replace(/__(\w+?)__/g, (whole, key) => values[key] ?? whole);
const tags = () => [...readFileSync('src/registry.ts', 'utf8').matchAll(/'iom-([\w-]+)':/g)].map(([, each]) => each);

/** `Office map` for `office-map`. */
function sentence(words) {
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
}

const FILES = {
  'widget.ts': 'src/widgets/__name__/__name__.ts',
  'widget.styles.ts': 'src/widgets/__name__/__name__.styles.ts',
  'define.ts': 'src/define/__name__.ts',
  'widget.template.ts': 'src/widgets/__name__/__name__.template.ts',
  'widget.test.ts': 'test/widgets/__name__.test.ts',
  'demo.html': 'demo/widgets/__name__.html',
};

function make() {
  for (const [template, target] of Object.entries(FILES)) {
    const file = fill(target);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fill(readFileSync(`scripts/new-widget/${template}.txt`, 'utf8')));
    console.log(`made     ${file}`);
  }
}

/** Inserts `line` alphabetically among the lines of `file` that match `like`, whose first group is a widget's name. */
function addLine(file, like, line) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const named = lines.map((each) => like.exec(each)?.[1]);
  const after = named.findIndex((each) => each && each > name);
  const last = named.findLastIndex(Boolean);
  if (last < 0) throw new Error(`${file}: no line matches ${like}`);
  lines.splice(after < 0 ? last + 1 : after, 0, fill(line));
  writeFileSync(file, lines.join('\n'));
  console.log(`changed  ${file}`);
}

function changeJson(file, change) {
  const value = JSON.parse(readFileSync(file, 'utf8'));
  const json = JSON.stringify(change(value) ?? value, null, 2);
  // The tags of a language are on one line.
  writeFileSync(file, `${json.replace(/\[\s+("[^"\n]*")\s+\]/g, file.startsWith('locales/') ? '[$1]' : '$&')}\n`);
  console.log(`changed  ${file}`);
}

function addToLists() {
  addLine('src/registry.ts', /^ {2}'iom-([\w-]+)':/, `  'iom-__name__': () => import('./define/__name__.js'),`);
  addLine('src/define/all.ts', /^import '\.\/([\w-]+)\.js'/, `import './__name__.js';`);
  addLine('src/index.ts', /^export \{ Iom\w+ \} from '\.\/widgets\/([\w-]+)\//, EXPORT);
  addLine('src/server/plain-html.ts', /^import .* from '\.\.\/widgets\/[\w-]+\/([\w-]+)\.template\.js'/, IMPORT);
  addLine('src/server/plain-html.ts', /^ {2}'iom-([\w-]+)': /, `  'iom-__name__': office(select__Camel__, __camel__),`);
  addLine('demo/builder.html', /^ +<option value="([\w-]+)" data-words="widget\./, OPTION);
  addLine('demo/sheet.ts', /^ {2}widget\('iom-([\w-]+)'/, `  widget('iom-__name__'),`);
  changeJson('package.json', (pkg) => ({ ...pkg, exports: exportsWith(pkg.exports) }));
}

const EXPORT = `export { __Class__ } from './widgets/__name__/__name__.js';`;
const OPTION = `                  <option value="__name__" data-words="widget.__name__">__Title__</option>`;
const IMPORT = `import { __camel__, select__Camel__ } from '../widgets/__name__/__name__.template.js';`;

/** The exports with one for each define module, in the registry's order, at their present position. */
function exportsWith(entries) {
  const defines = tags().map((each) => [
    `./define/${each}.js`,
    { types: `./dist/define/${each}.d.ts`, default: `./dist/define/${each}.js` },
  ]);
  const others = Object.entries(entries).filter(([key]) => !/^\.\/define\/(?!all\b)/.test(key));
  const all = others.findIndex(([key]) => key === './define/all.js');
  return Object.fromEntries([...others.slice(0, all + 1), ...defines, ...others.slice(all + 1)]);
}

/** Adds English messages to all catalogues; the widget's test fails until they are translated. */
function addWords() {
  for (const language of ['en', 'lo', 'vi'])
    changeJson(`locales/${language}.json`, (words) => {
      words[camel] = { heading: `${title}: {{office}}` };
    });
  const forBuilder = (value) => (words) => {
    const entries = Object.entries(words);
    const last = entries.findLastIndex(([key]) => key.startsWith('widget.'));
    return Object.fromEntries(entries.toSpliced(last + 1, 0, [`widget.${name}`, value]));
  };
  for (const language of ['en', 'lo', 'vi']) changeJson(`demo/builder/words/${language}.json`, forBuilder(title));
  changeJson('demo/builder/words/notes.json', forBuilder({ note: `A widget: iom-${name}.`, vi: 'U', lo: 'U' }));
  changeJson('locales/notes.json', (notes) => {
    notes[camel] = {
      heading: { note: `Heading of ${values.Class}. {{office}}: name of the office.`, vi: 'U', lo: 'U' },
    };
  });
}

const LEFT = `
Left to do: steps 2 to 8 of “Add a widget” in CONTRIBUTING.md, for src/widgets/__name__.`;

if (!/^[a-z]+(-[a-z]+)+$/.test(name)) {
  console.error(
    'Give a name of two or more words in lower case with hyphens: npm run new-widget -- office-map "Office map"',
  );
  process.exitCode = 2;
} else if (tags().includes(name) || existsSync(fill(FILES['widget.ts']))) {
  console.error(`iom-${name} is there already.`);
  process.exitCode = 2;
} else {
  make();
  addToLists();
  addWords();
  spawnSync(process.execPath, ['scripts/manifest.mjs'], { stdio: 'inherit' });
  console.log(fill(LEFT));
}
