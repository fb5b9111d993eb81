import 'iom-widgets/define/news-card.js';
import 'iom-widgets/define/news-feed.js';
import type { NewsOpenEvent } from 'iom-widgets';
import type {} from 'iom-widgets/jsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Widget } from './pasted';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: 'well', title: 'A well for the school', url: 'https://partner.example/well', language: 'en' }],
};

export function App() {
  const { t, i18n } = useTranslation();
  const [heard, setHeard] = useState<string[]>([]);
  const hear = (event: Event) => setHeard((before) => [...before, event.type]);
  const open = (event: NewsOpenEvent) => {
    event.preventDefault(); // the app goes to the story itself
    setHeard((before) => [...before, `${event.type} ${event.detail.url}`]);
  };
  return (
    <main>
      <h1>{t('title')}</h1>
      {['lo', 'vi', 'en', 'km'].map((each) => (
        <button key={each} type="button" onClick={() => i18n.changeLanguage(each)}>
          {each}
        </button>
      ))}
      <iom-news-card office="lao-pdr" heading-level={2} oniom-content-load={hear} oniom-news-open={open}>
        <a href="https://laopdr.iom.int">News of IOM Lao PDR</a>
      </iom-news-card>
      <iom-news-feed layout="list" headingLevel={2} data={FEED} oniom-news-open={open} />
      <Widget />
      <output>{heard.join(', ')}</output>
    </main>
  );
}
