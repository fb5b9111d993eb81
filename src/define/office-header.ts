import { define } from '../core/define.js';
import { IomOfficeHeader } from '../widgets/office-header/office-header.js';
import './language-menu.js';
import './office-menu.js';

define('iom-office-header', IomOfficeHeader);
