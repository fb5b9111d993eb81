import { define } from '../core/define.js';
import { IomNewsCard } from '../widgets/news-card/news-card.js';

define('iom-news-card', IomNewsCard);
