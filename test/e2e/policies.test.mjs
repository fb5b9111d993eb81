// Content Security Policies, including Trusted Types: everything works without a violation.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  assertEverything,
  assertShown,
  everything,
  four,
  html,
  LAO_IN_ENGLISH,
  open,
  until,
  setUp,
} from './browser.mjs';
import { OLD } from './server.mjs';

const world = setUp();
const SNIPPET = '<script src="embed/embed.js" async></script>';
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
const named = (...names) => `${STRICT}; trusted-types ${names.join(' ')}`;

const listen = (page) =>
  page.evaluateOnNewDocument(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });

const openUnder = (t, policy, body, { held, older } = {}) =>
  open(t, world, html(body), {
    headers: { 'content-security-policy': policy },
    held,
    async prepare(page) {
      await listen(page);
      if (older) await page.evaluateOnNewDocument(older);
    },
  });
const assertNothingSaid = async (page, said) => {
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(said, []);
};

const RICH = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [
    {
      id: 'a',
      title: 'Rich',
      language: 'en',
      // Has no event handler, because Chromium reports one on parsing, even if it never runs.
      content_html: '<p>A <strong>rich</strong> text</p><script>document.title = "ran"</script>',
    },
  ],
};
/** Passes a story in HTML to the page’s article, and waits for its text. */
async function showRich(page) {
  await page.$eval('iom-news-article', (article, feed) => (article.data = feed), RICH);
  await until(
    page,
    () =>
      document.querySelector('iom-news-article').shadowRoot.querySelector('[part=body] strong')?.textContent === 'rich',
  );
  const [body, title] = await page.$eval('iom-news-article', ({ shadowRoot }) => [
    shadowRoot.querySelector('[part=body]').textContent.trim(),
    document.title,
  ]);
  assert.deepEqual([body, title], ['A rich text', 'A page']);
}

// ── Every widget ────────────────────────────────────────────────────────────────────────────────────────────────────

const POLICIES = {
  'strict, with trusted types': STRICT,
  'no styles at all': STRICT.replace("style-src 'self'", "style-src 'none'"),
  'no connections': STRICT.replace("connect-src 'self'", "connect-src 'none'"),
  'policies of trusted types by name': named('lit-html'),
  'no policy of trusted types': named("'none'"),
};

for (const [what, policy] of Object.entries(POLICIES)) {
  test(`fault: CSP ${what}: every widget works in every language, a story in HTML too`, async (t) => {
    const { page, said } = await openUnder(t, policy, everything('lao-pdr') + SNIPPET);
    await assertEverything(page);
    for (const lang of ['lo', 'vi']) {
      await page.evaluate((next) => (document.documentElement.lang = next), lang);
      await assertEverything(page, lang);
    }
    const color = await page.$eval(
      'iom-news-card',
      (card) => getComputedStyle(card.shadowRoot.querySelector('.root')).backgroundColor,
    );
    assert.equal(color, 'rgb(255, 255, 255)');
    await showRich(page);
    await assertNothingSaid(page, said);
  });
}

// ── Others that want the same names ─────────────────────────────────────────────────────────────────────────────────

const LIT = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');
const PURIFY = readFileSync('node_modules/dompurify/dist/purify.es.mjs', 'utf8');

/** The page’s own Lit and sanitiser, from its own bundle: fills #theirs with content, or with the error. */
const bundle = () => {
  const type = 'text/javascript';
  world.site.page(LIT, { type, path: '/their-lit.js' });
  world.site.page(PURIFY, { type, path: '/their-purify.js' });
  world.site.page(
    `import { html, render } from './their-lit.js';
    import purify from './their-purify.js';
    const sanitized = purify.sanitize('<b>too</b>', { RETURN_DOM_FRAGMENT: true });
    render(html\`<i>works</i> \${sanitized}\`, document.querySelector('#theirs'));`,
    { type, path: '/their-bundle.js' },
  );
};
const THEIRS = '<script type="module" src="their-bundle.js" async></script>';
const assertTheirs = (page) => until(page, () => document.querySelector('#theirs').textContent === 'works too');

