import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { fileOf, linkFrom, stemOf, type Page } from './layout.js';
import { sectionsOf, textOf, toHtml, type Resolve } from './markdown.js';
import { readDemoPage, widgetPage, type Declaration } from './widget-page.js';
import type { Lang } from './words.js';

/** The library's `server`. */
export type Server = typeof import('../../src/server/index.js');

/** The guides that most editors need; others follow by title. */
const FIRST = [
  'guides/html',
  'guides/wordpress',
  'guides/drupal',
  'guides/wix',
  'guides/optimisers',
  'guides/own-content',
  'guides/privacy',
];
/** Further guides for people who run a site; all others are for developers. */
const FOR_EDITORS = [
  'index',
  'accessibility',
  'faults',
  'forms',
  'guides/feeds',
  'guides/languages',
  'guides/quick-exit',
];
const PROJECT = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];

const read = (path: string): string => readFileSync(path, 'utf8');

/** Returns the path of a page from that of its Markdown file in the repository. */
function pathOf(file: string): string {
  const stem = file.replace(/\.md$/, '');
  if (PROJECT.includes(file)) return stem.toLowerCase();
  return stem.replace(/^docs\//, '').replace(/^README\b/, 'index');
}

const langOf = (file: string): Lang => (/\.(lo|vi)\.md$/.exec(file)?.[1] as Lang | undefined) ?? 'en';

/** Markdown files that become pages. */
function markdownFiles(): string[] {
  const docs = readdirSync('docs', { recursive: true }).map((file) => `docs/${String(file).replaceAll('\\', '/')}`);
  return [...docs.filter((file) => file.endsWith('.md')).sort(), ...PROJECT.filter((file) => existsSync(file))];
}

/** Other files in `docs`, for readers to copy, by their address below `docs/`. */
export function otherFiles(): Record<string, Buffer> {
  const files = readdirSync('docs', { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.md'),
  );
  const paths = files.map(({ parentPath, name }) => relative('docs', join(parentPath, name)));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`docs/${path}`)]));
}

/** Converts links between Markdown files to links between their pages. */
function resolveFor(from: string, page: Pick<Page, 'path'>, files: readonly string[]): Resolve {
  return (href) => {
    if (/^(?:[a-z]+:|#)/i.test(href)) return href;
    const [path = '', hash] = href.split('#');
    const target = join(dirname(from), path);
    if (files.includes(target)) return linkFrom(page, `${pathOf(target)}.html${hash ? `#${hash}` : ''}`);
    return target.startsWith('docs/') ? linkFrom(page, target.slice('docs/'.length)) : undefined;
  };
}

function markdownPage(file: string, files: readonly string[]): Page {
  const page = { path: pathOf(file), lang: langOf(file) };
  const html = toHtml(read(file), resolveFor(file, page, files));
  const title = textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]!);
  const stem = stemOf(page);
  const isForEditors = FIRST.includes(stem) || FOR_EDITORS.includes(stem);
  return { ...page, html, title, group: PROJECT.includes(file) ? 'project' : isForEditors ? 'guides' : 'developers' };
}

/** The text below the heading `title` of a Markdown file, up to the next heading. */
function section(markdown: string, title: string): string {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => /^#{2,6} /.test(line) && line.replace(/^#+ /, '') === title);
  if (start < 0) return '';
  const end = lines.findIndex((line, index) => index > start && /^#{1,6} /.test(line));
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
}

async function widgetPages(files: readonly string[], server: Server): Promise<Page[]> {
  const manifest = JSON.parse(read('custom-elements.json')) as { modules: { declarations?: Declaration[] }[] };
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []).filter(({ tagName }) => tagName);
  const [theming, accessibility] = ['docs/theming.md', 'docs/accessibility.md'].map(read) as [string, string];
  return Promise.all(
    declarations.map(async (declaration): Promise<Page> => {
      const tag = declaration.tagName!;
      const name = tag.slice('iom-'.length);
      const page = { path: `widgets/${name}` };
      const demo = readDemoPage(read(`demo/widgets/${name}.html`));
      const tags: Readonly<Record<string, readonly string[]>> = {
        ...Object.fromEntries(['html', ...server.SYNTAXES].map((format) => [format, server.PLAIN_TAGS])),
        iframe: server.FRAME_TAGS,
      };
      const formats = server.FORMATS.filter((format) => tags[format]?.includes(tag) ?? true);
      const written = formats.map(async (format) => {
        const { attributes } = demo;
        return [format, await server.snippet({ widget: tag, format, attributes })] as const;
      });
      const others = new RegExp(
        `^\\| \`--iom-(?!${name}-)(?:${declarations.map((each) => each.tagName!.slice(4)).join('|')})-.*\\n`,
        'gm',
      );
      const html = widgetPage({
        tag,
        declaration,
        demo,
        snippets: (await Promise.all(written)).filter(([, lines]) => lines),
        tokens: `${section(theming, 'Custom properties').split('\nFour of them')[0]!.replace(others, '')}\nMore: [theming](theming.md).`,
        accessibility: `${section(accessibility, `\`${tag}\``)}\n\nMore, and known limits: [accessibility](accessibility.md).`,
        resolve: resolveFor('docs/x.md', page, files),
      });
      return { ...page, title: demo.title, lang: 'en', group: 'widgets', html, live: true };
    }),
  );
}

/** All pages of the documentation, in the order of the navigation. */
export async function allPages(loadServer: () => Promise<Server>): Promise<Page[]> {
  const files = markdownFiles();
  const place = (page: Page): string => {
    const first = FIRST.indexOf(stemOf(page));
    return first < 0 ? `b ${page.title}` : `a ${first}`;
  };
  const guides = files.map((file) => markdownPage(file, files)).sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const widgets = (await widgetPages(files, await loadServer())).sort((a, b) => (a.title < b.title ? -1 : 1));
  return [...guides, ...widgets];
}

/** The search index: one entry for each section. */
export function searchIndex(pages: readonly Page[]): object[] {
  return pages.flatMap((page) =>
    sectionsOf(page.html.replace(/<div class="examples">.*?<\/div>\s*(?=<h2 id="to-paste")/s, '')).map(
      ({ id, title, text }) => ({
        url: fileOf(page) + (id ? `#${id}` : ''),
        lang: page.lang,
        page: page.title,
        title,
        text,
      }),
    ),
  );
}
