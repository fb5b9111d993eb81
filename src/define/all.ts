import './contact-block.js';
import './language-menu.js';
import './news-card.js';
import './office-header.js';
import './office-menu.js';
import './programme-badge.js';
