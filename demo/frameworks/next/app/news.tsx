'use client';

import type { IomNewsFeed } from 'iom-widgets';
import type {} from 'iom-widgets/jsx';
import { useEffect, useRef, useState } from 'react';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: 'well', title: 'A well for the school', url: 'https://partner.example/well', language: 'en' }],
};

/** `story`: the newest one as plain HTML, which stands there until the widget does. */
export function News({ story }: { story: string }) {
  const main = useRef<HTMLElement>(null);
  const feed = useRef<IomNewsFeed>(null);
  const [lang, setLang] = useState('lo');
  const [heard, setHeard] = useState<string[]>([]);

  // React does not set properties and listeners of custom elements when it hydrates, so they are set here; and the
  // widgets are registered afterwards, so that React finds what the server sent.
  useEffect(() => {
    const stop = new AbortController();
    const hear = (what: string) => setHeard((before) => [...before, what]);
    const open = (event: HTMLElementEventMap['iom-news-open']) => {
      event.preventDefault(); // the app goes to the story itself
      hear(`${event.type} ${event.detail.url}`);
    };
    main.current!.addEventListener('iom-content-load', ({ type }) => hear(type), stop);
    main.current!.addEventListener('iom-news-open', open, stop);
    feed.current!.data = FEED;
    void import('iom-widgets/define/news-card.js');
    void import('iom-widgets/define/news-feed.js');
    return () => stop.abort();
  }, []);

  return (
    <main ref={main} lang={lang}>
      {['lo', 'vi', 'en'].map((each) => (
        <button key={each} type="button" onClick={() => setLang(each)}>
          {each}
        </button>
      ))}
      <iom-news-card office="lao-pdr" heading-level={2} dangerouslySetInnerHTML={{ __html: story }} />
      <iom-news-feed ref={feed} layout="list" heading-level={2} />
      <output>{heard.join(', ')}</output>
    </main>
  );
}
