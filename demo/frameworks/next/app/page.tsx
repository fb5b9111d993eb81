import { plainHtml } from 'iom-widgets/server';
import { News } from './news';

/** Rendered on the server: without scripts the reader has the story in the plain form. */
export default async function Page() {
  const story = await plainHtml('iom-news-card', { office: 'lao-pdr', lang: 'lo', 'heading-level': '2' });
  return <News story={story} />;
}