for (const [when, held] of [
  ['before', /^embed\.js$/],
  ['after', /^their-bundle\.js$/],
]) {
  test(`fault: another bundle with Lit ${when} ours, trusted-types lit-html dompurify: both work`, async (t) => {
    bundle();
    const body = `<p id="theirs"></p>${everything('lao-pdr')}${SNIPPET}${THEIRS}`;
    const { page, said } = await openUnder(t, named('lit-html', 'dompurify'), body, { held });
    const ours = async () => {
      await assertEverything(page);
      await showRich(page);
    };
    await (when === 'before' ? assertTheirs(page) : ours());
    world.site.release();
    await (when === 'before' ? ours() : assertTheirs(page));
    await assertNothingSaid(page, said);
  });
}

test('fault: another bundle with Lit and another version of ours, all at once', async (t) => {
  bundle();
  const old = `<script src="${OLD.folder.slice(1)}/embed/embed.js" async></script>`;
  const { page } = await openUnder(
    t,
    named('lit-html', 'dompurify'),
    `<p id="theirs"></p>${four('lao-pdr')}${old}${SNIPPET}${THEIRS}`,
  );
  await assertTheirs(page);
  await assertShown(page, LAO_IN_ENGLISH, 4);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
});

// ── Browsers with Trusted Types that cannot do without policies ─────────────────────────────────────────────────────

const OLDER = {
  'with no setHTML': () => delete Element.prototype.setHTML,
  'with a setHTML of its own (Chromium 105)': () => {
    Element.prototype.setHTML = function (html, { sanitizer }) {
      if (!(sanitizer instanceof EventTarget)) throw new TypeError('sanitizer is not a Sanitizer');
    };
  },
  'with a setHTML that lets too little in': () => {
    Element.prototype.setHTML = function () {
      this.textContent = 'text';
    };
  },
};

for (const [what, older] of Object.entries(OLDER)) {
  for (const policy of [STRICT, named('lit-html', 'dompurify')]) {
    test(`an older browser ${what}${policy.slice(STRICT.length)}: every widget works, a story in HTML too`, async (t) => {
      const { page, said } = await openUnder(t, policy, everything('lao-pdr') + SNIPPET, { older });
      await assertEverything(page);
      await showRich(page);
      await assertNothingSaid(page, said);
    });
  }
}

test('an older browser with another bundle of Lit: the fallback stays, with one warning', async (t) => {
  bundle();
  const body = `<p id="theirs"></p><iom-news-card office="lao-pdr" images="any"><p>Our news</p></iom-news-card>${THEIRS}${SNIPPET}`;
  const { page, said } = await openUnder(t, named('lit-html', 'dompurify'), body, {
    older: OLDER['with no setHTML'],
    held: /^embed\.js$/,
  });
  await assertTheirs(page);
  world.site.release();
  while (!said.some((line) => /^warn.*<iom-news-card> did not load/.test(line)))
    await new Promise((resolve) => setTimeout(resolve, 25));
  assert.equal(await page.$eval('iom-news-card p', (fallback) => fallback.checkVisibility()), true);
  assert.deepEqual(
    said.filter((line) => line.startsWith('thrown')),
    [],
  );
});

test('an older browser with another bundle of Lit: what the build has rendered needs no policy', async (t) => {
  const { page, said } = await openUnder(t, named('lit-html'), `${four('lao-pdr')}${SNIPPET}`, {
    older: OLDER['with no setHTML'],
  });
  await assertShown(page, LAO_IN_ENGLISH, 4);
  await assertNothingSaid(page, said);
});

test('the page’s Trusted Types are unchanged', async (t) => {
  const prepare = (page) =>
    page.evaluateOnNewDocument(() => (window.before = Object.getOwnPropertyDescriptor(window, 'trustedTypes').get));
  const { page } = await open(t, world, html(four('lao-pdr') + SNIPPET), { prepare });
  await assertShown(page, LAO_IN_ENGLISH, 4);
  const found = await page.evaluate(() => [
    Object.getOwnPropertyDescriptor(window, 'trustedTypes').get === window.before,
    'litHtmlPolyfillSupport' in window,
  ]);
  assert.deepEqual(found, [true, false]);
});
