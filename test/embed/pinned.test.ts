// Lines that pin a version: browsers run only files with the pinned hashes.
import { expect } from '@open-wc/testing';
import { snippet } from '../../src/server/snippet.js';
import { atEnd } from '../support/setup.js';
import { eventually } from '../support/faults.js';

interface Page {
  state(): string | null | undefined;
  errors: string[];
  violations: string[];
}

const FOLDER = `${location.origin}/dist/embed/`;
// Fetched here, because a test may not fetch.
const list = fetch(`${FOLDER}integrity.json`).then(
  (answer) => answer.json() as Promise<{ files: Record<string, string> }>,
);
const listed = async (): Promise<Record<string, string>> => ({ ...(await list).files });

const digest = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`;
};

/** A page with the lines for a card; `change` may alter the hashes. */
async function open(
  attributes: Record<string, string>,
  {
    change = () => {},
    paste = (lines) => lines,
    policy,
  }: {
    change?(files: Record<string, string>): void;
    paste?(lines: string): string;
    policy?(lines: string): Promise<string>;
  },
): Promise<Page> {
  const files = await listed();
  change(files);
  const lines = await snippet({ widget: 'news-card', attributes, base: FOLDER, integrity: files, unstyled: true });
  const csp = policy ? `<meta http-equiv="Content-Security-Policy" content="${await policy(lines)}">` : '';
  const frame = document.createElement('iframe');
  atEnd(() => frame.remove());
  const page: Page = {
    errors: [],
    violations: [],
    state: () => frame.contentDocument?.querySelector('iom-news-card')?.getAttribute('state'),
  };
  document.body.append(frame);
  const content = frame.contentDocument!;
  content.open();
  content.addEventListener('iom-content-error', ({ detail: { code } }) => page.errors.push(code));
  content.addEventListener('securitypolicyviolation', ({ blockedURI }) => page.violations.push(blockedURI));
  content.write(
    `<!doctype html><html lang="en"><meta charset="utf-8">${csp}<title>A page</title><body>${paste(lines)}</body></html>`,
  );
  content.close();
  return page;
}

describe('a pinned version', () => {
  it('runs if no file has changed', async () => {
    const page = await open({ office: 'lao-pdr', lang: 'lo' }, {});
    await eventually(() => page.state() === 'ready', 'the card');
  });

  /** With all pictures, a card is not one that the build has rendered. */
  const WHOLE = { images: 'any' };
  for (const [name, attributes] of Object.entries({
    ready: {},
    'ready-news-card': {},
    core: WHOLE,
    'news-card': WHOLE,
    'lao-pdr-headlines-lo': WHOLE,
  }))
    it(`does not run a changed ${name}`, async () => {
      const page = await open(
        { office: 'lao-pdr', lang: 'lo', ...attributes },
        {
          change(files) {
            const file = Object.keys(files).find(
              (each) => each.startsWith(`${name}-`) && each.length === name.length + 12,
            )!;
            files[file] = files['embed.js']!;
          },
        },
      );
      await eventually(() => page.state() === 'error', 'the error');
      expect(page.errors).to.deep.equal(['network']);
    });

  it('does not run a changed embed.js', async () => {
    const page = await open(
      { office: 'lao-pdr' },
      { change: (files) => void (files['embed.js'] = Object.values(files)[0]!) },
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(page.state()).to.equal(null);
  });

  const mapOf = (lines: string): string => /<script type="importmap">(.*)<\/script>/.exec(lines)![1]!;
  const loader = (hash: string): string =>
    `const script = document.createElement('script');
    Object.assign(script, { src: '${FOLDER}embed.js', integrity: '${hash}', crossOrigin: 'anonymous' });
    document.head.append(script);`;

  for (const [what, change, sources] of [
    ['the folder and the hash of its list', (lines) => lines, async (lines) => [FOLDER, await digest(mapOf(lines))]],
    [
      'the hashes of its list and of a script that adds it',
      (lines, hash) => lines.replace(/<script src.*<\/script>/, `<script>${loader(hash)}</script>`),
      async (lines, hash) => ["'strict-dynamic'", await digest(mapOf(lines)), await digest(loader(hash))],
    ],
  ] as [string, (lines: string, hash: string) => string, (lines: string, hash: string) => Promise<string[]>][])
    it(`needs only this in the policy of a page: ${what}`, async () => {
      const { 'embed.js': embed } = await listed();
      const page = await open(
        { office: 'lao-pdr', lang: 'lo' },
        {
          paste: (lines) => change(lines, embed!),
          policy: async (lines) =>
            `default-src 'none'; script-src ${(await sources(lines, embed!)).join(' ')}; style-src 'self'`,
        },
      );
      await eventually(() => page.state() === 'ready' || page.violations.length > 0, 'the card');
      expect([page.state(), page.violations]).to.deep.equal(['ready', []]);
    });
});
