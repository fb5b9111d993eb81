// For Node's `--import`: `iom-widgets` and the modules of `dist` are read from `src`, so that tests need no build.
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
