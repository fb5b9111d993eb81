// Made from the folders by scripts/lists.mjs; do not edit.
import type { OfficeFiles } from './office-files.js';

/** The built-in offices with their raw documents, loaded on first use. */
export const OFFICES = {
  'lao-pdr': {
    office: () => import('./lao-pdr/office.json', { with: { type: 'json' } }),
    news: () => import('./lao-pdr/news.json', { with: { type: 'json' } }),
  },
  'viet-nam': {
    office: () => import('./viet-nam/office.json', { with: { type: 'json' } }),
    news: () => import('./viet-nam/news.json', { with: { type: 'json' } }),
  },
} as const satisfies Record<string, OfficeFiles>;

/** Id of a built-in office. */
export type OfficeId = keyof typeof OFFICES;
