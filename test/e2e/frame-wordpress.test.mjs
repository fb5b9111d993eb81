// Frame pages where WordPress shows them: in its sandbox, with a secret, by the protocol of its script wp-embed.js.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameOembed, framePage } from 'iom-widgets/server';
import { embedFile } from './server.mjs';
import { becomes, html, open, setUp, until } from './browser.mjs';
import { inside } from './frame.mjs';

const world = setUp();
const SECRET = 'a1B2c3D4e5';

/** What wp-embed.js 6.1 does with messages: by secret and window, heights from 200 to 1000, links of the frame's host in the tab. */
const HOST = `<script>
const told = [];
addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  told.push(data);
  for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = 'none';
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
      top.location.href = data.value;
  }
});
</script>`;

/** What WordPress 6.1 writes for an address pasted by an Author: wp_filter_oembed_result(). */
function embedded({ html: given }, secret = SECRET) {
  const quote = /<blockquote[^>]*>(.*)<\/blockquote>/.exec(given)[1];
  const [, src] = /<iframe[^>]* src="([^"]*)"/.exec(given);
  const [, width] = /<iframe[^>]* width="([^"]*)"/.exec(given);
  const own = secret ? ` data-secret="${secret}"` : '';
  const hash = secret ? `#?secret=${secret}` : '';
  return `<blockquote class="wp-embedded-content"${own}>${quote}</blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" src="${src}${hash}"${own} width="${width}" height="480" frameborder="0"></iframe>`;
}

/** A frame page on the other origin, and what WordPress makes of its oEmbed document. */
async function paste(widget, attributes, secret) {
  const { scriptOrigin } = world.site;
  const path = `/embed-page-${widget}-${attributes.office}-${attributes.lang}`;
  const address = `${scriptOrigin}${path}`;
  const template = embedFile('frame.html').toString().replaceAll('"./', '"/embed/');
  world.site.page(await framePage({ widget, attributes, template, address }), { path });
  return embedded(JSON.parse(await frameOembed({ widget, attributes, address })), secret);
}
const heightOf = (page) => page.$eval('iframe', ({ clientHeight }) => clientHeight);
const contentHeight = (frame) =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
/** The link in the widget, by a condition on its address. */
const linkIn = (frame, start) =>
  frame.evaluateHandle((from) => {
    const links = (root) =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        ...(each.localName === 'a' && each.href.startsWith(from) ? [each] : []),
        ...(each.shadowRoot ? links(each.shadowRoot) : []),
      ]);
    return links(document)[0];
  }, start);

for (const lang of ['en', 'lo', 'vi'])
  test(`in ${lang} it takes the place of the text, at the height of its content, at each width`, async (t) => {
    const lines = await paste('news-card', { office: 'lao-pdr', lang });
    const { page, said } = await open(t, world, html(`${HOST}<main>${lines}</main>`));
    const frame = await inside(page);
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: 900 });
      await until(frame, (most) => innerWidth <= most, width);
      await becomes(() => heightOf(page), Math.max(200, await contentHeight(frame)));
    }
    assert.equal(await page.$eval('iframe', (element) => element.hasAttribute('style')), false);
    assert.equal(await page.$eval('blockquote', ({ style }) => style.display), 'none');
    assert.deepEqual(said, []);
  });

test('without a secret, or with another, it sends no such messages, and the text stays', async (t) => {
  for (const [secret, hash] of [
    [undefined, ''],
    [undefined, '#?secret=a-b'],
    [undefined, '#x'],
  ]) {
    const lines = (await paste('news-card', { office: 'viet-nam', lang: 'vi' }, secret ?? '')).replace(
      /(src="[^"]*)"/,
      `$1${hash}"`,
    );
    const { page } = await open(t, world, html(`${HOST}${lines}`));
    const frame = await inside(page);
    await frame.evaluate(() => parent.postMessage({ message: 'last', secret: 'z' }, '*'));
    await until(page, () => told.some(({ message }) => message === 'last'));
    assert.deepEqual(await page.evaluate(() => told.map(({ message }) => message)), ['last'], hash);
    assert.notEqual(await page.$eval('blockquote', ({ style }) => style.display), 'none');
  }
});

