// What optimisers, page builders, routers and tag managers of partners do to the script tag.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, html, open, ownLines, quiet, settled, setUp, shown, until } from './browser.mjs';
import { embedFile, OLD } from './server.mjs';

const world = setUp();
const CARD = '<iom-news-card office="lao-pdr"><p>Read our news</p></iom-news-card>';
const EMBED = embedFile('embed.js').toString();
const NEWS = /Vientiane.*UN Migration/;
const address = (folder = '') => `${world.site.scriptOrigin}${folder}/embed/embed.js`;
const link = (attributes = '') => `<link rel="iom-widgets" href="${address()}" ${attributes}>`;
const inlined = (code) => `<script>${code}</script>`;
/** Has the page's registry refuse our tags. */
const FORBIDDEN = `const { define } = customElements; customElements.define = function (tag) {
  if (tag.startsWith('iom-')) throw new Error('not allowed'); return define.apply(this, arguments); };`;
const quoted = (code) => JSON.stringify(code).replaceAll('<', '\\u003c');

/** Serves a script of the page's own, and returns its tag. */
function ownScript(code, attributes = 'defer', path = `/assets/cache/merged-${code.length}.js`) {
  world.site.page(code, { type: 'text/javascript', path });
  return `<script src="${path}" ${attributes}></script>`;
}

async function showsCard(page, words = NEWS) {
  await settled(page);
  const [[, state, text]] = await shown(page);
  assert.equal(state, 'ready');
  assert.match(text, words);
}

/** Each way in which the script may run without an element of its own, as lines of the page. */
const WITHOUT_ELEMENT = {
  'merged with others into a file in another folder': () =>
    ownScript(`try{window.a=1}catch(e){}try{${EMBED}}catch(e){}`),
  'merged, as a module': () => ownScript(`window.a=1;${EMBED}`, 'type="module"'),
  'written into the page': () => inlined(EMBED),
  'written into the page, as a module': () => `<script type="module">${EMBED}</script>`,
  evaluated: () => inlined(`(0, eval)(${quoted(EMBED)})`),
  'evaluated later': () => inlined(`addEventListener('load', () => setTimeout(${quoted(EMBED)}))`),
  'from blob:': () =>
    inlined(`const made = document.createElement('script'); made.src = URL.createObjectURL(new Blob([${quoted(EMBED)}]));
      document.head.append(made);`),
  'from data:': () => `<script src="data:text/javascript;base64,${Buffer.from(EMBED).toString('base64')}"></script>`,
  'imported by a module': () => `<script type="module">import '${address()}';</script>`,
};

for (const [how, lines] of Object.entries(WITHOUT_ELEMENT)) {
  test(`the script, ${how}: the text between the tags stays, and one warning says what to do`, async (t) => {
    const { page, said } = await open(t, world, html(CARD + lines()));
    await becomes(() => ownLines(said).length, 1);
    await quiet(page);
    const own = ownLines(said);
    assert.equal(own.length, 1, said.join('\n'));
    assert.match(own[0], /^warn(ing)?: .*<iom-news-card> .*If embed\.js is merged, add <link rel=iom-widgets>/);
    assert.equal(await page.$eval('p', (element) => element.checkVisibility()), true);
  });

  test(`the script, ${how}: works where the page states its address`, async (t) => {
    const { page, said } = await open(t, world, html(CARD + lines(), { head: link('data-lang="lo"') }));
    await showsCard(page, /ວຽງຈັນ/);
    assert.deepEqual(ownLines(said), []);
  });
}

/** Each way in which an element in the page has the address, but is not the current script. */
const WITH_ELEMENT = {
  'with type="module" added': () => `<script type="module" src="${address()}"></script>`,
  'with another type, evaluated by a loader': () =>
    `<script type="3f2a-text/javascript" src="${address()}" data-lang="en"></script>` +
    inlined(`addEventListener('load', () => setTimeout(${quoted(EMBED)}))`),
  'its own element, and once more as a module': () =>
    `<script src="${address()}"></script><script type="module" src="${address()}"></script>`,
  'under a name that a CDN gave it': () => ownScript(EMBED, 'async', '/embed/4f1d09.min.js'),
  'with a query that has a path': () => `<script src="${address()}?ver=6.4.2&amp;of=/wp/plugins/x"></script>`,
};

for (const [how, lines] of Object.entries(WITH_ELEMENT))
  test(`the script, ${how}: works`, async (t) => {
    const { page, said } = await open(t, world, html(CARD + lines()));
    await showsCard(page);
    assert.deepEqual(ownLines(said), []);
  });

/** Pages as bad as they come; where the card cannot be shown, what the one warning says. */
const UNDER_POLICY = {
  'merged, in another folder': { lines: () => ownScript(`window.a=1;${EMBED}`), head: () => link() },
  'merged, in another folder, and no address stated': {
    lines: () => ownScript(`window.a=1;${EMBED}`),
    warning: /If embed\.js is merged/,
  },
  'by two optimisers, merged by one and made a module by the other': {
    lines: () =>
      `<script type="module" src="${address()}"></script>${ownScript(`try{window.a=1}catch(e){}try{${EMBED}}catch(e){}`)}`,
  },
  'by two optimisers, merged by one, its own element put aside by the other': {
    lines: () => `<script type="text/plain" src="${address()}" data-lang="en"></script>${ownScript(`;${EMBED};`)}`,
  },
  'under a name that a CDN gave it': { lines: () => ownScript(EMBED, 'async', '/embed/4f1d09.min.js') },
  'twice, once as a module': {
    lines: () => `<script src="${address()}"></script><script type="module" src="${address()}"></script>`,
  },
  'where our tags may not be registered': {
    head: () => inlined(FORBIDDEN).replace('<script', '<script nonce="page"'),
    lines: () => `<script src="${address()}"></script>`,
    warning: /not allowed/,
  },
};

