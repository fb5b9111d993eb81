import { expect } from '@open-wc/testing';
import { copyText, saveFile } from '../../src/core/hand-over.js';
import { stub } from '../support/setup.js';

describe('copyText', () => {
  it('copies the text to the clipboard', async () => {
    const copied: string[] = [];
    stub(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) });
    expect(await copyText('ນ້ຳ', null)).to.equal(true);
    expect(copied).to.deep.equal(['ນ້ຳ']);
  });

  const failures: [what: string, clipboard: unknown][] = [
    ['is missing', undefined],
    ['is not allowed', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    [
      'throws',
      {
        writeText: () => {
          throw new Error('no');
        },
      },
    ],
  ];
  for (const [what, clipboard] of failures)
    it(`returns false and selects what is shown if the clipboard ${what}`, async () => {
      stub(navigator, 'clipboard', clipboard);
      const shown = document.body.appendChild(document.createElement('p'));
      shown.textContent = 'the text that is shown';
      expect(await copyText('text', shown)).to.equal(false);
      expect(String(getSelection())).to.equal('the text that is shown');
      shown.remove();
    });
});

describe('saveFile', () => {
  it('offers the text as a file, leaves nothing in the page, and revokes the URL later', async () => {
    const blobs: Blob[] = [];
    const [clicked, revoked]: [string[][], string[]] = [[], []];
    const later: (() => void)[] = [];
    stub(URL, 'createObjectURL', (blob: Blob) => `blob:test-${blobs.push(blob)}`);
    stub(URL, 'revokeObjectURL', (url: string) => revoked.push(url));
    stub(globalThis, 'setTimeout', (callback: () => void) => later.push(callback));
    stub(HTMLAnchorElement.prototype, 'click', function click(this: HTMLAnchorElement) {
      clicked.push([this.download, this.href]);
    });
    const before = document.querySelectorAll('*').length;
    saveFile('press.vcf', 'text/vcard;charset=utf-8', 'ລາວ');
    expect(clicked).to.deep.equal([['press.vcf', 'blob:test-1']]);
    expect(blobs[0]!.type).to.equal('text/vcard;charset=utf-8');
    expect(await blobs[0]!.text()).to.equal('ລາວ');
    expect(document.querySelectorAll('*')).to.have.length(before);
    expect(revoked, 'too early').to.deep.equal([]);
    later.forEach((callback) => callback());
    expect(revoked).to.deep.equal(['blob:test-1']);
  });
});
