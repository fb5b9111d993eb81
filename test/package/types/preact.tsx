import type { IomNewsCard, NewsOpenEvent } from 'iom-widgets';
import type {} from 'iom-widgets/preact';
import { createRef, type VNode } from 'preact';

export function Page(): VNode {
  const card = createRef<IomNewsCard>();
  const open = (event: NewsOpenEvent): void => event.preventDefault();
  return (
    <>
      <iom-news-card
        key="newest"
        ref={card}
        class="news"
        style={{ color: 'teal' }}
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
      {/* @ts-expect-error */}
      <iom-news-feed layout="grid" />
      {/* @ts-expect-error */}
      <iom-news-card headingLevel={7} />
      {/* @ts-expect-error */}
      <iom-news-card heading-level="7" />
      {/* @ts-expect-error */}
      <iom-office-profile section="history" />
      {/* @ts-expect-error */}
      <iom-news-card noSuchProperty={1} />
      {/* @ts-expect-error */}
      <iom-news-card oniom-news-open={({ detail }) => detail.title} />
      {/* @ts-expect-error */}
      <iom-no-such-widget />
    </>
  );
}
