import { define } from '../core/define.js';
import { IomGlobalGoals } from '../widgets/global-goals/global-goals.js';

define('iom-global-goals', IomGlobalGoals);
