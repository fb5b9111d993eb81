import { expect } from '@open-wc/testing';
import { NEWS_HEADLINES, loadOffice, loadedOffice } from '../../src/content/load-document.js';
import type { Language } from '../../src/i18n/language.js';
import { OFFICES } from '../../src/offices/index.js';
import '../../src/define/news-card.js';
import { answer, feed, type Answer } from '../support/documents.js';
import { mount, part, parts, ready, text, until } from '../support/elements.js';
import { atEnd, expectWarning, stub } from '../support/setup.js';

let count = 0;

/** News in one language, as the build writes it: the title in that one, and the address of the item in the other. */
function headlines(language: Language, title: string): object {
  const other = language === 'lo' ? 'en' : 'lo';
  return feed(
    { title, language, _iom: { story: 'one' } },
    { language: other, url: `https://example.org/${other}`, content_text: '-', _iom: { story: 'one' } },
  );
}

/** Marks items like the build: items with only an address have no id. */
function withoutPlaces(document: unknown): object {
  const { items, ...feedOf } = NEWS_HEADLINES.parse(document).document!;
  return { ...feedOf, items: items.map((item) => (item.title ? item : { ...item, id: undefined })) };
}

/** Adds an office with a news file per language; returns its id, the requested files, and their responses by name. */
function inFiles(): { office: string; asked: string[]; files: (name: string) => Answer } {
  const office = `files-${++count}`;
  const asked: string[] = [];
  const answers = new Map<string, Answer>();
  const files = (name: string): Answer => {
    if (!answers.has(name)) answers.set(name, answer());
    return answers.get(name)!;
  };
  const built = (name: string): Promise<{ default: unknown }> => {
    asked.push(name);
    return files(name).promise.then(({ default: document }) => ({ default: withoutPlaces(document) }));
  };
  stub(OFFICES, office, { built });
  return { office, asked, files };
}

function hearLoads(element: HTMLElement): string[] {
  const heard: string[] = [];
  const hear = ({ type }: Event): void => void heard.push(type);
  for (const type of ['iom-content-load', 'iom-content-error']) {
    element.addEventListener(type, hear);
    atEnd(() => element.removeEventListener(type, hear));
  }
  return heard;
}

const says = (element: HTMLElement, title: string): Promise<void> =>
  until(element, () => parts(element, 'heading').some((each) => text(each) === title), title);

describe('a built-in document in one language', () => {
  it('is the smallest file with the needed fields, loaded once', async () => {
    const { office, asked, files } = inFiles();
    files('headlines-en').give(headlines('en', 'One'));
    const loads = [loadOffice(NEWS_HEADLINES, office, 'en'), loadOffice(NEWS_HEADLINES, office, 'en')];
    const [first, second] = await Promise.all(loads);
    expect(first!.document).to.equal(second!.document);
    expect(asked).to.deep.equal(['headlines-en']);
    expect(loadedOffice(NEWS_HEADLINES, office, 'en')).to.equal(await loadOffice(NEWS_HEADLINES, office, 'en'));
    expect(loadedOffice(NEWS_HEADLINES, office, 'lo'), 'not that of another language').to.equal(undefined);
  });

  it('is the whole document without a language, and then serves every language', async () => {
    const { office, asked, files } = inFiles();
    files('news').give(headlines('en', 'One'));
    const whole = await loadOffice(NEWS_HEADLINES, office);
    expect(loadedOffice(NEWS_HEADLINES, office, 'lo')).to.equal(whole);
    expect(asked).to.deep.equal(['news']);
  });

  it('is loaded again after a failure', async () => {
    const { office, asked, files } = inFiles();
    files('headlines-lo').fail(new Error('line is down'));
    const error = await loadOffice(NEWS_HEADLINES, office, 'lo').catch((failure: unknown) => failure);
    expect(error).to.have.property('code', 'network');
    await loadOffice(NEWS_HEADLINES, office, 'lo').catch(() => {});
    expect(asked).to.deep.equal(['headlines-lo', 'headlines-lo']);
  });

  it('stays while the document of another language loads; the page gets one load event', async () => {
    const { office, files } = inFiles();
    files('headlines-en').give(headlines('en', 'One'));
    const card = mount('iom-news-card', { office });
    const heard = hearLoads(card);
    await ready(card);
    card.lang = 'lo';
    await ready(card, 'ready', 'lo');
    expect(text(part(card, 'heading'))).to.equal('One');
    files('headlines-lo').give(headlines('lo', 'ໜຶ່ງ'));
    await says(card, 'ໜຶ່ງ');
    card.lang = 'en';
    await says(card, 'One');
    expect(heard).to.deep.equal(['iom-content-load']);
  });

  it('is that of the language requested last, whichever loads first', async () => {
    const { office, asked, files } = inFiles();
    const card = mount('iom-news-card', { office });
    await until(card, () => asked.length === 1, 'the first request');
    card.lang = 'lo';
    await until(card, () => asked.length === 2, 'the second request');
    files('headlines-lo').give(headlines('lo', 'ໜຶ່ງ'));
    await says(card, 'ໜຶ່ງ');
    files('headlines-en').give(headlines('en', 'One'));
    await ready(card, 'ready', 'lo');
    expect(text(part(card, 'heading'))).to.equal('ໜຶ່ງ');
    expect(asked).to.deep.equal(['headlines-en', 'headlines-lo']);
  });

  it('stays if another language cannot be loaded, with a warning and no event', async () => {
    expectWarning(/The content stays in its language: .*could not be loaded: Error: line is down/);
    const { office, asked, files } = inFiles();
    files('headlines-en').give(headlines('en', 'One'));
    const card = mount('iom-news-card', { office });
    const heard = hearLoads(card);
    await ready(card);
    card.lang = 'lo';
    files('headlines-lo').fail(new Error('line is down'));
    await ready(card, 'ready', 'lo');
    await until(card, () => asked.length === 2, 'the request');
    await card.updateComplete;
    expect([text(part(card, 'heading')), part(card, 'heading').lang, heard]).to.deep.equal([
      'One',
      'en',
      ['iom-content-load'],
    ]);
    expect(part(card, 'fallback-notice')).to.not.equal(null);
  });

  it('is loaded in another language after an error in the first', async () => {
    expectWarning(/could not be loaded: Error: line is down/);
    const { office, files } = inFiles();
    files('headlines-en').fail(new Error('line is down'));
    const card = mount('iom-news-card', { office });
    await ready(card, 'error');
    files('headlines-lo').give(headlines('lo', 'ໜຶ່ງ'));
    card.lang = 'lo';
    await says(card, 'ໜຶ່ງ');
  });
});

it('an office’s id may have spaces around it and capital letters', async () => {
  const card = mount('iom-news-card', { office: ' Lao-PDR\n' });
  atEnd(() => card.remove());
  await ready(card);
  expect(text(card)).to.contain('Vientiane');
});
