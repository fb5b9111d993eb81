import { define } from '../core/define.js';
import { IomQuickExit } from '../widgets/quick-exit/quick-exit.js';

define('iom-quick-exit', IomQuickExit);
