// For Node's `--import`: loads `iom-widgets` and the modules of `dist` from `src`, so that tests need no build.
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
