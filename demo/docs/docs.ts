/** Search and copy buttons of the documentation. Both need this script, so it creates or shows both. */
interface Entry {
  /** Address below `docs/`. */
  url: string;
  lang: string;
  /** Title of the page, and of the section in it. */
  page: string;
  title: string;
  text: string;
}

const MOST = 12;
const { root = './', found = '', nothing = '', copy = '', copied = '' } = document.body.dataset;
const box = document.querySelector('search')!;
const field = box.querySelector('input')!;
const status = box.querySelector('p')!;
const results = box.querySelector('ul')!;
let index: Promise<Entry[]> | undefined;

/** Removes Vietnamese marks, so that searches work without them; Lao marks are separate letters and stay. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .toLowerCase();

const load = (): Promise<Entry[]> =>
  (index ??= fetch(`${root}search.json`).then((answer) => answer.json() as Promise<Entry[]>));

/**
 * Ranks an entry that contains all words: sections with a match in the title first, pages before their sections, and the
 * page's language before others.
 */
function rank({ lang, page, title, text }: Entry, words: string[]): number {
  const [name, all] = [fold(title), fold(`${page} ${title} ${text}`)];
  if (!words.every((word) => all.includes(word))) return 0;
  const inName = words.filter((word) => name.includes(word)).length;
  return 1 + inName * 2 + (inName > 0 && title === page ? 1 : 0) + (lang === document.documentElement.lang ? 1 : 0);
}

async function search(): Promise<void> {
  const asked = field.value;
  const words = fold(asked).split(/\s+/).filter(Boolean);
  const entries = words.length > 0 ? await load() : [];
  if (field.value !== asked) return;
  const hits = entries
    .map((entry) => ({ entry, points: rank(entry, words) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST);
  status.textContent = words.length === 0 ? '' : hits.length > 0 ? `${found}${hits.length}` : nothing;
  results.replaceChildren(...hits.map(({ entry }) => item(entry)));
}

function item({ url, lang, page, title }: Entry): HTMLElement {
  const link = Object.assign(document.createElement('a'), { href: `${root}${url}`, lang });
  link.textContent = title && title !== page ? `${page}: ${title}` : page;
  const line = document.createElement('li');
  line.append(link);
  return line;
}

function addCopyButton(pre: HTMLElement): void {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: copy });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(pre.textContent!);
    button.textContent = copied;
  });
  pre.after(button);
}

box.hidden = false;
field.addEventListener('input', () => void search());
if (navigator.clipboard) document.querySelectorAll('pre').forEach(addCopyButton);
