import { copyText } from '../../core/hand-over.js';
import { tellPage, type Use } from './ready-element.js';
import { wake } from './wake.js';

/** Tells the page that a reader calls or writes, and copies numbers and addresses. */
export const useContact: Use = (event, target, host, owner) => {
  if (event.type !== 'click') return;
  const { href } = target as HTMLAnchorElement;
  const part = target.getAttribute('part');
  const method = href?.startsWith('tel:') ? 'phone' : href?.startsWith('mailto:') && 'email';
  if (method) tellPage(host, 'contact-open', { contact: host.getAttribute('contact') ?? owner.view!.id, method });
  else if (part === 'copy') void copy(target, host, owner.view!.words!);
  else if (part === 'save') wake(target, host, owner);
};

// A phone needs a comma before an extension, where a link has a name.
async function copy(button: HTMLElement, host: Element, words: string[]): Promise<void> {
  const link = button.previousElementSibling as HTMLAnchorElement;
  const text = link.getAttribute('href')!.replace(/^\w+:/, '').replace(';ext=', ',');
  const feedback = host.shadowRoot!.querySelector('[part=feedback]')!;
  feedback.textContent = '';
  feedback.textContent = words[+!(await copyText(text, link))]!;
}
