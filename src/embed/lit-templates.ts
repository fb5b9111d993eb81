// Makes Lit's templates in the files of the script tag. A page that lists its Trusted Types policies allows each name only once,
// and ours must not take that of the page's own Lit: where the browser can, ours works without a policy.
import { setHtml } from '../core/set-html.js';
import { litDocument } from './lit-document.js';

// Lit marks its parts with comments.
const MARKS = { comments: true };

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}

const fill = (template: HTMLTemplateElement, html: string): boolean | undefined =>
  trustedTypes && setHtml(template, html, MARKS);

// Here, not with the first template: a page that forbids the policy is told that the widgets did not load.
const policy = fill(litDocument.createElement('template'), '')
  ? undefined
  : trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html });

export function makeTemplate(html: string): HTMLTemplateElement {
  const template = litDocument.createElement('template');
  if (!fill(template, html)) template.innerHTML = policy ? policy.createHTML(html) : html;
  return template;
}
