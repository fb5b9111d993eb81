import { Marked, type Tokens } from 'marked';

/** A section of a page for links and search: its heading, and the text below. */
export interface Section {
  id: string;
  title: string;
  text: string;
}

/** The anchor that GitHub generates for a heading. */
export function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '');
  return kept.trim().replaceAll(' ', '-');
}

export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

/** The visible text of HTML. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': '’' })[name]!,
    )
    .replace(/\s+/g, ' ')
    .trim();

/** Returns the target on the site of a link in a Markdown file; nothing for a missing target, to show only its text. */
export type Resolve = (href: string) => string | undefined;

/** A code block that can be scrolled and copied. */
export const code = (text: string): string => `<pre tabindex="0"><code>${escape(text)}</code></pre>\n`;

/** Converts Markdown to HTML. The Markdown is trusted, because it is part of this repository. */
export function toHtml(markdown: string, resolve: Resolve = (href) => href): string {
  const ids = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens);
        const anchor = anchorOf(textOf(inner));
        const before = ids.get(anchor) ?? 0;
        ids.set(anchor, before + 1);
        const id = before ? `${anchor}-${before}` : anchor;
        return `<h${depth} id="${escape(id)}">${inner}</h${depth}>\n`;
      },
      code: ({ text }: Tokens.Code) => code(text),
      // Wide tables scroll on their own, also by keyboard.
      table(token: Tokens.Table) {
        const row = (cells: Tokens.TableCell[], name: 'th' | 'td'): string =>
          `<tr>${cells.map(({ tokens }) => `<${name}>${this.parser.parseInline(tokens)}</${name}>`).join('')}</tr>\n`;
        const body = token.rows.map((cells) => row(cells, 'td')).join('');
        return `<div class="table" tabindex="0"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        const target = resolve(href);
        return target === undefined ? inner : `<a href="${escape(target)}">${inner}</a>`;
      },
      // A picture for a light and for a dark page.
      html: ({ text }: Tokens.HTML | Tokens.Tag) =>
        text.replace(
          /\b(src(?:set)?)="([^"]*)"/g,
          (_, name: string, href: string) => `${name}="${resolve(href) ?? href}"`,
        ),
      image: ({ href, text }: Tokens.Image) => `<img src="${escape(resolve(href) ?? href)}" alt="${escape(text)}" />`,
    },
  });
  return marked.parse(markdown, { async: false });
}

/** Splits a page into sections at headings with ids. Text before the first heading has no id. */
export function sectionsOf(html: string): Section[] {
  const pieces = html.split(/(?=<h[1-6] id=")/);
  return pieces.flatMap((piece) => {
    const [whole, id = '', title = ''] = /^<h[1-6] id="([^"]*)">(.*?)<\/h[1-6]>/s.exec(piece) ?? [''];
    const text = textOf(piece.slice(whole.length).replace(/<(?=\/?(?:td|th|li|p|tr|pre|h\d))/g, ' <'));
    return title || text ? [{ id, title: textOf(title), text }] : [];
  });
}
