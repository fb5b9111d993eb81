import { expect } from '@open-wc/testing';
import type { FrameMessage, FrameSize } from '../../../src/embed/frame/messages.js';
import { box } from '../../support/elements.js';
import { atEnd } from '../../support/setup.js';

const page = (content: string): string => `<!doctype html><body style="margin: 0; display: flow-root">${content}
  <script type="module">
    import { Host } from '/src/embed/frame/messages.ts';
    const host = new Host();
    globalThis.start = () => host.start();
    parent.postMessage('loaded');
  </script>`;

interface Framed {
  element: HTMLIFrameElement;
  /** Heights sent through the newest port. */
  heights: number[];
  ports: readonly MessagePort[];
  /** Messages without a port. */
  calls: readonly unknown[];
  start(): void;
}

/** A frame, as its parent page sees it. */
async function frame(content: string): Promise<Framed> {
  const element = document.createElement('iframe');
  Object.assign(element, { srcdoc: page(content), width: '300', height: '100' });
  element.style.cssText = 'border: 0; color-scheme: dark';
  const heights: number[] = [];
  const taken: MessagePort[] = [];
  const calls: unknown[] = [];
  const loaded = new Promise<void>((resolve) => {
    const hear = ({ source, data, ports: [port] }: MessageEvent<FrameMessage | 'loaded'>): void => {
      if (source !== element.contentWindow) return;
      if (data === 'loaded') return resolve();
      if (!port) return void calls.push(data!); // a message without a port: the frame looks for a listener
      taken.push(port);
      port.onmessage = ({ data: { height } }: MessageEvent<FrameSize>) => {
        heights.push(height as number);
        element.style.height = `${height as number}px`;
      };
      port.postMessage({ scheme: 'dark' } satisfies FrameSize);
    };
    addEventListener('message', hear);
    atEnd(() => removeEventListener('message', hear));
  });
  box(300).append(element);
  await loaded;
  return {
    element,
    heights,
    calls,
    ports: taken,
    start: () => (element.contentWindow as unknown as { start(): void }).start(),
  };
}

const settled = async (element: HTMLIFrameElement, height: number): Promise<void> => {
  const end = performance.now() + 20_000;
  while (element.clientHeight !== height && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(element.clientHeight).to.equal(height);
};

describe('a frame’s height', () => {
  it('is sent once content is shown, and then after every change', async () => {
    const { element, heights, start } = await frame('<p style="margin: 0; height: 250px"></p>');
    expect(heights).to.deep.equal([]);
    start();
    await settled(element, 250);
    element.contentDocument!.querySelector('p')!.style.height = '60px';
    await settled(element, 60);
  });

  it('is announced by messages without a port, until the page answers', async () => {
    const { element, calls } = await frame('<p></p>');
    while (calls.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).to.deep.equal(calls.map(() => ({ iomFrame: {} })));
    element.contentWindow!.postMessage({ iomFrame: {} }, '*');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { length } = calls;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(calls).to.have.length(length);
  });

  it('is measured at full width, without an unneeded scroll bar', async () => {
    // Higher without a scroll bar than with one.
    const { element, start } = await frame('<p style="margin: 0; padding-top: 300%"></p>');
    start();
    await settled(element, 900);
    expect(element.contentDocument!.documentElement.clientWidth).to.equal(300);
  });

  it('is sent again on request, and after a message with the colour scheme', async () => {
    const { element, heights, ports, start } = await frame('<p style="margin: 0; height: 250px"></p>');
    start();
    await settled(element, 250);
    const { documentElement } = element.contentDocument!;
    while (documentElement.style.colorScheme !== 'dark') await new Promise((resolve) => setTimeout(resolve, 20));
    const told = async (ask: () => void): Promise<void> => {
      const before = heights.length;
      ask();
      while (heights.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heights.at(-1)).to.equal(250);
    };
    await told(() => ports[0]!.postMessage({ scheme: 'light' }));
    expect(documentElement.style.colorScheme).to.equal('light');
    // Every port still gets the height, because the page may use any of them.
    await told(() => element.contentWindow!.postMessage({ iomFrame: {} }, '*'));
    expect(ports).to.have.length(2);
    element.contentDocument!.querySelector('p')!.style.height = '60px';
    await settled(element, 60);
    const sent = (): number => heights.filter((height) => height === 60).length;
    while (sent() < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent()).to.equal(2);
  });

  it('grows for what opens over the content', async () => {
    const open = '<i style="position: absolute; top: 0; width: 50px; height: 400px"></i>';
    const { element, start } = await frame(`<div style="position: relative; height: 80px"></div>`);
    start();
    await settled(element, 80);
    const place = element.contentDocument!.querySelector('div')!;
    place.innerHTML = open;
    place.click();
    await settled(element, 400);
  });
});
