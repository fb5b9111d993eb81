import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/styles/themes/default.css';