for (const [how, { lines, head = () => '', warning }] of Object.entries(UNDER_POLICY))
  test(`the script, ${how}, under a strict policy: ${warning ? 'the text stays, one warning' : 'works'}`, async (t) => {
    const ours = `'self' ${world.site.scriptOrigin}`;
    const policy = `default-src 'none'; script-src ${ours} 'nonce-page'; connect-src ${ours}; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const note = `<script nonce="page">window.violations = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + ' ' + blockedURI));</script>`;
    const { page, said } = await open(t, world, html(CARD + lines(), { head: note + head() }), {
      headers: { 'content-security-policy': policy },
    });
    if (warning) {
      await becomes(() => ownLines(said).length, 1);
      // Not until the network is idle: the browser does not tell the end of requests that the policy forbids.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      assert.match(ownLines(said)[0], warning);
      assert.equal(await page.$eval('p', (element) => element.checkVisibility()), true);
    } else {
      await showsCard(page);
      assert.deepEqual(ownLines(said), []);
    }
    assert.deepEqual(await page.evaluate(() => window.violations), []);
  });

test('settings are read from the address, too; attributes come first', async (t) => {
  const tag = (query, attributes = '') => `<script src="${address()}?${query}" ${attributes} async></script>`;
  for (const [lines, words] of [
    [tag('ver=6.4.2&amp;lang=vi'), /Viêng Chăn|Vientiane/],
    [tag('lang=vi', 'data-lang="lo"'), /ວຽງຈັນ/],
  ]) {
    const { page } = await open(t, world, html(CARD + lines));
    await showsCard(page, words);
  }
  const { page } = await open(t, world, html(CARD + tag('lang=lo')));
  await until(page, () => document.querySelector('iom-news-card').shadowRoot?.querySelector('.root').lang === 'lo');
});

test('attributes for optimisers are no settings: no file is loaded for them', async (t) => {
  const lines = `<script src="${address()}" data-no-optimize="1" data-cfasync="false" data-noptimize="1" nowprocket async></script>`;
  const { page, requests } = await open(t, world, html(CARD + lines));
  await showsCard(page);
  assert.deepEqual(
    requests.filter(({ path }) => path.includes('/config-')),
    [],
  );
});

test('a router that runs the script at each visit: one observer, and what it brings is found', async (t) => {
  const prepare = (page) =>
    page.evaluateOnNewDocument(() => {
      window.observers = 0;
      const { observe } = MutationObserver.prototype;
      MutationObserver.prototype.observe = function (...given) {
        if (given[0] === document && given[1].childList) window.observers++;
        return observe.apply(this, given);
      };
    });
  const { page, said } = await open(t, world, html(CARD + `<script src="${address()}"></script>`), { prepare });
  await showsCard(page);
  await page.evaluate(async (src) => {
    for (let visit = 0; visit < 50; visit++)
      await new Promise((onload) => {
        document.body.replaceWith(document.createElement('body'));
        const script = Object.assign(document.createElement('script'), { src, onload });
        document.body.append(script);
        script.remove();
      });
    document.body.innerHTML = '<iom-programme-badge office="lao-pdr"></iom-programme-badge>';
  }, address());
  await settled(page);
  assert.equal(await page.evaluate(() => window.observers), 1);
  assert.deepEqual(ownLines(said), []);
});

test('a second folder with another version is told once, and the first stays', async (t) => {
  const lines = `<script src="${address()}"></script><script src="${address(OLD.folder)}"></script>`;
  const { page, said } = await open(t, world, html(CARD + CARD + lines));
  await showsCard(page);
  await becomes(() => ownLines(said).length, 1);
  await quiet(page);
  assert.equal(ownLines(said).length, 1, said.join('\n'));
  assert.match(said[0], /on this page already and stays/);
});

test('a page that forbids the registration of our tags: the text stays, one warning, no error', async (t) => {
  const head = inlined(FORBIDDEN);
  const { page, said } = await open(t, world, html(`${CARD}<script src="${address()}"></script>`, { head }));
  await becomes(() => ownLines(said).length, 1);
  await quiet(page);
  assert.match(ownLines(said)[0], /^warn(ing)?: .*not allowed/);
  assert.equal(await page.$eval('p', (element) => element.checkVisibility()), true);
});

test('a page that has replaced what we cannot do without: the text stays, a warning names it, no error', async (t) => {
  for (const name of ['Set', 'Map', 'MutationObserver', 'CSS', 'Object']) {
    const head = inlined(`var ${name} = 'ours';`);
    const { page, said } = await open(t, world, html(`${CARD}<script src="${address()}"></script>`, { head }));
    await becomes(() => ownLines(said).length > 0, true);
    // Not until the network is idle: where `Object` is replaced, a request that is asked again may never end.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    for (const line of ownLines(said)) assert.match(line, new RegExp(`^warn(ing)?: .*${name}`));
    assert.equal(await page.$eval('p', (element) => element.checkVisibility()), true);
  }
});
