import { define } from '../core/define.js';
import { IomOfficeMenu } from '../widgets/office-menu/office-menu.js';

define('iom-office-menu', IomOfficeMenu);
