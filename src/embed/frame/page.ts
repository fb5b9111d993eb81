// The script of the frame page. A classic script, because in a sandboxed frame a module needs a server that allows every
// origin. If the server does not, loads everything as one classic script, which needs no CORS.
import { canStart } from '../can-start.js';
import type { show } from './widget.js';

/** Files of the module that shows the widget, and of the classic script with the same code and every widget. */
declare const WIDGET_FILE: string;
declare const WHOLE_FILE: string;

interface FrameWidget {
  show: typeof show;
}
interface Surroundings {
  /** Set by the classic script. */
  iomFrame: FrameWidget;
  trustedTypes?: {
    createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
  };
}
const surroundings = globalThis as unknown as Surroundings;
const { src: base, dataset: settings } = document.currentScript as HTMLScriptElement;
const { dataset } = document.documentElement;
const addressOf = (file: string): string => new URL(file, base).href;

function loadWhole(): Promise<FrameWidget> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    const policy = surroundings.trustedTypes?.createPolicy('iom-frame', { createScriptURL: (url: string) => url });
    const address = addressOf(WHOLE_FILE);
    element.src = policy?.createScriptURL(address) ?? address;
    element.onload = () => resolve(surroundings.iomFrame);
    element.onerror = reject;
    document.head.append(element);
  });
}

async function start(): Promise<void> {
  dataset['frame'] = 'on';
  const parsed = new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
  try {
    const { show } = await (import(/* @vite-ignore */ addressOf(WIDGET_FILE)) as Promise<FrameWidget>).catch(loadWhole);
    await parsed;
    await show(settings);
  } catch (error) {
    await parsed;
    console.warn('[iom-widgets] The frame page could not be loaded.', error);
    dataset['frame'] = 'failed';
    document.getElementById('failed')?.removeAttribute('hidden');
  }
}
// Without it, the text for readers without scripts stays.
if (canStart()) void start();
