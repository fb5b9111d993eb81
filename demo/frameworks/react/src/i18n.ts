import i18next from 'i18next';
import { setI18n } from 'iom-widgets';
import { initReactI18next } from 'react-i18next';

/** The app's texts, and under `iom` texts for the widgets: one changed text, and a language that the package lacks. */
const resources = {
  lo: { translation: { title: 'ຂ່າວ' } },
  vi: { translation: { title: 'Tin tức' } },
  en: { translation: { title: 'News' }, iom: { newsCard: { readArticle: 'The whole story' } } },
  km: { translation: { title: 'ព័ត៌មាន' }, iom: { newsCard: { readArticle: 'អានបន្ត' }, languages: { km: 'ខ្មែរ' } } },
};

void i18next.use(initReactI18next).init({ lng: 'lo', fallbackLng: 'en', resources });
setI18n(i18next);

// The app follows the widgets' language menu.
document.addEventListener('iom-language-change', ({ detail }) => void i18next.changeLanguage(detail.lang));
