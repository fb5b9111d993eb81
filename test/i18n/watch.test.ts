import { expect } from '@open-wc/testing';
import { chooseLanguage } from '../../src/i18n/language-preference.js';
import { watchLanguage } from '../../src/i18n/watch.js';
import { box } from '../support/elements.js';
import { liveObservers } from '../support/observers.js';
import { atEnd } from '../support/setup.js';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Watches around `element`; `calls` counts the changes. */
function watch(element: Element): { calls: number; stop(): void } {
  const state = { calls: 0, stop: () => {} };
  state.stop = watchLanguage(element, () => state.calls++);
  atEnd(state.stop);
  return state;
}

/** An element in the shadow tree of a host in the page. */
function shadowed(): { host: HTMLElement; element: HTMLElement } {
  const [host, element] = [box(), box()];
  host.attachShadow({ mode: 'open' }).append(element);
  return { host, element };
}

describe('watchLanguage', () => {
  it('reports a changed lang of an ancestor, in its own tree and outside its shadow root', async () => {
    const { host, element } = shadowed();
    const watched = watch(element);
    let expected = 0;
    for (const node of [document.documentElement, host, element]) {
      node.lang = 'vi';
      await turn();
      expect(watched.calls).to.equal(++expected);
    }
    element.title = 'not a language';
    await turn();
    expect(watched.calls).to.equal(expected);
    chooseLanguage('lo');
    expect(watched.calls).to.equal(expected + 1);
  });

  it('reports nothing after it has stopped, even twice; other watchers continue', async () => {
    const [{ host, element }, other] = [shadowed(), box()];
    const [gone, stays] = [watch(element), watch(other)];
    gone.stop();
    gone.stop();
    document.documentElement.lang = 'vi';
    host.lang = 'lo';
    await turn();
    chooseLanguage('lo');
    expect([gone.calls, stays.calls]).to.deep.equal([0, 2]);
  });

  it('shares one observer, and disconnects it with the last element', () => {
    const live = liveObservers();
    const watchers = Array.from({ length: 200 }, () => watch(shadowed().element));
    expect(live.size).to.equal(1);
    for (const { stop } of watchers.slice(1)) stop();
    expect(live.size).to.equal(1);
    watchers[0]!.stop();
    expect(live.size).to.equal(0);
  });

  it('still watches its own tree after the last element of another tree has stopped', async () => {
    const [one, two] = [shadowed(), shadowed()];
    const [stays, leaves] = [watch(one.element), watch(two.element)];
    leaves.stop();
    one.element.lang = 'vi';
    await turn();
    expect([stays.calls, leaves.calls]).to.deep.equal([1, 0]);
  });

  it('loses no change in the same task in which another element stops', async () => {
    const [stays, leaves] = [watch(box()), watch(shadowed().element)];
    document.documentElement.lang = 'vi';
    leaves.stop();
    await turn();
    expect(stays.calls).to.equal(1);
  });

  it('handles elements that stop, or start, during a notification', async () => {
    const [first, second, late] = [box(), box(), box()];
    const calls: string[] = [];
    const stopSecond = watchLanguage(second, () => calls.push('second'));
    const stopFirst = watchLanguage(first, () => {
      calls.push('first');
      stopFirst();
      stopSecond();
      atEnd(watchLanguage(late, () => calls.push('late')));
    });
    chooseLanguage('vi');
    calls.length = 0;
    document.documentElement.lang = 'lo';
    await turn();
    expect(calls).to.deep.equal(['late']);
  });
});
