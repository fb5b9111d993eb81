import { expect } from '@open-wc/testing';
import { vCard, type CardDetails } from '../../src/content/vcard.js';
import '../support/setup.js';

const card = (details: Partial<CardDetails> = {}): string =>
  vCard({ name: 'A', kind: 'person', phones: [], emails: [], ...details });
const lines = (text: string): string[] => text.split('\r\n');

describe('vCard', () => {
  it('has the required fields, and no unknown ones', () => {
    expect(card()).to.equal('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nN:A;;;;\r\nEND:VCARD\r\n');
  });

  it('has all known details', () => {
    const details = {
      kind: 'office' as const,
      organisation: 'IOM',
      role: 'Office',
      phones: ['+85621267734', '117'],
      emails: ['a@b.c'],
      address: 'Street 1',
      url: 'https://www.iom.int/',
    };
    expect(lines(card(details)).slice(4, -2)).to.deep.equal([
      'X-ABShowAs:COMPANY',
      'ORG:IOM',
      'TITLE:Office',
      'TEL;TYPE=WORK,VOICE:+85621267734',
      'TEL;TYPE=WORK,VOICE:117',
      'EMAIL;TYPE=INTERNET:a@b.c',
      'ADR;TYPE=WORK:;;Street 1;;;;',
      'URL:https://www.iom.int/',
    ]);
  });

  it('escapes special characters', () => {
    expect(lines(card({ name: 'a,b;c\\d' }))[2]).to.equal('FN:a\\,b\\;c\\\\d');
  });

  for (const [what, end] of [
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ] as const)
    it(`lets no text begin a new line after ${what}`, () => {
      const text = card({ name: `A${end}TEL:+1900` });
      expect(lines(text)[2]).to.equal('FN:A\\nTEL:+1900');
      expect(text.split(/\r\n|\r|\n/).filter((line) => line.startsWith('TEL'))).to.deep.equal([]);
    });

  it('folds at 75 octets without cutting a character, and unfolds to the same', () => {
    for (const name of ['ລາວ'.repeat(60), 'Việt Nam '.repeat(30).trim(), '😀'.repeat(50), 'a'.repeat(300)]) {
      const folded = lines(card({ name }));
      for (const line of folded) {
        expect(new TextEncoder().encode(line).length).to.be.at.most(75);
        expect(line).to.not.match(/\ufffd|[\ud800-\udbff]$/);
      }
      expect(folded.filter((line) => line.startsWith(' '))).to.not.have.length(0);
      expect(folded.join('\r\n').replaceAll('\r\n ', '')).to.contain(`FN:${name}\r\nN:${name};;;;`);
    }
  });
});
