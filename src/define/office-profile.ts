import { define } from '../core/define.js';
import { IomOfficeProfile } from '../widgets/office-profile/office-profile.js';

define('iom-office-profile', IomOfficeProfile);
