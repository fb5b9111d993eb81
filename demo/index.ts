/** The first page: shows words and widgets in the chosen language, at first that of the browser. */
const buttons = [...document.querySelectorAll<HTMLButtonElement>('.languages button')];
const GUIDES: Record<string, string> = { en: 'docs/index.html', lo: 'docs/index.lo.html', vi: 'docs/index.vi.html' };

function show(lang: string): void {
  document.documentElement.lang = lang;
  for (const button of buttons) button.ariaPressed = String(button.value === lang);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-guide]')) link.href = GUIDES[lang]!;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-builder]'))
    link.href = `builder.html#ui=${lang}`;
}

for (const button of buttons) button.addEventListener('click', () => show(button.value));

const own = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in GUIDES);
if (own) show(own);
