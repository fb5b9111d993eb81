import { define } from '../core/define.js';
import { IomHotlineCard } from '../widgets/hotline-card/hotline-card.js';

define('iom-hotline-card', IomHotlineCard);
