import { expect } from '@open-wc/testing';
import { parseNews } from '../../../src/content/parse/news.js';
import { readBytes } from '../../../src/content/feeds/read-bytes.js';
import '../../support/setup.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(text, (char) => char.charCodeAt(0)).reduce(
    (bytes, _, i) => {
      const code = text.charCodeAt(i);
      bytes.set(little ? [code & 255, code >> 8] : [code >> 8, code & 255], i * 2);
      return bytes;
    },
    new Uint8Array(text.length * 2),
  );
const join = (...parts: (Uint8Array | number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const json = (title: string): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items: [] });
const rss = (title: string, encoding?: string): string =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss><channel><title>${title}</title></channel></rss>`;

async function titleOf(bytes: Uint8Array, contentType?: string): Promise<string | undefined> {
  return parseNews(await readBytes(bytes, contentType)).document?.title;
}

async function refusal(bytes: Uint8Array): Promise<{ name: string; code: string; message: string }> {
  try {
    await readBytes(bytes);
  } catch (error) {
    return error as { name: string; code: string; message: string };
  }
  throw new Error('it was read');
}

describe('readBytes: encodings', () => {
  // “Việt” in windows-1258: ê and a dot below. “ลาว” in windows-874.
  const [vi1258, th874] = [
    [0x56, 0x69, 0xea, 0xf2, 0x74],
    [0xc5, 0xd2, 0xc7],
  ];
  const inXml = (bytes: number[], label: string): Uint8Array => {
    const [before, after] = rss('|', label).split('|');
    return join(latin(before!), bytes, latin(after!));
  };
  const cases: [what: string, bytes: Uint8Array, title: string, contentType?: string][] = [
    ['UTF-8', utf8(rss('ລາວ')), 'ລາວ'],
    ['UTF-8 with a BOM', join([0xef, 0xbb, 0xbf], utf8(json('ລາວ'))), 'ລາວ'],
    ['UTF-8 with another encoding in the header', utf8(json('Việt')), 'Việt', 'text/plain; charset=iso-8859-1'],
    ['UTF-8 with another encoding in the XML', utf8(rss('Việt', 'windows-1258')), 'Việt'],
    ['UTF-16 with a BOM', join([0xff, 0xfe], utf16(rss('ລາວ', 'utf-16'), true)), 'ລາວ'],
    ['big-endian UTF-16 with a BOM', join([0xfe, 0xff], utf16(json('ລາວ'), false)), 'ລາວ'],
    ['UTF-16 without a BOM', utf16(json('ລາວ'), true), 'ລາວ'],
    ['big-endian UTF-16 without a BOM', utf16(rss('ລາວ', 'utf-16'), false), 'ລາວ'],
    ['windows-1258, composed', inXml(vi1258, 'windows-1258'), 'Việt'.normalize('NFC')],
    ['windows-874', inXml(th874, 'windows-874'), 'ลาว'],
    ['windows-1252', inXml([0x93, 0xe9, 0x94], 'Windows-1252'), '“é”'],
    [
      'the encoding of the header',
      join(latin('{"version":"https://jsonfeed.org/version/1","title":"'), vi1258, latin('","items":[]}')),
      'Việt',
      'application/json; charset="windows-1258"',
    ],
    [
      'the encoding of the XML before that of the header',
      inXml([0xe9], 'iso-8859-1'),
      'é',
      'text/xml; charset=windows-1258',
    ],
    [
      'the encoding of the header if that of the XML is unknown',
      inXml([0xe9], 'x-viscii-9'),
      'é',
      'text/xml; charset=latin1',
    ],
    [
      'a byte per character if all labels are unknown',
      inXml([0x61, 0xe9], 'x-viscii-9'),
      'aé',
      'text/xml; charset=none',
    ],
    ['UTF-8 with a wrong byte', inXml([0xe0, 0xba, 0xa5, 0xe0, 0xba, 0xb2, 0xff], 'utf-8'), 'ລາ\ufffd'],
    [
      'a byte per character with a wrong declaration of UTF-16',
      inXml([0x61, 0xe9], 'utf-16'),
      'aé',
      'text/xml; charset=utf-16le',
    ],
  ];
  for (const [what, bytes, title, contentType] of cases)
    it(`reads ${what}`, async () => expect(await titleOf(bytes, contentType)).to.equal(title));
});

describe('readBytes: formats', () => {
  for (const contentType of ['text/plain', 'text/html', 'application/octet-stream', 'image/png', '', undefined])
    it(`goes by the content, not by “${contentType}”`, async () => {
      expect(await titleOf(utf8(`\n\n ${json('JSON')}\n`), contentType)).to.equal('JSON');
      expect(await titleOf(utf8(`\n ${rss('XML')}\n`), contentType)).to.equal('XML');
    });

  it('returns JSON unchanged', async () => {
    expect(await readBytes(utf8('[1, {"a": null}]'))).to.deep.equal([1, { a: null }]);
  });

  it('finds a feed after a warning of its server', async () => {
    expect(await titleOf(utf8(`Warning: feed.php, line 3\n${rss('XML')}`))).to.equal('XML');
  });

  const refused: [what: string, bytes: Uint8Array, message: RegExp][] = [
    ['nothing', new Uint8Array(), /is empty\. Check/],
    ['only white space and a BOM', join([0xef, 0xbb, 0xbf], utf8(' \n\t')), /is empty/],
    ['cut off JSON', utf8(json('x').slice(0, -5)), /broken or cut off JSON: .*validator/],
    ['10,000 levels of cut off JSON', utf8('['.repeat(10_000)), /broken or cut off JSON/],
    ['a web page', utf8('\n<!doctype html><title>Sign in</title>'), /web page.*login/],
    ['a web page without a type', utf8('<HTML><head></head></HTML>'), /web page/],
    ['XHTML', utf8('<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="http://www.w3.org/1999/xhtml"/>'), /web page/],
    ['XML that is not a feed', utf8('<svg version="2.0"></svg>'), /no feed: its first element is <svg>/],
    ['broken XML', utf8('<rss><channel></rss>'), /broken or cut off: <channel> has no end, line 1/],
    ['10,000 levels of XML', utf8(`<rss>${'<a>'.repeat(10_000)}`), /nested deeper than 256/],
    ['a picture', join(latin('\x89PNG\r\n\x1a\n'), [0, 0, 0, 13], latin('IHDR')), /is no text/],
    ['a text', utf8('callback({"items": []})'), /neither JSON nor XML: it begins with “callback\(/],
  ];
  for (const [what, bytes, message] of refused)
    it(`rejects ${what}, with advice`, async () => {
      const error = await refusal(bytes);
      expect([error.name, error.code]).to.deep.equal(['ContentError', 'format']);
      expect(error.message).to.match(message).and.match(/\.$/);
    });

  it('rejects or parses feeds cut off at every tenth byte', async () => {
    for (const bytes of [utf8(rss('ລາວ Việt')), utf8(json('ລາວ Việt')), utf16(rss('ລາວ'), true)]) {
      for (let end = 0; end < bytes.length - 1; end += 10) {
        expect((await refusal(bytes.subarray(0, end))).name).to.equal('ContentError');
      }
      expect(parseNews(await readBytes(bytes)).document).to.have.property('title');
    }
  });
});
