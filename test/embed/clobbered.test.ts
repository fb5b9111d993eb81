// Elements whose names hide members of the document or of a form do not affect the script tag and its widgets.
import { expect } from '@open-wc/testing';
import { atEnd } from '../support/setup.js';

/** Every member name of a document or an element. */
const namesOf = (from: object): string[] => {
  const names: string[] = [];
  for (let owner: object | null = from; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner))
    names.push(...Object.getOwnPropertyNames(owner));
  return [...new Set(names)].filter((name) => name !== 'constructor');
};
const OF_DOCUMENT = namesOf(Document.prototype);
const OF_FORM = namesOf(HTMLFormElement.prototype);

const SCRIPT = '<script src="/dist/embed/embed.js" async></script>';
const WIDGETS = `<iom-news-card office="lao-pdr">Fallback</iom-news-card>
  <iom-office-header office="lao-pdr"></iom-office-header><iom-news-article office="lao-pdr"></iom-news-article>`;
const TAGS = ['iom-news-card', 'iom-office-header', 'iom-news-article'];

/** HTML before the script. */
const NAMED: Record<string, (name: string) => string> = {
  '<img name>': (name) => `<img name="${name}" src="/elsewhere/x.png" alt="">`,
  '<img id name>': (name) => `<img id="${name}" name="any" src="/elsewhere/x.png" alt="">`,
  '<embed name>': (name) => `<embed name="${name}" src="/elsewhere/x.png" type="image/png" width="0">`,
  '<form name>': (name) => `<form name="${name}" action="/elsewhere/x.png"></form>`,
  '<object id>': (name) => `<object id="${name}" name="${name}"></object>`,
  '<iframe name>': (name) => `<iframe name="${name}" hidden></iframe>`,
};

/** Opens a page in a frame. */
async function open(body: string, lang = 'en'): Promise<Window> {
  const frame = document.createElement('iframe');
  atEnd(() => frame.remove());
  frame.srcdoc = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A page</title><body>${body}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentWindow!;
}

/** Uses the prototypes, because names in the frame hide members of its document. */
function find(page: Window, tag: string): Element | null {
  return Document.prototype.querySelector.call(page.document, tag);
}

async function assertReady(page: Window, lang: string): Promise<void> {
  for (const tag of TAGS) {
    const end = performance.now() + 20_000;
    const state = (): string =>
      `${find(page, tag)?.getAttribute('state')} ${find(page, tag)?.shadowRoot?.querySelector<HTMLElement>('.root')?.lang}`;
    while (state() !== `ready ${lang}` && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(state(), tag).to.equal(`ready ${lang}`);
  }
  const asked = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const scripts = asked.filter((path) => path.endsWith('.js'));
  expect(scripts.length).to.be.greaterThan(4);
  expect(scripts.filter((path) => !path.startsWith('/dist/embed/'))).to.deep.equal([]);
}

describe('element names of the page', () => {
  for (const [what, element] of Object.entries(NAMED)) {
    it(`${what} of every member of a document: the folder is correct, and every widget is ready`, async () => {
      // Frames are slow, so only names that the script and its widgets could read are tested.
      const names =
        what === '<iframe name>' ? ['currentScript', 'querySelectorAll', 'createElement', 'body'] : OF_DOCUMENT;
      await assertReady(await open(names.map(element).join('') + WIDGETS + SCRIPT), 'en');
    });
  }

  it('form fields named like every member: the widgets inside are found, in the language of the form', async () => {
    const fields = OF_FORM.map((name) => `<input type="hidden" name="${name}">`).join('');
    await assertReady(await open(`<form lang="lo">${fields}${WIDGETS}</form>${SCRIPT}`), 'lo');
  });

  it('such a form that is added later', async () => {
    const page = await open(SCRIPT + '<main></main>');
    const fields = OF_FORM.map((name) => `<input type="hidden" name="${name}">`).join('');
    page.document.querySelector('main')!.innerHTML = `<form lang="vi">${fields}${WIDGETS}</form>`;
    await assertReady(page, 'vi');
  });
});

describe('the address of the script', () => {
  for (const [what, change] of [
    ['a <base> that is added later', 'document.head.insertAdjacentHTML("beforeend", "<base href=/elsewhere/>")'],
    ['an src that is rewritten', 'document.querySelector("script[src]").src = "/elsewhere/embed/embed.js"'],
    ['a script element that is removed', 'document.querySelector("script[src]").remove()'],
  ])
    it(`is read once: ${what}`, async () => {
      const body = `<script src="/dist/embed/embed.js"></script><script>${change}</script>`;
      const page = await open(body);
      page.document.body.insertAdjacentHTML('beforeend', WIDGETS);
      await assertReady(page, 'en');
    });
});
