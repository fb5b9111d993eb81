/** The embed builder: updates the address, the preview and the lines to paste from the form. */
import { loadLanguage, translatorOf } from '../../src/i18n/messages.js';
import { lookupLanguage, type Language } from '../../src/i18n/language.js';
import { formatCount } from '../../src/i18n/numbers.js';
import { followers, missingIn, type Choice } from './builder-state.js';
import { contentOf, fillSelect, officesIn } from './content.js';
import { contrast } from './contrast.js';
import { copy } from './copy.js';
import { fill, follow, FOLLOWING, linkOf, read, showFields, wrongFields } from './form.js';
import { cdnFolder } from './cdn.js';
import { foreignHost, linesOf, type Integrity } from './lines.js';
import { guideOf, noteOf } from './guides.js';
import { followHeight, preview } from './preview.js';
import { postsOf } from './wordpress.js';
import { translatePage, wordsIn, type Key, type Say } from './words.js';

/** Minimum contrast of WCAG 2, 1.4.3. */
const LEAST_CONTRAST = 4.5;
/** In milliseconds, from the last key to a new preview. */
const TYPING_PAUSE = 300;

const form = document.querySelector('form')!;
const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;
const field = (name: string): HTMLSelectElement => form.elements.namedItem(name) as HTMLSelectElement;
const frame = byId<HTMLIFrameElement>('preview');

/** Undefined if this site was built without. */
let integrity: Integrity | undefined;
let normal: Choice;
/** Invalid entries of the link, until the first change of the form. */
let wrongInLink: string[] = [];
let turn = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

const languageOf = ({ ui }: Choice): Language => lookupLanguage(ui) ?? 'en';

/** Loads the messages of the page, and fills the lists. */
async function prepare(): Promise<void> {
  showFields(form);
  const language = languageOf(read(form));
  await loadLanguage(language);
  const say = wordsIn(language);
  translatePage(say, language);
  byId('unreviewed').hidden = language === 'en';
  Object.assign(byId('guides'), guideOf('', language));
  byId('pin').textContent = say('field.pin', { version: integrity?.version ?? '' });
  byId('hint-pin').textContent = say(integrity ? 'hint.pin' : 'hint.noPin');
  byId('folder').textContent = say('folder.get', { version: integrity?.version ?? '' });
  fillSelect(field('office'), officesIn(language));
  for (const [name, options] of Object.entries(await contentOf(field('office').value, language)))
    fillSelect(field(name), options);
  if (read(form)['widget'] === 'news-feed') field('programme').options[0]!.text = say('option.all');
}

/** `data-state` of the form is `busy` until lines and preview match the form, then `ready`. */
async function show(typing?: EventTarget | null): Promise<void> {
  const mine = ++turn;
  clearTimeout(pause);
  form.dataset['state'] = 'busy';
  await prepare();
  showFields(form);
  if (!integrity) for (const name of ['pin', 'host']) field(name).disabled = true;
  const choice = read(form);
  const say = wordsIn(languageOf(choice));
  const lines = await linesOf(choice, normal, integrity);
  if (mine !== turn) return;
  history.replaceState(
    null,
    '',
    `#${linkOf(choice, { ...normal, ...followers(choice) })}`.replace(/^#$/, location.pathname + location.search),
  );
  const wrong = [...wrongInLink, ...wrongFields(form, typing)];
  sayIn('mended', wrong.length ? say('page.mended', { parts: wrong.join(', ') }) : '');
  sayIn('contrast', contrastOf(choice, say));
  showGuide(choice, say);
  showMissing(choice, say);
  sayIn('how', lines.how.map((key) => say(key)).join(' '));
  const cdn = cdnFolder(choice['host'], '');
  const host = foreignHost(cdn ?? choice['base'] ?? '');
  sayIn('foreign', host ? say(cdn ? 'how.cdn' : 'how.foreign', { host }) : '');
  write('page', lines.page);
  write('sheet', lines.sheet);
  write('link', location.href);
  await preview(frame, choice, normal, say);
  if (mine === turn) form.dataset['state'] = 'ready';
}

/** Shows what to know about pages of the chosen kind, and the link to their guide. */
function showGuide(choice: Choice, say: Say): void {
  const note = noteOf(choice);
  byId('note').textContent = note ? say(note) : '';
  Object.assign(byId('guide'), guideOf(choice['where'] ?? '', languageOf(choice)));
}

/** Says why nothing would show, and then offers no copy. */
function showMissing(choice: Choice, say: Say): void {
  const missing = missingIn(choice, field('hotline').options.length - 1);
  sayIn('missing', missing ? say(missing as Key) : '');
  for (const what of ['page', 'sheet'])
    byId(`lines-${what}`).parentElement!.querySelector('button')!.disabled = !!missing;
}

// Changes a live region only if the text differs, because every change is announced.
function sayIn(id: string, text: string): void {
  const element = byId(id);
  if (element.textContent !== text) element.textContent = text;
}

function write(what: string, lines: string): void {
  const area = byId<HTMLTextAreaElement>(`lines-${what}`);
  area.closest<HTMLElement>('[data-lines]')!.hidden = lines === '';
  if (area.value === lines) return;
  area.value = lines;
  area.nextElementSibling!.querySelector('[role="status"]')!.textContent = '';
}

function contrastOf({ theme, ui, accent = '', text = '', surface = '' }: Choice, say: Say): string {
  if (theme !== 'own') return '';
  const values = [text, accent].map((colour) => contrast(colour, surface));
  const [first = '', second = ''] = values.map((value) => formatCount(value, translatorOf(languageOf({ ui: ui! }))!));
  const sentence = say('look.contrast', { text: first, accent: second });
  return Math.min(...values) < LEAST_CONTRAST ? `${sentence} ${say('look.weak')}` : sentence;
}

async function findPosts(): Promise<void> {
  const src = field('src');
  const { value } = src;
  const posts = read(form)['widget']?.startsWith('news-') ? await postsOf(value) : undefined;
  if (!posts || src.value !== value) return;
  src.value = posts;
  await show();
}

async function readAddress(): Promise<void> {
  wrongInLink = await fill(form, location.hash.slice(1), prepare);
  await show();
}

async function start(): Promise<void> {
  const own = navigator.languages.map(lookupLanguage).find(Boolean) ?? 'en';
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name="ui"]'))
    radio.defaultChecked = radio.value === own;
  normal = read(form);
  integrity = await fetch('./embed/integrity.json')
    .then((answer) => (answer.ok ? (answer.json() as Promise<Integrity>) : undefined))
    .catch(() => undefined);
  // A site without the folder has nothing to download.
  byId('folder').closest('p')!.toggleAttribute('data-missing', !integrity);
  if (integrity) byId<HTMLAnchorElement>('folder').href = `./iom-widgets-${integrity.version}.zip`;
  followHeight(frame);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    wrongInLink = [];
    const { name } = target as HTMLInputElement;
    if (name in FOLLOWING) {
      showFields(form);
      follow(form, FOLLOWING[name as keyof typeof FOLLOWING]);
    }
    if (target === field('src')) void findPosts();
    void show();
  });
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || ['radio', 'checkbox'].includes(target.type)) return;
    form.dataset['state'] = 'busy';
    clearTimeout(pause);
    pause = setTimeout(() => {
      wrongInLink = [];
      void show(target);
    }, TYPING_PAUSE);
  });
  form.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) void copy(target, wordsIn(languageOf(read(form))));
  });
  addEventListener('hashchange', () => void readAddress());
  await readAddress();
}
void start();
