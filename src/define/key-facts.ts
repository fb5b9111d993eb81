import { define } from '../core/define.js';
import { IomKeyFacts } from '../widgets/key-facts/key-facts.js';

define('iom-key-facts', IomKeyFacts);
