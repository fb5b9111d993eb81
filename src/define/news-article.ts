import { define } from '../core/define.js';
import { IomNewsArticle } from '../widgets/news-article/news-article.js';
import './contact-block.js';
import './programme-badge.js';

define('iom-news-article', IomNewsArticle);
