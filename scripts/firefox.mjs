// Options to start Firefox for tests; Debian: `apt-get install firefox-esr`.
import puppeteer from 'puppeteer-core';

// A proxy that does not exist, so that test pages can reach only this machine.
const PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
};

/** Options for Puppeteer; `preferences` are added to those that block the network. */
export const firefoxOptions = (preferences = {}) => ({
  browser: 'firefox',
  executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
  extraPrefsFirefox: { ...PREFERENCES, ...preferences },
});

export const launchFirefox = (preferences) => puppeteer.launch(firefoxOptions(preferences));
