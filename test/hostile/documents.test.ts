import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/all.js';
import { cleanText } from '../../src/core/clean-text.js';
import { ContentError } from '../../src/model/content-error.js';
import { readXmlFeed } from '../../src/content/feeds/xml-items.js';
import { parsePartialDate } from '../../src/model/parse-date.js';
import type { ContentTag } from '../support/content-widget.js';
import { mount, wholeTexts } from '../support/elements.js';
import { composed, dangers, trap } from '../support/harmless.js';
import { HARMLESS, isShown, TEXT_PAYLOADS, withoutMarks } from '../support/payloads.js';
import { expectWarning, warnings } from '../support/setup.js';
import { inBody, newsOf, officeOf, xmlFeedsOf } from './documents.mjs';

type Case = [tag: ContentTag, make: (x: string) => object, attributes?: Record<string, string>];
const CASES: Case[] = [
  ['iom-office-header', officeOf],
  ['iom-office-menu', officeOf],
  ['iom-office-profile', officeOf],
  ['iom-office-profile', officeOf, { section: 'our-work' }],
  ['iom-key-facts', officeOf],
  ['iom-global-goals', officeOf],
  ['iom-programme-badge', officeOf],
  ['iom-programme-badge', officeOf, { variant: 'card' }],
  ['iom-contact-block', officeOf],
  ['iom-hotline-card', officeOf],
  ['iom-news-card', newsOf],
  ['iom-news-article', newsOf],
  ['iom-news-article', newsOf, { story: 'back' }],
  ['iom-news-feed', newsOf],
  ['iom-news-feed', newsOf, { layout: 'list' }],
];

/** Counts how often `x` is a whole text of the element, and how often it is in a label. */
function countShown(element: Element, x: string): [texts: number, labels: number] {
  const nodes = composed(element.shadowRoot!);
  const texts = nodes.flatMap(wholeTexts).filter((text) => isShown(text, x) || isShown(text, inBody(x)));
  const labels = nodes.filter(
    (node) => node instanceof Element && withoutMarks(node.getAttribute('aria-label') ?? '').includes(cleanText(x)),
  );
  return [texts.length, labels.length];
}

async function show(element: LitElement & { data?: unknown }, data: object): Promise<void> {
  element.data = data;
  await element.updateComplete;
  const inner = composed(element.shadowRoot!).filter((node) => node instanceof Element && node.shadowRoot);
  await Promise.all(inner.map((node) => (node as LitElement).updateComplete));
}

/** Expects any number of warnings about an invalid document. */
function expectTold(): void {
  const told =
    /^\[iom-widgets\] <iom-[a-z-]+>, data: (?:Parts of the document are left out|The document cannot be read|(?:story|programme)=)/;
  expectWarning(told, warnings().filter((message) => told.test(message)).length);
}

describe('a hostile string in every field of a document', () => {
  for (const [tag, make, attributes] of CASES)
    it(`stays text in ${tag} ${JSON.stringify(attributes ?? {})}`, async () => {
      const caught = trap();
      // Not displayed, so that no image is requested, and to be fast.
      const element = mount(tag, attributes);
      element.parentElement!.hidden = true;
      await show(element, make(HARMLESS));
      const [texts, labels] = countShown(element, HARMLESS);
      expect(texts).to.be.greaterThan(0);
      for (const payload of TEXT_PAYLOADS) {
        await show(element, make(payload));
        const what = `${JSON.stringify(payload).slice(0, 200)}: `;
        const problems = dangers(element);
        if (problems.length > 0) expect.fail(what + problems.join('; '));
        // A date is formatted, and an empty value is not shown.
        if (cleanText(payload) === '' || parsePartialDate(payload)) continue;
        const [nowTexts, nowLabels] = countShown(element, payload);
        if (nowTexts < texts) expect.fail(`${what} shown ${nowTexts} times instead of ${texts}`);
        if (nowLabels < labels && payload.length < 400) expect.fail(`${what} in ${nowLabels} labels, not ${labels}`);
      }
      expect(caught()).to.deep.equal([]);
      expectTold();
    });

  for (const tag of ['iom-news-card', 'iom-news-article', 'iom-news-feed'] as const)
    it(`adds no markup to ${tag} from an XML feed`, async () => {
      const caught = trap();
      const element = mount(tag);
      element.parentElement!.hidden = true;
      for (const payload of TEXT_PAYLOADS)
        for (const what of ['rss with CDATA', 'atom with markup', 'rdf with text']) {
          const data = readFeed(xmlFeedsOf(payload)[what]!);
          if (!data) continue;
          await show(element, data);
          const problems = dangers(element);
          if (problems.length > 0)
            expect.fail(`${what}, ${JSON.stringify(payload).slice(0, 200)}: ${problems.join('; ')}`);
        }
      expect(caught()).to.deep.equal([]);
      expectTold();
    });
});

/** The parsed XML feed; undefined if a payload broke it. */
function readFeed(xml: string): object | undefined {
  try {
    return readXmlFeed(xml) as object;
  } catch (error) {
    expect(error).to.be.instanceOf(ContentError);
    return undefined;
  }
}
