import { escapeHtml } from '../../src/content/feeds/xml-text.js';
import { snippet } from '../../src/server/snippet.js';
import { optionsOf, type Choice } from './builder-state.js';
import type { Key, Say } from './words.js';

const HOSTILE = new URL('./hostile.css', import.meta.url).href;
/** In pixels; leaves room for menus that open over the page. */
const LEAST_HEIGHT = 240;

/** Shows the widget in a separate page, so that widths and styles are real. Resolves when that page has loaded. */
export async function preview(frame: HTMLIFrameElement, choice: Choice, normal: Choice, say: Say): Promise<void> {
  const { theme, ...look } = optionsOf(choice, normal).look;
  const options = { ...optionsOf(choice, normal), look, base: './embed/' };
  const format = options.format === 'html' || options.format === 'iframe' ? options.format : 'script';
  const lines = await snippet({ ...options, format }).catch(() => snippet({ ...options, format: 'script' }));
  const sheets = [
    ...(theme ? [new URL(`./themes/${theme}.css`, location.href).href] : []),
    ...(choice['page'] === 'hostile' ? [HOSTILE] : []),
  ];
  frame.title = say('preview.title', { widget: say(`widget.${choice['widget']}` as Key) });
  frame.style.inlineSize = choice['preview'] === 'full' ? '100%' : `${choice['preview']}px`;
  const page = pageAround(lines, choice['ui']!, sheets, say);
  if (frame.srcdoc === page) return;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.srcdoc = page;
  });
}

function pageAround(lines: string, lang: string, sheets: readonly string[], say: Say): string {
  const links = sheets.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`).join('');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><base target="_blank">
<title>${escapeHtml(say('group.preview'))}</title><style>body { font: 16px/1.75 system-ui, sans-serif }</style>${links}</head>
<body><h2>${escapeHtml(say('preview.heading'))}</h2><p>${escapeHtml(say('preview.text'))}</p>
${lines}
<p>${escapeHtml(say('preview.text'))}</p></body></html>`;
}

/** Keeps the height of the frame equal to that of its page. */
export function followHeight(frame: HTMLIFrameElement): void {
  let observer: ResizeObserver | undefined;
  frame.addEventListener('load', () => {
    observer?.disconnect();
    const { documentElement: root } = frame.contentDocument!;
    observer = new ResizeObserver(() => {
      frame.style.blockSize = `${Math.max(LEAST_HEIGHT, Math.ceil(root.getBoundingClientRect().height))}px`;
    });
    observer.observe(root);
  });
}
