import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/core/safe-url.js';
import '../support/setup.js';

const BASE = 'https://vietnam.iom.int/en/news/feed.json';

const GOOD: [value: string, alone: string, withBase?: string][] = [
  ['https://www.iom.int/', 'https://www.iom.int/'],
  ['http://www.iom.int/a?b=c#d', 'http://www.iom.int/a?b=c#d'],
  ['HTTPS://www.iom.int', 'https://www.iom.int/'],
  ['  https://www.iom.int/  ', 'https://www.iom.int/'],
  ['mailto:press@example.org', 'mailto:press@example.org'],
  [
    'mailto:press@example.org?subject=News%20of%20today&body=a%0Ab',
    'mailto:press@example.org?subject=News%20of%20today&body=a%0Ab',
  ],
  ['mailto:ຂ່າວ@example.org', 'mailto:%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7@example.org'],
  ['tel:+85621267734', 'tel:+85621267734'],
  ['tel:+856-21-(267)-734', 'tel:+856-21-(267)-734'],
  ['tel:+842400000000;ext=12', 'tel:+842400000000;ext=12'],
  ['tel:1362', 'tel:1362'],
  ['/a@b/c', '/a@b/c', 'https://vietnam.iom.int/a@b/c'],
  ['https://medium.example/@iom', 'https://medium.example/@iom'],
  ['/news', '/news', 'https://vietnam.iom.int/news'],
  ['story', 'story', 'https://vietnam.iom.int/en/news/story'],
  ['../about', '../about', 'https://vietnam.iom.int/en/about'],
  ['?page=2', '?page=2', 'https://vietnam.iom.int/en/news/feed.json?page=2'],
  ['a/b:c', 'a/b:c', 'https://vietnam.iom.int/en/news/a/b:c'],
  ['story?at=10:30', 'story?at=10:30', 'https://vietnam.iom.int/en/news/story?at=10:30'],
  ['#top', '#top', 'https://vietnam.iom.int/en/news/feed.json#top'],
  ['//www.iom.int/x', '//www.iom.int/x', 'https://www.iom.int/x'],
];

const HOSTILE: unknown[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\r\nscript:alert(1)',
  'java\u0000script:alert(1)',
  'java\u200bscript:alert(1)',
  'javascript\u202e:alert(1)',
  '\ufeffjavascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&#58;alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload="alert(1)"/>',
  'blob:https://www.iom.int/1',
  'file:///etc/passwd',
  'ftp://example.org/',
  'intent://x#Intent;end',
  'view-source:https://www.iom.int/',
  'about:blank',
  'ws://example.org/',
  // Call forwarding and other network codes.
  'tel:*21*+8562055551234#',
  'tel:*21*%2B85620555%23',
  'tel:%2A21%2A1%23',
  'tel:##002#',
  'tel:+856;phone-context=evil',
  'tel:+85621267734,,1',
  'tel:1800FLOWERS',
  'tel:',
  'tel:11',
  // Copies, attachments, further addresses, further header lines.
  'mailto:a@example.org?bcc=b@evil.example',
  'mailto:a@example.org?subject=x&BCC=b@evil.example',
  'mailto:a@example.org?cc=b@evil.example',
  'mailto:a@example.org?to=b@evil.example',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?attachment=C:/x',
  'mailto:a@example.org,b@evil.example',
  'mailto:a@example.org%2Cb@evil.example',
  'mailto:a@example.org?subject=x%0D%0ABcc:b@evil.example',
  'mailto:?bcc=b@evil.example',
  'mailto:',
  // Another site than the address seems to have.
  'https://laopdr.iom.int@evil.example/',
  'https://laopdr.iom.int:x@evil.example/',
  '//laopdr.iom.int@evil.example/',
  'https:\\\\laopdr.iom.int@evil.example/',
  '\\\\laopdr.iom.int@evil.example/',
  'http://',
  'https://[',
  '',
  '   ',
  undefined,
  null,
  42,
  {},
  ['https://www.iom.int/'],
  { toString: () => 'https://www.iom.int/' },
];

describe('safeUrl', () => {
  for (const [value, alone, withBase = alone] of GOOD)
    it(`accepts ${JSON.stringify(value)}`, () => {
      expect(safeUrl(value)).to.equal(alone);
      expect(safeUrl(value, BASE)).to.equal(withBase);
    });

  for (const value of HOSTILE)
    it(`refuses ${JSON.stringify(value) ?? 'undefined'} with and without a base`, () => {
      expect(safeUrl(value)).to.equal(undefined);
      expect(safeUrl(value, BASE)).to.equal(undefined);
    });

  it('refuses a relative address that the base of a document makes unsafe', () => {
    for (const base of ['data:text/json,x', 'blob:https://www.iom.int/1', 'file:///feed.json', 'no base at all'])
      expect(safeUrl('story', base), base).to.equal(undefined);
  });
});