test('a script of WordPress that comes late gives the secret itself, or asks again', async (t) => {
  const lines = await paste('news-card', { office: 'lao-pdr', lang: 'lo' }, '');
  const { page } = await open(t, world, html(`${HOST}${lines}`));
  const frame = await inside(page);
  await page.$eval('iframe', (element) => {
    element.src += '#?secret=later';
    element.dataset.secret = 'later';
  });
  await until(page, () => told.some(({ message, secret }) => message === 'height' && secret === 'later'));
  await becomes(() => heightOf(page), Math.max(200, await contentHeight(frame)));
  await page.evaluate(() => {
    told.length = 0;
    document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'later' }, '*');
  });
  await until(page, () => told.some(({ message }) => message === 'height'));
});

test('with our script in the page, the frame is as high as its content, beyond the limit of WordPress', async (t) => {
  const template = embedFile('frame.html').toString();
  assert.ok(template.includes('./frame-'));
  const src = `${world.site.scriptOrigin}/embed/frame.html?widget=news-article&office=lao-pdr&lang=lo`;
  const lines = embedded({ html: `<blockquote>x</blockquote><iframe src="${src}" width="100%">` });
  const { page } = await open(
    t,
    world,
    html(`${HOST}${lines}<script src="${world.site.scriptOrigin}/embed/embed.js" async></script>`),
  );
  const frame = await inside(page);
  await until(page, () => document.querySelector('iframe').clientHeight > 1000);
  for (const width of [500, 360]) {
    await page.setViewport({ width, height: 900 });
    await until(frame, (most) => innerWidth <= most, width);
    await until(frame, () => {
      const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      return height === innerHeight || `${height} in ${innerHeight}`;
    });
  }
});

test('a link opens in the whole tab, by way of the frame page, and Back returns to the post', async (t) => {
  for (const [widget, key] of [
    ['news-card', false],
    ['news-feed', true],
  ]) {
    const lines = await paste(widget, { office: 'lao-pdr', lang: 'en' });
    const { page } = await open(t, world, html(`${HOST}${lines}`));
    const post = page.url();
    const asked = [];
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.url().startsWith('https://laopdr.iom.int/')) return request.continue();
      if (request.isNavigationRequest()) asked.push(request.url());
      return request.respond({ contentType: 'text/html', body: '<title>Theirs</title>' });
    });
    const frame = await inside(page);
    const link = await linkIn(frame, 'https://laopdr.iom.int/');
    const target = await link.evaluate(({ href }) => href);
    if (key) {
      await link.focus();
      await page.keyboard.press('Enter');
    } else await link.click();
    // The address is there before the page is, which another process shows.
    await until(page, (address) => location.href === address && document.title === 'Theirs', target);
    assert.deepEqual(asked, [target], `${widget}: asked`);
    await page.goBack();
    assert.equal(page.url(), post, `${widget}: Back`);
  }
});

test('a call or a message leads to the frame page, with the focus on its link', async (t) => {
  const lines = await paste('contact-block', { office: 'lao-pdr', lang: 'lo' });
  const { page } = await open(t, world, html(`${HOST}${lines}`));
  const frame = await inside(page);
  await (await linkIn(frame, 'mailto:')).click();
  await until(page, () => location.hash.startsWith('#?link=mailto'));
  await until(page, () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.href?.startsWith('mailto:') || element?.localName;
  });
});

test('the frame page follows no address but those of its own links', async (t) => {
  await paste('news-card', { office: 'viet-nam', lang: 'en' });
  // Counts how often the page has looked for the link.
  const prepare = (page) =>
    page.evaluateOnNewDocument(() => {
      window.looked = 0;
      const { setTimeout } = window;
      window.setTimeout = (call, pause) =>
        setTimeout(() => {
          call();
          if (pause === 100) window.looked++;
        }, pause);
    });
  const { page, requested } = await open(t, world, html('x'), { prepare });
  const own = `${world.site.scriptOrigin}/embed-page-news-card-viet-nam-en`;
  for (const wanted of ['https://evil.example/', 'javascript:alert(1)', '%', `${own}/../../evil`]) {
    await page.goto('about:blank');
    await page.goto(`${own}#?link=${wanted === '%' ? '%' : encodeURIComponent(wanted)}`);
    await until(page, () => document.querySelector('iom-news-card')?.getAttribute('state') === 'ready');
    const before = await page.evaluate(() => window.looked);
    await until(page, (times) => window.looked > times + 1, before);
    assert.ok(page.url().startsWith(`${own}#`), page.url());
  }
  assert.deepEqual(
    requested.filter((url) => url.includes('evil')).filter((url) => !url.startsWith(own)),
    [],
  );
});
