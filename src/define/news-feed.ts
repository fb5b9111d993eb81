import { define } from '../core/define.js';
import { IomNewsFeed } from '../widgets/news-feed/news-feed.js';
import './news-card.js';

define('iom-news-feed', IomNewsFeed);
