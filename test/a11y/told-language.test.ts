// Firefox tells a screen reader the language in which a text was first shown, unless the accessible tree around it is made anew;
// that it then tells the right one is heard by `npm run listen`.
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { inLanguage, mount, part, ready, root } from '../support/elements.js';
import { everyWidget } from '../support/every-widget.js';
import { atEnd } from '../support/setup.js';
import { resetChoice } from '../../src/i18n/language-preference.js';

/** Counts how often each root is taken out of the accessible tree; it must be back at once. */
function countRemovals(element: Element): () => number {
  let count = 0;
  const observer = new MutationObserver(note);
  function note(records: MutationRecord[]): void {
    count += records.filter(({ oldValue }) => oldValue === null).length;
    expect(root(element).hasAttribute('aria-hidden')).to.equal(false);
  }
  observer.observe(element.shadowRoot!, { subtree: true, attributeFilter: ['aria-hidden'], attributeOldValue: true });
  atEnd(() => observer.disconnect());
  return () => {
    note(observer.takeRecords());
    return count;
  };
}

describe('the language that a screen reader is told', () => {
  it('is told anew by every widget, once, when it changes', async () => {
    const widgets = await everyWidget('en');
    const removals = widgets.map(countRemovals);
    for (const each of widgets) each.lang = 'vi';
    await Promise.all(widgets.map((each) => inLanguage(each, 'vi')));
    expect(removals.map((count) => count())).to.deep.equal(widgets.map(() => 1));
  });

  it('is told anew for a part in another language, but not for other changes', async () => {
    const item = (id: string, language: string): object => ({ id, language, title: `Story ${id}`, summary: 'Text' });
    const data = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [item('a', 'en'), item('b', 'en'), item('c', 'lo')],
    };
    const element = mount('iom-news-card', { lang: 'en', story: 'a' });
    element.data = data;
    await ready(element);
    const removals = countRemovals(element);
    element.story = 'b';
    await element.updateComplete;
    expect(removals()).to.equal(0);
    element.story = 'c';
    await element.updateComplete;
    expect(part(element, 'heading').lang).to.equal('lo');
    expect(removals()).to.equal(1);
  });

  it('is told anew without a change of the focus', async () => {
    atEnd(resetChoice);
    const element = mount('iom-language-menu', {});
    await inLanguage(element, 'en');
    const button = root(element).querySelector<HTMLElement>('button[lang=vi]')!;
    button.focus();
    let blurs = 0;
    button.addEventListener('blur', () => blurs++);
    button.click();
    await inLanguage(element, 'vi');
    expect(element.shadowRoot!.activeElement).to.equal(button);
    expect(blurs).to.equal(0);
  });
});
