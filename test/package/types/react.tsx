import type { IomNewsCard, NewsOpenEvent } from 'iom-widgets';
import type {} from 'iom-widgets/jsx';
import { useRef } from 'react';

export function Page(): React.ReactNode {
  const card = useRef<IomNewsCard>(null);
  const open = (event: NewsOpenEvent): void => event.preventDefault();
  return (
    <>
      <iom-news-card
        key="newest"
        ref={card}
        className="news"
        style={{ color: 'teal' }}
        suppressHydrationWarning
        office="lao-pdr"
        lang="lo"
        heading-level="2"
        headingLevel={2}
        data={{ items: [] }}
        oniom-news-open={open}
        oniom-content-error={({ detail }) => console.log(detail.code)}
        onClick={({ currentTarget }) => currentTarget.retry()}
      >
        <a href="/news">News</a>
      </iom-news-card>
      <iom-office-header office="office-of-somebody-else" no-menu noLanguages={false} />
      <iom-news-feed layout="list" limit={3} />
      {/* @ts-expect-error */}
      <iom-news-feed layout="grid" />
      {/* @ts-expect-error */}
      <iom-news-card headingLevel={7} />
      {/* @ts-expect-error */}
      <iom-news-card heading-level="7" />
      {/* @ts-expect-error */}
      <iom-office-profile section="history" />
      {/* @ts-expect-error */}
      <iom-programme-badge variant="big" />
      {/* @ts-expect-error */}
      <iom-news-card office={1} />
      {/* @ts-expect-error */}
      <iom-news-card noSuchProperty={1} />
      {/* @ts-expect-error */}
      <iom-news-card oniom-news-open={(event: MouseEvent) => event.button} />
      {/* @ts-expect-error */}
      <iom-news-card oniom-news-open={({ detail }) => detail.title} />
      {/* @ts-expect-error */}
      <iom-no-such-widget />
    </>
  );
}
