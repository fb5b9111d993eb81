/** Gets a document: raw, or as the build has read it. */
type Load = () => Promise<{ default: unknown; isRead?: boolean }>;

/** The documents of one office. */
export interface OfficeFiles {
  office: Load;
  news: Load;
  /** Any of the files that the build has made and read: `news`, and in one language `news-lo`, `headlines-lo`, `office-lo`. */
  built?(file: string): ReturnType<Load>;
}

/** The built-in offices: their raw documents, loaded when first asked for. A new office is one entry here. */
export const OFFICES = {
  'lao-pdr': {
    office: () => import('./lao-pdr/office.json', { with: { type: 'json' } }),
    news: () => import('./lao-pdr/news.json', { with: { type: 'json' } }),
  },
  'viet-nam': {
    office: () => import('./viet-nam/office.json', { with: { type: 'json' } }),
    news: () => import('./viet-nam/news.json', { with: { type: 'json' } }),
  },
} as const;

/** Id of a built-in office. */
export type OfficeId = keyof typeof OFFICES;
