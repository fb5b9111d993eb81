import { define } from '../core/define.js';
import { IomProgrammeBadge } from '../widgets/programme-badge/programme-badge.js';

define('iom-programme-badge', IomProgrammeBadge);
