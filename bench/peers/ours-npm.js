import 'iom-widgets/define/news-card.js';
