import { define } from '../core/define.js';
import { IomLanguageMenu } from '../widgets/language-menu/language-menu.js';

define('iom-language-menu', IomLanguageMenu);
