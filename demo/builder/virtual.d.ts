declare module 'virtual:offices' {
  import type { LanguageMap } from '../../src/model/language-map.js';

  /** The names of the built-in offices. */
  const offices: Readonly<Record<string, { language: string; name: LanguageMap }>>;
  export default offices;
}

interface ImportMeta {
  /** Vite's. */
  glob<T>(
    pattern: string | readonly string[],
    options: { eager: true; import: 'default' },
  ): Readonly<Record<string, T>>;
}
