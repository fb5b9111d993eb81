import { cleanText } from '../../core/clean-text.js';
import { loadLanguage, translatorOf } from '../../i18n/messages.js';
import { directionOf, lookupLanguage, SOURCE_LANGUAGE } from '../../i18n/language.js';
import type { MessageKey, MessageValues } from '../../i18n/translator.js';
import { registry, type Tag } from '../../registry.js';
import { checkAttributes, known, knownWidget } from '../../server/check-options.js';
import { checkLook, declarationsOf } from '../../server/style-options.js';
import { ATTRIBUTES } from '../../server/attributes.js';
import { FRAME_TAGS, SELECTOR_ATTRIBUTES } from '../../server/options.js';
import { UnknownOption } from '../../server/unknown-option.js';
import { configure, type Config } from '../config.js';
import { configureDocuments } from '../document-config.js';
import { registerAll } from '../start.js';
import { Host } from './messages.js';
import { followWanted, pageFor, tellWordPress } from './wordpress.js';

const { documentElement } = document;

/** Shows the widget in the page, else the one in its address: `?widget=news-card&office=lao-pdr`. */
export async function show(settings: Config): Promise<void> {
  configure(settings);
  configureDocuments(settings);
  addEventListener('click', stayForCalls);
  followWanted();
  const host = new Host();
  const own = FRAME_TAGS.flatMap((tag) => document.querySelector<HTMLElement>(tag) ?? [])[0];
  if (own) return follow(own, host);
  const { widget = '', ...attributes } = Object.fromEntries(new URLSearchParams(location.search));
  const main = document.body.appendChild(document.createElement('main'));
  const explain = async (key: MessageKey, values?: MessageValues): Promise<void> => {
    await say(main, attributes['lang'], key, values);
    host.start();
  };
  try {
    const element = make(widget, attributes);
    // Not the page's `lang`, which follows the language that the widget shows.
    main.lang = '';
    if (isAlone())
      element.addEventListener('iom-content-error', ({ detail: { code } }) => {
        if (code !== 'unknown-id') return; // other errors are not caused by the address
        element.remove();
        void explain('state.errorNotFound');
      });
    main.append(element);
    await follow(element, host);
  } catch (error) {
    if (!(error instanceof UnknownOption)) throw error;
    if (isAlone()) {
      console.warn(`[iom-widgets] ${error.message}`);
      return explain('state.errorNotFound');
    }
    const given = cleanText(error.given).slice(0, 40);
    await explain('frame.unusable', { given, known: error.known.join(', ') });
  }
}

// Outside a frame, the page must not repeat text from its address: anybody can write one, and the server's name is on it.
const isAlone = (): boolean => window.parent === window;

function make(
  widget: string,
  { lang, accent, text, surface, ...attributes }: Readonly<Record<string, string>>,
): HTMLElement {
  const tag = knownWidget(widget, FRAME_TAGS);
  checkAttributes(tag, attributes);
  const colours = { accent, text, surface };
  checkLook(colours);
  if (isAlone()) checkChoosing(tag, attributes);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ ...attributes, ...(lang !== undefined && { lang }) }))
    element.setAttribute(name, value);
  for (const declaration of declarationsOf(colours, 'script')) element.style.setProperty(...declaration);
  return element;
}

function checkChoosing(tag: Tag, attributes: Record<string, string>): void {
  const choosing = ATTRIBUTES[tag].filter((name) => SELECTOR_ATTRIBUTES.includes(name));
  for (const name of Object.keys(attributes)) known('attribute outside of a frame', name, choosing);
}

/** Loads the widget, and updates the page’s title, language and height to match its content. */
async function follow(widget: HTMLElement, host: Host): Promise<void> {
  await registry[widget.localName as Tag]();
  registerAll();
  const root = widget.shadowRoot!;
  const look = (): void => {
    if (['idle', 'loading', null].includes(widget.getAttribute('state')) || !widget.isConnected) return;
    const { lang, dir } = root.querySelector<HTMLElement>('.root')!;
    Object.assign(documentElement, { lang, dir });
    const named = root.querySelector('h2, h3, h4, h5, h6, nav') ?? root.querySelector('p');
    document.title =
      (named?.getAttribute('aria-label') ?? named?.textContent ?? '').replace(/\s+/g, ' ').trim() || document.title;
    host.start();
  };
  const observer = new MutationObserver(look);
  observer.observe(widget, { attributeFilter: ['state'] });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ['lang'] });
  look();
}

async function say(
  place: HTMLElement,
  stated: string | undefined,
  key: MessageKey,
  values?: MessageValues,
): Promise<void> {
  const language = lookupLanguage(stated) ?? SOURCE_LANGUAGE;
  await loadLanguage(language);
  Object.assign(documentElement, { lang: language, dir: directionOf(language) });
  const message = place.appendChild(document.createElement('p'));
  message.textContent = translatorOf(language)!(key, values);
}

// Links open in a new tab, because most pages forbid framing. `tel:` and `mailto:` links do not need one.
function stayForCalls(event: Event): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link && tellWordPress('link', pageFor(link.href))) event.preventDefault();
  else if (link && !link.protocol.startsWith('http')) link.target = '_self';
}
