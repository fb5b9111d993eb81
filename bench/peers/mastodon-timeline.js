import { Init } from '@idotj/mastodon-embed-timeline';
import '@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css';

new Init({ instanceUrl: location.origin, timelineType: 'local' });
