// Adds to the folder of the script tag: the frame page, the style sheets of rendered pages, and the hashes of all files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languageTags } from '../languages.mjs';
import { officeIds } from '../offices.mjs';

export const EMBED = 'dist/embed';

/** Short hash of a file, for its name. */
export const hashOf = (source) => createHash('sha256').update(source).digest('base64url').slice(0, 8);

/** Writes `frame.html` and its files, the style sheets, then `integrity.json`; `files` are the built scripts by entry. */
export async function finishEmbed(files) {
  await writeFramePage(files);
  markEncoding();
  await writeStyleSheets();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const hashes = readdirSync(EMBED)
    .filter((name) => name !== 'integrity.json')
    .sort()
    .map((name) => [
      name,
      createHash('sha384')
        .update(readFileSync(`${EMBED}/${name}`))
        .digest('base64'),
    ])
    .map(([name, hash]) => [name, `sha384-${hash}`]);
  const list = { version, files: Object.fromEntries(hashes) };
  writeFileSync(`${EMBED}/integrity.json`, `${JSON.stringify(list, null, 2)}\n`);
}

/**
 * Begins each file with letters beyond ASCII with a byte order mark, which browsers believe before any header: servers that
 * say Latin-1 for all files make others a syntax error.
 */
function markEncoding() {
  for (const name of readdirSync(EMBED).filter((each) => /\.(?:js|html|css)$/.test(each))) {
    const text = readFileSync(`${EMBED}/${name}`, 'utf8');
    // oxlint-disable-next-line no-control-regex
    if (/[^\0-\x7f]/.test(text)) writeFileSync(`${EMBED}/${name}`, `\ufeff${text}`);
  }
}

async function writeFramePage(files) {
  const css = readFileSync('src/embed/frame/frame.css', 'utf8');
  const cssFile = `frame-${hashOf(css)}.css`;
  writeFileSync(`${EMBED}/${cssFile}`, css);
  const widget = files.get('frame-widget');
  // Preloads these files together with the script.
  const early = [widget, widget.replace('frame-widget', 'core')].map(
    (name) => `<link rel="modulepreload" href="./${name}" />`,
  );
  const page = readFileSync('src/embed/frame/frame.html', 'utf8')
    .replace(/ *<!--.*-->\n/g, '')
    .replace('./frame.css', `./${cssFile}`)
    .replace('./frame.js', `./${files.get('frame')}`)
    .replace(/(?=\s*<script)/, `\n    ${early.join('\n    ')}`)
    .replace('<body></body>', `<body>\n${await plainBody()}\n</body>`);
  writeFileSync(`${EMBED}/frame.html`, page);
}

/**
 * One for each widget, `news-card.css`, with the styles that a rendered widget has in its HTML otherwise, and one that shows all of
 * the text in pasted lines to readers without scripts.
 */
async function writeStyleSheets() {
  writeFileSync(`${EMBED}/no-script.css`, 'text-iom{max-height:none!important}');
  const { ATTRIBUTES, renderWidget } = await import(pathToFileURL(resolve('dist/server/index.js')).href);
  for (const tag of Object.keys(ATTRIBUTES)) {
    const content = tag === 'iom-hotline-card' ? { number: '+000' } : { office: 'lao-pdr' };
    const [, css] = /<style>(.*?)<\/style>/.exec(await renderWidget(tag, content));
    writeFileSync(`${EMBED}/${tag.slice('iom-'.length)}.css`, css);
  }
}

/** Content without scripts, for any address: the offices and their sites, in every language. */
async function plainBody() {
  const { plainHtml } = await import(pathToFileURL(resolve('dist/server/index.js')).href);
  const words = (lang) => JSON.parse(readFileSync(`locales/${lang}.json`, 'utf8'));
  const languages = languageTags().toSorted();
  const failed = languages.map((lang) => {
    const { common, state } = words(lang);
    return `<p lang="${lang}">${state.errorBody} <a href="">${common.retry}</a></p>`;
  });
  const headers = languages.flatMap((lang) =>
    officeIds().map((office) => plainHtml('iom-office-header', { office, lang, 'no-menu': '', 'heading-level': '2' })),
  );
  return [
    `<div id="failed" hidden>\n${failed.join('\n')}\n</div>`,
    `<main id="plain">\n${(await Promise.all(headers)).join('\n')}\n</main>`,
  ].join('\n');
}
