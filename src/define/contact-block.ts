import { define } from '../core/define.js';
import { IomContactBlock } from '../widgets/contact-block/contact-block.js';

define('iom-contact-block', IomContactBlock);
