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

/** Fills a template of ours without a policy; returns false if that is not possible, or not needed. */
export const fillTemplate = (template: HTMLTemplateElement, html: string): boolean | undefined =>
  trustedTypes && setHtml(template, html, MARKS);

// Here, not with the first template: a page that forbids the policy is told that the widgets did not load.
const policy = fillTemplate(litDocument.createElement('template'), '')
  ? undefined
  : trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html });

/** What Lit may write into a template otherwise. */
export const trusted = (html: string): string => (policy ? policy.createHTML(html) : html);
