// Scripts that partners' pages load before ours, as their authors ship them.
import { debianFile, npmFile } from './tools.mjs';

/** How the file of each library is found, and the lines after which a page uses it. */
export const LIBRARIES = {
  'Prototype 1.7': { file: debianFile('libjs-prototype/usr/share/javascript/prototype/prototype.js') },
  'MooTools 1.4': { file: debianFile('libjs-mootools/usr/share/javascript/mootools/mootools.js') },
  'core-js 2': { file: npmFile('core-js/client/shim.js') },
  'core-js 3': { file: npmFile('core-js-bundle/index.js') },
  'zone.js': { file: npmFile('zone.js/bundles/zone.umd.js') },
  'es5-shim, es6-shim, es7-shim': {
    file: [
      'es5-shim/es5-shim.js',
      'es5-shim/es5-sham.js',
      'es6-shim/es6-shim.js',
      'es6-shim/es6-sham.js',
      'es7-shim/dist/es7-shim.js',
    ].map(npmFile),
  },
  'webcomponents polyfills': { file: npmFile('@webcomponents/webcomponentsjs/webcomponents-bundle.js') },
  unfetch: { file: npmFile('unfetch/dist/unfetch.umd.js'), after: 'fetch = unfetch' },
  'whatwg-fetch': {
    file: npmFile('whatwg-fetch/dist/fetch.umd.js'),
    after:
      'fetch = WHATWGFetch.fetch; Headers = WHATWGFetch.Headers; Request = WHATWGFetch.Request; Response = WHATWGFetch.Response',
  },
  'url-polyfill': { file: npmFile('url-polyfill/url-polyfill.js'), before: 'URL = undefined' },
  Datejs: { file: npmFile('datejs/lib/date.js') },
  Sugar: { file: npmFile('sugar/dist/sugar.js'), after: 'Sugar.extend()' },
};
