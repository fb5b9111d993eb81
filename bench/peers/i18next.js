import { createInstance } from 'i18next';

/** An instance that has all its words; without it i18next escapes what Lit escapes anyway. */
export function i18n(lng, catalogues) {
  const instance = createInstance();
  const resources = Object.fromEntries(
    Object.entries(catalogues).map(([language, translation]) => [language, { translation }]),
  );
  void instance.init({ lng, fallbackLng: 'en', resources, initAsync: false, interpolation: { escapeValue: false } });
  return instance;
}
