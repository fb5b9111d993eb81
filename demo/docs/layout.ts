import { escape, textOf } from './markdown.js';
import { AUTONYMS, LANGS, WORDS, type Lang } from './words.js';

/** A page of the documentation. */
export interface Page {
  /** Below `docs/`, without extension: `guides/wordpress.lo`, `widgets/news-card`. */
  path: string;
  title: string;
  lang: Lang;
  group: 'guides' | 'widgets' | 'developers' | 'project';
  /** The content of `<main>`, including its `<h1>`. */
  html: string;
  /** Whether it has widgets, and so needs the script tag. */
  live?: boolean;
}

/** The relative link from one page to another; both are below `docs/`. */
export function linkFrom(page: Pick<Page, 'path'>, to: string): string {
  return `${'../'.repeat(page.path.split('/').length - 1)}${to}`;
}

export const fileOf = ({ path }: Pick<Page, 'path'>): string => `${path}.html`;

/** `guides/wordpress` for its page in any language. */
export const stemOf = ({ path }: Pick<Page, 'path'>): string => path.replace(/\.(lo|vi)$/, '');

function list(page: Page, pages: readonly Page[], heading: string): string {
  if (pages.length === 0) return '';
  const items = pages.map((each) => {
    const current = each.path === page.path ? ' aria-current="page"' : '';
    const isOther = each.lang !== page.lang;
    const lang = isOther ? ` lang="${each.lang}" hreflang="${each.lang}"` : '';
    const mark = isOther ? ` <small translate="no">${each.lang.toUpperCase()}</small>` : '';
    return `<li><a href="${linkFrom(page, fileOf(each))}"${current}${lang}>${escape(each.title)}${mark}</a></li>`;
  });
  return `<h2>${heading}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

/** The pages that readers of a page's language are offered: those in it, and in English those that only English has. */
function offered(page: Page, pages: readonly Page[]): Page[] {
  const inLanguage = new Set(pages.filter(({ lang }) => lang === page.lang).map(stemOf));
  return pages.filter(
    (each) =>
      stemOf(each) !== 'index' && (each.lang === page.lang || (each.lang === 'en' && !inLanguage.has(stemOf(each)))),
  );
}

const GROUPS = ['guides', 'widgets', 'developers', 'project'] as const;

function navigation(page: Page, pages: readonly Page[]): string {
  const words = WORDS[page.lang];
  const groups = GROUPS.map((group) =>
    list(
      page,
      pages.filter((each) => each.group === group),
      words[group],
    ),
  );
  return `<nav id="pages" aria-label="${words.allPages}">\n${groups.join('\n')}\n</nav>`;
}

/** Fewer sections need no table of contents. */
const LEAST_SECTIONS = 3;

function contents({ html, lang }: Page): string {
  const sections = [...html.matchAll(/<h2 id="([^"]*)">(.*?)<\/h2>/gs)];
  if (sections.length < LEAST_SECTIONS) return '';
  const items = sections.map(([, id, title]) => `<li><a href="#${id}">${escape(textOf(title!))}</a></li>`);
  return `<nav id="contents" aria-label="${WORDS[lang].contents}">\n<p>${WORDS[lang].contents}</p>\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`;
}

/** Links to the pages before and after a page, in the order of the navigation. */
function neighbours(page: Page, pages: readonly Page[]): string {
  const words = WORDS[page.lang];
  const inOrder = GROUPS.flatMap((group) => pages.filter((each) => each.group === group));
  const at = inOrder.findIndex(({ path }) => path === page.path);
  const link = (to: Page | undefined, word: string, rel: string): string =>
    to
      ? `<a href="${linkFrom(page, fileOf(to))}" rel="${rel}">${word}: <span lang="${to.lang}">${escape(to.title)}</span></a>`
      : '';
  const links = [link(inOrder[at - 1], words.previous, 'prev'), link(inOrder[at + 1], words.next, 'next')];
  return `<nav id="neighbours" aria-label="${words.neighbours}">${links.join(' ')}</nav>`;
}

function languages(page: Page, pages: readonly Page[]): string {
  const there = LANGS.flatMap(
    (lang) => pages.find((each) => stemOf(each) === stemOf(page) && each.lang === lang) ?? [],
  );
  if (there.length < 2) return '';
  const items = there.map(({ lang, path }) => {
    const current = lang === page.lang ? ' aria-current="page"' : '';
    return `<li><a href="${linkFrom(page, `${path}.html`)}" lang="${lang}" hreflang="${lang}"${current}>${AUTONYMS[lang]}</a></li>`;
  });
  return `<nav class="languages" aria-label="${WORDS[page.lang].languages}"><ul>${items.join('')}</ul></nav>`;
}

/** Renders a whole page. Its style sheet, script and links are relative, so that the site works in any folder. */
export function layout(page: Page, pages: readonly Page[]): string {
  const words = WORDS[page.lang];
  const home = pages.find((each) => stemOf(each) === 'index' && each.lang === page.lang)!;
  const to = (path: string): string => linkFrom(page, path);
  const shown = offered(page, pages);
  const say = (['found', 'nothing', 'copy', 'copied'] as const).map((key) => `data-${key}="${words[key]}"`).join(' ');
  const embed = page.live ? `\n    <script src="${to('../embed/embed.js')}" async vite-ignore></script>` : '';
  return `<!doctype html>
<html lang="${page.lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(page.title)} – iom-widgets</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${to('docs.css')}" />
    <script type="module" src="${to('docs.ts')}"></script>${embed}
  </head>
  <body ${say} data-root="${to('')}">
    <header class="bar">
      <a class="brand" href="${to('../index.html')}" translate="no">iom-widgets</a>
      <nav aria-label="${words.site}">
        <a href="${to('../builder.html')}">${words.builder}</a>
        <a href="${to(fileOf(home))}"${page === home ? ' aria-current="page"' : ''}>${words.guides}</a>
        <a href="#pages">${words.allPages}</a>
      </nav>
      <search hidden>
        <label for="search">${words.search}</label>
        <input id="search" type="search" autocomplete="off" />
        <p role="status"></p>
        <ul id="results"></ul>
      </search>
      ${languages(page, pages)}
    </header>
    <div class="columns">
      <main>
${words.machine && `<p class="machine">${words.machine}</p>\n`}${page.html}
${neighbours(page, shown)}
      </main>
      ${contents(page)}
      ${navigation(page, shown)}
    </div>
  </body>
</html>
`;
}
